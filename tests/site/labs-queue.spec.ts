/** A person finds out with the queue lab: by keyboard, by touch, from a link, without script. */
import type { Page } from '@playwright/test';
import { expect, openLab, test } from './fixtures.ts';

const lab = (page: Page) => page.locator('.lab-queue');
const open = (page: Page, query?: string) => openLab(page, 'queue', query);

test('by keyboard alone: replay a year, move a lever, hear the result, go back', async ({ page }) => {
  await open(page);
  const back = lab(page).getByRole('button', { name: 'Year before' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(lab(page).getByText('In FY2023 the queue went from')).toBeVisible();
  await expect(page).toHaveURL(/queue\.year=2023/);
  const slider = lab(page).getByRole('slider', { name: 'Judges, high end' });
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/queue\.judgesHigh=\d+/);
  await expect(lab(page).getByRole('status').filter({ hasText: 'cases would be waiting' })).toContainText('Time until none waits');
  await page.goBack();
  await expect(page).not.toHaveURL(/judgesHigh/);
  await expect(slider).toHaveValue('553');
});

test('a number can be typed, and one beyond the limits becomes the limit', async ({ page }) => {
  await open(page);
  const field = lab(page).getByRole('spinbutton', { name: 'low end, a year, after hiring' });
  await field.fill('9999');
  await field.press('Tab');
  await expect(field).toHaveValue('202');
  await expect(lab(page).getByRole('spinbutton', { name: 'high end, a year, after hiring' })).toHaveValue('202');
  await expect(page).toHaveURL(/queue\.leavingLow=202/);
});

test('by touch on a phone: choose the 2023 projection and see its published result', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page);
  await lab(page).getByRole('radio', { name: 'more judges by 700' }).tap();
  await expect(lab(page).getByText('Time until no case waits: 9.5 years')).toBeVisible();
  await lab(page).getByRole('radio', { name: 'more judges by 300' }).tap();
  await expect(lab(page).locator('.lab-result')).toContainText('more than 949 judges');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('a copied link brings the same state; garbage in it is answered by the start values', async ({ page }) => {
  await open(page, '?queue.start=crs-700&queue.judgesHigh=1200&queue.edition=2021-04&queue.year=2015&queue.edition=%3Cscript%3E');
  await expect(lab(page).getByText('In FY2015 the queue went from')).toBeVisible();
  await expect(lab(page).getByRole('slider', { name: 'Judges, high end' })).toHaveValue('1349');
  await open(page, '?queue.start=never&queue.judgesLow=-5&queue.newHigh=1e99&queue.year=abc&other=1');
  await expect(lab(page).getByText('In FY2024 the queue went from')).toBeVisible();
  await expect(lab(page).getByRole('slider', { name: 'Judges, low end' })).toHaveValue('553');
});

test('each start value leads to its record', async ({ page }) => {
  await open(page);
  await lab(page).getByRole('button', { name: 'February 2026: 553' }).first().click();
  await expect(page.locator('#fact-card')).toContainText('Permanent immigration judges, early February 2026');
});

test('without script it is a still: both pictures, their tables, the result and the finding, and no dead control', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/labs/queue/');
  await expect(lab(page).locator('figure svg path.stroke').first()).toBeAttached();
  await expect(lab(page).locator('.lab-result')).toContainText('cases would be waiting');
  await expect(lab(page).locator('.lab-finding')).toContainText('it would never clear');
  await expect(lab(page).locator('table')).toHaveCount(2);
  for (const control of await lab(page).locator('input, button:not(.term)').all()) await expect(control).toBeHidden();
  await context.close();
});
