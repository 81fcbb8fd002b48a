/** What every journey starts from: the address of the served site, the list of its pages, and a watch on whatever goes wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

interface Addresses {
  root: string;
  under: string;
}

/** Where the site is served; known once the servers run, so not yet while tests are listed. */
function addresses(): Addresses | undefined {
  const { SITE_URL: root, BASE_SITE_URL: under } = process.env;
  if (root && under) return { root, under };
  return existsSync('reports/addresses.json') ? (JSON.parse(readFileSync('reports/addresses.json', 'utf8')) as Addresses) : undefined;
}

interface Fixtures {
  /** Address of the site that was built under a sub-path. */
  under: string;
  /** Errors in the console, failed or foreign requests: every test ends with none. */
  watch: undefined;
}

export const test = base.extend<Fixtures>({
  baseURL: addresses()?.root,
  under: addresses()?.under ?? '',
  watch: [
    async ({ context, baseURL, under }, use) => {
      const wrong: string[] = [];
      const own = [baseURL, under].map((address) => new URL(address ?? 'http://localhost').origin);
      const isMeant = (address: string) => address.includes('no-such-');
      context.on('console', (message) => {
        if (message.type() === 'error' && !isMeant(message.location().url)) wrong.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => wrong.push(`script: ${error.error().message}`));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (!own.includes(origin) && protocol !== 'data:') wrong.push(`request to another host: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && !isMeant(response.url())) wrong.push(`${String(response.status())}: ${response.url()}`);
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

const files = existsSync('dist')
  ? readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.html'))
      .sort()
  : [];

/** Addresses of all pages of the built site: "/", "/population/", "/404.html". */
export const allPages: readonly string[] = files.map((file) => posix.join('/', file).replace(/index\.html$/, ''));

/** The six chapters, in the order of the pipeline. */
export const chapters = ['/population/', '/arrest-detention/', '/courts/', '/final-orders/', '/removal/', '/third-countries/'] as const;

/** The pages of single charts by the form of their chart, the page with most in it first. */
export const chartPages: ReadonlyMap<string, readonly string[]> = (() => {
  const forms = new Map<string, { path: string; size: number }[]>();
  for (const file of files.filter((one) => /^charts\/.+\/index\.html$/.test(one))) {
    const html = readFileSync(posix.join('dist', file), 'utf8');
    const form = /<figure class="chart chart-([a-z-]+)/.exec(html)?.[1] ?? 'unknown';
    forms.set(form, [...(forms.get(form) ?? []), { path: `/${file.replace(/index\.html$/, '')}`, size: html.length }]);
  }
  return new Map([...forms].map(([form, pages]) => [form, pages.sort((a, b) => b.size - a.size).map(({ path }) => path)]));
})();

/** Of the pages of single numbers and sources, which are all made by two templates, the fullest of each kind that looks different. */
export const recordPages: readonly string[] = (() => {
  const facts = files.flatMap((file) => {
    const id = /^facts\/(.+)\/index\.html$/.exec(file)?.[1];
    return id ? [{ path: `/facts/${id}/`, html: readFileSync(`dist/${file}`, 'utf8'), record: factData(id) }] : [];
  });
  const fullest = (is: (record: FactData) => boolean) =>
    facts.filter(({ record }) => is(record)).sort((a, b) => b.html.length - a.html.length)[0]?.path;
  const sources = files.filter((file) => /^sources\/.+\/index\.html$/.test(file));
  const size = (file: string) => readFileSync(`dist/${file}`, 'utf8').length;
  const fullestSource = sources.sort((a, b) => size(b) - size(a))[0];
  return [
    ...new Set([
      fullest(({ derived }) => derived !== undefined),
      fullest(({ disputes }) => disputes.length > 0),
      fullest(({ low, value }) => low !== undefined && value !== null),
      fullest(({ sourceRecords, disputes }) => disputes.length === 0 && sourceRecords.every(({ standing }) => standing === 'secondary')),
      fullestSource && `/${fullestSource.replace(/index\.html$/, '')}`,
    ]),
  ].filter((path) => path !== undefined);
})();

interface FactData {
  value: number | null;
  low?: number;
  derived?: unknown;
  disputes: unknown[];
  sourceRecords: { standing: string }[];
}
function factData(id: string): FactData {
  return JSON.parse(readFileSync(`dist/facts/${id}.json`, 'utf8')) as FactData;
}

/** Of the class's pages that one template makes from many records, the two fullest of each: plans, sheets, keys, sets, slides, students' pages. */
const classPages: readonly string[] = ['teach/lessons', 'teach/sheets', 'teach/keys', 'teach/sets', 'teach/slides', 't'].flatMap((folder) =>
  files
    .filter((file) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(file))
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, size: readFileSync(`dist/${file}`, 'utf8').length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 2)
    .map(({ path }) => path),
);

/**
 * The pages that are looked at one by one: every page that is not a single chart's, number's or source's, and of those samples:
 * the fullest chart of each form, and the fullest record of each kind (computed, disputed, with a range, secondary; a source).
 * A chart's page is one frame around a chart that its chapter shows too, and more than a thousand records are two templates:
 * to open each of them would take hours and find the same. What they hold is tested in `tests/built/evidence.test.ts`, all of them.
 */
export const checkedPages: readonly string[] = [
  ...allPages.filter(
    (path) =>
      !/^\/(?:(?:charts|embed|facts|sources|teach\/lessons|teach\/sheets|teach\/keys|teach\/sets|teach\/slides)\/.+|t\/.+)/.test(path),
  ),
  ...[...chartPages.values()].flatMap(([fullest]) => (fullest ? [fullest] : [])),
  ...recordPages,
  ...classPages,
];

/** Goes through the pages until one has what is looked for, and gives the first of it. */
export async function findOn(page: Page, paths: readonly string[], selector: string): Promise<Locator> {
  for (const path of paths) {
    await page.goto(path);
    const found = page.locator(selector);
    if ((await found.count()) > 0) return found.first();
  }
  throw new Error(`no page of ${paths.join(', ')} has ${selector}`);
}

/** Adds up, from the first paint on, how much of the page moves without the reader's doing. Call before opening the page. */
export async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = { sum: 0, what: [] as string[] };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Element }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        moved.sum += entry.value;
        moved.what.push(...entry.sources.map(({ node }) => `${node?.nodeName ?? '?'} ${node?.getAttribute?.('class') ?? ''}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved since the page was opened. */
export async function shiftOf(page: Page): Promise<{ sum: number; what: string[] }> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => (window as unknown as { moved: { sum: number; what: string[] } }).moved);
}

/** Numbers in a text as they are written: "1,445,549", "63", "4.5". */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** Goes to a lab's own page and waits until the lab answers. */
export async function openLab(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/labs/${id}/${query}`);
  const lab = page.locator(`.lab-${id}`);
  await lab.scrollIntoViewIfNeeded();
  await expect(lab.locator('astro-island[ssr]')).toHaveCount(0);
}
