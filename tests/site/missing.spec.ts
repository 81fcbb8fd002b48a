/** A person looks for what is not published, and for who says which word. */
import AxeBuilder from '@axe-core/playwright';
import { chapters, expect, test } from './fixtures.ts';

test('from what a chapter does not know a reader comes to the missing data', async ({ page }) => {
  for (const chapter of chapters) {
    await page.goto(chapter);
    const link = page.locator('main a[href$="/missing-data/"]');
    await expect(link, chapter).toHaveCount(1);
  }
  await page.locator('main a[href$="/missing-data/"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Missing data');
});

test('a product says what therefore cannot be said, and leads to its source', async ({ page }) => {
  await page.goto('/missing-data/#monthly-tables');
  const product = page.locator('#monthly-tables');
  await expect(product).toBeInViewport();
  await expect(product).toContainText('Not updated');
  await expect(product.locator('.product-gap')).toContainText('How many removals, returns and arrests all agencies made');
  await product.getByRole('link').click();
  await expect(page).toHaveURL(/\/sources\/factchequeado\/$/);
});

test('a lesson works with real figures, whose records open beside them', async ({ page }) => {
  await page.goto('/missing-data/');
  await page.locator('a.fact[data-fact="ice-removals-fy2024"]').first().click();
  await expect(page.locator('#fact-card')).toContainText('271,484 removals');
});

for (const path of ['/missing-data/', '/words/'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} keeps the rules of access in the ${colorScheme}, on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
