/** A teacher with ten minutes, an old laptop and no mouse; students with a phone. */
import type { Page } from '@playwright/test';
import { allPages, expect, test } from './fixtures.ts';

/** Goes on with the Tab key until a link to the address has the focus. */
async function tabTo(page: Page, href: RegExp, most: number): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (href.test(here)) return;
  }
  throw new Error(`no link to ${String(href)} within ${String(most)} presses of Tab`);
}

test.describe('with the keyboard at 1366 × 768', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('a teacher comes from the guide to a lesson of 45 minutes that prints, in five steps', async ({ page }) => {
    // Step one: the guide. Step two: past its head. Step three: to the plan. Step four: open it. Step five: print.
    await page.goto('/teach/');
    await tabTo(page, /^#main$/, 1);
    await page.keyboard.press('Enter');
    await tabTo(page, /^\/teach\/lessons\/[a-z-]+\/$/, 3);
    const focused = page.locator(':focus');
    await expect(focused).toBeInViewport();
    await expect(page.locator('.quick-lesson > li').first()).toContainText('45 minutes');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/teach\/lessons\/[a-z-]+\/$/);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('.site-nav')).toBeHidden();
    await expect(page.locator('.qr')).toBeVisible();
    const { width, height } = (await page.locator('.qr').boundingBox()) ?? { width: 0, height: 0 };
    // Three centimeters at 96 pixels an inch.
    expect(Math.min(width, height)).toBeGreaterThanOrEqual((3 / 2.54) * 96);
  });

  test('care is what a teacher reads first, on screen and on paper', async ({ page }) => {
    await page.goto('/teach/');
    await expect(page.getByRole('heading', { name: 'First: care' })).toBeInViewport();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.write-line')).toBeVisible();
  });
});

test.describe('by touch at 1366 × 768', () => {
  test.use({ viewport: { width: 1366, height: 768 }, hasTouch: true });

  test('a teacher taps from the guide to a plan, its sheets and their keys, and prints each', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    for (const [step, place] of [/\/teach\/lessons\//, /\/teach\/sets\/[a-z-]+\/$/, /\/teach\/sets\/[a-z-]+-keys\/$/].entries()) {
      await page.goto('/teach/');
      await page.locator('.quick-lesson > li').nth(step).locator('> a').tap();
      await expect(page).toHaveURL(place);
      const print = page.locator('[data-print-page]').first();
      expect((await print.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(24);
      await print.tap();
      await expect(page.locator('body')).toHaveAttribute('data-printed', '');
    }
  });
});

test('a hand-off copies exactly the title, the instructions and the link', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(baseURL ?? '').origin });
  const plan = allPages.find((path) => /^\/teach\/lessons\/.+/.test(path)) ?? '/teach/lessons/';
  await page.goto(plan);
  for (const [button, id] of [
    ['Copy the title', 'handoff-title'],
    ['Copy the instructions', 'handoff-instructions'],
    ['Copy the link', 'handoff-link'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await page.locator(`#${id}`).textContent())?.trim());
    await expect(page.getByRole('button', { name: button })).toBeVisible();
  }
});

test('on a phone each lesson, sheet and standard is a card that fits', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/teach/', '/teach/families/', '/teach/standards/', ...allPages.filter((one) => one.startsWith('/t/'))]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${String(width)}`).toBeLessThanOrEqual(width);
    }
  }
});

test('a student opens the hidden chart from the short address and sees no labels', async ({ page }) => {
  await page.goto('/t/one-chart/');
  await page.getByRole('link', { name: 'A chart without its labels' }).click();
  await expect(page.locator('figure.chart')).toHaveAttribute('data-hidden', /title/);
});
