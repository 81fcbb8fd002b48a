/** Columns form, words: the same columns as a table, and the key. */
import { tonesFor } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { ColumnSeries, ColumnsOptions } from './series.ts';

/** One line for each time, one column for each value; hollow columns are named in a column of their own. */
export function columnTable(series: ColumnSeries, options: ColumnsOptions, context: ChartContext): TableTwin {
  const anyHollow = series.rows.some((row) => row.hollow);
  return {
    columns: [
      { label: context.label('when'), numeric: false },
      ...series.names.map(({ label }) => ({ label, numeric: true })),
      ...(anyHollow ? [{ label: context.label('hollow'), numeric: false }] : []),
    ],
    rows: series.rows.map((row) => [
      { text: row.when, value: row.key },
      ...row.values.map((value) => ({ text: context.format.value(value, options.y.format), value })),
      ...(anyHollow ? [{ text: row.hollow ? '✓' : '', value: row.hollow ? 'yes' : null }] : []),
    ]),
  };
}

/** Names of parts where they are not beside the last column, and what hollow columns and hatched times mean. */
export function columnKey(series: ColumnSeries, options: ColumnsOptions, context: ChartContext): KeyEntry[] {
  const tones = tonesFor(series.names.length);
  const last = series.rows.filter((row) => row.values.some((value) => value !== null)).at(-1);
  const isNamed = (index: number) => options.mode === 'stacked' && last !== undefined && last.values[index] !== null;
  const entries: KeyEntry[] =
    series.names.length > 1
      ? series.names.map(({ id, label }, index) => ({ id, label, tone: tones[index] ?? 5, shape: 'area', narrowOnly: isNamed(index) }))
      : [];
  if (series.rows.some((row) => row.hollow)) entries.push({ id: 'hollow', label: context.label('hollow'), tone: 5, shape: 'hollow-dot' });
  if (series.gaps.length > 0)
    entries.push({ id: 'gap', label: context.format.value(null, options.y.format), tone: 'context', shape: 'hatch' });
  return entries;
}
