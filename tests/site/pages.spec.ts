/** Every page, opened on a phone and on a desk, in both colors. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limitOf } from '../budgets.ts';
import { expectAccess, shortenLists } from './access.ts';
import { checkedPages, expect, shiftOf, test, watchShift } from './fixtures.ts';

for (const path of checkedPages) {
  test(`${path} can be read on any screen: nothing moves while it loads, nothing runs off the side`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await watchShift(page);
    await page.goto(path);
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 4) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    });
    const moved = await shiftOf(page);
    expect(moved.sum, moved.what.join(', ')).toBeLessThanOrEqual(limitOf(path, 'shift'));

    // Nothing is kept on the reader's device before the reader chooses something.
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });

    // 320 px is also what a window of 1280 px has at a zoom of 400 %.
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const off = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const scrolls = (element: Element | null): boolean =>
          element !== null &&
          element !== document.body &&
          (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
        return [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement))
          .slice(0, 5)
          .map(
            (element) =>
              `${element.tagName} ${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}" in ${element.closest('figure')?.id ?? 'the page'}`,
          )
          .concat(`page is ${String(scrollWidth)} px wide`);
      });
      expect(off, `at ${String(width)} px`).toEqual([]);
    }
  });

  test(`${path} keeps the rules of access in light and dark, with every fold open`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await watchShift(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const moved = await shiftOf(page);
    expect(moved.sum, moved.what.join(', ')).toBeLessThanOrEqual(limitOf(path, 'shift'));

    await shortenLists(page);
    await expectAccess(page);
  });
}

for (const path of ['/removal/', '/facts/'])
  test(`${path} does not move when its fonts come late`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await watchShift(page);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    await page.goto(path);
    await page.waitForFunction(() => [...document.fonts].filter(({ status }) => status === 'loaded').length >= 2);
    const moved = await shiftOf(page);
    expect(moved.sum, moved.what.join(', ')).toBeLessThanOrEqual(limitOf(path, 'shift'));
  });

for (const width of [390, 1280])
  test(`at ${String(width)} px a page that comes in pieces does not move: it is drawn when its head is whole`, async ({
    browser,
    baseURL,
  }) => {
    const pause = () => new Promise((done) => setTimeout(done, 400));
    /** The site, whose pages stop for a while amid their head. */
    const slow = createServer((request, response) => {
      void (async () => {
        const answer = await fetch(new URL(request.url ?? '/', baseURL));
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        let sent = 0;
        if (answer.headers.get('content-type')?.startsWith('text/html'))
          for (const place of ['</li>', '</nav>', '</header>', '</li>']) {
            const cut = body.indexOf(place, Math.max(sent, body.indexOf('<header')) + 1);
            response.write(body.subarray(sent, cut));
            sent = cut;
            await pause();
          }
        response.end(body.subarray(sent));
      })();
    });
    await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
    const { port } = slow.address() as AddressInfo;
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await watchShift(page);
    for (const path of ['/', '/courts/']) {
      await page.goto(`http://127.0.0.1:${String(port)}${path}`);
      const moved = await shiftOf(page);
      expect(moved.sum, `${path}: ${moved.what.join(', ')}`).toBe(0);
    }
    await page.close();
    slow.closeAllConnections();
    slow.close();
  });
