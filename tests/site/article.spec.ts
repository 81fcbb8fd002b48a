/** A person checks the article: by stage and verdict, as a student who decides first, by keyboard, by touch, on paper, without script. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const address = '/check-the-article/';
const claims = (page: Page) => page.locator('.claim:visible');
const claim = (page: Page, number: number) => page.locator(`#claim-${String(number)}`);
const output = (page: Page) => page.locator('form.ledger-filter output');

test('claims are narrowed by stage and by verdict, and the address keeps both', async ({ page }) => {
  await page.goto(address);
  await expect(claims(page)).toHaveCount(27);
  await page.getByLabel('Stage', { exact: true }).selectOption('third-countries');
  const some = await claims(page).count();
  expect(some).toBeLessThan(27);
  await page.getByLabel('Verdict', { exact: true }).selectOption('supported');
  const fewer = await claims(page).count();
  expect(fewer).toBeLessThan(some);
  await expect(output(page)).toHaveText(`${String(fewer)} of 27 shown`);
  await expect(page).toHaveURL(/stage=third-countries&verdict=supported/);
  await page.reload();
  await expect(claims(page)).toHaveCount(fewer);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(claims(page)).toHaveCount(27);
});

test('a link to one claim shows it, also when a filter would hide it', async ({ page }) => {
  await page.goto(`${address}?stage=courts#claim-10`);
  await expect(claim(page, 10)).toBeInViewport();
  await expect(claim(page, 10)).toContainText('Wrong');
});

test('by keyboard alone a student decides, compares, and copies both as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await page.getByRole('radio', { name: /^Reader/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/mode=student/);
  const answers = page.locator('.claim-answer:visible');
  await expect(answers).toHaveCount(0);
  await expect(page.locator('.claim-strip')).toBeHidden();
  await expect(page.getByLabel('Verdict', { exact: true })).toBeHidden();

  const fifth = claim(page, 5);
  const compare = fifth.getByRole('button', { name: 'Compare' });
  await compare.focus();
  await page.keyboard.press('Enter');
  await expect(fifth.getByRole('status')).toHaveText('Choose a verdict and one piece of evidence first.');
  await expect(answers).toHaveCount(0);

  await fifth.getByRole('radio', { name: /^Supported The evidence/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(fifth.getByRole('group', { name: 'The evidence that supports you best' }).getByRole('radio').first()).toBeChecked();
  await compare.focus();
  await page.keyboard.press('Enter');
  await expect(answers).toHaveCount(1);
  const both = fifth.locator('.claim-both p');
  await expect(both).toBeFocused();
  await expect(both).toContainText('You said “Supported”, because of this: 67.2%');
  await expect(both).toContainText('We say “Partly wrong”, because of this: It holds for some.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(fifth.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(((await both.textContent()) ?? '').trim());
  expect(copied).toMatch(/\/check-the-article\/#claim-5$/);
});

test('a student who says the same as the site is told so, without a score', async ({ page }) => {
  await page.goto(`${address}?mode=student#claim-10`);
  const tenth = claim(page, 10);
  await tenth.getByRole('radio', { name: /^Wrong/ }).check();
  await tenth.getByRole('radio', { name: /The Washington Post/ }).check();
  await tenth.getByRole('button', { name: 'Compare' }).click();
  await expect(tenth.locator('.claim-both p')).toContainText('We say “Wrong” too');
  expect(await tenth.textContent()).not.toMatch(/score|points|correct|well done/i);
});

test('what a student chose is kept nowhere, and going back to reading shows every verdict', async ({ page }) => {
  await page.goto(`${address}?stage=courts&mode=student`);
  const some = await claims(page).count();
  const first = claims(page).first();
  await first.getByRole('radio').first().check();
  await page.reload();
  await expect(page).toHaveURL(/stage=courts&mode=student/);
  await expect(page.locator('.claim-try input:checked')).toHaveCount(0);
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  await page.getByLabel('Stage', { exact: true }).selectOption('');
  await expect(page).toHaveURL(/\?mode=student$/);
  await page.getByRole('radio', { name: /^Reader/ }).check();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  expect(some).toBeLessThan(27);
  await expect(page.locator('.claim-answer:visible')).toHaveCount(27);
  await expect(page.locator('.claim-try')).toHaveCount(0);
  await expect(page.locator('.claim-evidence li:visible')).toHaveCount(await page.locator('.claim-evidence li').count());
});

test('an answer is not given away by a choice of verdicts that was made before', async ({ page }) => {
  await page.goto(`${address}?verdict=wrong`);
  await expect(claims(page)).toHaveCount(1);
  await page.getByRole('radio', { name: /^Student/ }).check();
  await expect(claims(page)).toHaveCount(27);
  await expect(page).toHaveURL(/\?mode=student$/);
});

test('by touch on a phone a student decides, and nothing runs off the side', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(`${address}?mode=student`);
  const second = claim(page, 2);
  const choices = second.locator('label:has(input)');
  const { height } = (await choices.first().boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(24);
  await choices.filter({ hasText: 'Depends on the definition' }).tap();
  await second.locator('.claim-try li input').nth(1).tap();
  await second.getByRole('button', { name: 'Compare' }).tap();
  await expect(second.locator('.claim-both')).toContainText('We say “Depends on the definition” too');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await context.close();
});

test('student mode keeps the rules of access, before and after comparing, in light and dark', async ({ page }) => {
  await page.goto(`${address}?mode=student&stage=final-orders`);
  const first = claims(page).first();
  for (const group of await first.getByRole('group').all()) await group.getByRole('radio').first().check();
  await first.getByRole('button', { name: 'Compare' }).click();
  await expect(first.locator('.claim-answer')).toBeVisible();
  // Away from the rail, under which a scrolled page hides what axe takes for covered.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectAccess(page, 'article-check');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds every claim with its verdict, and no choice that does nothing', async ({ page }) => {
    await page.goto(`${address}?mode=student&stage=courts`);
    await expect(page.locator('.claim-answer:visible')).toHaveCount(27);
    await expect(page.locator('.ledger-filter')).toBeHidden();
    await expect(page.locator('.claims-mode')).toBeHidden();
    await expect(page.locator('.claim-try')).toHaveCount(0);
  });
});

test('on paper all claims stand, whatever the filter says', async ({ page }) => {
  await page.goto(`${address}?stage=courts`);
  expect(await claims(page).count()).toBeLessThan(27);
  await page.emulateMedia({ media: 'print' });
  await expect(claims(page)).toHaveCount(27);
  await expect(page.locator('.claim-answer:visible')).toHaveCount(27);
  await expect(page.locator('.ledger-filter')).toBeHidden();
});
