/** The middle of a picture: the chart itself at one width, from the same placed marks and the same drawing as on the page. */
import { type HTMLElement, parse } from 'node-html-parser';
import type { PlacedBars } from '../../charts/bars/layout.ts';
import { draw as drawForm } from '../../charts/drawings.ts';
import type { PlacedFlowMap } from '../../charts/flow-map/layout.ts';
import type { PlacedMatrix } from '../../charts/matrix/layout.ts';
import type { PlacedRangeDots } from '../../charts/range-dots/layout.ts';
import type { Chart } from '../../charts/read.ts';
import type { PlacedFlow } from '../../charts/step-flow/layout.ts';
import type { PlacedTank } from '../../charts/tank-tap/layout.ts';
import type { PlacedTileMap } from '../../charts/tile-map/layout.ts';
import type { PlacedTimeline } from '../../charts/timeline/layout.ts';
import type { PlacedDots } from '../../charts/unit-dots/layout.ts';
import type { PlacedWorldMap } from '../../charts/world-map/layout.ts';
import { barsPicture, rangePicture } from './bars.ts';
import { draw, type Styles, scopeAt, styled, tag } from './draw.ts';
import { dotsPicture, tankPicture, timelinePicture } from './lists.ts';
import { flowPicture, tilePicture, worldPicture } from './maps.ts';
import { px, resolve, type StyleRule } from './rules.ts';
import { matrixPicture, stepsPicture } from './tables.ts';
import type { Drawn } from './words.ts';

/** A part of the page's own drawing. @throws RangeError when the drawing has none */
function partOf(drawing: HTMLElement, selector: string, id: string): HTMLElement {
  const found = drawing.querySelector(selector);
  if (!found) throw new RangeError(`${id}: the drawing has no ${selector}`);
  return found;
}

/** What a form that the page lays out as boxes becomes as one SVG; null for forms that are SVG on the page. */
function composed({ record: { form, id }, placed }: Chart, drawing: HTMLElement, width: number): Drawn | null {
  switch (form) {
    case 'bars':
      return barsPicture(placed as PlacedBars, id, width);
    case 'range-dots':
      return rangePicture(placed as PlacedRangeDots, width);
    case 'tile-map':
      return tilePicture(placed as PlacedTileMap, drawing.querySelector('.states'), id, width);
    case 'world-map':
      return worldPicture(placed as PlacedWorldMap, drawing, id, width);
    case 'flow-map':
      return flowPicture(placed as PlacedFlowMap, drawing, id, width);
    case 'unit-dots':
      return dotsPicture(placed as PlacedDots, drawing, id, width);
    case 'tank-tap':
      return tankPicture(placed as PlacedTank, partOf(drawing, '.tank-wide', id), width);
    case 'timeline':
      return timelinePicture(placed as PlacedTimeline, width);
    case 'matrix':
      return matrixPicture(placed as PlacedMatrix, width);
    case 'step-flow':
      return stepsPicture(placed as PlacedFlow, width);
    case 'line':
    case 'area':
    case 'columns':
    case 'dot-strip':
    case 'lanes':
      return null;
  }
}

/** How much of a chart is drawn: all of it; `card` without what points to a list below the picture; `bare` with marks and lines alone. */
export type Detail = 'whole' | 'card' | 'bare';

/** What each leaves out: what says in words, or points at words. */
const leftOut: Readonly<Record<Exclude<Detail, 'whole'>, string>> = {
  card: '.note, .moment, .moment-rule, .break-flag, .break-letter, .flow-text, .flow-leader',
  bare: 'text, .note, .moment, .moment-rule, .break-flag, .tick-mark, .end-leader, .note-number',
};

function takeOut(root: HTMLElement, detail: Detail): void {
  if (detail === 'whole') return;
  for (const element of root.querySelectorAll(leftOut[detail])) element.remove();
}

/** A chart at `width` px with every style written out. */
export function bodyOf(chart: Chart, rules: readonly StyleRule[], width: number, detail: Detail): Drawn {
  const { form, id } = chart.record;
  const html = drawForm(form, chart.placed, id);
  const frame = (inside: string) => parse(`<div class="chart chart-${form}">${inside}</div>`);
  const drawing = frame(html);
  const whole = composed(chart, drawing, width);
  const root = whole ? frame(`<svg width="${String(width)}" height="${String(Math.ceil(whole.height))}">${whole.markup}</svg>`) : drawing;
  takeOut(root, detail);
  return stacked(root, styled(root, rules), width);
}

/** Boxes one below the other with their padding, as the page's blocks stand; SVG inside them is drawn. */
function stacked(element: HTMLElement, styles: Styles, width: number): Drawn {
  const parts: string[] = [];
  let top = 0;
  for (const child of element.childNodes) {
    const box = child as HTMLElement;
    if (!box.rawTagName) continue;
    const own = styles.get(box);
    if (own?.get('display') === 'none') continue;
    if (box.rawTagName === 'svg') {
      const height = Number(box.getAttribute('height'));
      if (!Number.isFinite(height)) throw new RangeError(`height="${box.getAttribute('height') ?? ''}" of an <svg>: allowed: px`);
      parts.push(moved(0, top, draw(box, styles, { width, height, scaleX: 1, scaleY: 1 })));
      top += height;
      continue;
    }
    const scope = scopeAt(box, styles);
    const size = (property: string, index: number): number => {
      const sides = resolve(own?.get(property) ?? '', scope).split(/\s+/);
      return px(sides[Math.min(index, sides.length - 1)]) ?? 0;
    };
    const left = size('padding-inline', 0);
    const right = own?.has('padding-inline-end') ? size('padding-inline-end', 0) : size('padding-inline', 1);
    const inner = stacked(box, styles, width - left - right);
    const air = size('padding-block', 0);
    parts.push(moved(left, top + air, inner.markup));
    top += air + inner.height + size('padding-block', 1);
  }
  return { markup: parts.join(''), height: top };
}

const moved = (x: number, y: number, inside: string) =>
  x === 0 && y === 0 ? inside : tag('g', { transform: `translate(${String(x)} ${String(Math.round(y * 100) / 100)})` }, inside);
