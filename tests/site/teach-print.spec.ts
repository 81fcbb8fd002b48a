/** Sheets and keys on paper, Letter and A4: every page has its foot, nothing is cut, nothing is wider than the page. */
import { extractText, getDocumentProxy } from 'unpdf';
import type { ReadySheet } from '../../src/teach/ready.ts';
import { allPages, expect, test } from './fixtures.ts';

const papers = allPages.filter((path) => /^\/teach\/(sheets|keys)\/.+/.test(path));
/** px of the paper's measure at 96 to the inch: 210 mm less two margins of 18 mm, the narrower of both. */
const measure = Math.round(((210 - 36) / 25.4) * 96);

/** Letters without spaces and without ligatures, which a picture's own typeface draws as one sign that a PDF does not name. */
const squeezed = (text: string): string => text.replaceAll(/\s|\0|f[fijlt]*/g, '');

test.describe.configure({ mode: 'parallel' });
for (const [part, some] of [papers.filter((_, index) => index % 2 === 0), papers.filter((_, index) => index % 2 === 1)].entries())
  test(`sheets and keys print whole, part ${String(part + 1)}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ media: 'print' });
    for (const path of some) {
      await page.setViewportSize({ width: measure, height: 900 });
      await page.goto(path);
      const address = `deportation-pipeline.org${path}`;
      const ready = (await (await page.request.get(path.replace(/\/$/, '.json'))).json()) as ReadySheet;
      const charts = ready.blocks.flatMap((block) => (block.kind === 'chart' && !block.chart.hidden ? [block.chart] : []));
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
        for (const [index, one] of text.entries())
          expect(one.replaceAll(/\s/g, ''), `${path} on ${format}, page ${String(index + 1)}`).toContain(address);
        const pages = text.map(squeezed);
        for (const { title, href } of charts) {
          const whole = pages.filter((one) => one.includes(squeezed(title)) && one.includes(squeezed(`deportation-pipeline.org${href}`)));
          expect(whole.length, `${path} on ${format}: pages with both ends of the chart "${title}"`).toBeGreaterThan(0);
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
