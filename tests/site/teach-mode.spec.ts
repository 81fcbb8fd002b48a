/** Teacher mode as a teacher has it in class: by keyboard, on a projector, with nothing on the wall that is not meant for it, and nothing left behind. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const claims = '/check-the-article/?mode=teach&lesson=article';
const tank = '/final-orders/?mode=teach&lesson=statistics&stop=2';
const chart = '/charts/detention-since-1979/?mode=teach&lesson=one-chart';

const bar = (page: Page) => page.getByRole('region', { name: 'Teacher mode' });
const notes = (page: Page) => page.locator('#teach-notes');
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(bar(page)).toBeVisible();
  await expect(bar(page).locator('.teach-title')).not.toBeEmpty();
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('by keyboard a teacher walks through all stops of a page and hears where the class is', async ({ page }) => {
  await open(page, claims);
  const title = bar(page).locator('.teach-title');
  const said = bar(page).getByRole('status');
  const seen = [await title.textContent()];
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 1 of 2');
  await expect(page.locator('[data-stop]')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 2 of 2');
  seen.push(await title.textContent());
  expect(new Set(seen).size).toBe(2);
  await expect(said).toContainText(`Stop 2 of 2: ${seen[1] ?? ''}`);
  await page.keyboard.press('PageDown');
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 2 of 2');
  await page.keyboard.press('PageUp');
  await expect(title).toHaveText(seen[0] ?? '');
});

test('without a lesson the stops of all lessons go down the page', async ({ page }) => {
  await open(page, '/check-the-article/?mode=teach');
  const tops: number[] = [];
  const all = Number(/of (\d+)/.exec((await bar(page).locator('.teach-where').textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(2);
  for (let stop = 1; stop <= all; stop += 1) {
    await expect(bar(page).locator('.teach-where')).toContainText(`Stop ${String(stop)} of ${String(all)}`);
    tops.push(await page.locator('[data-stop]').evaluate((target) => target.getBoundingClientRect().top + scrollY));
    await page.keyboard.press('ArrowRight');
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('where the next stop is on another page, the walk goes there and comes back', async ({ page }) => {
  await open(page, tank);
  await expect(bar(page).getByRole('link', { name: /^Next page: / })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/population\/\?mode=teach&lesson=statistics&stop=3#population-estimates$/);
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 3 of 3');
  await expect(page.locator('#population-estimates')).toHaveAttribute('data-stop', '');
  await expect(page.locator('#population-estimates .chart-title')).toBeInViewport();
  await bar(page)
    .getByRole('link', { name: /^Back a page: / })
    .press('Enter');
  await expect(page).toHaveURL(/\/final-orders\/\?mode=teach&lesson=statistics&stop=2/);
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 2 of 3');
});

test('notes are folded until the teacher opens them, and fold again', async ({ page }) => {
  await open(page, chart);
  await expect(notes(page)).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes(page)).toBeVisible();
  await expect(notes(page).getByRole('heading', { name: 'The trap' }).first()).toBeVisible();
  await expect(notes(page).getByRole('link').first()).toBeVisible();
  await notes(page).focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => notes(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await bar(page).getByRole('button', { name: 'Notes' }).press('Enter');
  await expect(notes(page)).toBeHidden();
});

test('the screen goes black and any key brings it back, with the focus where it was', async ({ page }) => {
  await open(page, chart);
  const button = bar(page).getByRole('button', { name: 'Blank' });
  await button.focus();
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    const cover = page.getByRole('dialog');
    await expect(cover).toBeVisible();
    await expect(cover).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    const box = await cover.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    await page.keyboard.press(key === 'b' ? 'Escape' : 'x');
    await expect(cover).toBeHidden();
    await expect(button).toBeFocused();
    await expect(bar(page)).toBeVisible();
  }
});

for (const [where, address] of [
  ['in a chapter', tank],
  ['on its own page', chart],
] as const)
  test(`the labels of the chart in view go at one press and come back part by part, ${where}`, async ({ page }) => {
    await open(page, address);
    const figure = page.locator('[data-stop]');
    const parts = ['.chart-measured', '.chart-key', '.chart-notes', '.chart-title'];
    await page.keyboard.press('h');
    for (const part of parts) await expect(figure.locator(part)).toHaveCSS('visibility', 'hidden');
    for (let shown = 1; shown <= parts.length; shown += 1) {
      await page.keyboard.press('h');
      for (const [at, part] of parts.entries())
        await expect(figure.locator(part)).toHaveCSS('visibility', at < shown ? 'visible' : 'hidden');
    }
    await page.keyboard.press('h');
    await bar(page).getByRole('button', { name: 'Labels' }).click();
    await expect(figure.locator('.chart-measured')).toHaveCSS('visibility', 'visible');
    await expect(figure.locator('.chart-title')).toHaveCSS('visibility', 'hidden');
  });

test('keys belong to a field, a slider or a chart while it has the focus', async ({ page }) => {
  await open(page, '/labs/queue/?mode=teach&lesson=pipeline&stop=2');
  await expect(page.locator('.lab-queue astro-island[ssr]')).toHaveCount(0);
  const where = bar(page).locator('.teach-where');
  const before = (await where.textContent()) ?? '';
  expect(before).not.toBe('');
  const slider = page.locator('.lab-queue input[type="range"]').first();
  await slider.focus();
  for (const key of ['ArrowRight', 'PageUp', 'n', 'b', 'h']) await page.keyboard.press(key);
  await page.locator('.lab-queue chart-cursor').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.lab-queue .reading').first()).toBeVisible();
  for (const key of ['n', 'b', 'h', 'Escape']) await page.keyboard.press(key);
  await bar(page).getByRole('combobox').focus();
  await page.keyboard.press('n');
  await expect(where).toHaveText(before);
  await expect(notes(page)).toBeHidden();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('figure[data-hidden]')).toHaveCount(0);
  await expect(bar(page)).toBeVisible();
});

test('the reading cursor stands at its mark on the enlarged chart', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, chart);
  await page.locator('[data-stop] chart-cursor').focus();
  await page.keyboard.press('End');
  const mark = await page.locator('.reading-mark').boundingBox();
  const bubble = await page.locator('[data-stop] .reading').boundingBox();
  if (!mark || !bubble) throw new Error('no mark is read');
  const middle = mark.x + mark.width / 2;
  expect(bubble.x).toBeLessThanOrEqual(middle);
  expect(bubble.x + bubble.width).toBeGreaterThanOrEqual(middle);
});

test('the help lists the keys and turns off those of one sign', async ({ page }) => {
  await open(page, chart);
  const help = page.getByRole('group', { name: 'Keys', exact: true });
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await expect(help.locator('kbd')).toHaveText(['→', 'PageDown', '←', 'PageUp', 'N', 'H', 'B', '.', '?', 'Esc']);
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(bar(page)).toBeVisible();
  await page.locator('#main').focus();
  await page.keyboard.press('n');
  await expect(notes(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('who leaves is on the plain page, at the same place, and nothing was kept', async ({ page, context }) => {
  await open(page, tank);
  const heading = page.locator('#final-orders-tank .chart-title');
  await page.keyboard.press('h');
  const before = (await heading.boundingBox())?.y ?? Number.NaN;
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/final-orders\/(?:#final-orders-tank)?$/);
  await expect(page.locator('[data-stop], [data-mode], [data-hidden], .teach-blank, link[href*="teach-mode"]')).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('font-size', '19px');
  expect(Math.abs(((await heading.boundingBox())?.y ?? Number.NaN) - before)).toBeLessThan(200);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const query of [
  '?mode=teach&lesson=<script>alert(1)</script>',
  '?mode=teach&lesson=__proto__&stop=9',
  '?mode=teach&lesson=%00&stop=<b>',
])
  test(`a hostile query shows all lessons: ${query}`, async ({ page }) => {
    await open(page, `/check-the-article/${query}`);
    await expect(bar(page).getByRole('combobox')).toHaveValue('');
    await expect(bar(page).locator('.teach-where')).toContainText('Stop 1 of');
  });

test('a chosen lesson is in the address; a page where it does not stop says so and leads to those that have stops', async ({ page }) => {
  await open(page, '/courts/?mode=teach');
  await expect(bar(page).locator('.teach-title')).toHaveText('No lesson stops on this page.');
  expect(await notes(page).getByRole('link').count()).toBeGreaterThan(4);
  await bar(page).getByRole('combobox').selectOption({ label: 'Five honest answers' });
  await expect(page).toHaveURL(/\?mode=teach&lesson=statistics$/);
  await expect(bar(page).locator('.teach-title')).toHaveText('This lesson does not stop on this page.');
  await notes(page).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/mode=teach/);
  await expect(bar(page)).toBeVisible();
});

test('ways to pages that have the mode lead into it, others and copied addresses do not', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/ten-minutes/?mode=teach&lesson=pipeline');
  await page.locator('main a[href="/courts/"]').first().click();
  await expect(page).toHaveURL(/\/courts\/\?mode=teach&lesson=pipeline$/);
  await expect(bar(page)).toBeVisible();
  await page.locator('main .chart-source a').first().click();
  await expect(page).toHaveURL(/\/sources\/#/);
  await open(page, '/labs/count/?mode=teach&lesson=statistics');
  const lab = page.locator('.lab-count');
  await expect(lab.locator('astro-island[ssr]')).toHaveCount(0);
  await lab.getByRole('button', { name: 'Copy' }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/labs\/count\/#lab-count$/);
});

test('in the article a student’s choice of reading leaves the mode in the address', async ({ page }) => {
  await open(page, claims);
  await page.locator('.claims-mode input').nth(1).check();
  await expect(page).toHaveURL(/mode=teach/);
});

for (const [width, height] of [
  [1024, 768],
  [1366, 768],
  [1920, 1080],
] as const)
  test(`on a projector of ${String(width)} × ${String(height)} text is 24 px, charts fill the width, and nothing goes off the side`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const address of [chart, tank, claims, '/labs/queue/?mode=teach&lesson=pipeline', '/ten-minutes/?mode=teach']) {
      await open(page, address);
      expect(Math.round(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize)))).toBe(24);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
      const small = await bar(page)
        .locator('button:visible, a:visible, select')
        .evaluateAll((all) => all.filter((one) => Math.min(one.clientWidth, one.clientHeight) < 42).map((one) => one.outerHTML));
      expect(small).toEqual([]);
      const top = (await bar(page).boundingBox())?.y ?? 0;
      expect(height - top).toBeLessThan(150);
      if (address !== chart && address !== tank) continue;
      const figure = page.locator('[data-stop]');
      const picture = await figure.locator('.chart-picture').boundingBox();
      if (!picture) throw new Error('no picture');
      expect(picture.width).toBeGreaterThan(width * 0.85);
      // Title and picture are in view together, and the smallest words of the picture are larger than on the page.
      expect((await figure.locator('.chart-title').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      expect(picture.y + picture.height).toBeLessThanOrEqual(top);
      const least = await figure.locator('svg text:visible').evaluateAll((all) =>
        Math.min(
          ...all.map((text) => {
            const own = (text as SVGTextElement).getBBox().height;
            return Number.parseFloat(getComputedStyle(text).fontSize) * (text.getBoundingClientRect().height / own);
          }),
        ),
      );
      expect(least).toBeGreaterThan(width < 1900 ? 13.5 : 18);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`teacher mode keeps the rules of access, notes folded and open, in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1024, height: 768 });
    for (const address of [chart, '/courts/?mode=teach']) {
      await open(page, address);
      for (const key of ['n', 'n', '?']) {
        await page.keyboard.press(key);
        const audit = await new AxeBuilder({ page }).analyze();
        expect(audit.violations.map(({ id, nodes }) => `${address} ${key} ${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`)).toEqual([]);
      }
    }
  });

test('paper shows the page as it is without the mode', async ({ page }) => {
  await page.goto('/final-orders/#final-orders-tank');
  const look = () =>
    page.evaluate(() =>
      ['body', 'h1', '#final-orders-tank .chart-title', '#final-orders-tank .chart-picture'].map((one) => {
        const element = document.querySelector(one);
        if (!element) throw new Error(one);
        const { width, height } = element.getBoundingClientRect();
        return [getComputedStyle(element).fontSize, Math.round(width), one === 'body' ? 0 : Math.round(height)];
      }),
    );
  await page.emulateMedia({ media: 'print' });
  const plain = await look();
  await page.emulateMedia({ media: 'screen' });
  await open(page, tank);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  expect(await look()).toEqual(plain);
});

test('under a sub-path the mode finds its stops and the next page', async ({ page, under }) => {
  await open(page, `${under}final-orders/?mode=teach&lesson=statistics&stop=2`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${under}population/?mode=teach&lesson=statistics&stop=3#population-estimates`);
  await expect(bar(page).locator('.teach-where')).toContainText('Stop 3 of 3');
});

test('a student’s page fetches nothing of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/charts/detention-since-1979/?mode=teacher');
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((path) => /teach/.test(path))).toEqual([]);
  await expect(page.locator('.teach-bar')).toHaveCount(0);
});
