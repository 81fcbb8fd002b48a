/** Which built pages search engines may list: those that name themselves as their one true address and do not say `noindex`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A filter for the sitemap, which is made when all pages are written.
 * @param outDir the folder of the build, as the configuration has it
 * @param base the base path, with or without its slashes
 */
export function isIndexable(outDir: string, base: string): (url: string) => boolean {
  const folder = fileURLToPath(new URL(outDir, new URL('../../', import.meta.url)));
  const prefix = base.replaceAll(/^\/|\/$/g, '');
  return (url) => {
    const path = new URL(url).pathname.slice(1 + prefix.length);
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    return html.includes(`<link rel="canonical" href="${url}"`) && !html.includes('<meta name="robots" content="noindex"');
  };
}
