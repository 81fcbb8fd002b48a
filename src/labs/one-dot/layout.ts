/**
 * One dot, places: the whole population as blocks of 1,000 dots, and beyond a gap the pile of each count, all with the pitch
 * that every dot of the site has. Four compositions; every measure in px and a whole number of pitches, so that a pattern fills it.
 */

import { wrapText } from '../../charts/shared/text.ts';
import { pitch } from '../../charts/unit-dots/layout.ts';
import { type BlockShape, blocksFor, type Dots, dotPlace, dotsPerBlock } from '../../models/dots.ts';
import { type Pile, piles, pilesOf, type Step, steps } from './state.ts';

export const compositions = ['tiny', 'phone', 'medium', 'wide'] as const;
export type Composition = (typeof compositions)[number];

interface Shape extends BlockShape {
  /** Blocks side by side in the field. */
  across: number;
}
const shapes: Readonly<Record<Composition, Shape>> = {
  tiny: { columns: 20, rows: 50, across: 4 },
  phone: { columns: 25, rows: 40, across: 4 },
  medium: { columns: 20, rows: 50, across: 8 },
  wide: { columns: 20, rows: 50, across: 16 },
};
/** Between two blocks: one dot is left out. */
const seam = pitch;
export const widthOf = (composition: Composition): number => {
  const { columns, across } = shapes[composition];
  return across * (columns * pitch + seam) - seam;
};

/** Rows kept free for the largest estimate, so that a choice does not move what stands below. */
const mostBlocks = 16;
const type = { value: 15, name: 12.5, line: 15 } as const;
const labelTop = 8;
/** Hatched band between the field and the piles, and hatched post between two piles. */
const band = { height: 24, margin: 12 } as const;
const post = { width: 9, gap: 21 } as const;
const beside = 12;
const rowGap = 15;

export interface Place {
  x: number;
  y: number;
}

/** Dots that look and move alike. */
export interface PlacedGroup {
  id: string;
  kind: 'stock' | 'flow';
  tone: 'context' | 1 | 2 | 3 | 4 | 5 | 6;
  from: Pile['from'] | 'aside';
  /** Number of its first dot within its blocks: a part of the field starts where another ends. */
  first: number;
  dots: Dots;
  shape: BlockShape;
  /** Top left corner of each block. */
  blocks: readonly Place[];
}

export interface PlacedLabel extends Place {
  id: string;
  value: string;
  lines: readonly string[];
  when: readonly string[];
  isRaised: boolean;
  /** Colour of the small dot before it, where it names a part of the field. */
  swatch: PlacedGroup['tone'] | null;
}

interface Box extends Place {
  width: number;
  height: number;
}

export interface PlacedScene {
  width: number;
  height: number;
  /** First the field, then the piles. */
  groups: readonly PlacedGroup[];
  labels: readonly PlacedLabel[];
  /** Hatched: no public file links what lies on its two sides. The first is the band below or above the field, with its words. */
  gaps: readonly Box[];
  gapLines: readonly string[];
  floors: readonly { x: number; y: number; width: number }[];
  doors: readonly (Place & { words: string })[];
  frames: readonly Box[];
}

/** A count as the lab hands it over: its dots and the words of its label. */
export interface Crowd {
  dots: Dots;
  value: string;
  name: string;
  when: string;
}
export interface SceneInput {
  step: Step;
  population: Crowd;
  /** The part of the population with some protection and the part without, where the house publishes it. */
  parts: { protected: Crowd; rest: Crowd } | null;
  piles: Readonly<Record<Pile['id'], Crowd>>;
  words: { gap: string; door: string };
  hasFrame: boolean;
  /** A still leaves no room above its piles for a frame that cannot come. */
  isStill: boolean;
}

export function placeScene(input: SceneInput, composition: Composition): PlacedScene {
  const width = widthOf(composition);
  const shape = shapes[composition];
  const shown = composition === 'wide' ? piles.filter((pile) => at(pile.step) <= at(input.step)) : pilesOf(input.step);
  const fieldHeight = labelRoom(input, composition) + Math.ceil(mostBlocks / shape.across) * (shape.rows * pitch + seam) - seam;
  if (composition === 'wide') {
    const top = up(fieldHeight + band.margin * 2 + band.height);
    const shelf = placeShelf(shown, input, composition, top);
    return assemble(input, {
      width,
      // Room for every pile from the first step on, so that nothing below moves as they come.
      height: up(placeShelf(piles, { ...input, step: 'whole' }, composition, top).bottom),
      field: placeField(input, composition, 0),
      shelf,
      bandY: fieldHeight + band.margin,
      hasBand: shown.length > 0,
    });
  }
  const shelf = placeShelf(shown, input, composition, 0);
  // The piles change in place: the tallest of them and its words set the room for all.
  if (!input.isStill && input.step !== 'whole')
    for (const step of shown.length > 0 ? steps.slice(0, -1) : [])
      shelf.bottom = Math.max(shelf.bottom, placeShelf(pilesOf(step), { ...input, step }, composition, 0).bottom);
  const bandY = shown.length > 0 ? up(shelf.bottom + band.margin) : 0;
  const bandHeight = shown.length > 0 ? bandLines(input, width).length * 16 + 9 : 0;
  const fieldY = shown.length > 0 ? up(bandY + bandHeight + band.margin) : 0;
  return assemble(input, {
    width,
    height: up(fieldY + fieldHeight),
    field: placeField(input, composition, fieldY),
    shelf,
    bandY,
    hasBand: shown.length > 0,
  });
}

const at = (step: Step): number => steps.indexOf(step);
/** Up to a whole number of pitches. */
const up = (px: number): number => Math.ceil(px / pitch) * pitch;
const labelRow = 21;

interface Field {
  groups: PlacedGroup[];
  labels: PlacedLabel[];
  first: Box;
}

/** Labels of the field: one for the whole, two where the step splits it. */
function labelsOfField({ step, parts, population }: SceneInput): { crowd: Crowd; tone: PlacedGroup['tone']; isRaised: boolean }[] {
  if (step === 'protected' && parts)
    return [
      { crowd: parts.protected, tone: 1, isRaised: true },
      { crowd: parts.rest, tone: 'context', isRaised: false },
    ];
  const isRaised = step === 'here' || step === 'whole' || step === 'protected';
  return [{ crowd: population, tone: isRaised ? 1 : 'context', isRaised }];
}

/** Room above the field: one line of words on wide screens, else two where a step may split the field. */
const labelRoom = ({ step }: SceneInput, composition: Composition): number =>
  labelRow * (composition !== 'wide' && (step === 'here' || step === 'protected') ? 2 : 1);

function placeField(input: SceneInput, composition: Composition, top: number): Field {
  const shape = shapes[composition];
  const labels = labelsOfField(input);
  const y = up(top + labelRoom(input, composition));
  const step = { x: shape.columns * pitch + seam, y: shape.rows * pitch + seam };
  const blocks = Array.from({ length: blocksFor(input.population.dots) }, (_, index) => ({
    x: (index % shape.across) * step.x,
    y: y + Math.floor(index / shape.across) * step.y,
  }));
  const group = (id: string, first: number, dots: Dots, tone: PlacedGroup['tone']): PlacedGroup => ({
    id,
    kind: 'stock',
    tone,
    from: 'aside',
    first,
    dots,
    shape,
    blocks,
  });
  const [one, two] = labels;
  if (!one) throw new RangeError('the field has no label');
  return {
    groups: two
      ? [group('protected', 0, one.crowd.dots, one.tone), group('rest', one.crowd.dots.whole, two.crowd.dots, two.tone)]
      : [group('population', 0, one.crowd.dots, one.tone)],
    labels: labels.map(({ crowd, tone, isRaised }, index) => ({
      id: index === 0 ? 'field' : 'rest',
      x: composition === 'wide' && index > 0 ? (blocks[Math.ceil(one.crowd.dots.whole / dotsPerBlock)]?.x ?? 0) : 0,
      y: composition === 'wide' ? y - 7 : y - 7 - labelRow * (labels.length - 1 - index),
      value: crowd.value,
      lines: [crowd.name],
      when: crowd.when ? [crowd.when] : [],
      isRaised,
      swatch: tone,
    })),
    first: { x: 0, y, width: shape.columns * pitch, height: shape.rows * pitch },
  };
}

interface Shelf {
  groups: PlacedGroup[];
  labels: PlacedLabel[];
  posts: Box[];
  floors: PlacedScene['floors'][number][];
  doors: PlacedScene['doors'][number][];
  /** First block of each pile. */
  first: Map<Pile['id'], Box>;
  bottom: number;
}

function placeShelf(shown: readonly Pile[], input: SceneInput, composition: Composition, top: number): Shelf {
  const shape = shapes[composition];
  const width = widthOf(composition);
  const isWide = composition === 'wide';
  const shelf: Shelf = { groups: [], labels: [], posts: [], floors: [], doors: [], first: new Map(), bottom: top };
  const half = Math.floor((width - beside) / 2 / pitch) * pitch;
  const least = isWide ? 87 : half;
  let x = 0;
  let rowTop = top;
  let row: { pile: Pile; x: number; room: number }[] = [];
  const close = () => {
    if (row.length === 0) return;
    const tall =
      isWide || input.hasFrame || !(input.isStill || input.step === 'whole')
        ? shape.rows
        : Math.max(...row.map(({ pile }) => rowsOf(input.piles[pile.id].dots, shape)));
    const floor = rowTop + tall * pitch;
    let deepest = 0;
    for (const { pile, x: left, room } of row) deepest = Math.max(deepest, placePile(shelf, pile, input, shape, { x: left, floor, room }));
    shelf.bottom = Math.max(shelf.bottom, floor + deepest);
    rowTop = up(floor + deepest + rowGap);
    row = [];
    x = 0;
  };
  for (const pile of shown) {
    const blocks = blocksFor(input.piles[pile.id].dots);
    const room = Math.max(blocks * (shape.columns * pitch + seam) - seam, least);
    const gap = x === 0 ? 0 : isWide && pile.cut ? post.gap : beside;
    if (!isWide && x + gap + room > width) close();
    const left = x === 0 ? 0 : up(x + gap);
    if (isWide && pile.cut && x > 0)
      shelf.posts.push({ x: up(x + (post.gap - post.width) / 2), y: rowTop, width: post.width, height: shape.rows * pitch });
    row.push({ pile, x: left, room });
    x = left + room;
  }
  close();
  return shelf;
}

const rowsOf = ({ whole, part }: Dots, shape: BlockShape): number =>
  Math.min(shape.rows, Math.ceil((whole + (part > 0 ? 1 : 0)) / shape.columns));

/** Puts a pile on its floor. @returns how far its label reaches below the floor, px */
function placePile(
  shelf: Shelf,
  pile: Pile,
  input: SceneInput,
  shape: BlockShape,
  { x, floor, room }: { x: number; floor: number; room: number },
): number {
  const crowd = input.piles[pile.id];
  const isRaised = input.step === 'whole' || pile.step === input.step;
  const blocks = Array.from({ length: blocksFor(crowd.dots) }, (_, index) => ({
    x: x + index * (shape.columns * pitch + seam),
    y: floor - shape.rows * pitch,
  }));
  const [first] = blocks;
  if (first) shelf.first.set(pile.id, { ...first, width: shape.columns * pitch, height: shape.rows * pitch });
  shelf.groups.push({
    id: pile.id,
    kind: pile.kind,
    tone: isRaised ? pile.tone : 'context',
    from: pile.from,
    first: 0,
    dots: crowd.dots,
    shape,
    blocks,
  });
  shelf.floors.push({ x, y: floor + 1.5, width: room });
  const isDoor = pile.from === 'door' && isRaised;
  const lines = wrapText(isDoor ? `${crowd.name}, ${input.words.door}` : crowd.name, type.name, room);
  if (isDoor) shelf.doors.push({ x: x + (shape.columns * pitch) / 2, y: floor + 1.5, words: input.words.door });
  const labelY = floor + labelTop + type.value;
  const when = wrapText(crowd.when, type.name, room);
  shelf.labels.push({ id: pile.id, x, y: labelY, value: crowd.value, lines, when, isRaised, swatch: null });
  return labelTop + type.value + (lines.length + when.length) * type.line + 6;
}

const bandLines = ({ words }: SceneInput, width: number): string[] => wrapText(words.gap, type.name, width - 24);

function assemble(
  input: SceneInput,
  scene: { width: number; height: number; field: Field; shelf: Shelf; bandY: number; hasBand: boolean },
): PlacedScene {
  const { field, shelf } = scene;
  const gapLines = scene.hasBand ? bandLines(input, scene.width) : [];
  const framed = input.step === 'whole' ? pilesOf('removed') : pilesOf(input.step);
  const frames = framed.map(({ id }) => shelf.first.get(id)).filter((box) => box !== undefined);
  return {
    width: scene.width,
    height: scene.height,
    groups: [...field.groups, ...shelf.groups],
    labels: [...field.labels, ...shelf.labels],
    gaps: [...(scene.hasBand ? [{ x: 0, y: scene.bandY, width: scene.width, height: gapLines.length * 16 + 9 }] : []), ...shelf.posts],
    gapLines,
    floors: shelf.floors,
    doors: shelf.doors,
    frames: input.hasFrame ? (frames.length > 0 ? frames : [field.first]) : [],
  };
}

/** The place of one dot of a group: the top left corner of its square, px. @param index from 0 */
export function placeOf(group: PlacedGroup, index: number): Place {
  const { block, column, row } = dotPlace(group.first + index, group.shape);
  const corner = group.blocks[block];
  if (!corner) throw new RangeError(`group ${group.id} has no block ${String(block)}`);
  return { x: corner.x + column * pitch, y: corner.y + row * pitch };
}

/** A group's whole dots as rectangles that a pattern of dots fills: for each block at most a part row, whole rows, a part row. */
export function rectsOf(group: PlacedGroup): Box[] {
  const { columns, rows } = group.shape;
  const rects: Box[] = [];
  const last = group.first + group.dots.whole;
  for (let start = group.first; start < last; ) {
    const block = Math.floor(start / dotsPerBlock);
    const corner = group.blocks[block];
    if (!corner) throw new RangeError(`group ${group.id} has no block ${String(block)}`);
    const end = Math.min(last, (block + 1) * dotsPerBlock);
    for (let from = start - block * dotsPerBlock; from < end - block * dotsPerBlock; ) {
      const column = from % columns;
      const left = end - block * dotsPerBlock - from;
      const line = Math.floor(from / columns);
      const whole = column === 0 ? Math.floor(left / columns) : 0;
      const count = whole > 0 ? whole * columns : Math.min(left, columns - column);
      const tall = Math.max(1, whole);
      rects.push({
        x: corner.x + column * pitch,
        y: corner.y + (rows - line - tall) * pitch,
        width: (whole > 0 ? columns : count) * pitch,
        height: tall * pitch,
      });
      from += count;
    }
    start = end;
  }
  return rects;
}
