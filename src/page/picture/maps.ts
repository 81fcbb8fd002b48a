/** Maps as one SVG: tiles beside their twin, the two halves of the world, arcs over land; each with its key. */
import type { HTMLElement } from 'node-html-parser';
import type { PlacedFlowMap } from '../../charts/flow-map/layout.ts';
import type { MapClass } from '../../charts/shared/classes.ts';
import { textWidth } from '../../charts/shared/text.ts';
import type { PlacedTileMap } from '../../charts/tile-map/layout.ts';
import type { PlacedWorldMap } from '../../charts/world-map/layout.ts';
import { tag } from './draw.ts';
import { block, type Drawn, one, type WordStyle } from './words.ts';

const small: WordStyle = { size: 13, leading: 17, more: { 'font-size': 13 } };
const quiet: WordStyle = { ...small, className: 'world-unplaced' };

/** Hatching for "no figure", as the pages' sheets draw it. */
const missingPattern = (id: string) =>
  tag(
    'pattern',
    { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    tag('line', { class: 'map-missing', x1: 0, y1: 0, x2: 0, y2: 7 }),
  );

/** Swatches with the limits on their seams; then what hatching means. */
function classKey(classes: readonly MapClass[], missing: string, id: string, top: number): Drawn {
  const wide = 66;
  const parts = classes.map(
    (one, index) =>
      tag(
        'g',
        { class: `class-${String(one.step)}` },
        tag('rect', { class: 'picture-class', x: index * wide + 0.5, y: top + 0.5, width: wide, height: 11 }),
      ) + (one.limit === '' ? '' : tag('text', { x: index * wide, y: top + 26, 'text-anchor': 'middle', 'font-size': 13 }, one.limit)),
  );
  if (missing) {
    const x = classes.length * wide + 24;
    parts.push(
      tag('rect', { class: 'picture-class', x, y: top + 0.5, width: 22, height: 11, fill: `url(#${id})` }),
      one(missing, x + 28, top - 2, small),
    );
  }
  return { markup: parts.join(''), height: 32 };
}

/** px below which the states in their true shapes can no longer be told apart. */
const leastTwin = 180;

export function tilePicture(placed: PlacedTileMap, states: HTMLElement | null, id: string, width: number): Drawn {
  const [wide, tall, gap] = [48, 44, 2];
  const pattern = `${id}-tile-missing`;
  const tiles = placed.tiles.map((tile) => {
    const x = (tile.column - 1) * (wide + gap);
    const y = (tile.row - 1) * (tall + gap);
    const kind = tile.step === null ? 'tile-missing' : `tile-${String(tile.step)}`;
    const words = (text: string, at: number, more: Record<string, string | number>) =>
      tag('text', { class: `${kind} picture-tile`, x: x + wide / 2, y: y + at, 'text-anchor': 'middle', ...more }, text);
    return (
      tag(
        'g',
        { class: tile.step === null ? '' : `class-${String(tile.step)}` },
        tag('rect', {
          class: 'picture-class',
          x: x + 0.5,
          y: y + 0.5,
          width: wide - 1,
          height: tall - 1,
          rx: 2,
          fill: tile.step === null ? `url(#${pattern})` : undefined,
        }),
      ) +
      words(tile.key, tile.short ? 18 : 27, { 'font-size': 13, 'font-weight': 600 }) +
      (tile.short ? words(tile.short, 35, { 'font-size': 13 }) : '')
    );
  });
  const rows = Math.max(...placed.tiles.map((tile) => tile.row));
  const columns = Math.max(...placed.tiles.map((tile) => tile.column));
  const mapTall = rows * (tall + gap) - gap;
  const left = columns * (wide + gap) - gap + 32;
  let twin = '';
  const twinWide = width - left;
  if (placed.twin && states && twinWide >= leastTwin) {
    const twinTall = (twinWide * placed.twin.height) / placed.twin.width;
    for (const [key, value] of Object.entries({ x: left, y: (mapTall - twinTall) / 2, width: twinWide, height: twinTall }))
      states.setAttribute(key, String(value));
    twin = states.outerHTML;
  }
  const key = classKey(placed.classes, placed.missing, pattern, mapTall + 14);
  return {
    markup: (placed.missing ? missingPattern(pattern) : '') + tiles.join('') + twin + key.markup,
    height: mapTall + 14 + key.height,
  };
}

/** The halves meet without a seam: their shares of one scale, as in world-map.css. */
const westShare = 0.38608;

export function worldPicture(placed: PlacedWorldMap, drawing: HTMLElement, id: string, width: number): Drawn {
  const [west, east] = (['west', 'east'] as const).map((half) => {
    const svg = drawing.querySelector(`.world-${half}`);
    if (!svg) throw new RangeError(`${id}: the drawing has no half "${half}"`);
    const [, , boxWide = 1, boxTall = 1] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
    const wide = width * (half === 'west' ? westShare : 1 - westShare);
    return { svg, wide, tall: (wide * boxTall) / boxWide };
  });
  if (!west || !east) throw new RangeError(`${id}: two halves are needed`);
  const tall = Math.max(west.tall, east.tall);
  for (const [half, x] of [
    [west, 0],
    [east, west.wide],
  ] as const)
    for (const [key, value] of Object.entries({ x, y: tall - half.tall, width: half.wide, height: half.tall }))
      half.svg.setAttribute(key, String(value));
  const patterns = drawing.querySelectorAll('.pattern-store > pattern').map((pattern) => pattern.outerHTML);
  let top = tall + 14;
  const parts: string[] = [];
  if (placed.classes.length > 0) {
    const key = classKey(placed.classes, placed.missing, `${id}-missing`, top);
    parts.push(key.markup);
    top += key.height;
  } else {
    let x = 0;
    for (const category of placed.categories) {
      const wide = 32 + textWidth(category.label, small.size) + 18;
      if (x > 0 && x + wide > width) {
        x = 0;
        top += 22;
      }
      parts.push(
        tag(
          'g',
          { class: `category-key tone-${String(category.tone)}` },
          tag('rect', {
            class: 'land',
            x: x + 0.5,
            y: top + 0.5,
            width: 25,
            height: 13,
            fill: category.pattern === 'plain' ? undefined : `url(#${id}-${category.pattern}-${String(category.tone)})`,
          }),
        ),
        one(category.label, x + 32, top - 1, small),
      );
      x += wide;
    }
    top += 22;
  }
  if (placed.unplaced) {
    const words = block(`${placed.unplaced.label}: ${placed.unplaced.names.join('; ')}`, 0, top + 8, width, quiet);
    parts.push(words.markup);
    top += 8 + words.height;
  }
  return { markup: patterns.join('') + west.svg.outerHTML + east.svg.outerHTML + parts.join(''), height: top };
}

/** px: below it places in the map have numbers, and their names in the list, as on the page. */
const wideFlows = 900;
/** px from which on names and counts of the list fit in three columns. */
const threeColumnsFrom = 760;

export function flowPicture(placed: PlacedFlowMap, drawing: HTMLElement, id: string, width: number): Drawn {
  const isWide = width >= wideFlows;
  const name = isWide ? 'wide' : 'narrow';
  const land = drawing.querySelector(`.flows-${name} .flows-land`);
  const marks = drawing.querySelector(`.flows-${name} .flows-marks`);
  const shape = drawing.querySelector('.pattern-store > path');
  if (!land || !marks || !shape) throw new RangeError(`${id}: the drawing has no ${name} map`);
  const [, , boxWide = 1, boxTall = 1] = placed[name].viewBox.split(/\s+/).map(Number);
  const tall = (width * boxTall) / boxWide;
  for (const svg of [land, marks]) for (const [key, value] of Object.entries({ width, height: tall })) svg.setAttribute(key, String(value));
  const outline = tag('clipPath', { id: `${id}-frame` }, tag('rect', { x: 0, y: 0, width, height: tall }));
  // The outline stands in place of the reference to it, so that any program can draw it.
  const inPlace = land.outerHTML.replace(/<use[^>]*(?:\/>|><\/use>)/, tag('path', { class: 'flows-quiet', d: shape.getAttribute('d') }));
  const parts = [outline, tag('g', { 'clip-path': `url(#${id}-frame)` }, inPlace), marks.outerHTML];
  let x = 0;
  let top = tall + 10;
  const sample = (words: string, className: string, line: number) => {
    parts.push(
      tag('g', { class: 'tone-5' }, tag('line', { class: className, x1: x, x2: x + 28, y1: top + 8, y2: top + 8, 'stroke-width': line })),
      one(words, x + 34, top, small),
    );
    x += 34 + textWidth(words, small.size) + 18;
  };
  for (const { words, width: line } of placed.samples) sample(words, 'flow-arc', line);
  if (placed.unknown) sample(placed.unknown, 'flow-arc flow-unknown', 1.5);
  top += 30;
  const columns = width < threeColumnsFrom ? 2 : 3;
  const gap = 34;
  const wide = (width - gap * (columns - 1)) / columns;
  const perColumn = Math.ceil(placed.list.length / columns);
  for (const [index, entry] of placed.list.entries()) {
    const left = Math.floor(index / perColumn) * (wide + gap);
    const y = top + (index % perColumn) * 24;
    parts.push(
      one(isWide ? entry.name : `${String(entry.number)}. ${entry.name}`, left, y + 3, {
        size: 13,
        leading: 17,
        more: { 'font-size': 13 },
      }),
      one(entry.words, left + wide, y + 3, {
        size: 13,
        leading: 17,
        anchor: 'end',
        className: entry.isKnown ? 'picture-count' : 'flow-quiet',
        more: { 'font-size': 13 },
      }),
      tag('line', { class: 'grid', x1: left, x2: left + wide, y1: y + 23, y2: y + 23 }),
    );
  }
  return { markup: parts.join(''), height: top + perColumn * 24 };
}
