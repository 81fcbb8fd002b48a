/** A person finds out with the capacity lab: which stage is narrowest, where the mark goes, by keyboard, by touch, from a link, without script. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, openLab, test } from './fixtures.ts';

const lab = (page: Page) => page.locator('.lab-capacity');
const marked = (page: Page) => lab(page).locator('.is-narrowest');
const open = (page: Page, query?: string) => openLab(page, 'capacity', query);

test('by keyboard alone: widen the narrowest stage, see the mark move, hear it, go back', async ({ page }) => {
  await open(page);
  await expect(marked(page)).toContainText('Arrests');
  const slider = lab(page).getByRole('slider', { name: 'ICE arrests that lead to detention' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/capacity\.preset=own/);
  await expect(page).toHaveURL(/capacity\.iceArrests=3000/);
  await expect(marked(page)).toHaveCount(1);
  await expect(marked(page)).toContainText('Seats on flights');
  await expect(lab(page).getByRole('status').filter({ hasText: 'Narrowest stage: Seats on flights' })).toBeAttached();
  await expect(lab(page).getByRole('radio', { name: 'Your own' })).toBeChecked();
  await page.goBack();
  await expect(page).not.toHaveURL(/iceArrests/);
  await expect(marked(page)).toContainText('Arrests');
  await expect(lab(page).getByRole('radio', { name: 'As of spring 2026' })).toBeChecked();
});

test('a number can be typed, and one beyond the limits becomes the limit', async ({ page }) => {
  await open(page);
  const field = lab(page).getByRole('spinbutton', { name: 'Beds in use, people on an average day' });
  await field.fill('999999');
  await field.press('Tab');
  await expect(field).toHaveValue('125000');
  await expect(page).toHaveURL(/capacity\.beds=125000/);
});

test('by touch on a phone: every house’s numbers are one tap away, and say what they set', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page);
  const choose = (name: string) => lab(page).getByRole('radio', { name }).tap();
  await choose('As of April 2025');
  await expect(lab(page).getByText('This choice sets: ').first()).toContainText('Immigration judges');
  await expect(marked(page)).toContainText('Arrests');
  await choose('The July 2025 law fully spent');
  await expect(lab(page).getByRole('spinbutton', { name: 'Beds in use, people on an average day' })).toHaveValue('100000');
  const cost = lab(page).locator('.lab-numbers div').filter({ hasText: 'Cost at the set cost for one person' });
  await choose('American Immigration Council’s');
  await expect(cost).toContainText('$88B');
  await choose('Center for Immigration Studies’');
  await expect(cost).toContainText('$5.92B');
  const sizes = await lab(page)
    .locator('.lab-options span')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize + getComputedStyle(one).fontWeight));
  expect(new Set(sizes).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('a copied link brings the same state; garbage in it is answered by the start values', async ({ page }) => {
  await open(page, '?capacity.preset=april-2025');
  await expect(lab(page).getByRole('radio', { name: 'As of April 2025' })).toBeChecked();
  await open(page, '?capacity.preset=own&capacity.stay=25.8');
  await expect(lab(page).getByRole('spinbutton', { name: 'Average stay, days' })).toHaveValue('25.8');
  await open(page, '?capacity.preset=%3Cscript%3E&capacity.beds=-5&capacity.stay=1e99&other=1');
  await expect(lab(page).getByRole('spinbutton', { name: 'Average stay, days' })).toHaveValue('50.2');
  await expect(lab(page).getByRole('radio', { name: 'As of spring 2026' })).toBeChecked();
});

test('each start value leads to its record, and a stage without a published capacity says so', async ({ page }) => {
  await open(page);
  await lab(page).locator('.lab-levers').getByRole('button', { name: 'start value 66,978' }).click();
  await expect(page.locator('#fact-card')).toContainText('People in ICE detention on an average day');
  await page.keyboard.press('Escape');
  for (const stage of ['Travel papers', 'Places in third countries'])
    await expect(lab(page).locator('.capacity-gauges > li').filter({ hasText: stage })).toContainText('capacity not published');
});

test('keeps the rules of access in light and dark, with every fold open', async ({ page }) => {
  await open(page);
  await expectAccess(page, '.lab-capacity');
});

test('without script and in print it is a still: gauges, result, finding and all thirty-two inputs, and no dead control', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/labs/capacity/');
  await expect(marked(page)).toContainText('Arrests');
  await expect(lab(page).locator('.lab-result')).toContainText('640,000 a year');
  await expect(lab(page).locator('.lab-finding')).toContainText('arrests are the narrowest stage');
  await expect(lab(page).locator('.capacity-inputs').first().locator('tbody tr')).toHaveCount(32);
  for (const control of await lab(page).locator('input, button:not(.term)').all()) await expect(control).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const table of await lab(page).locator('.capacity-inputs table').all()) await expect(table).toBeVisible();
  await context.close();
});

test('on a phone the narrowest stage stays in view while a lever moves, and covers no control that has the focus', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 700 },
    reducedMotion: 'reduce',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await open(page);
  const line = lab(page).locator('.capacity-now');
  const slider = lab(page).getByRole('slider', { name: 'ICE arrests that lead to detention' });
  await slider.focus();
  await expect(line).toBeInViewport();
  await expect(line).toContainText('Narrowest: Arrests');
  await page.keyboard.press('End');
  await expect(line).not.toContainText('Narrowest: Arrests');
  // Forth and back through the levers: what has the focus is never under the line.
  for (const key of [...Array<string>(18).fill('Tab'), ...Array<string>(14).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    const covered = await page.evaluate(() => {
      const has = document.activeElement?.getBoundingClientRect();
      const over = document.querySelector('.capacity-now')?.getBoundingClientRect();
      return has && over && document.activeElement?.closest('.lab-levers') ? has.top < over.bottom - 1 && has.bottom > over.top + 1 : false;
    });
    expect(covered).toBe(false);
  }
  await context.close();
});
