/** `npm run measure` after the build: Lighthouse, as on a phone, over the main pages; prints scores, times, bytes and nodes. Options: --runs 3, --page /courts/ */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { ensureBrowser } from '../tests/browser.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1' }, page: { type: 'string', multiple: true, default: [] } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`--runs: found "${values.runs}"; allowed: 1, 2, 3 …`);

/** What is measured: heading, the audit or category it is read from, and how it is written. */
const columns = [
  { name: 'perf', category: 'performance' },
  { name: 'access', category: 'accessibility' },
  { name: 'practice', category: 'best-practices' },
  { name: 'seo', category: 'seo' },
  { name: 'LCP ms', audit: 'largest-contentful-paint' },
  { name: 'TBT ms', audit: 'total-blocking-time' },
  { name: 'CLS', audit: 'cumulative-layout-shift' },
  { name: 'bytes', audit: 'total-byte-weight' },
  { name: 'nodes', audit: 'dom-size-insight' },
] as const;

/** Every page but those of single charts, which are one frame around what the chapters show. */
const main = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => posix.join('/', file.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('/index.html') && !/^\/charts\/.+\/index/.test(file))
  .map((file) => file.replace(/index\.html$/, ''))
  .sort();
const pages = values.page.length > 0 ? values.page : main;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2 : (sorted[Math.floor(middle)] ?? 0);
};
const rounded = (value: number) => (value >= 10 ? Math.round(value) : Math.round(value * 1000) / 1000);

const site = await serve('dist', '/', 4900);
const chrome = await launch({ chromePath: ensureBrowser(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const failed = new Map<string, string[]>();

/** The values of all columns for one visit of a page. */
async function visit(path: string): Promise<number[]> {
  const result = await lighthouse(new URL(path, site.url).href, { port: chrome.port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave nothing for ${path}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
  for (const [id, category] of Object.entries(categories))
    for (const { id: name, weight } of category.auditRefs) {
      const { score, title } = audits[name] ?? {};
      if (weight > 0 && id !== 'performance' && score !== null && score !== undefined && score < 1) failed.set(`${name}: ${title ?? ''}`, [...new Set([...(failed.get(`${name}: ${title ?? ''}`) ?? []), path])]);
    }
  return columns.map((column) => {
    if ('category' in column) return Math.round((categories[column.category]?.score ?? 0) * 100);
    const audit = audits[column.audit];
    if (column.name !== 'nodes') return audit?.numericValue ?? Number.NaN;
    const debug = audit?.details;
    return debug?.type === 'debugdata' || !debug ? Number.NaN : Number(JSON.stringify(debug).match(/"totalElements":(\d+)|"value":(\d+)/)?.slice(1).find(Boolean) ?? Number.NaN);
  });
}

try {
  const table: Record<string, Record<string, number>> = {};
  for (const path of pages) {
    const visits: number[][] = [];
    for (let run = 0; run < runs; run += 1) visits.push(await visit(path));
    table[path] = Object.fromEntries(columns.map(({ name }, index) => [name, rounded(median(visits.map((visited) => visited[index] ?? Number.NaN)))]));
    console.log(path, JSON.stringify(table[path]));
  }
  const rows = Object.values(table);
  table['median'] = Object.fromEntries(columns.map(({ name }) => [name, rounded(median(rows.map((row) => row[name] ?? Number.NaN)))]));
  console.table(table);
  for (const [audit, where] of failed) console.log(`${audit}\n  ${where.join(' ')}`);
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/measure.json', `${JSON.stringify(table, null, 2)}\n`);
} finally {
  chrome.kill();
  await site.close();
}
