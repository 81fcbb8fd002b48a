/** Range-dots form, words: the same rows as a table, and the key. */
import { columnWords } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { RangeDotsOptions, RangeRow } from './series.ts';

/** One line a row: group, name, value, range and mark, each where there is any. */
export function rangeTable(rows: readonly RangeRow[], options: RangeDotsOptions, context: ChartContext): TableTwin {
  const { format, group, mark, select } = options;
  const ranged = rows.some((row) => row.low !== null);
  const anyMarked = mark !== undefined && rows.some((row) => row.marked);
  return {
    columns: [
      ...(group ? [{ label: columnWords(group, select, context), numeric: false }] : []),
      { label: columnWords(options.label, select, context), numeric: false },
      { label: columnWords(options.value, select, context), numeric: true },
      ...(ranged ? [{ label: context.label('range'), numeric: true }] : []),
      ...(anyMarked ? [{ label: context.label(mark.label), numeric: false }] : []),
    ],
    rows: rows.map((row) => {
      const range =
        row.low === null || row.high === null ? '' : `${context.format.value(row.low, format)} – ${context.format.value(row.high, format)}`;
      return [
        ...(group ? [{ text: row.group ?? '', value: row.group }] : []),
        { text: row.label, value: row.label },
        { text: row.value === null && range ? '' : context.format.value(row.value, format), value: row.value },
        ...(ranged ? [{ text: range, value: range || null }] : []),
        ...(anyMarked ? [{ text: row.marked ? '✓' : '', value: row.marked ? 'yes' : null }] : []),
      ];
    }),
  };
}

/** What the dot, the line and the open mark mean; nothing where dots stand alone. */
export function rangeKey(rows: readonly RangeRow[], options: RangeDotsOptions, context: ChartContext): KeyEntry[] {
  const entries: KeyEntry[] = [];
  if (rows.some((row) => row.low !== null)) {
    entries.push({ id: 'value', label: columnWords(options.value, options.select, context), tone: 5, shape: 'dot' });
    entries.push({ id: 'range', label: context.label('range'), tone: 5, shape: 'line' });
  }
  if (options.mark && rows.some((row) => row.marked))
    entries.push({ id: options.mark.label, label: context.label(options.mark.label), tone: 5, shape: 'ring' });
  return entries;
}
