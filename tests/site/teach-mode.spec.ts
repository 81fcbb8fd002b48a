/** Teacher mode as a teacher has it in class: by keys and by touch, on a projector, with nothing on the wall that is not meant for it, and nothing left behind. Each test opens few pages and does much there. */
import type { Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const article = '/check-the-article/?mode=teach';
const tank = '/final-orders/?mode=teach&lesson=statistics&stop=2';
const chart = '/charts/detention-since-1979/?mode=teach&lesson=one-chart';
const lab = '/labs/queue/?mode=teach&lesson=pipeline&stop=2';
const plain = '/courts/?mode=teach';

const bar = (page: Page) => page.getByRole('region', { name: 'Teacher mode', exact: true });
const notes = (page: Page) => page.locator('#teach-notes');
const where = (page: Page) => bar(page).locator('.teach-where');
const cover = (page: Page) => page.getByRole('dialog');
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(bar(page).locator('.teach-title')).not.toBeEmpty();
}

test.use({ viewport: { width: 1366, height: 768 }, contextOptions: { reducedMotion: 'reduce' } });

test('by keyboard through all stops of a page, down the page and back, each marked and announced', async ({ page }) => {
  await open(page, article);
  const all = Number(/of (\d+)/.exec((await where(page).textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(2);
  const tops: number[] = [];
  for (let stop = 1; stop <= all; stop += 1) {
    if (stop > 1) await page.keyboard.press(stop % 2 ? 'ArrowRight' : 'PageDown');
    await expect(where(page)).toContainText(`Stop ${String(stop)} of ${String(all)}`);
    await expect(bar(page).getByRole('status')).toContainText((await bar(page).locator('.teach-title').textContent()) ?? '-');
    await expect(page.locator('[data-stop]')).toBeInViewport();
    tops.push(await page.locator('[data-stop]').evaluate((target) => target.getBoundingClientRect().top + scrollY));
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await page.keyboard.press('ArrowRight');
  await expect(where(page)).toContainText(`Stop ${String(all)} of`);
  await page.keyboard.press('PageUp');
  await expect(where(page)).toContainText(`Stop ${String(all - 1)} of`);
  // The reading for students is another mode of the same page: it leaves this one in the address.
  await page.locator('.claims-mode input').nth(1).check();
  await expect(page).toHaveURL(/mode=teach/);
});

test('labels go and come back, the walk goes on where its next stop is, and who leaves leaves nothing behind', async ({
  page,
  context,
}) => {
  await open(page, tank);
  const figure = page.locator('[data-stop]');
  const name = await page.title();
  const parts = ['.chart-measured', '.chart-key', '.chart-notes', '.chart-title'];
  for (let shown = 0; shown <= parts.length; shown += 1) {
    await page.keyboard.press('h');
    for (const [at, part] of parts.entries()) await expect(figure.locator(part)).toHaveCSS('visibility', at < shown ? 'visible' : 'hidden');
    expect((await page.title()) === name).toBe(shown === parts.length);
  }
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/population\/\?mode=teach&lesson=statistics&stop=3#population-estimates$/);
  await expect(where(page)).toContainText('Stop 3 of 3');
  await bar(page)
    .getByRole('link', { name: /^Back a page: / })
    .press('Enter');
  await expect(where(page)).toContainText('Stop 2 of 3');
  const heading = page.locator('#final-orders-tank .chart-title');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/final-orders\/(?:#final-orders-tank)?$/);
  await expect(page.locator('[data-stop], [data-mode], [data-hidden], .teach-blank, link[href*="teach-mode"]')).toHaveCount(0);
  await expect(page.locator('body')).toHaveCSS('font-size', '19px');
  await expect(heading).toBeInViewport();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
  await page.keyboard.press('b');
  await expect(cover(page)).toHaveCount(0);
});

test('notes, the black screen and the list of keys, by keyboard; keys of one sign can be turned off', async ({ page }) => {
  await open(page, chart);
  await expect(notes(page)).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes(page).getByRole('heading', { name: 'The trap' }).first()).toBeVisible();
  await notes(page).focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => notes(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await bar(page).getByRole('button', { name: 'Notes' }).press('Enter');
  await expect(notes(page)).toBeHidden();

  const button = bar(page).getByRole('button', { name: 'Blank' });
  await button.focus();
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(cover(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    expect(await cover(page).boundingBox()).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    await page.keyboard.press(key === 'b' ? 'Escape' : 'x');
    await expect(cover(page)).toBeHidden();
    await expect(button).toBeFocused();
  }

  // The reading cursor stands at its mark, however large the chart is.
  await page.locator('[data-stop] chart-cursor').focus();
  await page.keyboard.press('End');
  const mark = await page.locator('.reading-mark').boundingBox();
  const bubble = await page.locator('[data-stop] .reading').boundingBox();
  if (!mark || !bubble) throw new Error('no mark is read');
  const middle = mark.x + mark.width / 2;
  expect(bubble.x).toBeLessThanOrEqual(middle);
  expect(bubble.x + bubble.width).toBeGreaterThanOrEqual(middle);

  const help = page.getByRole('group', { name: 'Keys', exact: true });
  await page.locator('#main').focus();
  await page.keyboard.press('?');
  await expect(help.locator('kbd')).toHaveText(['→', 'PageDown', '←', 'PageUp', 'N', 'H', 'B', '.', '?', 'Esc']);
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.locator('#main').focus();
  for (const key of ['n', 'b', '.', '?', 'h']) await page.keyboard.press(key);
  await expect(notes(page)).toBeHidden();
  await expect(cover(page)).toBeHidden();
  await expect(help).toBeHidden();
  await expect(page.locator('[data-hidden]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('keys belong to a slider, a chart or a list while it has the focus', async ({ page }) => {
  await open(page, lab);
  await expect(page.locator('.lab-queue astro-island[ssr]')).toHaveCount(0);
  const before = (await where(page).textContent()) ?? '-';
  await page.locator('.lab-queue input[type="range"]').first().focus();
  for (const key of ['ArrowRight', 'PageUp', 'n', 'b', 'h']) await page.keyboard.press(key);
  await page.locator('.lab-queue chart-cursor').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.lab-queue .reading').first()).toBeVisible();
  for (const key of ['n', 'b', 'h', 'Escape']) await page.keyboard.press(key);
  await bar(page).getByRole('combobox').focus();
  await page.keyboard.press('n');
  await expect(where(page)).toHaveText(before);
  await expect(notes(page)).toBeHidden();
  await expect(cover(page)).toBeHidden();
  await expect(page.locator('figure[data-hidden]')).toHaveCount(0);
});

test('a page without stops keeps the bar low and leads on; ways to such pages keep the mode, others and copied addresses do not', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/ten-minutes/?mode=teach&lesson=pipeline');
  await page.locator('main a[href="/courts/"]').first().click();
  await expect(page).toHaveURL(/\/courts\/\?mode=teach&lesson=pipeline$/);
  await expect(bar(page).locator('.teach-title')).toHaveText('This lesson does not stop on this page.');
  await expect(notes(page)).toBeHidden();
  expect((await bar(page).boundingBox())?.height).toBeLessThan(130);
  await bar(page).getByRole('combobox').selectOption({ label: 'Five honest answers' });
  await expect(page).toHaveURL(/\?mode=teach&lesson=statistics$/);
  await expect(bar(page).getByRole('link', { name: /^Next page: / })).toBeVisible();
  await bar(page).getByRole('button', { name: 'Pages with stops' }).click();
  expect(await notes(page).getByRole('link').count()).toBeGreaterThan(4);
  await page.locator('main .chart-source a').first().click();
  await expect(page).toHaveURL(/\/sources\/#/);
  await open(page, '/labs/count/?mode=teach&lesson=statistics');
  const count = page.locator('.lab-count');
  await expect(count.locator('astro-island[ssr]')).toHaveCount(0);
  await count.getByRole('button', { name: 'Copy' }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/labs\/count\/#lab-count$/);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });
  test('all that the keys do can be tapped', async ({ page }) => {
    await open(page, article);
    await bar(page).getByRole('button', { name: 'Next' }).tap();
    await expect(where(page)).toContainText('Stop 2 of');
    await bar(page).getByRole('button', { name: 'Back' }).tap();
    await expect(where(page)).toContainText('Stop 1 of');
    await bar(page).getByRole('button', { name: 'Notes' }).tap();
    await expect(notes(page)).toBeVisible();
    await bar(page).getByRole('button', { name: 'Notes' }).tap();
    await bar(page).getByRole('button', { name: 'Blank' }).tap();
    await cover(page).tap();
    await expect(cover(page)).toBeHidden();
    await bar(page).getByRole('button', { name: 'Keys' }).tap();
    await expect(page.locator('#teach-help')).toBeVisible();
    await page.locator('#teach-help').getByRole('checkbox').tap();
    await expect(page.locator('#teach-help').getByRole('checkbox')).not.toBeChecked();
    await page.locator('main h1').tap({ force: true });
    await bar(page).getByRole('button', { name: 'Leave' }).tap();
    await expect(bar(page)).toHaveCount(0);
  });
});

for (const [kind, addresses] of [
  ['charts', [chart, tank]],
  ['text, lab and a page without stops', ['/ten-minutes/?mode=teach', lab, plain]],
] as const)
  test(`on three projectors text is 24 px, a chart’s words at least 18, and nothing is cut: ${kind}`, async ({ page }) => {
    for (const address of addresses) {
      await open(page, address);
      for (const [width, height] of [
        [1024, 768],
        [1366, 768],
        [1920, 1080],
      ] as const) {
        const said = `${address} at ${String(width)}`;
        await page.setViewportSize({ width, height });
        await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
        const seen = await page.evaluate(() => {
          const size = (text: Element) => {
            const { height: tall, width: wide } = text.getBoundingClientRect();
            const own = (text as SVGTextElement).getBBox();
            return Number.parseFloat(getComputedStyle(text).fontSize) * Math.min(tall / own.height, wide / own.width);
          };
          const drawn = [...document.querySelectorAll('main .chart svg text')].filter((text) => text.getBoundingClientRect().width > 0);
          const small = [...document.querySelectorAll<HTMLElement>('.teach-bar :is(button, a, select)')].filter(
            (one) => one.offsetParent && Math.min(one.offsetWidth, one.offsetHeight) < 44,
          );
          const cut = [...document.querySelectorAll<HTMLElement>('.teach-bar *, .site-header *, .stage-rail *')].filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).textOverflow === 'ellipsis',
          );
          return {
            text: Math.round(Number.parseFloat(getComputedStyle(document.body).fontSize)),
            aside: document.documentElement.scrollWidth - innerWidth,
            outside: drawn.filter((text) => text.getBoundingClientRect().right > innerWidth).map((text) => text.textContent),
            least: Math.min(99, ...drawn.filter((text) => !text.matches('.note-digit, .break-letter')).map(size)),
            small: small.map((one) => one.textContent),
            cut: cut.map((one) => one.textContent),
            bar: innerHeight - (document.querySelector('.teach-bar')?.getBoundingClientRect().top ?? 0),
          };
        });
        expect(seen, said).toMatchObject({ text: 24, outside: [], small: [], cut: [] });
        expect(seen.aside, said).toBeLessThanOrEqual(0);
        expect(seen.bar, said).toBeLessThan(130);
        expect(seen.least, said).toBeGreaterThanOrEqual(17.9);
        if (kind !== 'charts') continue;
        const figure = page.locator('[data-stop]');
        const picture = await figure.locator('.chart-picture').boundingBox();
        expect(picture?.width, said).toBeGreaterThan(width * 0.85);
        // The picture is whole above the bar, and on the large wall its title too and its words are as large as the text.
        await expect.poll(async () => (await figure.locator('.chart-picture').boundingBox())?.y ?? -1, said).toBeGreaterThanOrEqual(0);
        const { y = 0, height: tall = 0 } = (await figure.locator('.chart-picture').boundingBox()) ?? {};
        expect(y + tall, said).toBeLessThanOrEqual(height - seen.bar);
        if (width < 1900) continue;
        expect((await figure.locator('.chart-title').boundingBox())?.y, said).toBeGreaterThanOrEqual(0);
      }
    }
  });

test('axe finds nothing in light and dark: notes open, the keys listed', async ({ page }) => {
  for (const address of [chart, plain]) {
    await open(page, address);
    for (const key of ['n', '?']) {
      await page.keyboard.press(key);
      await expectAccess(page, address === chart ? undefined : '.teach-bar', ['best-practice']);
    }
  }
});

test('paper shows the page as it is without the mode, and a hostile query asks for no more than all lessons', async ({ page }) => {
  const look = () =>
    page.evaluate(() =>
      ['body', 'h1', '#final-orders-tank .chart-title', '#final-orders-tank .chart-picture'].map((one) => {
        const element = document.querySelector(one);
        if (!element) throw new Error(one);
        const { width, height } = element.getBoundingClientRect();
        return [getComputedStyle(element).fontSize, Math.round(width), one === 'body' ? 0 : Math.round(height)];
      }),
    );
  await page.goto('/final-orders/#final-orders-tank');
  await page.emulateMedia({ media: 'print' });
  const without = await look();
  await page.emulateMedia({ media: 'screen' });
  await open(page, '/final-orders/?mode=teach&stop=%00&lesson=<img src=x onerror=alert(1)>');
  await expect(bar(page).getByRole('combobox')).toHaveValue('');
  await expect(bar(page).locator('img')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  expect(await look()).toEqual(without);
});

test('under a sub-path the mode finds its stops and the next page; a student’s page fetches nothing of it', async ({ page, under }) => {
  await open(page, `${under}final-orders/?mode=teach&lesson=statistics&stop=2`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${under}population/?mode=teach&lesson=statistics&stop=3#population-estimates`);
  await expect(where(page)).toContainText('Stop 3 of 3');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/charts/detention-since-1979/?mode=teacher&lesson=one-chart');
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((path) => /teach|projector/.test(path))).toEqual([]);
  await expect(page.locator('.teach-bar')).toHaveCount(0);
});
