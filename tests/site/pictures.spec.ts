/** The words in every chart's drawing: none lies over another, none runs off the picture, none is struck through by a cut or an axis. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chartPages, expect, test } from './fixtures.ts';

const paths = [...chartPages.values()].flat().sort();
/** Widths of a chart that its three compositions are made for, px, the least of each. */
const widths = [288, 560, 900];

interface Drawing {
  name: string;
  /** Markup of a chart's figure, or of its file. */
  markup: string;
}

/** Faults of many drawings, stood one after another on one page of the site, in its styles and typefaces. @param width px, null for files of their own size */
function faultsOf(page: Page, drawings: readonly Drawing[], width: number | null): Promise<string[]> {
  return page.evaluate(
    async ({ drawings, width }) => {
      /** px that a tick's words may hang over the plot (axes.ts), and that a reader takes for touching, not for lying over. */
      const [overhang, touch] = [7, 1];
      const stage = document.createElement('div');
      stage.style.width = width === null ? 'max-content' : `${String(width)}px`;
      document.body.replaceChildren(stage);
      await document.fonts.ready;
      const wrong: string[] = [];
      for (const { name, markup } of drawings) {
        const parsed = new DOMParser().parseFromString(markup, width === null ? 'image/svg+xml' : 'text/html');
        const picture = document.importNode(
          parsed.documentElement.matches('svg') ? parsed.documentElement : (parsed.querySelector('figure.chart') as Element),
          true,
        );
        for (const sheet of picture.querySelectorAll('style, script')) sheet.remove();
        stage.replaceChildren(picture);
        const drawn = picture.querySelector('.chart-picture') ?? picture;
        const frame = drawn.getBoundingClientRect();
        const words = wordsIn(drawn);
        const say = (fault: string) => wrong.push(`${name}${width === null ? '' : ` at ${String(width)} px`}: ${fault}`);
        const air = width === null ? 0 : overhang;
        for (const { text, box, isScrolled } of words)
          if (
            !isScrolled &&
            (box.left < frame.left - air || box.right > frame.right + air || box.top < frame.top - air || box.bottom > frame.bottom + air)
          )
            say(`"${text}" runs off the picture`);
        for (const [index, one] of words.entries())
          for (const other of words.slice(index + 1)) if (meet(one.box, other.box, touch)) say(`"${one.text}" lies over "${other.text}"`);
        for (const stroke of strokesIn(drawn))
          for (const { text, box, holder } of words)
            if (meet(box, stroke.box, touch) && !mayCross(text, holder, stroke.line)) say(`"${text}" is crossed by ${stroke.name}`);
      }
      return wrong;

      interface Box {
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      interface Words {
        text: string;
        box: Box;
        holder: Element;
        isScrolled: boolean;
      }
      /** Words, but no value, may interrupt a line: drawn after it, on an edge of paper. The letter of a cut stands on a flag of its own. */
      function mayCross(text: string, holder: Element, line: Element): boolean {
        if (holder.matches('.break-letter')) return true;
        const look = getComputedStyle(holder);
        const isOnPaper = look.paintOrder.startsWith('stroke') && Number.parseFloat(look.strokeWidth) >= 3 && look.stroke !== 'none';
        const isLater = (line.compareDocumentPosition(holder) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return isOnPaper && isLater && !/^[\u2212$]?\d[\d.,]*[KMB%]?$/.test(text);
      }
      function meet(a: Box, b: Box, by: number): boolean {
        return a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;
      }
      /** `checkVisibility` says yes to marks inside an SVG group that is not drawn. */
      function isSeen(element: Element): boolean {
        for (let at: Element | null = element; at; at = at.parentElement) if (getComputedStyle(at).display === 'none') return false;
        return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      }
      /** Each line of words that is seen, and the box of its letters: a line's own box has air above capitals and below the baseline. */
      function wordsIn(root: Element): Words[] {
        const found: Words[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
          const holder = node.parentElement;
          if (text === '' || !holder || holder.closest('title, desc, .visually-hidden, [hidden], .class-words')) continue;
          if (!isSeen(holder)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const isTurned = getComputedStyle(holder).writingMode !== 'horizontal-tb' || holder.closest('[transform*="rotate"]') !== null;
          for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
            if (width < 1 || height < 1) continue;
            const [across, down] = isTurned ? [width * 0.22, 0] : [0, height * 0.22];
            found.push({
              text: text.slice(0, 60),
              box: { left: left + across, right: right - across, top: top + down, bottom: bottom - down },
              holder,
              isScrolled: holder.closest('.matrix-scroll, .table-scroll') !== null,
            });
          }
        }
        return found;
      }
      /** Upright lines of cuts, and axes at zero. */
      function strokesIn(root: Element): { name: string; line: Element; box: Box }[] {
        return [...root.querySelectorAll('line')].flatMap((line) => {
          if (!isSeen(line)) return [];
          const look = getComputedStyle(line);
          const { left, right, top, bottom } = line.getBoundingClientRect();
          const isUpright = right - left < 2;
          const isCut = isUpright && look.strokeDasharray.startsWith('2px, 3px');
          const isAxis = !isCut && look.shapeRendering === 'crispedges' && line.matches('.baseline, [stroke="#1f2126"]');
          const name = isCut ? 'a cut' : 'an axis';
          return isCut || isAxis
            ? [{ name, line, box: { left: left - 1.5, right: right + 1.5, top: top - 1.5, bottom: bottom + 1.5 } }]
            : [];
        });
      }
    },
    { drawings, width },
  );
}

const pageOf = (path: string): Drawing => ({ name: path, markup: readFileSync(`dist${path}index.html`, 'utf8') });
/** Without the typefaces it carries, which are the page's own and which no page may take in. */
const fileOf = (path: string): Drawing => ({
  name: path,
  markup: readFileSync(`dist${path.replace(/\/$/, '.svg')}`, 'utf8').replace(/<style>[\s\S]*?<\/style>/, ''),
});
/** The one form whose styles other pages lack. */
const stage = chartPages.get('lanes')?.[0] ?? '';

for (const width of widths)
  test(`a reader of a chart ${String(width)} px wide finds no words over words, off the picture or struck through`, async ({ page }) => {
    await page.goto(stage);
    expect(paths.length).toBeGreaterThan(60);
    expect(await faultsOf(page, paths.map(pageOf), width)).toEqual([]);
  });

test('a reader who takes the file of a chart finds no words over words, off the picture or struck through', async ({ page }) => {
  await page.goto(stage);
  expect(await faultsOf(page, paths.map(fileOf), null)).toEqual([]);
});

test('words over words, off the picture and on a cut or an axis would be found', async ({ page }) => {
  await page.goto(stage);
  const svg = (inside: string) => ({
    name: 'a',
    markup: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">${inside}</svg>`,
  });
  const words = (x: number, y: number, text: string) => `<text x="${String(x)}" y="${String(y)}" font-size="14">${text}</text>`;
  const drawings = [
    svg(words(20, 40, 'One place') + words(50, 44, 'The same')),
    svg(words(380, 40, 'Too long')),
    svg(`<line x1="40" x2="40" y1="0" y2="200" stroke="#555" stroke-dasharray="2 3"/>${words(20, 40, '50.2K')}`),
    svg(`<line class="baseline" x1="0" x2="400" y1="36" y2="36" stroke="#1f2126" shape-rendering="crispEdges"/>${words(20, 40, 'Words')}`),
    svg(words(20, 40, 'Nothing') + words(20, 80, 'wrong')),
  ];
  expect(await faultsOf(page, drawings, null)).toEqual([
    'a: "One place" lies over "The same"',
    'a: "Too long" runs off the picture',
    'a: "50.2K" is crossed by a cut',
    'a: "Words" is crossed by an axis',
  ]);
});
