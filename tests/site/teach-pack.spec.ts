/** A teacher builds a pack: by keyboard, from a link, on paper and as files. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const link = '/teach/pack/?pack.chapters=courts&pack.charts=courts-in-out&pack.questions=before-check.1~queue-lab.1';

test('ticking by keyboard makes a sheet and adds up its minutes; the address keeps the choice, and Back undoes one tick', async ({
  page,
}) => {
  await page.goto('/teach/pack/');
  const first = page.getByRole('group', { name: 'Chapters to read' }).getByRole('checkbox').first();
  await first.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/pack\.chapters=population/);
  await expect(page.locator('.pack-result .lab-result')).toContainText('min in all');
  await expect(page.getByRole('heading', { name: 'Class pack', exact: true })).toBeVisible();
  await page.goBack();
  await expect(first).not.toBeChecked();
  await expect(page.locator('.pack-result .lab-result')).toContainText('Nothing is ticked yet');
});

test('a chart taller than a page stands in parts that a page holds, none of it lost, and its words are said once', async ({ page }) => {
  await page.goto('/teach/pack/?pack.charts=law-courts~courts-in-out');
  const figure = page.locator('.pack-result > .pack-sheet .sheet-chart').filter({ has: page.locator('[data-chart="law-courts"]') });
  const parts = figure.locator('.sheet-part');
  await expect(parts.nth(3)).toBeVisible();
  await expect(page.locator('.pack-result > .pack-sheet [data-chart="courts-in-out"]')).toHaveCount(1);
  await expect
    .poll(() =>
      parts
        .last()
        .locator('img')
        .evaluate((one) => (one as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const { picture, tops, heights } = await figure.evaluate((one) => {
      const boxes = [...one.querySelectorAll('.sheet-part')].map((part) => part.getBoundingClientRect());
      const images = [...one.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
      return {
        picture: images[0]?.height ?? 0,
        heights: boxes.map(({ height }) => height),
        tops: images.map(({ top }, index) => (boxes[index]?.top ?? 0) - top),
      };
    });
    // Each part starts where the one before it ended.
    let shown = 0;
    for (const [index, height] of heights.entries()) {
      expect(Math.abs((tops[index] ?? -99) - shown), media).toBeLessThan(1);
      shown += height;
    }
    expect(Math.abs(shown - picture), media).toBeLessThan(2);
    if (media === 'print') expect(Math.max(...heights)).toBeLessThan((230 / 25.4) * 96);
  }
  expect(await figure.locator('img').evaluateAll((all) => all.filter((one) => one.getAttribute('alt') !== '').length)).toBe(1);
});

test('on paper stands the pack alone, with its chart and room to write, and the key only when it is asked for', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(link);
  await expect(page.locator('.pack-sheet').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.pack-result > .pack-sheet');
  await expect(sheet.getByRole('heading', { name: 'Class pack' })).toBeVisible();
  await expect(sheet.locator('.sheet-chart img')).toBeVisible();
  await expect(sheet.locator('.sheet-room span').first()).toBeVisible();
  await expect(page.locator('.pack-picker')).toBeHidden();
  await expect(page.locator('.pack-key .sheet-answer').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Print the key' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.pack-key .sheet-answer').first()).toBeVisible();
  await expect(sheet).toBeHidden();
});

test('one ZIP holds the pages, the files, the table, the citations and the note', async ({ page }) => {
  test.slow();
  await page.goto(link);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'All as ZIP' }).click()]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files).sort()).toEqual([
    'charts/courts-in-out.png',
    'citations.txt',
    'data/courts-in-out.csv',
    'key.docx',
    'key.html',
    'note.html',
    'pack.docx',
    'pack.html',
  ]);
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  expect(text('pack.html')).toContain('src="charts/courts-in-out.png"');
  expect(text('pack.html')).not.toContain('sheet-answer">');
  expect(text('key.html')).toContain('sheet-answer">');
  expect(text('citations.txt').trim().split('\n\n')).toHaveLength(2);
});

test('it keeps the rules of access with a pack made, in light and dark', async ({ page }) => {
  await page.goto(link);
  await expect(page.locator('.pack-sheet').first()).toBeVisible();
  await expectAccess(page);
});

test('a hostile address gives an empty pack', async ({ page }) => {
  await page.goto('/teach/pack/?pack.charts=%3Cscript%3E&pack.questions=nowhere&pack.minutes=1e9');
  await expect(page.locator('.pack-result .lab-result')).toContainText('Nothing is ticked yet');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and leads to every sheet for students', async ({ page }) => {
    await page.goto('/teach/pack/');
    await expect(page.getByText('The builder needs a script.')).toBeVisible();
    await expect(page.locator('.pack-room')).toBeHidden();
    const ways = page.locator('.pack-page .without-script a');
    expect(await ways.count()).toBeGreaterThan(20);
    await ways.first().click();
    await expect(page.locator('article.sheet h1')).toBeVisible();
  });
});
