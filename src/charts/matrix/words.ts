/** Matrix, words: the cells the series has, one a line, so that the table can be filtered and reused. */
import { columnWords } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { MatrixOptions, MatrixSeries } from './series.ts';

export function matrixTable(series: MatrixSeries, options: MatrixOptions, context: ChartContext): TableTwin {
  const grouped = series.rows.some((row) => row.group !== null);
  const numeric = series.rows.every((row) => row.cells.every((cell) => cell.kind !== 'word'));
  return {
    columns: [
      ...(grouped ? [{ label: columnWords(options.group ?? '', options.select, context), numeric: false }] : []),
      { label: series.rowWords, numeric: false },
      { label: columnWords(options.columnLabels ?? options.column, options.select, context), numeric: false },
      { label: columnWords(options.value, options.select, context), numeric },
    ],
    rows: series.rows.flatMap((row) =>
      row.cells.flatMap((cell, index) => {
        if (cell.kind === 'none') return [];
        const value =
          cell.kind === 'number'
            ? { text: context.format.value(cell.value, options.format), value: cell.value }
            : cell.kind === 'word'
              ? { text: cell.word, value: cell.word }
              : { text: context.label('missing'), value: null };
        return [
          [
            ...(grouped ? [{ text: row.group ?? '', value: row.group }] : []),
            { text: row.label, value: row.label },
            { text: series.columns[index]?.label ?? '', value: series.columns[index]?.label ?? '' },
            value,
          ],
        ];
      }),
    ),
  };
}

/** What a ring without a number means. */
export function matrixKey(series: MatrixSeries, context: ChartContext): KeyEntry[] {
  return series.rows.some((row) => row.cells.some((cell) => cell.kind === 'missing'))
    ? [{ id: 'missing', label: context.label('missing'), tone: 5, shape: 'ring' }]
    : [];
}
