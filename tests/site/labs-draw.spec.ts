/** A person draws before seeing: by keyboard, by finger, with numbers, from a link, with a class's codes, on paper, without script. */
import type { Page } from '@playwright/test';
import { codeOf } from '../../src/models/drawing.ts';
import { expectAccess } from './access.ts';
import { expect, openLab, test } from './fixtures.ts';

const board = { sign: 'P', places: 9 };
const level = (last: number) => codeOf(Array(9).fill(last), board);
const thirty = Array.from({ length: 30 }, (_, index) => level(100 + index * 20));

const lab = (page: Page) => page.locator('.lab-draw');
const result = (page: Page) => lab(page).locator('.with-script > .lab-result');
const slider = (page: Page, name: string) => lab(page).getByRole('slider', { name });
const field = (page: Page) => lab(page).getByRole('textbox', { name: 'Codes, one on each line' });
/** The picture is made anew once, when its reading cursor has come. */
async function open(page: Page, query?: string): Promise<void> {
  await openLab(page, 'draw', query);
  await expect(lab(page).locator('chart-cursor')).toHaveCount(1);
}

async function foldOut(page: Page, name: string): Promise<void> {
  await lab(page).getByText(name, { exact: true }).click();
}

test('by keyboard alone: draw, hear how far it is, show the data, hear the difference, go back', async ({ page }) => {
  await open(page);
  await slider(page, 'FY2016').focus();
  await expect(slider(page, 'FY2016')).toHaveAttribute('aria-valuetext', 'not drawn yet');
  await page.keyboard.press('ArrowUp');
  await expect(slider(page, 'FY2016')).toHaveAttribute('aria-valuetext', '505,000 cases');
  await page.keyboard.press('End');
  await expect(slider(page, 'FY2024')).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowDown');
  await expect(slider(page, 'FY2024')).toHaveAttribute('aria-valuenow', '1455000');
  // What was skipped is filled by a straight line.
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page, 'FY2023')).toBeFocused();
  await expect(slider(page, 'FY2023')).not.toHaveAttribute('aria-valuetext', 'not drawn yet');
  await expect(lab(page).getByRole('status').filter({ hasText: 'Your line is drawn up to FY2024' })).toBeAttached();
  await lab(page).getByRole('button', { name: 'Show the data' }).focus();
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('For FY2024 you drew 1,455,000; the count was 3,716,106');
  await expect(lab(page).getByRole('status').filter({ hasText: 'the count was 3,716,106' })).toBeAttached();
  await expect(lab(page).getByRole('button', { name: 'Show the data' })).toBeFocused();
  await expect(lab(page).getByRole('heading', { name: 'Why the line went as it did' })).toBeVisible();
  await page.goBack();
  await expect(result(page)).toContainText('Your line is drawn up to FY2024');
  await expect(slider(page, 'FY2024')).toHaveAttribute('aria-valuenow', '1455000');
});

test('Tab comes to one time of the line, not to each of them; Home and End go to its ends', async ({ page }) => {
  await open(page);
  await expect(lab(page).locator('[role="slider"][tabindex="0"]')).toHaveCount(1);
  await slider(page, 'FY2016').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(slider(page, 'FY2024')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(slider(page, 'FY2016')).toBeFocused();
  await expect(lab(page).locator('[role="slider"][tabindex="0"]')).toHaveCount(1);
});

test('with a mouse: a stroke sets every time it passes, and the hidden values are nowhere in the page’s lab', async ({ page }) => {
  await open(page);
  const area = lab(page).locator('.draw-area');
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (!box) throw new Error('no area to draw in');
  await page.mouse.move(box.x + 4, box.y + box.height * 0.8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height * 0.3, { steps: 3 });
  await page.mouse.up();
  await expect(page).toHaveURL(/draw\.guess=1P[0-9A-Z]{19}$/);
  await expect(slider(page, 'FY2020')).not.toHaveAttribute('aria-valuetext', 'not drawn yet');
  expect(await lab(page).innerHTML()).not.toContain('3,716,106');
});

test('by touch on a phone: draw with a finger, and the page still scrolls beside the area', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    reducedMotion: 'reduce',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await open(page);
  await lab(page).getByRole('radio', { name: 'ICE removals' }).tap();
  const area = lab(page).locator('.draw-area');
  await area.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 120));
  const box = await area.boundingBox();
  if (!box) throw new Error('no area to draw in');
  const touch = await context.newCDPSession(page);
  const at = (part: number) => [{ x: box.x + box.width * part, y: box.y + box.height * (0.4 + part / 3) }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.02) });
  for (const part of [0.25, 0.5, 0.75, 0.99]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page).toHaveURL(/draw\.guess=1R[0-9A-Z]{21}$/);
  await expect(result(page)).toContainText('Your line is drawn up to FY2025');
  const actions = await page.evaluate(() =>
    ['.draw-area', '.chart-picture', '.lab-draw'].map((one) => getComputedStyle(document.querySelector(one) as Element).touchAction),
  );
  expect(actions).toEqual(['none', 'auto', 'auto']);
  await lab(page).getByRole('button', { name: 'Show the data' }).click();
  await expect(result(page)).toContainText('442,637 (preliminary, and of another count)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('with numbers alone: type them, too large ones become the end of the scale, then read the table', async ({ page }) => {
  await open(page);
  await foldOut(page, 'Type numbers instead');
  const year = (name: string) => lab(page).getByRole('spinbutton', { name });
  await year('FY2016').fill('500001');
  await year('FY2016').press('Tab');
  await expect(year('FY2016')).toHaveValue('500000');
  await year('FY2024').fill('99000000');
  await year('FY2024').press('Tab');
  await expect(year('FY2024')).toHaveValue('5000000');
  await expect(year('FY2020')).not.toHaveValue('');
  await year('FY2017').fill('');
  await year('FY2017').press('Tab');
  await expect(year('FY2017')).not.toHaveValue('');
  await lab(page).getByRole('button', { name: 'Show the data' }).click();
  await foldOut(page, 'The same as a table');
  await expect(lab(page).getByRole('row', { name: 'FY2024' })).toContainText('5,000,0003,716,106');
  await expect(lab(page).getByRole('row', { name: 'FY2021' })).toContainText('no value seen');
});

test('the scale and the width hold still when the data appear', async ({ page }) => {
  await open(page, `?draw.guess=${level(400)}`);
  const drawn = lab(page)
    .locator('.with-script .draw-stage > .plot')
    .filter({ has: page.locator('.line') });
  const size = async () => {
    const { width, height } = (await drawn.locator('.plot-svg').boundingBox()) ?? {};
    return { width, height };
  };
  const before = await size();
  const ticks = await drawn.locator('.tick').allTextContents();
  await lab(page).getByRole('button', { name: 'Show the data' }).click();
  await expect(lab(page).locator('.draw-over')).toHaveCount(0);
  expect(await size()).toEqual(before);
  expect(await drawn.locator('.tick').allTextContents()).toEqual(ticks);
});

test('a copied link brings the same line; garbage in it is answered by an empty board', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `?draw.guess=${level(300)}&draw.shown=yes`);
  await lab(page).getByRole('button', { name: 'Copy the link to this state' }).click();
  await expect(lab(page).getByText('Copied.')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await open(page, link.search);
  await expect(result(page)).toContainText('For FY2024 you drew 1,500,000');
  await open(page, '?draw.series=%3Cscript%3E&draw.guess=1PZZZZZ&draw.shown=maybe&draw.class=%00&other=1');
  await expect(result(page)).toContainText('The known part ends with 456,216 for FY2015');
  // A code of another line, and one with a sign changed, are no line here.
  await open(page, `?draw.series=detained&draw.guess=${level(300)}`);
  await expect(slider(page, 'April 4, 2026')).toHaveAttribute('aria-valuetext', 'not drawn yet');
});

test('draw again clears the board, and another line starts anew', async ({ page }) => {
  await open(page, `?draw.guess=${level(300)}&draw.shown=yes`);
  await lab(page).getByRole('button', { name: 'Draw again' }).click();
  await expect(page).not.toHaveURL(/draw\./);
  await expect(lab(page).getByText('Draw here')).toBeVisible();
  await lab(page).getByRole('radio', { name: 'People detained' }).check();
  await expect(page).toHaveURL(/draw\.series=detained$/);
  await expect(lab(page).getByText('People in ICE detention: draw December 31, 2023 to April 4, 2026.')).toBeVisible();
});

test('a class lays thirty lines over one another; a mistyped one is named, and none enters the address unasked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `?draw.guess=${level(300)}`);
  const address = page.url();
  await foldOut(page, 'For a class: lay many lines over one another');
  await lab(page).getByRole('button', { name: 'Copy the code' }).click();
  const own = await page.evaluate(() => navigator.clipboard.readText());
  expect(own.replaceAll('-', '')).toBe(level(300));
  await field(page).fill([...thirty, `${own.slice(0, -1)}?`].join('\n'));
  await expect(lab(page).locator('.draw-other')).toHaveCount(30);
  await expect(lab(page).getByText('30 lines laid over one another. For FY2024 the middle one is at 1,950,000.').first()).toBeVisible();
  await expect(lab(page).locator('.draw-faults li')).toHaveText(
    /^Line 31, .*: the sign “\?” is in no code\. Allowed: 0123456789ABCDEFGHJKMNPQRSTVWXYZ\.$/,
  );
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(lab(page).getByRole('status').filter({ hasText: 'Lines that could not be read: 1' })).toBeAttached();
  await foldOut(page, 'The pasted lines as a list');
  await expect(lab(page).locator('.draw-class tbody tr')).toHaveCount(30);
  await expect(lab(page).getByRole('row', { name: '1 500,000', exact: true })).toBeVisible();
  expect(page.url()).toBe(address);
  await lab(page).getByRole('button', { name: 'Copy a link with these codes' }).click();
  await expect(lab(page).locator('.draw-class .lab-actions').getByText('Copied.')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.href.length).toBeLessThan(2000);
  await field(page).fill(thirty.slice(0, 1).join('\n'));
  await expect(lab(page).getByText('1 line laid in. For FY2024 it is at 500,000.').first()).toBeVisible();
  await open(page, link.search);
  await expect(lab(page).locator('.draw-other')).toHaveCount(30);
});

test('each chapter has the lab with its own line, before its numbers', async ({ page }) => {
  for (const [chapter, title] of [
    ['courts', 'Cases waiting in immigration court: draw FY2016 to FY2024.'],
    ['arrest-detention', 'People in ICE detention: draw December 31, 2023 to April 4, 2026.'],
    ['removal', 'Removals by ICE: draw FY2016 to FY2025.'],
  ] as const) {
    await page.goto(`/${chapter}/`);
    await lab(page).scrollIntoViewIfNeeded();
    await expect(lab(page).locator('astro-island[ssr]')).toHaveCount(0);
    await expect(lab(page).getByText(title)).toBeVisible();
    await expect(lab(page).getByRole('radio')).toHaveCount(0);
    await lab(page).getByRole('button', { name: 'Show the data' }).click();
    await expect(result(page)).toContainText('You drew nothing this time.');
    await expect(lab(page).locator('.draw-why .cite').first()).toBeVisible();
  }
});

test('a chapter without script says how the line went on; one whose lab cannot come says where it is', async ({
  browser,
  baseURL,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const plain = await context.newPage();
  await plain.goto('/courts/');
  await expect(lab(plain).getByText('3.7 million at the end of FY2024')).toBeVisible();
  await context.close();
  await page.route('**/labs/draw/*.json', (route) => route.fulfill({ status: 200, body: 'no such data' }));
  await page.goto('/removal/');
  await lab(page).scrollIntoViewIfNeeded();
  await expect(lab(page).getByRole('status')).toHaveText('The lab could not be loaded. Its own page, linked above, has all of it.');
  await expect(lab(page).getByRole('link', { name: 'How do you think the line went on?' })).toHaveAttribute('href', /labs\/draw/);
});

test('with reduced motion nothing moves when the data appear', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `?draw.guess=${level(300)}`);
  await lab(page).getByRole('button', { name: 'Show the data' }).click();
  await expect(result(page)).toContainText('the count was');
  expect(await page.evaluate(() => document.querySelector('.lab-draw')?.getAnimations({ subtree: true }).length)).toBe(0);
});

test('it keeps the rules of access in light and dark: empty, drawn, shown with a class and a fault', async ({ page }) => {
  test.slow();
  const states = [
    '',
    `?draw.series=removals&draw.guess=${codeOf([300, 320], { sign: 'R', places: 10 })}`,
    `?draw.guess=${level(300)}&draw.shown=yes&draw.class=${thirty.join('.')}.1PABC`,
  ];
  for (const query of states) {
    await open(page, query);
    await expectAccess(page, '.lab-draw');
  }
});

test('on paper it is a still of the state with what was drawn, and no control', async ({ page }) => {
  await open(page, `?draw.guess=${level(300)}&draw.shown=yes`);
  await page.emulateMedia({ media: 'print' });
  await expect(result(page)).toContainText('For FY2024 you drew 1,500,000');
  await expect(lab(page).locator('.lab-assumptions')).toContainText('Your line: FY2016: 1,500,000');
  await expect(lab(page).locator('[data-key="guess"] path.stroke')).toBeAttached();
  for (const control of await lab(page).locator('input, textarea, button:not(.fact, .term)').all()) await expect(control).toBeHidden();
});

test('without script it is a still: each line whole, its finding, table and reasons, and no dead control', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/labs/draw/');
  await expect(lab(page).locator('.draw-still')).toHaveCount(3);
  for (const finding of ['3.7 million at the end of FY2024', '68,990 a year later', '271,484 in FY2024'])
    await expect(lab(page).locator('.draw-still .chart-title').filter({ hasText: finding })).toBeVisible();
  await expect(lab(page).locator('.draw-still table').first().locator('tbody tr')).toHaveCount(19);
  await expect(lab(page).locator('.draw-still .draw-why')).toHaveCount(3);
  await expect(lab(page).locator('.lab-finding')).toBeVisible();
  for (const control of await lab(page).locator('input, textarea, [role="slider"], button:not(.term)').all())
    await expect(control).toBeHidden();
  await context.close();
});
