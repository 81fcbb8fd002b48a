/** A person walks the legal process in the case lab: by keyboard, by touch, from a link, on paper, without script; and reads its map. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, openLab, test } from './fixtures.ts';

const lab = (page: Page) => page.locator('.lab-case');
const card = (page: Page) => lab(page).locator('.case-card');
const path = (page: Page) => lab(page).getByRole('navigation', { name: 'The path so far' });
const map = (page: Page) => lab(page).getByRole('group', { name: 'Map of the legal process' });
const panel = (page: Page) => lab(page).locator('.case-panel');
const open = (page: Page, query?: string) => openLab(page, 'case', query);
const toBond = '?case.path=track.nta.custody.bond';

test('by keyboard alone: choose a start, take ways on, hear each step, step back, go back', async ({ page }) => {
  await open(page);
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Arrested inside the country');
  await lab(page).getByRole('radio', { name: 'Arrested inside the country' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/case\.start=start-border/);
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Stopped at the border');
  await card(page).getByRole('link', { name: 'The officer decides how to handle the case Which track?' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 4, name: 'Which track?' })).toBeFocused();
  await expect(lab(page).getByRole('status').first()).toContainText('Step 2: Which track?');
  await card(page).getByRole('link', { name: 'Full court case Notice to Appear' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/case\.path=track\.nta/);
  await expect(path(page).locator('[aria-current="step"]')).toHaveText('3Notice to Appear');
  await path(page).getByRole('button', { name: 'One step back' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Which track?');
  await page.goBack();
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Notice to Appear');
  await page.goBack();
  await page.goBack();
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Stopped at the border');
});

test('a step says who decides, the law, rights, time and numbers; a fork has its shares with their records, or says that there are none', async ({
  page,
}) => {
  await open(page, toBond);
  for (const words of ['Immigration judge', '8 U.S.C. § 1226(a)', 'To ask the judge to lower the bond'])
    await expect(card(page)).toContainText(words);
  await expect(card(page).locator('.case-ways > li')).toHaveCount(2);
  await expect(card(page).locator('.case-ways > li').first()).toContainText('59% of bond rulings, in a CBS News analysis (2024)');
  await expect(card(page).locator('.case-ways > li').last()).toContainText('share not published');
  await expect(card(page).locator('.case-hundred')).toHaveCount(3);
  await expect(card(page).locator('.case-hundred').first()).toContainText('A hundred bond rulings');
  await expect(card(page).locator('.case-hundred').first().locator('.case-key li')).toHaveText([
    /^\s*30 Not in detention/,
    /^\s*70 not told apart/,
  ]);
  await card(page).locator('.case-share').getByText('59%').click();
  await expect(page.locator('#fact-card')).toContainText('Share of bond rulings that went the detained person');
  await page.keyboard.press('Escape');
  await open(page, '?case.path=track.er');
  await expect(card(page)).toContainText('Being fought in court, as read in June 2026.');
  await expect(card(page)).toContainText('no share was published for any way on from here');
});

test('a hundred cases, fork by fork, for the path taken, and never one number for the path', async ({ page }) => {
  await open(page, toBond);
  await expect(lab(page)).toContainText('Why these are never multiplied.');
  await expect(lab(page).locator('.case-forks > li')).toHaveCount(10);
  await lab(page).getByRole('radio', { name: 'The forks of the path above' }).check();
  await expect(page).toHaveURL(/case\.forks=path/);
  await expect(lab(page).locator('.case-forks > li h4')).toHaveText([
    'Arrested inside the country',
    'Which track?',
    'Held or let out?',
    'Bond hearing',
  ]);
  await expect(lab(page).locator('.case-forks > li').first()).toContainText('100 no share was published');
  await expect(lab(page).locator('.case-forks > li').nth(1).locator('.case-key b')).toHaveText(['5', '14', '40', '26', '15']);
});

test('the path is copied as text, and the link as an address that brings it back', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
  await open(page, toBond);
  await lab(page).getByRole('button', { name: 'Copy the path as text' }).click();
  await expect(lab(page).getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of ['1. Arrested inside the country', 'Way taken: Full court case', '5. Bond hearing', 'Who decides: Immigration judge'])
    expect(text).toContain(words);
  await lab(page).getByRole('button', { name: 'Copy the link to this state' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('case.path=track.nta.custody.bond');
  await open(page, new URL(await page.evaluate(() => navigator.clipboard.readText())).search);
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Bond hearing');
});

test('garbage in the address is answered by the start values, and a path that the map does not have by its start', async ({ page }) => {
  await open(page, '?case.start=%3Cscript%3E&case.path=track.final&case.forks=&case.step=nowhere&other=1');
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Arrested inside the country');
  await expect(path(page).getByRole('listitem')).toHaveCount(1);
  await open(page, '?case.start=uac&case.path=track.er');
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('A child alone');
});

test('the map is walked with the arrow keys along its lines, and a chosen step can be made the path', async ({ page }) => {
  await open(page, '?case.start=start-border');
  await expect(map(page).locator('[tabindex="0"]')).toHaveText(/^Stopped at the border/);
  await map(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(map(page).locator(':focus')).toHaveText(/^Which track\?/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(map(page).locator(':focus')).toHaveText(/^A child alone/);
  await expect(map(page).getByRole('link', { name: 'Notice to Appear (the step looked at leads here)' })).toHaveAttribute(
    'data-standing',
    'out',
  );
  await expect(map(page).getByRole('link', { name: 'Which track? (leads to the step looked at)' })).toHaveAttribute(
    'data-standing',
    'into',
  );
  await expect(panel(page).getByRole('status')).toContainText('A child alone. Steps that lead here: 1. Ways on: 1.');
  await page.keyboard.press('ArrowLeft');
  await expect(map(page).locator(':focus')).toHaveText(/^Which track\?/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/case\.step=track/);
  await panel(page).getByRole('link', { name: 'Expedited removal' }).click();
  await expect(page).toHaveURL(/case\.step=er/);
  await panel(page).getByRole('button', { name: 'Walk the way with fewest steps to here (3 steps)' }).click();
  await expect(page).toHaveURL(/case\.path=track\.er/);
  await expect(path(page).getByRole('listitem')).toHaveCount(3);
});

test('by touch on a phone: walk on, back along the path, and look at the map; nothing is wider than the screen', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page);
  await card(page)
    .getByRole('link', { name: /Which track\?$/ })
    .tap();
  await card(page)
    .getByRole('link', { name: /Expedited removal$/ })
    .tap();
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Expedited removal');
  await expect(card(page).getByRole('heading', { level: 4 })).toBeInViewport();
  await path(page).getByRole('link', { name: '1 Arrested inside the country' }).tap();
  await expect(card(page).getByRole('heading', { level: 4 })).toHaveText('Arrested inside the country');
  await map(page).getByRole('link', { name: 'Bond hearing' }).tap();
  await expect(panel(page).getByRole('heading', { name: 'Bond hearing' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const target of await card(page).locator('.case-way').all())
    expect((await target.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await context.close();
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await card(page)
    .getByRole('link', { name: /Which track\?$/ })
    .click();
  expect(await card(page).evaluate((one) => one.getAnimations({ subtree: true }).length)).toBe(0);
});

test('it keeps the rules of access in light and dark: a fork with shares, one without, the forks of a path, a chosen step, the list open', async ({
  page,
}) => {
  test.slow();
  for (const query of [`${toBond}&case.step=final`, '?case.path=track.er&case.forks=path', '?case.path=track.withdraw']) {
    await open(page, query);
    await expectAccess(page, '.lab-case');
  }
});

test('on paper it is a still of the path with what was chosen, and no control', async ({ page }) => {
  await open(page, toBond);
  await page.emulateMedia({ media: 'print' });
  await expect(path(page)).toContainText('Held or let out?');
  await expect(card(page)).toContainText('A hundred bond rulings');
  await expect(lab(page).locator('.lab-assumptions')).toContainText(
    'Path: Arrested inside the country → Which track? → Notice to Appear → Held or let out? → Bond hearing.',
  );
  for (const control of await lab(page).locator('input, select, button:not(.fact, .term)').all()) await expect(control).toBeHidden();
});

test('without script it is a still, and its list is the walk: each way on leads to its step', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/labs/case/');
  await expect(card(page)).toContainText('Arrested inside the country');
  await expect(lab(page).locator('.case-forks > li')).toHaveCount(10);
  await expect(lab(page).locator('.case-dots .case-dot')).not.toHaveCount(0);
  await expect(map(page).getByRole('link')).toHaveCount(70);
  await expect(lab(page).locator('.case-entry')).toHaveCount(70);
  await expect(lab(page).locator('.lab-finding')).toContainText('cannot be multiplied along a path');
  for (const control of await lab(page).locator('input, select, button:not(.term)').all()) await expect(control).toBeHidden();
  await card(page)
    .getByRole('link', { name: /Which track\?$/ })
    .click();
  await expect(page.locator('#case-step-track')).toBeInViewport();
  await page.locator('#case-step-track').getByRole('link', { name: 'Notice to Appear' }).click();
  await expect(page.locator('#case-step-nta')).toBeInViewport();
  await expect(page.locator('#case-step-nta')).toContainText('DHS (ICE, CBP or USCIS)');
  await context.close();
});
