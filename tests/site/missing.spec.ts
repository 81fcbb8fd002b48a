/** A person looks for what is not published, and for who says which word. */
import { expectAccess } from './access.ts';
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
  test(`${path} keeps the rules of access on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expectAccess(page, 'main');
  });
