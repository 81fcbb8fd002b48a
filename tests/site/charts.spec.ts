/** Reading a chart without a mouse: every chart, mark by mark, at the width of a phone and of a desk. */
import type { Page } from '@playwright/test';
import { readPoints } from '../../src/elements/read-points.ts';
import { chapters, chartPages, expect, numbersIn, test } from './fixtures.ts';

/** What the chart says aloud after a key, and where its words stand on the screen. */
async function press(page: Page, key: string): Promise<{ said: string; left: number; right: number; isShown: boolean }> {
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const box = document.querySelector('chart-cursor > .reading')?.getBoundingClientRect();
    const said = document.querySelector('chart-cursor > [aria-live]')?.textContent ?? '';
    return { said, left: box?.left ?? 0, right: box?.right ?? 0, isShown: (box?.width ?? 0) > 0 };
  });
}

for (const [form, paths] of chartPages) {
  test(`a reader can walk every chart of the form ${form} with the arrow keys and hears what stands in its table`, async ({ page }) => {
    test.slow();
    const wrong: string[] = [];
    for (const path of paths) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      // A dated event stands in the list under the chart.
      const told = page.locator('section:has(> #table) .table-scroll :is(th, td), .moment-list a');
      const table = new Set(numbersIn((await told.allTextContents()).join('\n')));
      const words = ((await page.locator('section:has(> #table) .table-scroll').textContent()) ?? '').replaceAll(/\s+/g, ' ');
      const cursor = page.locator('chart-cursor');
      const bubble = cursor.locator('> .reading');
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await cursor.focus();
        const said = [];
        for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowDown', 'Home', 'ArrowUp']) {
          const now = await press(page, key);
          said.push(now.said);
          if (!now.isShown) wrong.push(`${path} at ${String(width)}: no words beside the mark after ${key}`);
          if (now.left < 0 || now.right > width) wrong.push(`${path} at ${String(width)}: words run off the screen after ${key}`);
        }
        if (said.some((one) => one === '')) wrong.push(`${path} at ${String(width)}: says nothing`);
        if (new Set(said).size < 2) wrong.push(`${path} at ${String(width)}: the keys do not move`);
        for (const one of new Set(said)) {
          const numbers = numbersIn(one);
          const lost = numbers.filter((number) => !table.has(number));
          const isNamed = numbers.length > 0 || one.split(/[:.,]/).some((part) => part.trim().length > 1 && words.includes(part.trim()));
          if (lost.length > 0 || !isNamed) wrong.push(`${path} at ${String(width)}: says "${one}", which is not in its table`);
        }
        await page.keyboard.press('Escape');
        if (await bubble.isVisible()) wrong.push(`${path} at ${String(width)}: Escape does not leave`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

const [line] = chartPages.get('line') ?? [];
const [columns] = chartPages.get('columns') ?? [];

test('Tab goes into a chart and out of it again', async ({ page }) => {
  await page.goto(line ?? '');
  const cursor = page.locator('chart-cursor');
  await cursor.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(cursor).not.toBeFocused();
  await expect(cursor.locator('> .reading')).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await expect(cursor).toBeFocused();
});

test('a screen reader hears how to read a chart when it comes to it', async ({ page }) => {
  await page.goto(line ?? '');
  await expect(page.locator('chart-cursor')).toHaveAccessibleName(/arrow keys/);
  await expect(page.getByRole('figure')).toHaveAccessibleName(/.{10,}/);
  await expect(page.getByRole('figure')).toHaveAccessibleDescription(/.{60,}/);
});

test('a mouse over a mark shows its value and takes it away again', async ({ page }) => {
  await page.goto(columns ?? '');
  const bubble = page.locator('chart-cursor > .reading');
  const marks = page.locator('chart-cursor [data-read]');
  const tall = await marks.evaluateAll((all) => all.findIndex((one) => one.getBoundingClientRect().height > 40));
  const mark = marks.nth(tall);
  await mark.hover();
  await expect(bubble).toBeVisible();
  await expect(bubble).toContainText((await mark.getAttribute('data-read')) ?? '?');
  await page.locator('h1').hover();
  await expect(bubble).toBeHidden();
});

test('the arrow keys go on from the mark that the mouse showed', async ({ page }) => {
  await page.goto(columns ?? '');
  const marks = page.locator('chart-cursor [data-read]');
  const tall = await marks.evaluateAll((all) => all.findIndex((one) => one.getBoundingClientRect().height > 40));
  await marks.nth(tall).hover();
  await page.locator('chart-cursor').focus();
  expect((await press(page, 'ArrowRight')).said).toContain((await marks.nth(tall + 1).getAttribute('data-read')) ?? '?');
});

test('a map of states that is drawn twice reads each state once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of chartPages.get('tile-map') ?? []) {
    await page.goto(path);
    await page.locator('chart-cursor').focus();
    const said = [(await press(page, 'Home')).said];
    for (let count = 1; count < 51; count += 1) said.push((await press(page, 'ArrowRight')).said);
    expect(new Set(said).size, path).toBe(51);
    expect((await press(page, 'End')).said, path).toBe(said.at(-1));
  }
});

test('a line is read at the point nearest to the mouse', async ({ page }) => {
  await page.goto(line ?? '');
  const box = await page.locator('.plot-svg').boundingBox();
  if (!box) throw new Error('no plot');
  const bubble = page.locator('chart-cursor > .reading');
  await page.locator('.plot-svg').scrollIntoViewIfNeeded();
  const { text, left, top, width } = await page
    .locator('[data-points]')
    .first()
    .evaluate((element) => {
      const { left = 0, top = 0, width = 0 } = element.closest('svg')?.getBoundingClientRect() ?? {};
      return { text: element.getAttribute('data-points') ?? '', left, top, width };
    });
  const points = readPoints(text);
  const point = points[Math.floor(points.length / 2)];
  if (!point) throw new Error('no point');
  await page.mouse.move(left + (point.x / 100) * width, top + point.y);
  await expect(bubble).toContainText(point.words);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a finger on a mark shows its value', async ({ page }) => {
    await page.goto(columns ?? '');
    const mark = page.locator('chart-cursor [data-read]').nth(12);
    await mark.scrollIntoViewIfNeeded();
    await mark.tap({ force: true });
    await expect(page.locator('chart-cursor > .reading')).toBeVisible();
    await expect(page.locator('chart-cursor > .reading')).toHaveText(/\d/);
  });
});

test('the table of a chart opens in its chapter and can be scrolled by keyboard', async ({ page }) => {
  await page.goto('/courts/');
  const fold = page.locator('details.chart-table').first();
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  const region = fold.getByRole('region');
  await expect(region).toBeVisible();
  await expect(region).toHaveAccessibleName(/Table/);
  await page.keyboard.press('Tab');
  await expect(region).toBeFocused();
});

for (const path of chapters)
  test(`${path}: no words of a picture cover other words or leave it, on a phone, between, and on a wide screen`, async ({ page }) => {
    for (const width of [360, 620, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('figure.chart')].flatMap((figure) => {
          const frame = figure.getBoundingClientRect();
          const words = [...figure.querySelectorAll('.chart-picture text')]
            .filter((text) => text.checkVisibility({ visibilityProperty: true }))
            .flatMap((text) => {
              const lines = text.querySelectorAll('tspan');
              return [...(lines.length > 0 ? lines : [text])].map((line) => ({ text, line, box: line.getBoundingClientRect() }));
            })
            .filter(({ line, box }) => box.width > 1 && (line.textContent ?? '').trim() !== '');
          return words.flatMap(({ text, line, box }, index) => {
            const name = `${figure.id}: "${line.textContent ?? ''}"`;
            // The glyphs fill about two thirds of a line's height.
            const air = box.height * 0.18;
            const met = words
              .slice(index + 1)
              .filter(
                (other) =>
                  other.text !== text &&
                  box.left < other.box.right - 1 &&
                  other.box.left < box.right - 1 &&
                  box.top + air < other.box.bottom - air &&
                  other.box.top + air < box.bottom - air,
              );
            const leaves = box.left < frame.left - 8 || box.right > frame.right + 8;
            return [
              ...met.map((other) => `${name} meets "${other.line.textContent ?? ''}"`),
              ...(leaves ? [`${name} leaves its figure`] : []),
            ];
          });
        }),
      );
      expect(faults, `${String(width)} px`).toEqual([]);
    }
  });
