/** Stops the build on any fault of the content, with every fault named; warnings are printed. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sentence } from '../evidence/problem.ts';
import { checkContent } from './content-checks.ts';

export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const root = fileURLToPath(new URL('../../', import.meta.url));
        const problems = checkContent(root, new Date().toISOString().slice(0, 10));
        for (const one of problems.filter(({ level }) => level === 'warning')) logger.warn(sentence(one));
        const errors = problems.filter(({ level }) => level === 'error');
        if (errors.length === 0) return;
        if (process.env['CONTENT_ERRORS'] === 'warn') {
          logger.warn(`${String(errors.length)} faults in content/ let through (CONTENT_ERRORS=warn)`);
          return;
        }
        throw new Error(`${String(errors.length)} faults in content/:\n${errors.map(sentence).join('\n')}`);
      },
    },
  };
}
