/** The same site under a sub-path, as a school or a GitHub page would serve it. */
import { expect, test } from './fixtures.ts';

test('under a sub-path a reader gets from the first page to the source of a number', async ({ page, under }) => {
  await page.goto(under);
  await page.locator('.door h3 a').nth(2).click();
  await expect(page).toHaveURL(`${under}courts/`);
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded')))).toBe(true);

  const link = page.locator('.prose > p a.fact').first();
  // Until the script is there the number is a plain link.
  await expect(link).toHaveAttribute('aria-haspopup', 'dialog');
  await link.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#fact-card');
  await expect(card).toBeVisible();
  const id = (await link.getAttribute('data-fact')) ?? '';
  await card.getByRole('link', { name: 'Its page, with file and citation' }).click();
  await expect(page).toHaveURL(`${under}facts/${id}/`);
  await page.getByRole('link', { name: 'Its row among all numbers' }).click();
  await expect(page).toHaveURL(`${under}facts/#${id}`);
  await expect(page.locator(':target')).toBeInViewport();

  await page.locator('.site-nav').getByRole('link', { name: 'Charts' }).click();
  await expect(page).toHaveURL(`${under}charts/`);
  await page.locator('.chart-gallery a[href$="/population-countries/"]').click();
  await page.waitForLoadState();
  await page.locator('chart-cursor').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('chart-cursor > .reading')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').first().click()]);
  expect(file.url()).toContain(`${under}charts/`);

  await page.locator('.chart-source a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${under}sources/#`));
  await expect(page.locator(':target')).toBeInViewport();
  await page.locator('.stage-rail a').nth(5).click();
  await expect(page).toHaveURL(`${under}third-countries/`);
  await page.locator('.site-name').click();
  await expect(page).toHaveURL(under);
});

test('under a sub-path an address that leads nowhere helps on, within the sub-path', async ({ page, under }) => {
  const response = await page.goto(`${under}no-such-page/`);
  expect(response?.status()).toBe(404);
  await page.locator('main a').first().click();
  await expect(page).toHaveURL(`${under}population/`);
});
