/** `npx node scripts/publish-ids.ts`: adds every new id to the list of published ones. It takes none away: an id once published never dies. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { idLines, publishedFile, readLines } from '../src/evidence/published.ts';
import { idsOfContent } from '../src/integrations/content-checks.ts';

const before = existsSync(publishedFile) ? readLines(readFileSync(publishedFile, 'utf8')) : [];
const lines = [...new Set([...before, ...idLines(idsOfContent(process.cwd()))])].sort();
writeFileSync(publishedFile, `${lines.join('\n')}\n`);
console.log(`${String(lines.length - before.length)} ids added to ${publishedFile}, which now holds ${String(lines.length)}`);
