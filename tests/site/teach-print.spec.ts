/** The class on paper, Letter and A4: sheets and keys have their foot on every page, nothing is cut, split or too small; a lesson's plan is four pages with all its words. */
import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { extractText, getDocumentProxy } from 'unpdf';
import { allPages, expect, test } from './fixtures.ts';

const papers = allPages.filter((path) => /^\/teach\/(sheets|keys)\/.+/.test(path));
/** px of the paper's measure at 96 to the inch: 210 mm less two margins of 16 mm, the narrower of both. */
const measure = Math.round(((210 - 32) / 25.4) * 96);
/** pt: the smallest words in a picture, less what a printer rounds. */
const leastInPicture = 10.99;

/** Letters without spaces and without ligatures, which a picture's own typeface draws as one sign that a PDF does not name. */
const squeezed = (text: string): string => text.replaceAll(/\s|\0|f[fijlt]*/g, '');

/** Words as they stand in a PDF, with their size in points. */
async function printed(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<{ text: string; size: number }[]> {
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items);
  return (await Promise.all(pages))
    .flat()
    .flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str.trim(), size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])) }]
        : [],
    );
}

/** The charts with words on a sheet: where each leads, and every line that its picture draws, its title first. */
async function chartsOn(page: Page): Promise<{ href: string; drawn: string[] }[]> {
  const pictures = await page
    .locator('.sheet-chart a')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', src: link.querySelector('img')?.getAttribute('src') ?? '' })),
    );
  return Promise.all(
    pictures.map(async ({ href, src }) => {
      const svg = parse(await (await page.request.get(src)).text());
      return {
        href,
        drawn: [svg.querySelector('title')?.text ?? '', ...svg.querySelectorAll('text, tspan').map((one) => one.text.trim())],
      };
    }),
  );
}

test.describe.configure({ mode: 'parallel' });
for (const [part, some] of [papers.filter((_, index) => index % 2 === 0), papers.filter((_, index) => index % 2 === 1)].entries())
  test(`sheets and keys print whole, part ${String(part + 1)}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ media: 'print' });
    for (const path of some) {
      await page.setViewportSize({ width: measure, height: 900 });
      await page.goto(path);
      const address = `deportation-pipeline.org${path}`;
      const charts = await chartsOn(page);
      const said = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        chrome: [...document.querySelectorAll<HTMLElement>('.site-header, .stage-rail, .site-footer, .sheet-tools')].filter(
          (one) => one.offsetParent !== null,
        ).length,
        // Whatever must stand whole has to fit on the shorter paper, less its margins and the foot.
        tall: [...document.querySelectorAll('.sheet-chart, .sheet-question, .sheet-table tr')]
          .map((one) => Math.round((one.getBoundingClientRect().height / 96) * 25.4))
          .filter((height) => height > 232),
      }));
      expect(said.wide, `${path}: px across`).toBeLessThanOrEqual(measure);
      expect(said.chrome, `${path}: parts of the site`).toBe(0);
      expect(said.tall, `${path}: mm of parts that no page holds`).toEqual([]);
      for (const format of ['Letter', 'A4']) {
        const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
        const { text, totalPages } = await extractText(pdf, { mergePages: false });
        expect(totalPages, `${path} on ${format}`).toBeLessThanOrEqual(path.includes('/keys/') ? 8 : 6);
        const foot = squeezed((await page.locator('.sheet-foot').textContent()) ?? '');
        const empty = text.map((one) => squeezed(one).replace(foot, '')).filter((one) => one.length < 24);
        expect(empty, `${path} on ${format}: pages with nothing but their foot`).toEqual([]);
        for (const [index, one] of text.entries())
          expect(one.replaceAll(/\s/g, ''), `${path} on ${format}, page ${String(index + 1)}`).toContain(address);
        const pages = text.map(squeezed);
        for (const { drawn, href } of charts) {
          const [title = ''] = drawn;
          const whole = pages.filter((one) => one.includes(squeezed(title)) && one.includes(squeezed(`deportation-pipeline.org${href}`)));
          expect(whole.length, `${path} on ${format}: pages with both ends of the chart "${title}"`).toBeGreaterThan(0);
          const sizes = (await printed(pdf)).filter(({ text: said }) => drawn.includes(said));
          expect(sizes.length, `${path} on ${format}: words of the chart "${title}"`).toBeGreaterThan(8);
          const small = sizes.filter(({ size }) => size < leastInPicture);
          expect(small, `${path} on ${format}: words of the chart "${title}" under ${String(leastInPicture)} pt`).toEqual([]);
        }
      }
    }
  });

test('the set of a lesson prints as its sheets do one by one, each on a new page, and opens and prints with two presses from the guide', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const pagesOf = async (path: string) => {
    await page.goto(path);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
    return (await extractText(pdf, { mergePages: false })).text.map((one) => one.replaceAll(/\s/g, ''));
  };
  for (const [index, kind] of ['sheets', 'keys'].entries()) {
    await page.goto('/teach/');
    await page
      .locator('.quick-lesson > li')
      .nth(index + 1)
      .locator('> a')
      .click();
    const set = new URL(page.url()).pathname;
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('[data-print-page]').click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', '');
    const ids = await page.locator('.sheet').evaluateAll((papers) => papers.map((paper) => paper.getAttribute('data-sheet') ?? ''));
    const alone: string[][] = [];
    for (const id of ids) alone.push(await pagesOf(`/teach/${kind}/${id}/`));
    const together = await pagesOf(set);
    // Which sheet's foot each page carries, page by page.
    const feet = (pages: readonly string[]) => pages.map((one) => ids.find((id) => one.includes(`/teach/${kind}/${id}/`)));
    expect(feet(together), set).toEqual(feet(alone.flat()));
  }
});

test('a plan for a lesson prints whole on four pages', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ media: 'print' });
  const plans = allPages.filter((path) => /^\/teach\/lessons\/.+/.test(path));
  expect(plans.length).toBeGreaterThan(0);
  for (const path of plans) {
    await page.goto(path);
    const told = await page
      .locator(
        '.plan-ask, .plan-does li, .plan-prompt dd li, .plan-prompt dl > div:last-child dd, .plan-adapt li, .plan-standards td:last-child',
      )
      .allTextContents();
    expect(told.length, path).toBeGreaterThan(10);
    for (const format of ['Letter', 'A4']) {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
      const { text, totalPages } = await extractText(pdf, { mergePages: false });
      expect(totalPages, `${path} on ${format}`).toBeLessThanOrEqual(4);
      const whole = squeezed(text.join(''));
      // A line may run on to the next page: what begins is followed to its end by the layout.
      const lost = told.map((one) => squeezed(one).slice(0, 24)).filter((one) => !whole.includes(one));
      expect(lost, `${path} on ${format}: words that did not come out of the printer`).toEqual([]);
      const small = (await printed(pdf)).filter(({ size }) => size < 8.4);
      expect(small, `${path} on ${format}: words under 8.4 pt`).toEqual([]);
    }
  }
});
