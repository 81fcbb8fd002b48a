/** Columns form, places: columns in, rectangles out, x and width in percent of the plot, y and height in px. */
import { type From, round, type Tick, xNumber, xTicks, yScale, yTicks } from '../shared/axes.ts';
import { type AxisRoom, axisRoom, type Gutter, gutterFor, type PlacedEnd, placeEnds } from '../shared/ends.ts';
import { breakObstacles, type PlacedBreak, type PlacedNote, placeBreaks, placeNotes } from '../shared/marks.ts';
import { type PlacedMoments, placeMoments } from '../shared/moments.ts';
import { valueWithRoom } from '../shared/note-room.ts';
import { tonesFor } from '../shared/rows.ts';
import { textWidth } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import type { ColumnRow, ColumnSeries, ColumnsOptions } from './series.ts';

interface PlacedColumn {
  key: string;
  x: number;
  width: number;
  y: number;
  height: number;
  hollow: boolean;
  read: string;
}

interface PlacedTop {
  x: number;
  /** px from there: words beside a cut keep clear of its line. */
  aside: number;
  anchor: 'start' | 'middle' | 'end';
  y: number;
  text: string;
  from: From;
}

export interface PlacedColumns {
  height: number;
  /** Room for y labels beside the plot, in steps of the sheet. */
  axis: AxisRoom;
  gutter: Gutter;
  /** So many columns that they touch. */
  dense: boolean;
  groups: { id: string; label: string; tone: Tone; columns: PlacedColumn[] }[];
  /** Values in words on top of columns: of all where there are few, else of the highest and the last. */
  tops: PlacedTop[];
  /** Names of a stack's parts beside its last column. */
  ends: PlacedEnd[];
  xTicks: Tick[];
  yTicks: { at: number; label: string; zero: boolean }[];
  /** Times without a value, hatched. */
  gaps: { x: number; width: number; label: string; kind: 'gap' }[];
  breaks: PlacedBreak[];
  notes: PlacedNote[];
  moments: PlacedMoments;
}

/** Columns up to which each carries its value, so that words fit on a phone. */
const fewColumns = 6;
const denseFrom = 60;
/** px of plot for the three widths a chart is composed for, and px from one year to the next that its words need. */
const plotWidths = { narrow: 212, medium: 400, wide: 740 } as const;
const yearWidth = 52;
/** Years from tick to tick from which on ticks stand on round years. */
const roundFrom = 5;

/** Places every column in a slot of its own; times without a value leave a hatched slot. */
export function placeColumns(series: ColumnSeries, options: ColumnsOptions, context: ChartContext): PlacedColumns {
  const { height, mode } = options;
  const { rows, names } = series;
  const { format } = options.y;
  const slots = slotsOf(series);
  const totals = rows.map((row) => (mode === 'stacked' ? sum(row.values) : null));
  const notes = options.annotations.map(({ at, line, text }) =>
    notedAt(xNumber(at, options.x.type), line, context.label(text), series, options),
  );
  const known = [...rows.flatMap((row) => row.values), ...totals].filter((one): one is number => one !== null);
  const y = yScale([...known, valueWithRoom(notes, height)], height, options.y);
  const zero = y.at(Math.max(0, y.domain[0]));
  const tones = tonesFor(names.length);
  const thick = slots.width * (slots.count > denseFrom ? 1 : mode === 'grouped' ? 0.8 : slots.count <= fewColumns ? 0.6 : 0.74);

  const groups = names.map(({ id, label }, index) => ({
    id,
    label,
    tone: tones[index] ?? 5,
    columns: rows.flatMap((row): PlacedColumn[] => {
      const value = row.values[index];
      if (value === null || value === undefined) return [];
      const below = mode === 'stacked' ? (sum(row.values.slice(0, index)) ?? 0) : 0;
      const from = mode === 'stacked' ? y.at(below) : zero;
      const to = y.at(below + value);
      const part = mode === 'grouped' ? thick / names.length : thick;
      const left = slots.centre(row.x) - thick / 2 + (mode === 'grouped' ? index * part : 0);
      const mark = row.hollow ? ` (${context.label('hollow')})` : '';
      return [
        {
          key: row.key,
          x: round(left),
          width: round(part * (mode === 'grouped' ? 0.92 : 1)),
          y: Math.min(from, to),
          height: round(Math.abs(from - to)),
          hollow: row.hollow,
          read: `${row.when}: ${context.format.value(value, format)}${mark}`,
        },
      ];
    }),
  }));

  const breaks = placeBreaks(
    options.breaks.map((cut) => ({
      x: round(slots.centre(xNumber(cut.at, options.x.type)) - slots.width / 2),
      label: context.label(cut.label),
    })),
  );
  const noted = new Set(notes.map((note) => note.x));
  const tops = topsOf(
    rows.filter((row) => !noted.has(row.x)),
    series,
    slots,
    y.at,
    breaks,
    options,
    context,
  );
  const ends = mode === 'stacked' ? endsOf(groups, rows, height) : [];
  const ticks = yTicks(y, format, context.format);
  const base = groups.flatMap((group) => group.columns);
  return {
    height,
    axis: axisRoom(ticks.map((tick) => tick.label)),
    gutter: gutterFor(ends),
    dense: slots.count > denseFrom,
    groups,
    tops,
    ends,
    xTicks: ticksOf(slots, options, context),
    yTicks: ticks,
    gaps: series.gaps.map(({ from, to }) => {
      const x = round(slots.centre(from) - slots.width / 2);
      return { x, width: round(slots.centre(to) + slots.width / 2 - x), label: '', kind: 'gap' };
    }),
    breaks,
    moments: placeMoments(context.events, options.x.type, slots.centre, context),
    notes: placeNotes(
      notes.map(({ x, value, text }) => ({ x: slots.centre(x), y: y.at(value), text })),
      [
        ...base.flatMap((column) =>
          Array.from({ length: Math.ceil(column.height / 12) + 1 }, (_, step) => ({
            x: column.x + column.width / 2,
            y: column.y + step * 12,
          })),
        ),
        ...tops.flatMap((top) => [-1.5, 0, 1.5].map((aside) => ({ x: top.x + aside, y: top.y - 10 }))),
        ...breakObstacles(breaks),
      ],
      height,
    ),
  };
}

interface Slots {
  count: number;
  /** Percent of the plot. */
  width: number;
  step: number;
  first: number;
  last: number;
  centre(x: number): number;
}

function slotsOf({ rows, step }: ColumnSeries): Slots {
  const first = rows[0]?.x ?? 0;
  const last = rows.at(-1)?.x ?? first;
  const span = last - first + step;
  return {
    count: Math.round(span / step),
    width: (step / span) * 100,
    step,
    first,
    last,
    centre: (x) => round(((x - first + step / 2) / span) * 100),
  };
}

/**
 * Few years: ticks counted back from the newest, so that it always has its words. Many: round years.
 * Both are thinned where they would touch.
 */
function ticksOf(slots: Slots, options: ColumnsOptions, context: ChartContext): Tick[] {
  const { type } = options.x;
  if (type !== 'year' && type !== 'fiscal-year') {
    const half = slots.step / 2;
    return xTicks([slots.first - half, slots.last + half], type);
  }
  const every = (plot: number) => Math.ceil((yearWidth * slots.count) / plot);
  const least = every(plotWidths.wide);
  const wide = least < roundFrom ? least : Math.ceil(least / roundFrom) * roundFrom;
  const medium = Math.ceil(every(plotWidths.medium) / wide) * wide;
  const narrow = Math.ceil(every(plotWidths.narrow) / medium) * medium;
  const newest = wide < roundFrom ? slots.last : Math.floor(slots.last / wide) * wide;
  const ticks: Tick[] = [];
  for (let year = newest; year >= slots.first; year -= wide) {
    const count = wide < roundFrom ? newest - year : year;
    const from: From = count % narrow === 0 ? 'narrow' : count % medium === 0 ? 'medium' : 'wide';
    ticks.unshift({
      at: slots.centre(year),
      label: type === 'fiscal-year' ? context.format.fiscalYear(year) : String(year),
      from,
      anchor: 'middle',
    });
  }
  return ticks;
}

/** The column nearest to a note, and the value its words point at. */
function notedAt(
  when: number,
  id: string | undefined,
  text: string,
  { rows, names }: ColumnSeries,
  options: ColumnsOptions,
): { x: number; value: number; text: string } {
  const row = rows.reduce<ColumnRow | null>(
    (best, one) => (best === null || Math.abs(one.x - when) < Math.abs(best.x - when) ? one : best),
    null,
  );
  const part = names.findIndex((name) => name.id === id);
  const values = row?.values ?? [];
  const stacked = sum(part < 0 ? values : values.slice(0, part + 1)) ?? 0;
  const apart = part < 0 ? Math.max(0, ...values.map((value) => value ?? 0)) : (values[part] ?? 0);
  return { x: row?.x ?? when, value: options.mode === 'stacked' ? stacked : apart, text };
}

/** Values on top of columns, from the width at which they cover neither a column nor each other nor the words of a cut. */
function topsOf(
  labelled: readonly ColumnRow[],
  { rows }: ColumnSeries,
  slots: Slots,
  at: (value: number) => number,
  breaks: readonly PlacedBreak[],
  options: ColumnsOptions,
  context: ChartContext,
): PlacedColumns['tops'] {
  if (options.mode === 'grouped') return [];
  const all = rows.flatMap((row) => {
    const value = sum(row.values);
    return value === null ? [] : [{ row, x: slots.centre(row.x), value, top: at(Math.max(0, value)) }];
  });
  const highest = all.reduce<(typeof all)[number] | null>((best, one) => (best === null || one.value > best.value ? one : best), null);
  const chosen = slots.count <= fewColumns ? all : all.filter((one) => one === highest || one === all.at(-1));
  const placed: (PlacedTop & { wide: number })[] = [];
  for (const one of chosen.filter(({ row }) => labelled.includes(row))) {
    const text = context.format.short(one.value, options.y.format).replace(/^-/, '\u2212');
    const wide = textWidth(text, 12) * 1.08 + 4;
    const y = round(one.value < 0 ? at(one.value) + 16 : one.top - 7);
    const isFree = (place: TopPlace, from: From) => {
      const plot = plotWidths[from];
      const percent = (px: number) => (px / plot) * 100;
      const middle = middleOf(place, wide, plot);
      const coversColumn = all.some(
        (other) => other !== one && one.value >= 0 && Math.abs(other.x - middle) < percent(wide / 2) + slots.width * 0.37 && other.top < y,
      );
      const coversWords = placed.some(
        (other) => Math.abs(middleOf(other, other.wide, plot) - middle) < percent((wide + other.wide) / 2) && Math.abs(other.y - y) < 14,
      );
      // On a phone the words of a cut stand below the plot; its line is there at every width.
      const coversBreak = breaks.some((cut) => {
        const words = percent(textWidth(cut.label, 12) + 10) * (cut.anchor === 'end' ? -1 : 1);
        const half = percent(wide / 2);
        const coversLine = Math.abs(cut.x - middle) < half;
        const coversLabel =
          from !== 'narrow' &&
          Math.abs(cut.y - y) < 15 &&
          Math.min(cut.x, cut.x + words) < middle + half &&
          Math.max(cut.x, cut.x + words) > middle - half;
        return coversLine || coversLabel;
      });
      const runsOff = place.anchor !== 'middle' && Math.abs(middle - 50) + percent(wide / 2) > 50 + percent(edgeAir);
      return !coversColumn && !coversWords && !coversBreak && !runsOff;
    };
    // Free from a width on, not just at it: what is drawn on a phone is drawn on wider screens too.
    const found = placesFor(one.x, breaks).flatMap((place) => {
      const from = froms.find((_, index) => froms.slice(index).every((width) => isFree(place, width)));
      return from ? [{ ...place, from }] : [];
    });
    const [best] = found.sort((a, b) => froms.indexOf(a.from) - froms.indexOf(b.from));
    if (best) placed.push({ ...best, y, text, wide });
  }
  return placed.map(({ wide: _, ...top }) => top);
}

const froms = ['narrow', 'medium', 'wide'] as const;
/** px from a cut to words that stand beside it, and px that words may hang over the plot's edge. */
const cutAir = 5;
const edgeAir = 6;

type TopPlace = Pick<PlacedTop, 'x' | 'aside' | 'anchor'>;

/** Where the words of a column can stand: over its middle, or from the nearest cut on, on the column's side of it. */
function placesFor(x: number, breaks: readonly PlacedBreak[]): TopPlace[] {
  const beside = breaks.map((cut): TopPlace => {
    const isAfter = cut.x < x;
    return { x: cut.x, aside: isAfter ? cutAir : -cutAir, anchor: isAfter ? 'start' : 'end' };
  });
  const nearest = beside.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x)).slice(0, 1);
  return [{ x, aside: 0, anchor: 'middle' }, ...nearest];
}

/** Percent of the plot at which the middle of words stands. @param plot px */
function middleOf({ x, aside, anchor }: TopPlace, wide: number, plot: number): number {
  const half = anchor === 'start' ? wide / 2 : anchor === 'end' ? -wide / 2 : 0;
  return x + ((aside + half) / plot) * 100;
}

/** Names beside the last column that has any part. */
function endsOf(groups: PlacedColumns['groups'], rows: readonly ColumnRow[], height: number): PlacedEnd[] {
  const last = rows.filter((row) => row.values.some((value) => value !== null)).at(-1);
  return placeEnds(
    groups.flatMap(({ label, tone, columns }) => {
      const column = columns.find((one) => one.key === last?.key);
      return column ? [{ label, tone, at: column.y + column.height / 2 }] : [];
    }),
    height,
  );
}

/** Sum of the parts that are published; null when none is. */
function sum(values: readonly (number | null)[]): number | null {
  const given = values.filter((one): one is number => one !== null);
  return given.length === 0 ? null : given.reduce((total, one) => total + one, 0);
}
