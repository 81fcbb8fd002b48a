/** Dot-strip form, places: dots in, two swarms out (phone and wider), x in percent of the width and y in px. */
import { round, type Tick } from '../shared/axes.ts';
import { freeLane, type HungWords, laneCount } from '../shared/lanes.ts';
import { columnWords, markWords } from '../shared/rows.ts';
import { type Circle, swarm } from '../shared/swarm.ts';
import { textWidth } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import { valueAxis } from '../shared/value-axis.ts';
import type { DotStripOptions, StripDot } from './series.ts';

interface PlacedStripDot {
  key: string;
  x: number;
  y: number;
  r: number;
  tone: Tone;
  named: boolean;
  read: string;
}

interface StripLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  name: string;
  value: string;
  /** px: hairline from the words to the dot's rim. */
  leader: { y1: number; y2: number };
}

interface StripComposition {
  height: number;
  /** px of the axis line. */
  axis: number;
  ticks: Tick[];
  dots: PlacedStripDot[];
  labels: StripLabel[];
  references: { id: string; x: number; y: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
}

export interface PlacedDotStrip {
  narrow: StripComposition;
  medium: StripComposition;
}

/** px of width for which a swarm is packed; on wider plots its dots only come apart. */
const packedFor = { narrow: 288, medium: 528 } as const;
const radius = { narrow: { plain: 4.5, least: 2.5, most: 13 }, medium: { plain: 6, least: 3, most: 22 } } as const;
const labelSize = 13;
const lane = 18;

/** Places both swarms on one axis, with the names of raised dots in lanes above and below. */
export function placeDotStrip(dots: readonly StripDot[], options: DotStripOptions, context: ChartContext): PlacedDotStrip {
  return { narrow: compose('narrow', dots, options, context), medium: compose('medium', dots, options, context) };
}

function compose(
  width: keyof typeof packedFor,
  dots: readonly StripDot[],
  options: DotStripOptions,
  context: ChartContext,
): StripComposition {
  const { format } = options;
  const known = dots.filter((dot): dot is StripDot & { value: number } => dot.value !== null);
  const references = options.references.map(({ id, fact }) => ({ id, value: context.fact(fact).value ?? 0 }));
  const values = [...known.map((dot) => dot.value), ...references.map((one) => one.value)];
  const axis = valueAxis(values.length ? values : [0], format, context, { px: packedFor.narrow, rest: 'medium' });
  const largest = Math.max(0, ...values.map(Math.abs));
  const most = Math.max(0, ...known.map((dot) => dot.size ?? 0));
  const { plain, least, most: widest } = radius[width];
  const radiusOf = (dot: StripDot) => (options.size ? Math.max(least, widest * Math.sqrt((dot.size ?? 0) / (most || 1))) : plain);
  const px = (value: number) => (axis.at(value) / 100) * packedFor[width];
  const { circles, asides } = pack(known.map((dot) => ({ x: px(dot.value), r: radiusOf(dot) })));
  const up = Math.max(plain, ...circles.map((circle, index) => circle.r - (asides[index] ?? 0)));
  const down = Math.max(plain, ...circles.map((circle, index) => circle.r + (asides[index] ?? 0)));

  const lanes: Record<Side, HungWords[]> = { above: [], below: [] };
  const named = known.flatMap((dot, index) => {
    if (!dot.named) return [];
    const value = markWords(dot.value, format, largest, context);
    const words = textWidth(`${dot.label} ${value}`, labelSize) * 1.06 + 4;
    const x = circles[index]?.x ?? 0;
    const anchor = anchorOf(axis.at(dot.value), words, packedFor[width]);
    const left = anchor === 'start' ? x - 4 : anchor === 'end' ? x - words + 4 : x - words / 2;
    const own: Side = (asides[index] ?? 0) <= 0 ? 'above' : 'below';
    const hung = { x, left: left - 5, right: left + words + 5 };
    const free = { above: freeLane(lanes.above, hung), below: freeLane(lanes.below, hung) };
    const side: Side = free.above === free.below ? own : free.above < free.below ? 'above' : 'below';
    lanes[side].push({ ...hung, lane: free[side], tall: 1 });
    return [{ dot, index, value, anchor, side, at: free[side] }];
  });
  const room = { above: laneCount(lanes.above), below: laneCount(lanes.below) };
  const head = references.length * 16;
  const middle = Math.round(head + room.above * lane + (room.above ? 8 : 4) + up);
  const axisAt = Math.round(middle + down + room.below * lane + (room.below ? 14 : 12));

  return {
    height: axisAt + 24,
    axis: axisAt,
    ticks: axis.ticks,
    dots: known.map((dot, index) => ({
      key: dot.key,
      x: axis.at(dot.value),
      y: round(middle + (asides[index] ?? 0)),
      r: round(circles[index]?.r ?? plain),
      tone: dot.named || options.highlight.length === 0 ? 5 : 'context',
      named: dot.named,
      read: readWords(dot, options, context),
    })),
    labels: named.map(({ dot, index, value, anchor, side, at }) => {
      const y = middle + (asides[index] ?? 0);
      const r = circles[index]?.r ?? plain;
      const base = side === 'above' ? middle - up - 8 - at * lane : middle + down + 18 + at * lane;
      return {
        x: axis.at(dot.value),
        y: round(base),
        anchor,
        name: dot.label,
        value,
        leader: side === 'above' ? { y1: round(base + 4), y2: round(y - r) } : { y1: round(base - 12), y2: round(y + r) },
      };
    }),
    references: references.map(({ id, value }, index) => {
      const label = context.label(id);
      const x = axis.at(value);
      return { id, x, y: 11 + index * 16, label, anchor: anchorOf(x, textWidth(label, 12), packedFor[width]) };
    }),
  };
}

type Side = 'above' | 'below';

/** Highest swarm in px; above it dots shrink, and where that is not enough they overlap. */
const highest = 300;

function pack(circles: readonly Circle[]): { circles: readonly Circle[]; asides: number[] } {
  let packed = circles;
  for (let step = 0; ; step += 1) {
    const asides = swarm(packed);
    const reach = Math.max(0, ...asides.map(Math.abs));
    if (reach * 2 <= highest) return { circles: packed, asides };
    if (step === 6) return { circles: packed, asides: asides.map((aside) => (aside * highest) / (reach * 2)) };
    packed = packed.map(({ x, r }) => ({ x, r: Math.max(2, r * 0.8) }));
  }
}

/** Words hang to the side where they fit the plot. */
function anchorOf(x: number, words: number, plot: number): 'start' | 'middle' | 'end' {
  const px = (x / 100) * plot;
  if (px - words / 2 < 0) return 'start';
  return px + words / 2 > plot ? 'end' : 'middle';
}

function readWords(dot: StripDot, options: DotStripOptions, context: ChartContext): string {
  const size =
    options.size && dot.size !== null ? `. ${columnWords(options.size, options.select, context)}: ${context.format.number(dot.size)}` : '';
  return `${dot.label}: ${context.format.value(dot.value, options.format)}${size}`;
}
