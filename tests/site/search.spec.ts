/** Finding things: by keyboard, on a phone, under a sub-path, with hostile words, and without script. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const field = (page: Page) => page.getByLabel('Words to look for');
const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.locator('site-search section:visible .search-results a');

test('by keyboard alone: type, hear how many, walk the results, come back, go on to one', async ({ page }) => {
  await page.goto('/search/');
  while (!(await field(page).evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.type('final orders country');
  await expect(status(page)).toHaveText(/^\d+ places hold all of these words\.$/);
  const all = results(page);
  await page.keyboard.press('ArrowDown');
  await expect(all.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(all.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(all.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(all.nth(0)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = (await all.nth(0).getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href.replaceAll('/', '\\/')}$`));
});

test('who goes on at once to the results is not thrown back when the answer to the last words comes', async ({ page }) => {
  await page.goto('/search/?q=final orders');
  const all = results(page);
  await expect(all.first()).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' country');
  await page.keyboard.press('ArrowDown');
  await expect(all.nth(0)).toBeFocused();
  await expect(status(page)).toHaveText(/^\d+ places hold all of these words\.$/);
  await page.waitForTimeout(300);
  await expect(all.nth(0)).toBeFocused();
});

test('results stand by kind, each with its stage where it has one; the rest comes at a press', async ({ page }) => {
  await page.goto('/search/?q=removals');
  const numbers = page.locator('section[data-kind="fact"]');
  await expect(numbers.getByRole('heading', { name: /^Numbers \d+$/ })).toBeVisible();
  await expect(numbers.locator('li')).toHaveCount(6);
  await expect(numbers.locator('.search-stage')).toHaveCount(6);
  const count = Number(await numbers.locator('h2 > span').textContent());
  await numbers.getByRole('button').click();
  await expect(numbers.locator('li')).toHaveCount(count);
  await expect(numbers.locator('li a').nth(6)).toBeFocused();
  await expect(page.locator('section[data-kind="chapter"] li, section[data-kind="chart"] li').first()).toBeVisible();
});

test('the kind with the best answer comes first', async ({ page }) => {
  await page.goto('/search/?q=notice to appear');
  await expect(page.locator('site-search section:visible').first()).toHaveAttribute('data-kind', 'term');
  await expect(results(page).first()).toHaveAttribute('href', '/glossary/#notice-to-appear');
});

test('the address keeps the words and nothing else does; nothing is sent', async ({ page, context }) => {
  const asked: string[] = [];
  await page.goto('/search/');
  page.on('request', (request) => asked.push(request.url()));
  await field(page).fill('bond hearing');
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/search\/\?q=bond\+hearing$/);
  // The index, and what belongs to the page itself: no address that was asked for holds the words.
  expect(asked.filter((address) => !/\/(search\/index\.json|favicon\.svg|[^/?]+\.woff2)$/.test(address))).toEqual([]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  await page.reload();
  await expect(field(page)).toHaveValue('bond hearing');
  await expect(results(page).first()).toBeVisible();
  await field(page).fill('');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('');
});

test('words that stand nowhere are answered with a way on; some of several are said to be some', async ({ page }) => {
  await page.goto('/search/?q=xyzzyqq');
  await expect(status(page)).toHaveText(/^Nothing holds these words\./);
  await expect(results(page)).toHaveCount(0);
  await field(page).fill('asylum xyzzyqq');
  await expect(status(page)).toHaveText(/^No place holds all of these words\. \d+ hold some of them\.$/);
});

test('hostile words in the address are words: no dialog, no element, no lost page', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('a dialog opened');
  });
  for (const query of [
    '?q=<img src=x onerror=alert(1)>',
    '?q="><script>alert(1)</script>',
    '?q=__proto__ constructor toString',
    '?q=%E0%A4%A',
    '?q=%00%0a',
    '?q=*:?!()[]{}^$|\\',
    `?q=${'asylum '.repeat(400)}`,
    `?${'x'.repeat(6000)}`,
    '?q=a&q=b&other=1#"><img src=x onerror=alert(1)>',
  ]) {
    await page.goto(`/search/${query}`);
    await page.reload();
    await expect(field(page)).toBeVisible();
    await expect(page.locator('main img, main script[src], main iframe')).toHaveCount(0);
    expect((await field(page).inputValue()).length, query.slice(0, 40)).toBeLessThanOrEqual(80);
  }
  await field(page).fill('asylum');
  await expect(results(page).first()).toBeVisible();
});

test('when the index cannot come, the page says so, keeps its lists, and tries again', async ({ page }) => {
  // An empty answer instead of a failed one: the watch on failed requests holds for every test.
  await page.route('**/search/index.json', (route) => route.fulfill({ status: 200, body: '' }));
  await page.goto('/search/?q=asylum');
  await expect(status(page)).toHaveText(/^The index could not be loaded\./);
  await expect(page.locator('.search-lists a').first()).toBeVisible();
  await page.unroute('**/search/index.json');
  await field(page).fill('asylum law');
  await expect(results(page).first()).toBeVisible();
});

test('on a phone results fit, and a thumb finds what it wants', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/search/?q=third countries people sent');
    await expect(results(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
  await results(page).first().tap();
  await expect(page).not.toHaveURL(/\/search\//);
  await context.close();
});

test('under a sub-path the search finds, and leads to places under it', async ({ page, under }) => {
  await page.goto(`${under}search/?q=pending cases`);
  await expect(results(page).first()).toBeVisible();
  for (const link of await results(page).all()) expect(await link.evaluate((one: HTMLAnchorElement) => one.href)).toContain(under);
  await results(page).first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect(page.url()).toContain(under);
});

test('with results it keeps the rules of access in light and dark', async ({ page }) => {
  await page.goto('/search/?q=asylum');
  await expect(results(page).first()).toBeVisible();
  await expectAccess(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers no field that does nothing, and leads to the list of every kind', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('site-search')).toBeHidden();
    const lists = page.locator('.search-lists a');
    const hrefs = await lists.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['/facts/', '/charts/', '/glossary/', '/labs/', '/teach/', '/sources/']);
    await lists.nth(2).click();
    await expect(page.locator('h1')).toContainText('Glossary');
  });
});
