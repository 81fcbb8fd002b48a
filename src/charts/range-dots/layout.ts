/** Range-dots form, places: rows in, dots and ranges in percent of one axis out. */
import type { Tick } from '../shared/axes.ts';
import { markWords } from '../shared/rows.ts';
import type { ChartContext } from '../shared/types.ts';
import { valueAxis } from '../shared/value-axis.ts';
import type { RangeDotsOptions, RangeRow } from './series.ts';

interface PlacedRangeRow {
  key: string;
  label: string;
  marked: boolean;
  markedAs: string;
  dot: number | null;
  range: { x1: number; x2: number } | null;
  /** Words beside the track, and the range in words below them. */
  value: string;
  rangeWords: string;
  missing: boolean;
  read: string;
}

export interface PlacedRangeDots {
  ticks: Tick[];
  references: { id: string; x: number; label: string; anchor: 'start' | 'middle' | 'end' }[];
  groups: { heading: string | null; rows: PlacedRangeRow[] }[];
}

/** Places every dot and range on one axis that holds the references too. */
export function placeRangeDots(rows: readonly RangeRow[], options: RangeDotsOptions, context: ChartContext): PlacedRangeDots {
  const { format } = options;
  const references = options.references.map(({ id, fact }) => ({ id, value: context.fact(fact).value ?? 0 }));
  const values = [...rows.flatMap((row) => [row.value, row.low, row.high]), ...references.map((one) => one.value)].filter(
    (one): one is number => one !== null,
  );
  const axis = valueAxis(values.length ? values : [0], format, context, { px: 190, rest: 'wide' });
  const largest = Math.max(0, ...values.map(Math.abs));
  const short = (value: number | null) => markWords(value, format, largest, context);
  const full = (value: number | null) => context.format.value(value, format);

  const place = (row: RangeRow): PlacedRangeRow => {
    const isRange = row.low !== null && row.high !== null;
    const rangeWords = isRange ? `${short(row.low)} – ${short(row.high)}` : '';
    const missing = row.value === null && !isRange;
    return {
      key: row.key,
      label: row.label,
      marked: row.marked,
      markedAs: row.marked && options.mark ? context.label(options.mark.label) : '',
      dot: row.value === null ? null : axis.at(row.value),
      range: row.low !== null && row.high !== null ? { x1: axis.at(row.low), x2: axis.at(row.high) } : null,
      value: row.value === null && isRange ? rangeWords : short(row.value),
      rangeWords: row.value === null ? '' : rangeWords,
      missing,
      read: `${row.label}: ${row.value === null && isRange ? '' : full(row.value)}${isRange ? `${row.value === null ? '' : ' ('}${full(row.low)} – ${full(row.high)}${row.value === null ? '' : ')'}` : ''}${
        row.marked && options.mark ? `. ${context.label(options.mark.label)}` : ''
      }`,
    };
  };
  const heads = [...new Set(rows.map((row) => row.group))];
  return {
    ticks: axis.ticks,
    references: references.map(({ id, value }) => {
      const x = axis.at(value);
      return { id, x, label: context.label(id), anchor: x < 25 ? 'start' : x > 75 ? 'end' : 'middle' };
    }),
    groups: heads.map((heading) => ({ heading, rows: rows.filter((row) => row.group === heading).map(place) })),
  };
}
