/** Getting about: skip link, rail, contents, theme, and addresses nobody meant. */
import { chapters, expect, test } from './fixtures.ts';

test('the first Tab offers the way to the text, and Enter takes it', async ({ page }) => {
  await page.goto('/courts/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

for (const width of [320, 1280]) {
  test(`at ${String(width)} px the rail is one touch away all the way down, and leads from stage to stage`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/population/');
    for (const path of [...chapters.slice(1), chapters[0]]) {
      await page.mouse.wheel(0, 4000);
      await page.waitForFunction(() => scrollY > 1000);
      const rail = page.getByRole('navigation', { name: 'The six stages' }).first();
      await expect(rail).toBeInViewport();
      await rail.locator(`a[href="${path}"]`).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(page.locator('.stage-rail [aria-current="page"]')).toHaveAttribute('href', path);
    }
  });
}

for (const width of [320, 390, 768, 1440])
  for (const scripted of [true, false])
    test.describe(`at ${String(width)} px ${scripted ? 'with' : 'without'} script the head of the page`, () => {
      test.use({ javaScriptEnabled: scripted, viewport: { width, height: 800 } });

      test('takes at most two lines, shows each link whole and large enough, and marks the page it is on', async ({ page }) => {
        await page.goto('/facts/');
        const parts = page.locator('.site-name, .site-nav a, .site-search-link, .theme-switch select');
        const lines = new Set<number>();
        for (const part of await parts.all()) {
          const box = await part.boundingBox();
          if (!box) {
            expect(scripted, 'only the choice of colors waits for script').toBe(false);
            await expect(part).toHaveRole('combobox');
            continue;
          }
          lines.add(Math.round((box.y + box.height / 2) / 10));
          expect(box.height).toBeGreaterThanOrEqual(24);
          expect(box.width).toBeGreaterThanOrEqual(24);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
        expect(lines.size).toBeLessThanOrEqual(2);
        await expect(page.locator('.site-header [aria-current="page"]')).toHaveText('Facts');
        expect((await page.locator('.site-header').boundingBox())?.height).toBeLessThan(95);
      });
    });

test('on a phone Tab goes through the head in the order it is read, and the ring of each part can be seen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await page.locator('.site-name').focus();
  const order: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => {
        const part = document.activeElement;
        const ringed = part?.matches('select') ? part.closest('label') : part;
        const ring = ringed ? getComputedStyle(ringed).outlineStyle : 'none';
        return `${part?.matches('select') ? 'colors' : (part?.textContent ?? '')} ${ring}`;
      }),
    );
  }
  expect(order).toEqual(['Search', 'colors', 'Ten minutes', 'Labs', 'Teach', 'Facts', 'Charts', 'Sources'].map((name) => `${name} solid`));
});

test('each place in the rail is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/courts/');
  for (const link of await page.locator('.stage-rail a').all()) {
    const box = await link.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
});

test('at the end of each chapter a link leads on, and from the last one home', async ({ page }) => {
  for (const [index, path] of chapters.entries()) {
    await page.goto(path);
    await page.locator('.chapter-next a').last().click();
    await expect(page).toHaveURL(new RegExp(`${chapters[index + 1] ?? 'localhost:\\d+/'}$`));
  }
});

test('the contents of a chapter lead to each section, clear of the rail', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/final-orders/');
  await page.locator('details.contents summary').click();
  const links = page.locator('.contents-list a');
  for (let index = 0; index < (await links.count()); index += 1) {
    const hash = (await links.nth(index).getAttribute('href')) ?? '';
    await page.goto(`/final-orders/${hash}`);
    const top = await page
      .locator(`[id="${hash.slice(1)}"]`)
      .evaluate(
        (heading) => heading.getBoundingClientRect().top - (document.querySelector('.stage-rail')?.getBoundingClientRect().bottom ?? 0),
      );
    expect(top, hash).toBeGreaterThanOrEqual(0);
  }
});

test('the home page opens at three depths', async ({ page }) => {
  await page.goto('/');
  await page.locator('.depths a').nth(0).click();
  await expect(page.locator('#ninety-seconds')).toBeInViewport();
  await page.locator('.depths a').nth(1).click();
  await expect(page.locator('h1')).toContainText('ten minutes');
  await page.goto('/');
  await page.locator('.depths a').nth(2).click();
  await expect(page).toHaveURL(/\/population\/$/);
});

test.describe('the colors', () => {
  test('follow the system until the reader chooses, keep the choice from page to page, and forget it when asked', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel('Colors').selectOption('dark');
    expect(await paper()).toBe(dark);
    await page.goto('/courts/');
    expect(await paper()).toBe(dark);
    await expect(page.getByLabel('Colors')).toHaveValue('dark');
    await page.getByLabel('Colors').selectOption('system');
    expect(await paper()).toBe(light);
    await page.reload();
    expect(await paper()).toBe(light);
  });

  test('are right from the first paint: no flash of the other ones', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await page.getByLabel('Colors').selectOption('dark');
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const sheets = document.styleSheets.length;
        if (document.body && sheets > 1) seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto('/removal/');
    await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 3);
    expect([...new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))]).toEqual([dark]);
  });
});

test('the head leads to the search, whose script and index no other page asks for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => /search/.test(path) && path !== '/search/' && !path.endsWith('.css'));
  await page.goto('/courts/');
  expect(ofSearch()).toEqual([]);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await page.getByLabel('Words to look for').focus();
  await expect.poll(() => ofSearch().some((path) => path === '/search/index.json')).toBe(true);
});

test('an address that leads nowhere says so and helps on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('main a').first().click();
  await expect(page).toHaveURL(/\/population\/$/);
});

test('an address with junk in it does no harm: the page is there, and the ledger is whole', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('a dialog opened');
  });
  const junk = [
    '?stage=<script>alert(1)</script>',
    '?stage=constructor&kind=__proto__',
    '?stage=&kind=%00&q=',
    `?${'x'.repeat(6000)}`,
    '?stage=%E0%A4%A',
    '#nothing',
    '#%E0%A4%A',
    '#"><img src=x onerror=alert(1)>',
  ];
  await page.goto('/facts/');
  const all = await page.locator('[data-entry]:visible').count();
  for (const tail of junk) {
    await page.goto(`/facts/${tail}`);
    await page.reload();
    expect(await page.locator('[data-entry]:visible').count(), tail).toBe(all);
    await expect(page.locator('main img, main script[src]')).toHaveCount(0);
  }
  for (const tail of junk.slice(0, 2)) {
    await page.goto(`/courts/${tail}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  await page.goto(`/facts/?q=${'x'.repeat(3000)}`);
  await expect(page.locator('output[data-shown]')).toHaveText(new RegExp(`^0 of ${String(all)} shown`));
});
