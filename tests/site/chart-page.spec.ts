/** A chart's own page and its embedded twin: labels hidden for a class, a table sorted and narrowed, a frame in a foreign page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { expectAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const path = '/charts/removal-history/';

for (const width of [390, 1280])
  test(`at ${String(width)} px a class gets the labels back one press at a time, by keyboard, and hears which`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    const title = await page.title();
    const bar = page.locator('.labels-bar');
    const main = bar.getByRole('button').first();
    await main.focus();
    await page.keyboard.press('Enter');
    const parts = ['.chart-measured', '.chart-key', '.chart-notes', '.chart-title'];
    for (const part of parts) await expect(page.locator(part).first()).toHaveCSS('visibility', 'hidden');
    await expect(page.locator('.chart-picture .tick').first()).toHaveCSS('visibility', 'hidden');
    await expect(page.locator('.chart-rest').first()).toBeHidden();
    expect(await page.title()).not.toBe(title);
    const said = new Set<string>();
    for (let shown = 1; shown <= parts.length; shown += 1) {
      await page.keyboard.press('Enter');
      for (const [index, part] of parts.entries())
        await expect(page.locator(part).first()).toHaveCSS('visibility', index < shown ? 'visible' : 'hidden');
      said.add((await bar.getByRole('status').textContent()) ?? '');
    }
    expect(said.size).toBe(parts.length);
    expect(await page.title()).toBe(title);
    await expect(page.locator('.chart-rest').first()).toBeVisible();
    await expect(page.getByRole('figure')).toHaveAccessibleDescription(/.{60,}/);
    await expect(main).toBeFocused();
  });

test('an address can ask for hidden labels, paper keeps them hidden, and one press restores them all', async ({ page }) => {
  await page.goto(`${path}?labels=hidden`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart-title')).toHaveCSS('visibility', 'hidden');
  await expect(page.locator('.plot-svg').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expectAccess(page, 'figure.chart');
  await page.locator('.labels-bar button').nth(1).press('Enter');
  await expect(page.locator('.chart-title')).toBeVisible();
  await expect(page.locator('.labels-bar button').first()).toBeFocused();
});

for (const width of [390, 1280])
  test(`at ${String(width)} px the table sorts by its heads and narrows by words, by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/charts/population-countries/');
    const column = (index: number) =>
      page
        .locator('.table-scroll tbody tr:visible')
        .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ''), index);
    const before = await column(0);
    const heads = page.locator('.table-scroll thead th');
    const numeric = await heads.evaluateAll((all) => all.findIndex((head) => head.classList.contains('number')));
    const button = heads.nth(numeric).getByRole('button');
    const numbers = async () =>
      (await column(numeric)).map((text) => Number(text.replaceAll(/[^\d.-]/g, ''))).filter((number) => Number.isFinite(number));
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(heads.nth(numeric)).toHaveAttribute('aria-sort', 'ascending');
    const up = await numbers();
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await page.keyboard.press('Enter');
    await expect(heads.nth(numeric)).toHaveAttribute('aria-sort', 'descending');
    const down = await numbers();
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    await page.keyboard.press('Enter');
    expect(await column(0)).toEqual(before);
    await page.locator('.table-tools input').fill('mexico');
    const left = await page.locator('.table-scroll tbody tr:visible').allTextContents();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(before.length);
    expect(left.every((row) => row.toLowerCase().includes('mexico'))).toBe(true);
    await expect(page.locator('.table-tools output')).toHaveText(`${String(left.length)} of ${String(before.length)} rows shown`);
    await expectAccess(page, 'main');
  });

/** A page of another origin, as a newspaper would frame the chart: the code of the chart's page, with the site's address of this test. */
async function hostPage(code: string): Promise<{ server: Server; url: string }> {
  const html = `<!doctype html><html lang="en"><title>Host</title><body><main><h1>Host</h1>${code}</main></body></html>`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` };
}

for (const width of [390, 1000])
  plain(
    `at ${String(width)} px a chart stands in a page of another origin, takes its own height, and can be read by keyboard`,
    async ({ page }) => {
      const site = process.env['SITE_URL'] ?? '';
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site}charts/removal-history/`);
      const code = ((await page.locator('#embed-code').textContent()) ?? '')
        .replace(/https:\/\/[^/"]+\//, site)
        .replace('/embed/removal-history/', '/embed/removal-history/?theme=dark&amp;lang=xx');
      const { server, url } = await hostPage(code);
      try {
        await page.goto(url);
        const frame = page.frameLocator('iframe');
        await expect(frame.locator('h1')).toBeVisible();
        await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
        await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
        const tall = () => frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
        await expect.poll(async () => Number(await page.locator('iframe').getAttribute('height')) - (await tall())).toBe(0);
        await expect(frame.locator('nav')).toHaveCount(0);
        await frame.locator('chart-cursor').focus();
        await page.keyboard.press('ArrowRight');
        await expect(frame.locator('chart-cursor > .reading')).toBeVisible();
        await expect(frame.locator(`a[href="/charts/removal-history/"]`)).toHaveCount(1);
        expect(await frame.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
      } finally {
        server.close();
      }
    },
  );

plain('an embedded chart is whole without script, at the height its code gives', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1000, height: 900 } });
  const site = process.env['SITE_URL'] ?? '';
  await page.goto(`${site}charts/courts-pending/`);
  const code = ((await page.locator('#embed-code').textContent()) ?? '').replace(/https:\/\/[^/"]+\//, site);
  const { server, url } = await hostPage(code);
  await page.goto(url);
  await expect(page.frameLocator('iframe').locator('.plot-svg path.stroke').first()).toBeVisible();
  expect(Number(await page.locator('iframe').getAttribute('height'))).toBeGreaterThan(300);
  server.close();
  await page.close();
});

test('an embedded chart keeps the rules of access', async ({ page }) => {
  await page.goto('/embed/removal-history/');
  await expectAccess(page);
});
