/** Bars form, words: every row as a table, those not drawn too, and the key. */
import { columnWords, tonesFor } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { BarSeries, BarsOptions } from './series.ts';

/** One line a row, one column a value, with its range and the row's group and mark where there are any. */
export function barTable(series: BarSeries, options: BarsOptions, context: ChartContext): TableTwin {
  const { format, group, mark } = options;
  const ranged = options.values.map((_, index) => series.rows.some((row) => row.values[index]?.low !== null));
  const anyMarked = mark !== undefined && series.rows.some((row) => row.marked);
  return {
    columns: [
      ...(group ? [{ label: columnWords(group, options.select, context), numeric: false }] : []),
      { label: columnWords(options.label, options.select, context), numeric: false },
      ...series.names.flatMap(({ label }, index) => [
        { label, numeric: true },
        ...(ranged[index] ? [{ label: `${label}: ${context.label('range')}`, numeric: true }] : []),
      ]),
      ...(anyMarked ? [{ label: context.label(mark.label), numeric: false }] : []),
    ],
    rows: series.rows.map((row) => [
      ...(group ? [{ text: row.group ?? '', value: row.group }] : []),
      { text: row.label, value: row.label },
      ...row.values.flatMap((one, index) => {
        const cell = { text: context.format.value(one.value, format), value: one.value };
        if (!ranged[index]) return [cell];
        const text =
          one.low === null || one.high === null
            ? ''
            : `${context.format.value(one.low, format)} – ${context.format.value(one.high, format)}`;
        return [cell, { text, value: text || null }];
      }),
      ...(anyMarked ? [{ text: row.marked ? '✓' : '', value: row.marked ? 'yes' : null }] : []),
    ]),
  };
}

/** Names of values where there are several, then what the pattern and the hollow bars mean. */
export function barKey(series: BarSeries, options: BarsOptions, context: ChartContext): KeyEntry[] {
  const tones = tonesFor(series.names.length);
  const drawn = series.rows.slice(0, series.shown);
  const entries: KeyEntry[] =
    series.names.length > 1 ? series.names.map(({ id, label }, index) => ({ id, label, tone: tones[index] ?? 5, shape: 'area' })) : [];
  if (options.mark && drawn.some((row) => row.marked))
    entries.push({ id: options.mark.label, label: context.label(options.mark.label), tone: 5, shape: 'hatch' });
  if (drawn.some((row) => row.hollow)) entries.push({ id: 'hollow', label: context.label('hollow'), tone: 5, shape: 'hollow-dot' });
  return entries;
}
