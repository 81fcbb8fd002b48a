/** Bars form, places: rows in, strips of percent out. Each strip is as wide as what it draws, so that its words stand at its end. */
import { round } from '../shared/axes.ts';
import { markWords, tonesFor } from '../shared/rows.ts';
import { textWidth } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import type { BarRow, BarSeries, BarsOptions } from './series.ts';

interface BarPiece {
  /** Percent of the strip. */
  x: number;
  width: number;
  tone: Tone;
  read: string;
}

interface BarStrip {
  /** Which way from zero. */
  side: 'plus' | 'minus';
  /** Percent of the track left empty before the strip, on the far side of zero. */
  spacer: number;
  /** Percent of the track from zero to the end of the bar or of its range. */
  extent: number;
  pieces: BarPiece[];
  /** Range mark in percent of the strip. */
  whisker: { x1: number; x2: number } | null;
  /** Words at the strip's end. */
  value: string;
  missing: boolean;
  /** Words for listeners where the picture shows by tone or order: names of values. */
  said: string;
}

interface PlacedBarRow {
  key: string;
  label: string;
  hollow: boolean;
  marked: boolean;
  /** Words of the mark for listeners. */
  markedAs: string;
  strips: BarStrip[];
}

export interface PlacedBars {
  mode: BarsOptions['mode'];
  /** Percent of the track where zero stands. */
  zero: number;
  /** Room for the words at the ends of strips, in px steps of the sheet. */
  room: 'small' | 'medium' | 'large';
  roomLeft: boolean;
  patterned: boolean;
  groups: { heading: string | null; rows: PlacedBarRow[] }[];
  /** How many rows are in the table only. */
  rest: string | null;
}

/** px of room beside the longest bar for its words. */
const roomWidth = { small: 60, medium: 88, large: 120 } as const;
const valueSize = 14;
/** px between a bar and its words, and a little air behind them; tabular digits run wider than text. */
const valueAir = 18;

/** Places every strip on one scale that holds zero. Values not published have no bar and say so. */
export function placeBars(series: BarSeries, options: BarsOptions, context: ChartContext): PlacedBars {
  const rows = series.rows.slice(0, series.shown);
  const twoWays = options.mode === 'diverging' && options.values.length === 2;
  const ends = rows.flatMap((row) => endsOf(row, options.mode, twoWays));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const span = high - low || 1;
  const largest = Math.max(high, -low);
  const tones = options.mode === 'single' ? tonesFor(1) : tonesFor(options.values.length);
  const percent = (size: number) => round((Math.abs(size) / span) * 100);
  const words = (value: number | null) => markWords(value, options.format, largest, context);
  const zero = percent(low);

  const strip = (
    row: BarRow,
    parts: { index: number; value: number | null; low: number | null; high: number | null }[],
    side: BarStrip['side'],
  ): BarStrip => {
    const given = parts.flatMap((part) => (part.value === null ? [] : [{ ...part, value: Math.abs(part.value) }]));
    const first = parts[0];
    const reach = given.reduce((sum, part) => sum + part.value, 0);
    const range = first && first.low !== null && first.high !== null ? [Math.abs(first.low), Math.abs(first.high)] : null;
    const full = Math.max(reach, ...(range ?? []));
    const inside = (size: number) => (full === 0 ? 0 : round((size / full) * 100));
    const mirrored = (x: number) => (side === 'minus' ? round(100 - x) : x);
    let before = 0;
    const pieces = given.map((part): BarPiece => {
      const piece = {
        x: side === 'minus' ? mirrored(inside(before + part.value)) : inside(before),
        width: inside(part.value),
        tone: tones[part.index] ?? 5,
        read: readWords(row, series, part.index, options, context),
      };
      before += part.value;
      return piece;
    });
    const signed =
      parts.length === 1 ? (twoWays && first?.value ? Math.abs(first.value) : (first?.value ?? null)) : given.length ? reach : null;
    return {
      side,
      spacer: side === 'plus' ? zero : round(100 - zero),
      extent: percent(full),
      pieces,
      whisker: range ? { x1: mirrored(inside(Math.min(...range))), x2: mirrored(inside(Math.max(...range))) } : null,
      value: words(signed),
      missing: given.length === 0,
      said:
        series.names.length > 1
          ? parts.map((part) => `${series.names[part.index]?.label ?? ''}: ${context.format.value(part.value, options.format)}`).join('; ')
          : '',
    };
  };

  const place = (row: BarRow): PlacedBarRow => {
    const parts = row.values.map((one, index) => ({ index, ...one }));
    const strips =
      options.mode === 'stacked'
        ? [strip(row, parts, 'plus')]
        : parts.map((part) => strip(row, [part], (twoWays ? part.index === 0 : (part.value ?? 0) < 0) ? 'minus' : 'plus'));
    return {
      key: row.key,
      label: row.label,
      hollow: row.hollow,
      marked: row.marked,
      markedAs: row.marked && options.mark ? context.label(options.mark.label) : '',
      strips,
    };
  };

  const placed = rows.map((row) => ({ group: row.group, row: place(row) }));
  const heads = [...new Set(placed.map((one) => one.group))];
  const reachesFar = (one: BarStrip) => one.extent > 0.6 * (one.side === 'minus' ? zero : 100 - zero);
  const widest = Math.max(0, ...placed.flatMap(({ row }) => row.strips.filter(reachesFar).map((one) => textWidth(one.value, valueSize))));
  const left = series.rows.length - series.shown;
  return {
    mode: options.mode,
    zero,
    room: widest <= roomWidth.small - valueAir ? 'small' : widest <= roomWidth.medium - valueAir ? 'medium' : 'large',
    roomLeft: zero > 0,
    patterned: rows.some((row) => row.marked),
    groups: heads.map((heading) => ({ heading, rows: placed.filter((one) => one.group === heading).map((one) => one.row) })),
    rest: left > 0 ? restWords(left, context) : null,
  };
}

/** The ends that the scale must hold, in the data's units. */
function endsOf(row: BarRow, mode: BarsOptions['mode'], twoWays: boolean): number[] {
  const given = row.values.map((one) => one.value ?? 0);
  if (mode === 'stacked') return [given.reduce((sum, one) => sum + one, 0)];
  if (twoWays) return row.values.map((one, index) => Math.max(one.value ?? 0, one.high ?? 0) * (index === 0 ? -1 : 1));
  return row.values.flatMap((one) => [one.value ?? 0, one.low ?? 0, one.high ?? 0]);
}

function readWords(row: BarRow, series: BarSeries, index: number, options: BarsOptions, context: ChartContext): string {
  const one = row.values[index];
  const name = series.names.length > 1 ? `, ${series.names[index]?.label ?? ''}` : '';
  const range =
    one && one.low !== null && one.high !== null
      ? ` (${context.format.value(one.low, options.format)} – ${context.format.value(one.high, options.format)})`
      : '';
  const mark = row.marked && options.mark ? `. ${context.label(options.mark.label)}` : '';
  return `${row.label}${name}: ${context.format.value(one?.value ?? null, options.format)}${range}${mark}`;
}

/** "196 more, in the table": the count stands where the words have {count}, else before them. */
function restWords(count: number, context: ChartContext): string {
  const words = context.label('more');
  const number = context.format.number(count);
  return words.includes('{count}') ? words.replace('{count}', number) : `${number} ${words}`;
}
