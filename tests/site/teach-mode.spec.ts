/** Teacher mode: by keyboard through the stops of a lesson on a projected page, and out again without a trace. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ModeIndex, PageNotes } from '../../src/teach/mode/given.ts';
import { expect, test } from './fixtures.ts';

const fetched = (path: string): unknown => JSON.parse(readFileSync(`dist/teach/stops/${path}.json`, 'utf8'));
const index = fetched('index') as ModeIndex;
const onPage = (page: string) => index.lessons.flatMap(({ stops }) => stops.filter((stop) => stop.page === page));
const article = 'check-the-article';
const bar = (page: Page) => page.getByRole('region', { name: 'Teacher mode', exact: true });
const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(bar(page).locator('.teach-title')).not.toBeEmpty();
}

test('by keyboard through all stops of a page, each marked and announced, and back', async ({ page }) => {
  const stops = onPage(article);
  expect(stops.length).toBeGreaterThan(2);
  await open(page, `/${article}/?mode=teach`);
  for (const [step, stop] of stops.entries()) {
    if (step > 0) await page.keyboard.press(step % 2 ? 'ArrowRight' : 'PageDown');
    await expect(bar(page)).toContainText(`Stop ${String(step + 1)} of ${String(stops.length)} · ${String(stop.minutes)} min`);
    await expect(bar(page).getByRole('status')).toContainText(stop.title);
    await expect(page.locator('[data-stop]')).toHaveId(stop.place ?? '');
    await expect(page.locator('[data-stop]')).toBeInViewport();
  }
  await page.keyboard.press('ArrowRight');
  await expect(bar(page)).toContainText(`Stop ${String(stops.length)} of`);
  await page.keyboard.press('PageUp');
  await expect(bar(page)).toContainText(`Stop ${String(stops.length - 1)} of`);
});

test('the notes are folded until the teacher asks, and then hold every prompt, answer, trap and what to point at', async ({ page }) => {
  const [stop] = onPage('population');
  await open(page, '/population/?mode=teach');
  await expect(notes(page)).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes(page)).toBeVisible();
  const { prompts = [] } =
    (fetched('population') as PageNotes).stops.find((one) => one.lesson === stop?.lesson && one.number === stop.number) ?? {};
  expect(prompts.length).toBeGreaterThan(0);
  for (const { ask, usual, trap, pointers } of prompts) {
    for (const runs of [ask, ...usual, trap]) await expect(notes(page)).toContainText(runs.map(({ text }) => text).join(''));
    for (const { words } of pointers) await expect(notes(page).getByRole('link', { name: words }).first()).toBeVisible();
  }
  await bar(page).getByRole('button', { name: 'Notes' }).click();
  await expect(notes(page)).toBeHidden();
});

test('the screen goes black and any key brings it back', async ({ page }) => {
  await open(page, '/population/?mode=teach');
  const cover = page.getByRole('dialog');
  for (const [blank, back] of [
    ['b', 'x'],
    ['.', 'Escape'],
    ['B', 'ArrowRight'],
  ] as const) {
    await page.keyboard.press(blank);
    await expect(cover).toBeVisible();
    await expect(cover).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await page.keyboard.press(back);
    await expect(cover).toBeHidden();
    await expect(bar(page)).toBeVisible();
  }
  await bar(page).getByRole('button', { name: 'Blank' }).click();
  await cover.click();
  await expect(cover).toBeHidden();
});

for (const path of ['/final-orders/', '/charts/detention-since-1979/'])
  test(`the labels of the chart in view go and come back part by part on ${path}`, async ({ page }) => {
    await open(page, `${path}?mode=teach`);
    const chart = page.locator('[data-stop]');
    const name = await page.title();
    const title = chart.locator('.chart-title');
    await page.keyboard.press('h');
    await expect(title).toHaveCSS('visibility', 'hidden');
    expect(await page.title()).not.toBe(name);
    for (const part of ['.chart-measured', '.chart-title']) await expect(chart.locator(part)).toHaveCSS('visibility', 'hidden');
    await page.keyboard.press('h');
    await expect(chart.locator('.chart-measured')).toHaveCSS('visibility', 'visible');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('h');
    await expect(title).toHaveCSS('visibility', 'visible');
    expect(await page.title()).toBe(name);
  });

test('a lesson goes on where its next stop is, in teacher mode, and back', async ({ page }) => {
  const lesson = index.lessons.find(({ stops }) => stops[0] && stops[1] && stops[0].page !== stops[1].page);
  const [first, second] = lesson?.stops ?? [];
  await open(page, `/${first?.page ?? ''}/?mode=teach`);
  await bar(page)
    .getByLabel('Lesson')
    .selectOption(lesson?.title ?? '');
  expect(new URL(page.url()).searchParams.get('lesson')).toBe(lesson?.id);
  await expect(bar(page).getByRole('link', { name: `Next: ${second?.pageTitle ?? ''}` })).toBeVisible();
  // The select keeps its own keys.
  await bar(page).getByLabel('Lesson').focus();
  await page.keyboard.press('.');
  await expect(page.getByRole('dialog')).toBeHidden();
  await bar(page).getByRole('link').click();
  await expect(bar(page)).toContainText(second?.title ?? '');
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('mode'), searchParams.get('lesson')]).toEqual([`/${second?.page ?? ''}/`, 'teach', lesson?.id]);
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page)).toContainText(first?.title ?? '');
});

test('keys stay with a chart that is read and a lever that is moved', async ({ page }) => {
  await open(page, '/labs/queue/?mode=teach');
  const lab = page.locator('.lab-queue');
  await expect(lab.locator('astro-island[ssr]')).toHaveCount(0);
  const said = await bar(page).locator('.teach-where').textContent();
  for (const own of [lab.getByRole('slider').first(), lab.locator('chart-cursor').first()]) {
    await own.focus();
    for (const key of ['ArrowRight', 'n', 'b', 'Escape']) await page.keyboard.press(key);
    await expect(bar(page).locator('.teach-where')).toHaveText(said ?? '');
    await expect(notes(page)).toBeHidden();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('leaving keeps the place and takes the mode out of the address; nothing is stored', async ({ page, context }) => {
  await open(page, '/final-orders/?mode=teach&lesson=statistics&stop=2');
  const place = page.locator(`#${index.lessons.find(({ id }) => id === 'statistics')?.stops[1]?.place ?? ''}`);
  await expect(place).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(place).toBeInViewport();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize)).toBe('19px');
  await expect(page.locator('[data-stop], link[href*="teach-mode"]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  await expect(bar(page)).toHaveCount(0);
});

test('a student’s page asks for nothing of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/final-orders/', '/final-orders/?mode=teacher', '/labs/queue/?lesson=pipeline']) await page.goto(path);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((path) => /teach-mode|teacher-mode|teach\/stops/.test(path))).toEqual([]);
  await expect(bar(page)).toHaveCount(0);
});

test('a hostile address falls back to all lessons', async ({ page }) => {
  await open(page, `/population/?mode=teach&stop=-1&lesson=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  await expect(bar(page).getByLabel('Lesson')).toHaveValue('');
  await expect(bar(page)).toContainText(onPage('population')[0]?.title ?? '-');
  await expect(bar(page).locator('img')).toHaveCount(0);
});

test('a page without stops says so and leads to those with some', async ({ page }) => {
  await open(page, '/courts/?mode=teach');
  await expect(bar(page)).toContainText('No lesson stops on this page.');
  for (const { href } of index.pages) await expect(bar(page).locator(`a[href="${href}"]`)).toBeVisible();
  await bar(page).getByLabel('Lesson').selectOption('pipeline');
  await expect(bar(page).getByRole('link', { name: 'Next:' })).toBeVisible();
});

const places = [
  '/population/',
  '/ten-minutes/',
  '/labs/queue/',
  '/labs/count/',
  `/${article}/`,
  '/charts/detention-since-1979/',
  '/removal/',
];
for (const [width, height] of [
  [1024, 768],
  [1366, 768],
  [1920, 1080],
] as const)
  test(`at ${String(width)} × ${String(height)} nothing is cut off, text is 24 px, and buttons are large`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const path of places) {
      await open(page, `${path}?mode=teach&lesson=statistics`);
      await page.keyboard.press('n');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      expect(
        await page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize)),
        path,
      ).toBeGreaterThanOrEqual(24);
      const small = await bar(page)
        .locator('button:visible, select:visible, .teach-go:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter((box) => box.width < 44 || box.height < 44).length);
      expect(small, path).toBe(0);
      expect((await bar(page).boundingBox())?.height ?? height, path).toBeLessThan(height * 0.85);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing with the bar and its notes open, ${colorScheme}, and print has no bar`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, '/final-orders/?mode=teach&lesson=statistics');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.keyboard.press('n');
    await expect(notes(page)).toBeVisible();
    expect(
      (await new AxeBuilder({ page }).include('.teach-bar').analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(bar(page)).toBeHidden();
  });

test('it works under a sub-path', async ({ page, under }) => {
  await open(page, `${under}population/?mode=teach`.replace(/([^:])\/\//, '$1/'));
  await expect(bar(page)).toContainText(onPage('population')[0]?.title ?? '-');
});
