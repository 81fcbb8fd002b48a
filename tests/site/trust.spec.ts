/** What the trust pages promise holds where a reader meets it. */
import { chartPages, expect, test } from './fixtures.ts';

test('from a number’s doubt to the form: the foot of every page leads to the log and the report', async ({ page }) => {
  await page.goto('/courts/');
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'Report a wrong number' })).toHaveAttribute(
    'href',
    /issues\/new\?template=wrong-number\.yml$/,
  );
  await foot.getByRole('link', { name: 'Corrections' }).click();
  await expect(page.locator('h1')).toContainText('Corrections');
  await expect(page.locator('main')).toContainText('This log has been kept since');
});

test('from the methods a reader gets to a source, a gap, a chart and a formula', async ({ page }) => {
  await page.goto('/methods/');
  const courts = page.locator('.stage-methods').nth(2);
  const gaps = courts.getByRole('link', { name: 'What is not known, in the chapter' });
  await expect(courts.locator('a').first()).toHaveAttribute('href', /^\/sources\/.+\/$/);
  await gaps.click();
  await expect(page).toHaveURL(/\/courts\/#what-is-not-known$/);
  await expect(page.locator('#what-is-not-known')).toBeInViewport();
  await page.goto('/methods/');
  const tank = page.locator('[data-form="tank-tap"]');
  await tank.locator('summary').press('Enter');
  await tank.getByRole('link').first().click();
  await expect(page.locator('figure.chart-tank-tap')).toBeVisible();
  await page.goto('/methods/');
  await page.locator('.lab-methods a[href="/labs/queue/#how-it-is-worked-out"]').click();
  await expect(page.locator('#how-it-is-worked-out')).toBeInViewport();
});

test('each verdict on access carries its word, not its sign alone', async ({ page }) => {
  await page.goto('/accessibility/');
  const all = page.locator('.heuristics > li');
  for (const one of await all.all())
    await expect(one.locator('.heuristic-result')).toContainText(
      (await one.getAttribute('data-result')) === 'pass' ? /^Passed/ : /^Not passed/,
    );
  await expect(all).toHaveCount(14);
});

test('no words of a chart are smaller than 12 pixels, in the fullest chart of each form', async ({ page }) => {
  test.slow();
  const fullest = [...chartPages.values()].flatMap(([path]) => path ?? []);
  expect(fullest.length).toBeGreaterThan(10);
  for (const path of fullest) {
    await page.goto(path);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('figure.chart *')].flatMap((element) => {
          const hasWords = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
          if (!hasWords || element.getClientRects().length === 0 || element.closest('.visually-hidden')) return [];
          const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * (drawn ? Math.hypot(drawn.c, drawn.d) : 1);
          return size < 11.99 ? [`${size.toFixed(1)} px: ${(element.textContent ?? '').trim().slice(0, 30)}`] : [];
        }),
      );
      expect(small, `${path} at ${String(width)} px`).toEqual([]);
    }
  }
});
