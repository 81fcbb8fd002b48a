/** A person finds out with the count lab what "deported" counts: by keyboard, by touch, from a link, on paper, without script. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, openLab, test } from './fixtures.ts';

const lab = (page: Page) => page.locator('.lab-count');
const rung = (page: Page, number: number) =>
  lab(page)
    .locator('.count-rung')
    .nth(number - 1);
const result = (page: Page) => lab(page).locator('.lab-result').first();
const open = (page: Page, query?: string) => openLab(page, 'count', query);

test('by keyboard alone: widen the count, choose a year, hear the answer, go back', async ({ page }) => {
  await open(page);
  await expect(result(page)).toContainText('counting ICE removals: 387,627');
  await lab(page).getByRole('radio', { name: 'ICE removals', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/count\.layer=returns/);
  await expect(result(page)).toContainText('500,000 to 675,000');
  await expect(lab(page).getByRole('status').first()).toContainText('counting removals and returns: 500,000 to 675,000');
  const when = lab(page).getByRole('combobox', { name: 'For' });
  await when.focus();
  await when.selectOption('2021');
  await expect(result(page)).toContainText('FY2021, counting removals and returns: 267,418');
  await page.goBack();
  await expect(when).toHaveValue('since');
  await page.goBack();
  await expect(page).toHaveURL(/count\.layer=cbp/);
});

test('a layer that was not published is an empty frame with its reason, never a number', async ({ page }) => {
  await open(page, '?count.when=2022&count.layer=returns');
  await expect(result(page)).toContainText('no number, and none is guessed');
  await expect(rung(page, 3).locator('.count-answer .count-frame')).toContainText('No published number for this was found');
  await expect(rung(page, 3).locator('.count-answer .count-empty')).toHaveCount(1);
  await expect(rung(page, 3).locator('.count-number')).toHaveCount(0);
  await expect(rung(page, 4)).toContainText('1,079,510');
  await lab(page).getByRole('radio', { name: 'Calendar year' }).check();
  await expect(rung(page, 2)).toContainText('Not published by calendar year');
});

test('split by president, a fiscal year shows days and what ICE had counted on either side of 20 January', async ({ page }) => {
  await open(page, '?count.when=2025');
  await lab(page).getByRole('radio', { name: 'Split by president' }).check();
  const office = lab(page).getByRole('region', { name: 'Who is in office' });
  await expect(office).toContainText('Joe Biden: October 1, 2024 to January 19, 2025, 111 days, 30% of the time.');
  await expect(office).toContainText('ICE removals: 76,939 to 85,769');
  await lab(page).getByRole('combobox', { name: 'For' }).selectOption('2017');
  await expect(office).toContainText('cannot be split here');
});

test('by touch on a phone: go through the statements, each beside what ICE had counted', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page);
  await expect(lab(page).getByText('January 20, 2026: what was stated')).toBeVisible();
  await lab(page).getByRole('button', { name: 'Statement before' }).tap();
  await expect(lab(page).getByText('December 19, 2025: what was stated')).toBeVisible();
  await expect(lab(page).locator('.lab-result').last()).toContainText('622,000 deported since January. ICE');
  await expect(lab(page).locator('.lab-result').last()).toContainText('335,430 by December 13, 2025');
  await expect(page).toHaveURL(/count\.claim=\d+/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('a copied link brings the same state; garbage in it is answered by the start values', async ({ page }) => {
  await open(page, '?count.layer=expulsions&count.when=2021&count.parts=office&count.claim=1');
  await expect(result(page)).toContainText('1,308,113 to 1,330,938');
  await expect(lab(page).getByRole('region', { name: 'Who is in office' })).toContainText('Donald Trump, first term');
  await expect(lab(page).getByText('March 31, 2025: what was stated')).toBeVisible();
  await open(page, '?count.layer=%3Cscript%3E&count.when=1776&count.basis=lunar&count.parts=&count.claim=1e9&other=1');
  await expect(result(page)).toContainText('counting ICE removals: 387,627');
  await expect(lab(page).getByText('January 20, 2026: what was stated')).toBeVisible();
});

test('each number of a house leads to its record', async ({ page }) => {
  await open(page);
  await rung(page, 5).getByRole('button', { name: 'nearly 3,000,000' }).click();
  await expect(page.locator('#fact-card')).toContainText('All departures in the first year');
});

test('it keeps the rules of access in light and dark, with every frame, strip and fold open', async ({ page }) => {
  test.slow();
  await open(page, '?count.when=2021&count.layer=expulsions&count.parts=office');
  await expectAccess(page, '.lab-count');
});

test('on paper it is a still of the chosen state with what was chosen, and no control', async ({ page }) => {
  await open(page, '?count.when=2021&count.layer=returns');
  await page.emulateMedia({ media: 'print' });
  await expect(result(page)).toContainText('267,418');
  await expect(lab(page).locator('.lab-assumptions')).toContainText('October 1, 2020 to September 30, 2021. Counted: removals and returns');
  for (const control of await lab(page).locator('input, select, button:not(.fact, .term)').all()) await expect(control).toBeHidden();
});

test('without script it is a still: five answers, frames, statements, tables and the finding, and no dead control', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/labs/count/');
  await expect(lab(page).locator('.count-rung')).toHaveCount(5);
  await expect(lab(page).locator('.count-frame')).toHaveCount(3);
  await expect(result(page)).toContainText('387,627');
  await expect(lab(page).locator('figure svg path.stroke').first()).toBeAttached();
  await expect(lab(page).locator('.lab-finding')).toContainText('departures of every kind');
  await expect(lab(page).locator('table')).toHaveCount(2);
  for (const control of await lab(page).locator('input, select, button:not(.term)').all()) await expect(control).toBeHidden();
  await context.close();
});

test('each layer says who counts so, and leads to the sources of that', async ({ page }) => {
  await open(page);
  for (const number of [1, 2, 3, 4, 5])
    await expect(rung(page, number).locator('.count-why .cite').first()).toHaveAttribute('href', /\/sources\/#/);
});
