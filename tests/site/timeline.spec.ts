/** A person reads the timeline: from a dot to its event, by stage and year, by keyboard, on a phone, on paper, without script. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const events = (page: Page) => page.locator('.event:visible');
const drawn = (page: Page) => page.locator('svg.from-medium .lanes-dot');
const figure = (page: Page) => page.locator('timeline-figure chart-cursor');

test('a click on a dot leads to its event in the list', async ({ page }) => {
  await page.goto('/timeline/');
  await page.locator('svg.from-medium [data-key="tl-041"]').click();
  await expect(page).toHaveURL(/#event-tl-041$/);
  await expect(page.locator('#event-tl-041')).toBeInViewport();
  await expect(page.locator('#event-tl-041')).toContainText('April 12, 2025');
});

test('by keyboard alone: walk through the lanes, hear each event, go to it', async ({ page }) => {
  await page.goto('/timeline/');
  await figure(page).focus();
  await page.keyboard.press('ArrowRight');
  const said = figure(page).locator('[aria-live]');
  await expect(said).toHaveText('All stages, September 30, 1996: The 1996 immigration act is signed');
  await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText(/^1 Living here without legal status, /);
  await page.keyboard.press('End');
  await expect(said).toContainText('June 30, 2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#event-tl-099$/);
  await expect(page.locator('#event-tl-099 a').first()).toBeFocused();
});

test('the list narrows by stage, year and words, and the dots that it leaves out turn pale', async ({ page }) => {
  await page.goto('/timeline/');
  await expect(events(page)).toHaveCount(99);
  await page.getByLabel('Stage', { exact: true }).selectOption('courts');
  const some = await events(page).count();
  expect(some).toBeLessThan(99);
  await expect(drawn(page).and(page.locator('[data-emphasis="default"]'))).toHaveCount(some);
  await expect(drawn(page).and(page.locator('[data-emphasis="muted"]'))).toHaveCount(99 - some);
  await page.getByLabel('Year').selectOption('y2025');
  const fewer = await events(page).count();
  expect(fewer).toBeLessThan(some);
  await expect(page).toHaveURL(/stage=courts&year=y2025/);
  await page.reload();
  await expect(events(page)).toHaveCount(fewer);
  await expect(drawn(page).and(page.locator('[data-emphasis="default"]'))).toHaveCount(fewer);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Words').fill('eswatini');
  await expect(events(page).first()).toContainText(/eswatini/i);
  const found = await events(page).allTextContents();
  expect(found.length).toBeLessThan(10);
  expect(found.filter((text) => !/eswatini/i.test(text))).toEqual([]);
});

test('on a phone time runs down, and every event has its dot', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/timeline/');
  await expect(page.locator('svg.until-medium')).toBeVisible();
  await expect(page.locator('svg.from-medium')).toBeHidden();
  const boxes = await page
    .locator('svg.until-medium .lanes-dot')
    .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect()).map(({ left, right }) => [left, right]));
  expect(boxes.length).toBe(99);
  for (const [left = 0, right = 0] of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  }
});

test('from a chart to the events of its years, and from an event back to the chart', async ({ page }) => {
  await page.goto('/charts/detention-daily/');
  await page.getByRole('link', { name: /One Big Beautiful Bill Act is signed/ }).click();
  await expect(page).toHaveURL(/\/timeline\/#event-tl-052$/);
  await expect(page.locator('#event-tl-052')).toBeInViewport();
  await page.locator('#event-tl-052 a[href$="/charts/detention-daily/"]').click();
  await expect(page).toHaveURL(/\/charts\/detention-daily\/$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('picture and list are whole', async ({ page }) => {
    await page.goto('/timeline/?stage=courts');
    await expect(events(page)).toHaveCount(99);
    await expect(drawn(page)).toHaveCount(99);
    await expect(page.locator('.ledger-filter')).toBeHidden();
  });
});

test('on paper all events stand, whatever the filter says', async ({ page }) => {
  await page.goto('/timeline/?stage=courts');
  expect(await events(page).count()).toBeLessThan(99);
  await page.emulateMedia({ media: 'print' });
  await expect(events(page)).toHaveCount(99);
});

test('the filtered timeline keeps the rules of access in light and dark', async ({ page }) => {
  await page.goto('/timeline/?stage=courts');
  await expectAccess(page, 'main');
});
