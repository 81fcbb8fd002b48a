/** `node scripts/check-content.ts [words]`: prints every fault of the content (lines that hold the words, if given); exit code 1 on any error. */
import { sentence } from '../src/evidence/problem.ts';
import { checkContent } from '../src/integrations/content-checks.ts';

const filter = process.argv[2] ?? '';
const problems = checkContent(process.cwd(), new Date().toISOString().slice(0, 10));
const errors = problems.filter(({ level }) => level === 'error');
for (const one of problems) if (sentence(one).includes(filter)) console.log(`${one.level}: ${sentence(one)}`);
console.log(`${String(errors.length)} errors, ${String(problems.length - errors.length)} warnings in content/`);
process.exitCode = errors.length > 0 ? 1 : 0;
