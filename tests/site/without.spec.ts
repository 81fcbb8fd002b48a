/** What is left when something is missing: script, motion, screen, colors. */
import type { Page } from '@playwright/test';
import { chapters, checkedPages, expect, recordPages, test } from './fixtures.ts';

/** What a page holds for a reader: its words as they are shown, its marks, its tables, notes and terms. */
async function contentOf(page: Page) {
  return page.evaluate(() => {
    // What a lab or the pack builder shows only with its script, and what stands for it without, is tested with them.
    const ofLabs = ':is(.lab, .pack-page) :is(.with-script, .without-script)';
    for (const element of document.querySelectorAll(
      `main .needs-script, ${ofLabs}, chart-cursor > .reading, chart-cursor > [aria-live], #fact-card`,
    ))
      element.remove();
    const main = document.querySelector('main');
    const count = (selector: string) => main?.querySelectorAll(selector).length ?? 0;
    return {
      words: (main?.innerText ?? '').replaceAll(/\s+/g, ' '),
      folded: (main?.textContent ?? '').replaceAll(/\s+/g, ' ').length,
      figures: count('figure.chart'),
      marks: count('svg *'),
      cells: count('td, th'),
      notes: count('.notes-list > li'),
      terms: count('.term-card'),
    };
  });
}

test.describe('without script', () => {
  const paths = checkedPages.filter((path) => path !== '/404.html');
  const halves = [paths.filter((_, index) => index % 2 === 0), paths.filter((_, index) => index % 2 === 1)];

  for (const [half, some] of halves.entries())
    test(`every page shows the same words, figures, tables, notes and terms (${half === 0 ? 'one half' : 'the other half'} of the pages)`, async ({
      browser,
      baseURL,
    }) => {
      test.slow();
      const options = { ...(baseURL === undefined ? {} : { baseURL }), viewport: { width: 1280, height: 900 } };
      const [on, off] = await Promise.all([browser.newPage(options), browser.newPage({ ...options, javaScriptEnabled: false })]);
      for (const path of some) {
        await Promise.all([on.goto(path), off.goto(path)]);
        const [whole, bare] = await Promise.all([contentOf(on), contentOf(off)]);
        expect(bare, path).toEqual(whole);
        expect(bare.words.length, path).toBeGreaterThan(200);
      }
      await Promise.all([on.close(), off.close()]);
    });

  test.describe('', () => {
    test.use({ javaScriptEnabled: false });

    test('a number leads to its entry in the ledger', async ({ page }) => {
      await page.goto('/removal/');
      const link = page.locator('.prose > p a.fact').first();
      const id = (await link.getAttribute('data-fact')) ?? '';
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/facts/#${id}$`));
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    });

    test('a term says what it means, a table opens, the notes open', async ({ page }) => {
      await page.goto('/courts/');
      const term = page.locator('button.term').first();
      await term.click();
      await expect(page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`)).toBeVisible();
      await page.keyboard.press('Escape');
      const table = page.locator('details.chart-table').first();
      await table.locator('summary').click();
      await expect(table.locator('table')).toBeVisible();
      await page.locator('details.page-notes summary').click();
      await expect(page.locator('.notes-list > li').first()).toBeVisible();
    });

    test('nothing is offered that would not work: no theme switch, no filter, no scene buttons', async ({ page }) => {
      for (const path of ['/facts/', '/removal/']) {
        await page.goto(path);
        for (const control of await page.locator('.needs-script').all()) await expect(control).toBeHidden();
      }
    });
  });
});

test.describe('with motion', () => {
  /** The longest time that anything on the page takes to change, in seconds, and whether anything repeats. */
  const motionOf = (page: Page) =>
    page.evaluate(() => {
      const seconds = (list: string) =>
        Math.max(...list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
      const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return {
        transition: Math.max(...styles.map((style) => seconds(style.transitionDuration))),
        animation: Math.max(...styles.map((style) => (style.animationName === 'none' ? 0 : seconds(style.animationDuration)))),
        repeats: styles.filter((style) => style.animationName !== 'none' && style.animationIterationCount === 'infinite').length,
        smooth: getComputedStyle(document.documentElement).scrollBehavior,
      };
    });

  test('reduced, nothing is animated and the end state stands at once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of ['/', '/removal/', '/facts/']) {
      await page.goto(path);
      expect(await motionOf(page), path).toEqual({ transition: 0, animation: 0, repeats: 0, smooth: 'auto' });
    }
    await page.goto('/removal/');
    await page.locator('[data-scene="next"]').first().press('Enter');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('as it is, a change takes at most 600 ms and nothing repeats', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    for (const path of ['/', '/removal/']) {
      await page.goto(path);
      const motion = await motionOf(page);
      expect(motion.transition, path).toBeLessThanOrEqual(0.6);
      expect(motion.animation, path).toBeLessThanOrEqual(0.6);
      expect(motion.repeats, path).toBe(0);
    }
  });
});

test.describe('on paper', () => {
  // 178 mm between the margins of an A4 page, at 96 px an inch.
  const paper = { width: 673, height: 986 };

  for (const path of chapters)
    test(`${path} prints its text, pictures and numbered notes within the page, and nothing to click`, async ({ page }) => {
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      for (const gone of ['.site-nav', '.stage-rail', '.theme-switch', '.chapter-next', '.scene-controls', '.chart-actions', '.skip'])
        for (const part of await page.locator(gone).all()) await expect(part, gone).toBeHidden();
      await expect(page.locator('.notes-list > li').first()).toBeVisible();
      await expect(page.locator('.notes-list > li').last()).toBeVisible();
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        return [...document.querySelectorAll('main figure, main figure svg:not(.from-wide), main table, main p')]
          .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > limit + 1)
          .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''} in ${element.closest('figure')?.id ?? 'the text'}`);
      });
      expect(wide).toEqual([]);
      // The figure at a number in the text is that of its note.
      const link = page.locator('.prose > p a.fact').first();
      const figure = await link.evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));
      await expect(page.locator(`[id="note-${(await link.getAttribute('data-fact')) ?? ''}"]`)).toHaveAttribute('value', figure);
    });

  for (const path of [
    '/facts/',
    ...recordPages,
    '/sources/',
    '/charts/',
    '/charts/removal-history/',
    '/check-the-article/',
    '/timeline/',
    '/missing-data/',
    '/words/',
    '/glossary/',
    '/data/',
    '/methods/',
    '/corrections/',
  ])
    test(`${path} prints on white, whole and within the page, and nothing to click`, async ({ page }) => {
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(path);
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      const wrong = await page.evaluate(() => {
        const isSeen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
        // A heading that sorts and a word with a card stay as text, and the fold of the notes is open.
        const controls = [...document.querySelectorAll('nav, form, input, select, summary, button')].filter(
          (element) => isSeen(element) && !element.matches('.sort, .term, .page-notes > summary'),
        );
        const limit = document.documentElement.clientWidth + 1;
        const wide = [...document.querySelectorAll('main figure, main table, main li, main p, main h1')].filter(
          (element) => isSeen(element) && element.getBoundingClientRect().right > limit,
        );
        const cut = [...document.querySelectorAll('main .table-scroll')].filter(
          (element) =>
            isSeen(element) && element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible',
        );
        const names = (elements: Element[]) => elements.map((element) => `${element.tagName} ${element.className}`);
        return { controls: names(controls), wide: names(wide), cut: names(cut) };
      });
      expect(wrong).toEqual({ controls: [], wide: [], cut: [] });
    });

  test('the ledger comes out of the printer as a close list, with its last row', async ({ page }) => {
    await page.goto('/facts/');
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(40);
    await page.emulateMedia({ media: 'print' });
    const last = await page.locator('[data-entry]').last().locator('b').boundingBox();
    expect(last?.height).toBeGreaterThan(5);
  });

  test('a chapter comes out of the printer as pages of text', async ({ page }) => {
    await page.goto('/population/');
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(60);
  });
});

test.describe('in the reader’s own few colors', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  for (const path of ['/', '/courts/', '/third-countries/', '/final-orders/'])
    test(`${path} keeps its words and marks apart from the ground`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(path);
      const lost = await page.evaluate(() => {
        const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
        const luminance = (color: string) => {
          const [r = 0, g = 0, b = 0] = channels(color).map((value) =>
            value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (one: string, other: string) =>
          (Math.max(luminance(one), luminance(other)) + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
        const isClear = (color: string) => color === 'none' || color === 'transparent' || channels(color)[3] === 0;
        const ground = getComputedStyle(document.body).backgroundColor;
        const wrong: string[] = [];
        for (const figure of document.querySelectorAll('figure.chart')) {
          const texts = [...figure.querySelectorAll('svg text')].filter((text) => text.getClientRects().length > 0);
          for (const text of texts) {
            const { fill } = getComputedStyle(text);
            if (
              !isClear(fill) &&
              contrast(fill, ground) < 3 &&
              !text.matches('.break-letter, .note-digit, .flow-digit, .tank-tick, .tank-name, .tank-name *')
            )
              wrong.push(`${figure.id}: words "${text.textContent?.slice(0, 30) ?? ''}" ${fill}`);
          }
          const marks = [...figure.querySelectorAll('[data-read], .stroke, .layer, .whisker, .dot')].filter(
            (mark) => mark.getClientRects().length > 0,
          );
          const seen = marks.filter((mark) => {
            const { fill, stroke, backgroundColor, borderTopColor, borderTopWidth, color } = getComputedStyle(mark);
            const paints =
              mark instanceof SVGElement
                ? [fill, stroke]
                : [backgroundColor, Number.parseFloat(borderTopWidth) > 0 ? borderTopColor : 'none', color];
            return paints.some((paint) => paint.startsWith('url(') || (!isClear(paint) && contrast(paint, ground) >= 1.5));
          });
          if (marks.length > 0 && seen.length < marks.length * 0.9)
            wrong.push(`${figure.id}: ${String(marks.length - seen.length)} of ${String(marks.length)} marks cannot be seen`);
        }
        return wrong;
      });
      expect(lost).toEqual([]);
    });
});
