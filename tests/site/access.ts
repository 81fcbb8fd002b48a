/** The rules of access (WCAG 2.2 A and AA) as axe asks them, in light and dark: one way for every test. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules whose answer depends on the colors; the others are answered in the light. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Opens every fold and finds nothing broken, in both colors, on the page as it stands.
 * One frame and one pass ("legacy"): a second page to collect other frames' answers would find none and cost a third of the time.
 * The page's own styles are not fetched again, and only what is broken is written up: writing up what holds takes longer than finding it.
 * @param within selector of the part that is looked at; without one, the whole page
 */
export async function expectAccess(page: Page, within?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const broken = async (run: { type: 'tag' | 'rule'; values: string[] }) => {
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: run, resultTypes: ['violations'], preload: false });
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(
          ({ target, failureSummary }) =>
            `${id} (${String(nodes.length)}): ${target.join(' ')} ${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}`,
        ),
    );
  };
  expect(await broken({ type: 'tag', values: rules }), `${page.url()} in the light`).toEqual([]);
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
