/** The slides of a lesson on the wall: by keys and by touch, large on small and large projectors, and a slide a page on paper. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expectAccess } from './access.ts';
import { allPages, expect, test } from './fixtures.ts';

const show = (page: Page) => page.getByRole('dialog', { name: /slides$/ });
const shown = (page: Page) => show(page).locator('.slide:not([hidden])');
const where = (page: Page) => show(page).locator('.show-where');
const cover = (page: Page) => page.getByRole('dialog', { name: /blank/ });

test.use({ viewport: { width: 1366, height: 768 } });

test('by keyboard alone: start, next, back, labels, blank, leave; keys of one sign can be turned off', async ({ page }) => {
  await page.goto('/teach/slides/one-chart/');
  const start = page.getByRole('button', { name: 'Start the show' });
  await start.focus();
  await page.keyboard.press('Enter');
  const all = await show(page).locator('.slide').count();
  await expect(where(page)).toContainText(`1 of ${String(all)}`);
  // The class guesses: not a word of the chart is drawn or read out until the teacher asks for it, part by part.
  const figure = shown(page).locator('.chart');
  const parts = ['.chart-measured', '.chart-key', '.note-text, .break-label', '.chart-title'];
  const covered = async (count: number): Promise<void> => {
    for (const [at, part] of parts.entries())
      await expect(figure.locator(part).first()).toHaveCSS('visibility', at < count ? 'visible' : 'hidden');
  };
  await covered(0);
  await expect(figure).toHaveAttribute('aria-label', 'A chart with its labels hidden');
  for (let count = 1; count <= parts.length; count += 1) {
    await page.keyboard.press('h');
    await covered(count);
  }
  await expect(figure).not.toHaveAttribute('aria-label');
  await page.keyboard.press('h');
  await covered(0);
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['PageDown', 3],
    [' ', 3],
    ['ArrowLeft', 2],
    ['PageUp', 1],
    ['End', all],
    ['ArrowRight', all],
    ['Home', 1],
  ] as const) {
    // On a button the space bar is the button's own.
    if (key === ' ') await show(page).getByRole('button', { name: 'Labels' }).focus();
    await page.keyboard.press(key);
    await expect(where(page)).toContainText(`${String(number)} of ${String(all)}`);
    await expect(shown(page)).toHaveCount(1);
  }
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(cover(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await page.keyboard.press('Escape');
    await expect(cover(page)).toBeHidden();
    await expect(show(page)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(show(page)).toBeHidden();
  await expect(start).toBeFocused();
  await expect(page.locator('.slide:visible')).toHaveCount(all);
  await page.getByRole('checkbox', { name: /one sign/ }).uncheck();
  await start.click();
  for (const key of ['b', '.', 'h']) await page.keyboard.press(key);
  await expect(cover(page)).toBeHidden();
  await covered(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });
  test('all buttons are large and do what the keys do', async ({ page }) => {
    await page.goto('/teach/slides/statistics/');
    await page.getByRole('button', { name: 'Start the show' }).tap();
    const buttons = show(page).locator('.show-bar button');
    for (const box of await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect)))
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await show(page).getByRole('button', { name: 'Next' }).tap();
    await expect(where(page)).toContainText('2 of');
    await show(page).getByRole('button', { name: 'Back' }).tap();
    await expect(where(page)).toContainText('1 of');
    await show(page).getByRole('button', { name: 'Blank' }).tap();
    await cover(page).tap();
    await expect(cover(page)).toBeHidden();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await show(page).getByRole('button', { name: 'Labels' }).tap();
    await expect(shown(page).locator('.chart-title')).toHaveCSS('visibility', 'hidden');
    await show(page).getByRole('button', { name: 'Leave' }).tap();
    await expect(show(page)).toBeHidden();
    await expect(page.locator('#slide-5 .chart-title')).toHaveCSS('visibility', 'visible');
  });
});

test('no slide is cut on three projectors, and a chart’s words can be read from the back', async ({ page }) => {
  test.slow();
  for (const path of allPages.filter((one) => one.startsWith('/teach/slides/'))) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Start the show' }).click();
    const all = await show(page).locator('.slide').count();
    for (const [width, height, least] of [
      [1024, 768, 17.9],
      [1366, 768, 17.9],
      [1920, 1080, 24],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.keyboard.press('Home');
      for (let slide = 1; slide <= all; slide += 1) {
        const seen = await shown(page).evaluate((one) => {
          const words = [...one.querySelectorAll('svg text')].filter(
            (text) => text.getBoundingClientRect().width > 0 && !text.matches('.note-digit, .break-letter'),
          );
          return {
            down: one.scrollHeight - one.clientHeight,
            aside: one.scrollWidth - one.clientWidth,
            text: Number.parseFloat(getComputedStyle(one.querySelector('.slide-words ul') ?? one).fontSize),
            least: Math.min(
              99,
              ...words.map((text) => {
                const { width: wide, height: tall } = text.getBoundingClientRect();
                const own = (text as SVGTextElement).getBBox();
                return Number.parseFloat(getComputedStyle(text).fontSize) * Math.min(wide / own.width, tall / own.height);
              }),
            ),
            outside: words.filter((text) => text.getBoundingClientRect().right > innerWidth).map((text) => text.textContent),
          };
        });
        const said = `${path} ${String(slide)} at ${String(width)}`;
        expect.soft(seen.down, `${said}: px below the edge`).toBeLessThanOrEqual(1);
        expect.soft(seen.aside, `${said}: px beside the edge`).toBeLessThanOrEqual(1);
        expect.soft(seen.text, said).toBeGreaterThanOrEqual(24);
        expect.soft(seen.least, said).toBeGreaterThanOrEqual(least);
        expect.soft(seen.outside, said).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
  }
});

test('axe finds nothing in the show, light and dark; paper has a slide a page, with its charts', async ({ page }) => {
  await page.goto('/teach/slides/one-chart/');
  const all = await page.locator('.slide').count();
  await page.emulateMedia({ media: 'print' });
  const pictures = page.locator('.slide-paper');
  expect(await pictures.count()).toBe(4);
  for (const picture of await pictures.all()) {
    await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    expect((await picture.boundingBox())?.height).toBeGreaterThan(250);
  }
  await expect(page.locator('.slide .chart').first()).toBeHidden();
  expect((await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).numPages).toBe(all);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Start the show' }).click();
  await page.keyboard.press('ArrowRight');
  await expectAccess(page, undefined, ['best-practice']);
});
