/** Lanes form, places: lanes in, two compositions out. Wide: time runs to the right, lanes lie under each other. Phone: time runs down, lanes stand side by side. */
import { round } from '../shared/axes.ts';
import { swarm } from '../shared/swarm.ts';
import { textWidth } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import { type Lane, type LanesOptions, yearsOf } from './series.ts';

interface PlacedEvent {
  key: string;
  /** Centre: percent of the width, px to the right of it, px from the top. */
  x: number;
  dx: number;
  y: number;
  read: string;
}

interface PlacedLane {
  id: string;
  /** Words of the lane; its number where the lanes are narrow columns. */
  label: string;
  tone: Tone;
  /** Where the words hang: percent, px from the top. */
  x: number;
  y: number;
  /** The two stretches of its hairline: percent and px of both ends. */
  rules: Segment[];
  events: PlacedEvent[];
}

interface Segment {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

interface PlacedMark {
  label: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface LanesComposition {
  height: number;
  r: number;
  lanes: PlacedLane[];
  ticks: (PlacedMark & { line: Segment })[];
  references: (PlacedMark & { line: Segment })[];
  /** Names of the two stretches of time, at their heads. */
  spans: PlacedMark[];
  /** Where the axis is cut. */
  cut: Segment;
}

export interface PlacedLanes {
  narrow: LanesComposition;
  medium: LanesComposition;
}

const radius = { narrow: 4.5, medium: 5 } as const;
/** px of width for which the swarms are packed; on wider plots the dots only come apart. */
const packedFor = 528;
/** Percent of the width: the first stretch ends, the second begins. */
const stretches = { first: [0, 24], second: [28, 99] } as const;
/** Phone, px: heads, the first stretch of time, the cut, the second stretch, the foot. */
const tall = { head: 44, first: 190, cut: 40, second: 620, foot: 16 } as const;
/** Phone, percent: the lanes stand right of the dates. */
const columns = { from: 20, to: 98 } as const;
const size = 12;

/** Places both compositions. @throws ChartError for a cut or reference that is no date */
export function placeLanes(lanes: readonly Lane[], options: LanesOptions, context: ChartContext): PlacedLanes {
  const dates = lanes.flatMap(({ events }) => events.map(({ at }) => at));
  const cut = yearsOf(options.cut, 'cut', context);
  const span: Span = { from: Math.floor(Math.min(cut, ...dates)), cut, to: Math.ceil(Math.max(cut, ...dates) * 12) / 12 };
  return { narrow: down(lanes, span, context), medium: across(lanes, options, span, context) };
}

interface Span {
  from: number;
  cut: number;
  to: number;
}

/** A place along time: in the first stretch before the cut, in the second from it on. */
function along(at: number, { from, cut, to }: Span, first: readonly [number, number], second: readonly [number, number]): number {
  const [[low, high], [start, end]] = at < cut ? [first, [from, cut] as const] : [second, [cut, to] as const];
  return low + ((at - start) / (end - start)) * (high - low);
}

/** Years before the cut, quarters from it on. */
function tickDates({ from, cut, to }: Span): { at: number; label: string; isMajor: boolean }[] {
  const years = Array.from({ length: Math.ceil(cut) - from }, (_, index) => from + index).filter((year) => year % 5 === 0 && year < cut);
  const quarters = Array.from({ length: Math.floor((to - cut) * 4 + 1e-6) + 1 }, (_, index) => cut + index / 4);
  return [
    ...years.map((year) => ({ at: year, label: String(year), isMajor: year % 10 === 0 })),
    ...quarters.map((at) => ({ at, label: quarterWords(at), isMajor: Math.abs(at * 2 - Math.round(at * 2)) < 1e-6 })),
  ];
}

function quarterWords(at: number): string {
  const year = Math.floor(at + 1e-6);
  return `${['Jan', 'Apr', 'Jul', 'Oct'][Math.round((at - year) * 4)] ?? ''} ${String(year)}`;
}

function across(lanes: readonly Lane[], options: LanesOptions, span: Span, context: ChartContext): LanesComposition {
  const r = radius.medium;
  const x = (at: number) => along(at, span, stretches.first, stretches.second);
  const head = 22 + options.references.length * 17;
  let top = head;
  const placed = lanes.map((lane): PlacedLane => {
    const asides = swarm(lane.events.map(({ at }) => ({ x: (x(at) / 100) * packedFor, r })));
    const up = Math.max(r, ...asides.map((aside) => r - aside));
    const down = Math.max(r, ...asides.map((aside) => r + aside));
    const middle = top + 24 + up;
    const y = top + 16;
    top = middle + down + 10;
    return {
      id: lane.id,
      label: lane.tone === 'context' ? lane.label : `${lane.short} ${lane.label}`,
      tone: lane.tone,
      x: 0,
      y,
      rules: [stretches.first, stretches.second].map(([from, to]) => ({ x1: from, x2: to, y1: round(middle), y2: round(middle) })),
      events: lane.events.map((event, index) => ({
        key: event.key,
        x: round(x(event.at)),
        dx: 0,
        y: round(middle + (asides[index] ?? 0)),
        read: `${event.when}: ${event.title}`,
      })),
    };
  });
  const foot = round(top + 4);
  const mark = (at: number, label: string, y: number): PlacedMark => {
    const place = round(x(at));
    const half = (textWidth(label, size) / 2 / packedFor) * 100;
    return { label, x: place, y, anchor: place - half < 0 ? 'start' : place + half > 100 ? 'end' : 'middle' };
  };
  return {
    height: foot + 24,
    r,
    lanes: placed,
    ticks: tickDates(span)
      .filter(({ isMajor }) => isMajor)
      .map(({ at, label }) => ({ ...mark(at, label, foot + 16), line: { x1: round(x(at)), x2: round(x(at)), y1: head, y2: foot } })),
    references: options.references.map(({ id, at }, index) => {
      const place = round(x(yearsOf(at, `references.${id}`, context)));
      const y = 12 + (index + 1) * 17;
      return { label: context.label(id), x: place, y, anchor: 'start' as const, line: { x1: place, x2: place, y1: y - 10, y2: foot } };
    }),
    spans: [
      { label: context.label('before'), x: stretches.first[0], y: 12, anchor: 'start' },
      { label: context.label('after'), x: stretches.second[0], y: 12, anchor: 'start' },
    ],
    cut: { x1: 26, x2: 26, y1: 4, y2: foot },
  };
}

function down(lanes: readonly Lane[], span: Span, context: ChartContext): LanesComposition {
  const r = radius.narrow;
  const first = [tall.head + 22, tall.head + tall.first] as const;
  const second = [first[1] + tall.cut, first[1] + tall.cut + tall.second] as const;
  const y = (at: number) => along(at, span, first, second);
  const step = (columns.to - columns.from) / lanes.length;
  const placed = lanes.map((lane, index): PlacedLane => {
    const asides = swarm(lane.events.map(({ at }) => ({ x: y(at), r })));
    const x = round(columns.from + step * (index + 0.5));
    return {
      id: lane.id,
      label: lane.short,
      tone: lane.tone,
      x,
      y: 14,
      rules: [first, second].map(([from, to]) => ({ x1: x, x2: x, y1: from, y2: to })),
      events: lane.events.map((event, at) => ({
        key: event.key,
        x,
        dx: round(asides[at] ?? 0),
        y: round(y(event.at)),
        read: `${event.when}: ${event.title}`,
      })),
    };
  });
  const row = (at: number): Segment => ({ x1: columns.from - 2, x2: 100, y1: round(y(at)), y2: round(y(at)) });
  const middle = (first[1] + second[0]) / 2;
  return {
    height: second[1] + tall.foot,
    r,
    lanes: placed,
    ticks: tickDates(span).map(({ at, label }) => ({ label, x: 0, y: round(y(at) + 4), anchor: 'start', line: row(at) })),
    references: [],
    spans: [
      { label: context.label('before'), x: 0, y: tall.head - 4, anchor: 'start' },
      { label: context.label('after'), x: 0, y: round(middle + 4), anchor: 'start' },
    ],
    cut: { x1: 0, x2: 100, y1: round(middle - 14), y2: round(middle - 14) },
  };
}
