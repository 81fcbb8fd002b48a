/** The rules of access (WCAG 2.2 A and AA) as axe asks them, in light and dark: one way for every test. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules whose answer depends on the colors; the others are answered in the light. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** What is asked of axe: rules by their tags or names. */
type RunOnly = { type: 'tag' | 'rule'; values: string[] };

/**
 * Opens every fold and finds nothing broken, in both colors, on the page as it stands.
 * The engine is put into the page once and asked there, for one frame, without fetching the page's own styles again;
 * only what is broken is written up: writing up what holds takes longer than finding it.
 * @param within selector of the part that is looked at; without one, the whole page
 * @param more tags of rules that are asked besides those of WCAG
 */
export async function expectAccess(page: Page, within?: string, more: readonly string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const broken = (runOnly: RunOnly) =>
    page.evaluate(
      async ({ runOnly, within }) => {
        const inPage = (window as unknown as { axe: typeof axe }).axe;
        const { violations } = await inPage.run(within ?? document, {
          runOnly,
          resultTypes: ['violations'],
          preload: false,
          iframes: false,
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes
            .slice(0, 4)
            .map(
              ({ target, failureSummary }) =>
                `${id} (${String(nodes.length)}): ${target.join(' ')} ${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}`,
            ),
        );
      },
      { runOnly, within },
    );
  expect(await broken({ type: 'tag', values: [...rules, ...more] }), `${page.url()} in the light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken({ type: 'rule', values: colorRules }), `${page.url()} in the dark`).toEqual([]);
}

/**
 * Leaves the first entries of each long list, table and drawing, and takes the others out of sight: they come from the same template,
 * and axe would ask the same of each of hundreds. For tests of whole pages, after which the page is not used.
 */
export async function shortenLists(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':is(tbody, ol, ul, dl, svg g) > :nth-child(n + 9) { display: none !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
