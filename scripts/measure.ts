/** `npm run measure [runs]`: Lighthouse's mobile run over the built site's main pages; prints a table and the medians. Not a test: times depend on the machine. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { ensureBrowser } from '../tests/browser.ts';
import { serve } from './serve.ts';

const pages = process.env['PAGES']?.split(',') ?? [
  '',
  'population/',
  'arrest-detention/',
  'courts/',
  'final-orders/',
  'removal/',
  'third-countries/',
  'ten-minutes/',
  'facts/',
  'facts/court-pending-trac-2024-12/',
  'sources/',
  'sources/own-calculation/',
  'charts/',
  'charts/removal-history/',
  'charts/detention-daily/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const metrics = {
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  KB: 'total-byte-weight',
  nodes: 'dom-size-insight',
} as const;

const runs = Number(process.argv[2] ?? 1);
if (!Number.isInteger(runs) || runs < 1 || runs > 9) {
  console.error(`scripts/measure.ts: runs: found "${process.argv[2] ?? ''}"; allowed: a whole number from 1 to 9`);
  process.exit(2);
}

const site = await serve('dist', process.env['BASE'] ?? '/', 4600);
const chrome = await launch({ chromePath: ensureBrowser(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const rows: Record<string, number | string>[] = [];
try {
  for (const page of pages)
    for (let run = 0; run < runs; run += 1) {
      const result = await lighthouse(site.url + page, { port: chrome.port, output: 'json', logLevel: 'error' });
      if (!result) throw new Error(`Lighthouse gave nothing for /${page}`);
      const { lhr } = result;
      const row: Record<string, number | string> = { page: `/${page}` };
      for (const name of categories) row[name] = Math.round((lhr.categories[name]?.score ?? 0) * 100);
      for (const [name, id] of Object.entries(metrics)) {
        const value = lhr.audits[id]?.numericValue ?? 0;
        row[name] = name === 'KB' ? Math.round(value / 1000) : Math.round(value * 1000) / 1000;
      }
      rows.push(row);
      for (const name of categories)
        if (Number(row[name]) < 95)
          console.log(
            `/${page} ${name}: ${Object.values(lhr.audits)
              .filter(
                (audit) =>
                  audit.score !== null &&
                  audit.score < 0.9 &&
                  lhr.categories[name]?.auditRefs.some(({ id, weight }) => id === audit.id && weight > 0),
              )
              .map(({ id, displayValue = '' }) => `${id} ${displayValue}`)
              .join('; ')}`,
          );
    }
} finally {
  chrome.kill();
  await site.close();
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const columns = [...categories, ...Object.keys(metrics)];
const mediansOf = (some: typeof rows) => Object.fromEntries(columns.map((name) => [name, median(some.map((row) => Number(row[name])))]));
if (runs > 1) console.table(rows);
console.log(`Medians of ${String(runs)} runs:`);
console.table(pages.map((page) => ({ page: `/${page}`, ...mediansOf(rows.filter((row) => row['page'] === `/${page}`)) })));
console.log('Medians of all:', mediansOf(rows));
