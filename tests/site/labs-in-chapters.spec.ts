/** A reader meets a lab in the middle of a chapter: it comes when they do, moves nothing, keeps its state beside the others', and is not missed without script or on paper. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { chapters, expect, openLab, shiftOf, test, watchShift } from './fixtures.ts';

const lab = (page: Page, id: string) => page.locator(`#lab-${id}`);
const room = (page: Page, id: string) => lab(page, id).locator('.lab-room');
/** Where labs come with the reader, and one thing that each of them then shows. */
const places = [
  ['courts', 'draw', 'Show the data'],
  ['courts', 'case', 'Copy the path as text'],
  ['arrest-detention', 'draw', 'Show the data'],
  ['arrest-detention', 'case', 'Copy the path as text'],
  ['removal', 'draw', 'Show the data'],
  ['removal', 'count', 'Back to the start values'],
  ['removal', 'capacity', 'Back to the start values'],
] as const;

async function come(page: Page, id: string): Promise<void> {
  await lab(page, id).scrollIntoViewIfNeeded();
  await expect(room(page, id).locator('.lab-actions').first()).toBeVisible();
}

test('every lab comes to its chapter, and the last words under it are there', async ({ page }) => {
  for (const [chapter, id, last] of places) {
    await page.goto(`/${chapter}/`);
    await come(page, id);
    await expect(room(page, id).getByRole('button', { name: last, exact: true })).toBeVisible();
    await expect(room(page, id).locator('.lab-waiting')).toHaveCount(0);
  }
});

test('no lab’s script, words or data come before the reader does, and then only those of that lab', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/removal/');
  await page.waitForLoadState('networkidle');
  const ofLabs = () =>
    asked.filter((one) => /\/labs\/|\/(Count|Capacity|Case|Draw|LabLater|count|capacity|case|draw|lab)\.[^/]+\.(js|css)$/.test(one));
  expect(ofLabs()).toEqual([]);
  await come(page, 'count');
  expect(ofLabs().filter((one) => /count\b/i.test(one)).length).toBeGreaterThan(2);
  expect(ofLabs().filter((one) => /\/(labs\/)?(capacity|case|draw)\b/i.test(one))).toEqual([]);
});

for (const width of [390, 768, 1440])
  test(`at ${String(width)} px nothing moves when a lab comes, and its room is as high as it is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchShift(page);
    for (const [chapter, id] of places) {
      await page.goto(`/${chapter}/`);
      await page.evaluate(() => document.fonts.ready);
      const kept = (await room(page, id).boundingBox())?.height ?? 0;
      await come(page, id);
      const needed = await room(page, id).evaluate((element) => {
        element.style.minBlockSize = '0';
        const { height } = element.getBoundingClientRect();
        element.style.minBlockSize = '';
        return height;
      });
      expect(kept / needed, `${id} in ${chapter}: ${String(kept)} px kept, ${String(needed)} px needed`).toBeGreaterThan(0.9);
      expect(kept / needed, `${id} in ${chapter}: ${String(kept)} px kept, ${String(needed)} px needed`).toBeLessThan(1.1);
      const moved = await shiftOf(page);
      expect(moved.sum, `${id} in ${chapter}: ${moved.what.join(', ')}`).toBe(0);
    }
  });

test('two labs keep their states in one address, with the place on the page, and Back undoes one step of one of them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/removal/?count.layer=returns&capacity.preset=april-2025#lab-capacity');
  await expect(lab(page, 'capacity')).toBeInViewport();
  await come(page, 'capacity');
  await come(page, 'count');
  const layer = (name: string) => lab(page, 'count').getByRole('radio', { name, exact: true });
  const preset = (name: string) => lab(page, 'capacity').getByRole('radio', { name });
  await expect(layer('plus returns')).toBeChecked();
  await expect(preset('As of April 2025')).toBeChecked();

  await layer('plus CBP removals').check();
  await expect(page).toHaveURL(/\/removal\/\?capacity\.preset=april-2025&count\.layer=cbp#lab-capacity$/);
  await preset('As of spring 2026').check();
  await expect(page).toHaveURL(/\/removal\/\?count\.layer=cbp#lab-capacity$/);
  await expect(layer('plus CBP removals')).toBeChecked();
  await page.goBack();
  await expect(preset('As of April 2025')).toBeChecked();
  await expect(layer('plus CBP removals')).toBeChecked();
  await page.goBack();
  await expect(layer('plus returns')).toBeChecked();

  await lab(page, 'count').getByRole('button', { name: 'Back to the start values' }).click();
  await expect(page).toHaveURL(/\/removal\/\?capacity\.preset=april-2025#lab-capacity$/);
  await layer('plus pandemic-era expulsions').check();
  await lab(page, 'count').getByRole('button', { name: 'Copy the link to this state' }).click();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.hash).toBe('#lab-count');
  await page.goto('/about/');
  await page.goto(link.href);
  await expect(lab(page, 'count')).toBeInViewport();
  await expect(layer('plus pandemic-era expulsions')).toBeChecked();
  // The same query leads to the same state on the lab's own page.
  await openLab(page, 'count', link.search);
  await expect(page.locator('.lab-count').getByRole('radio', { name: 'plus pandemic-era expulsions' })).toBeChecked();
});

test('by keyboard: from the lab’s question into its controls, through a choice, and on to a number’s record', async ({ page }) => {
  await page.goto('/removal/');
  await come(page, 'count');
  await lab(page, 'count').getByRole('link', { name: 'Open the lab' }).focus();
  await page.keyboard.press('Tab');
  await expect(lab(page, 'count').getByRole('radio', { name: 'ICE removals' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/count\.layer=cbp/);
  await page.goto('/courts/');
  await come(page, 'case');
  const way = lab(page, 'case').locator('a.case-way').first();
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/courts\/\?case\.path=/);
  await expect(lab(page, 'case').locator('h4').first()).toBeFocused();
  // A step of the map stands on the lab's own page, for those who want it in another tab.
  await expect(lab(page, 'case').locator('.case-spine a').first()).toHaveAttribute('href', /^\/labs\/case\/#case-step-/);
});

test('without script every lab of a chapter shows its finding and the way to its page, and takes no empty room', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  let found = 0;
  for (const path of chapters) {
    await page.goto(path);
    for (const one of await page.locator('.lab-waits').all()) {
      found += 1;
      await expect(one.locator('.lab-finding')).toBeVisible();
      expect((await one.locator('.lab-finding').innerText()).length).toBeGreaterThan(60);
      const way = one.locator('.lab-way');
      await expect(way).toContainText('Its own page has it whole as a still');
      await expect(way.getByRole('link', { name: /^Open the lab/ })).toHaveAttribute('href', /^\/labs\/[a-z-]+\/$/);
      await expect(one.locator('.lab-waiting')).toBeHidden();
      const { empty, below } = await one.evaluate((section) => ({
        empty: section.querySelector('.lab-room')?.getBoundingClientRect().height,
        below: section.getBoundingClientRect().bottom - (section.querySelector('.lab-way')?.getBoundingClientRect().bottom ?? 0),
      }));
      expect(empty).toBe(0);
      expect(below, 'no more than the frame’s own padding').toBeLessThan(50);
    }
  }
  expect(found).toBe(places.length);
  await context.close();
});

test('on paper a lab that did not come prints its finding and the way to its page; one that came prints its state', async ({ page }) => {
  await page.goto('/removal/?count.layer=returns');
  await page.emulateMedia({ media: 'print' });
  for (const id of ['draw', 'count', 'capacity']) {
    await expect(lab(page, id).locator('.lab-finding')).toBeVisible();
    await expect(lab(page, id).locator('.lab-way .without-script')).toBeVisible();
    await expect(lab(page, id).locator('.lab-waiting')).toBeHidden();
    expect((await room(page, id).boundingBox())?.height ?? 0).toBe(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await come(page, 'count');
  await page.emulateMedia({ media: 'print' });
  await expect(lab(page, 'count').locator('.lab-way .without-script')).toBeHidden();
  await expect(lab(page, 'count').locator('.lab-assumptions')).toContainText('Counted: removals and returns');
  for (const control of await lab(page, 'count').locator('input, select, button:not(.fact, .term)').all())
    await expect(control).toBeHidden();
});

test('a lab that cannot come says so and leaves no empty room', async ({ page }) => {
  await page.route('**/labs/capacity.json', (route) => route.fulfill({ status: 200, body: 'no such data' }));
  await page.goto('/removal/');
  await lab(page, 'capacity').scrollIntoViewIfNeeded();
  await expect(lab(page, 'capacity').getByRole('status')).toHaveText(
    'The lab could not be loaded. Its own page, linked above, has all of it.',
  );
  expect((await room(page, 'capacity').boundingBox())?.height ?? 0).toBeLessThan(60);
});

test('they keep the rules of access in their chapters, in light and dark', async ({ page }) => {
  test.slow();
  for (const [chapter, id] of places.filter(([, one]) => one !== 'draw')) {
    await page.goto(`/${chapter}/`);
    await come(page, id);
    await expectAccess(page, `#lab-${id}`);
  }
});
