/** Matrix, data: rows against columns. A cell is a number, a word, named without a number, or nothing at all. */
import { z } from 'zod';
import { formatSchema, selectSchema } from '../shared/options.ts';
import { cellOf, columnWords, keysOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const matrixOptions = z.strictObject({
  select: selectSchema,
  row: z.string(),
  column: z.string(),
  value: z.string(),
  format: formatSchema.default('number'),
  /** Columns with the names, where row and column hold codes. */
  rowLabels: z.string().optional(),
  columnLabels: z.string().optional(),
  /** Column that groups the rows under headings, in the order of the series. */
  group: z.string().optional(),
  /** given keeps the series' order; filled puts rows and columns with most cells first (rows within their group). */
  sort: z.enum(['given', 'filled']).default('given'),
  /** numbers: figures in tinted cells; dots: a dot with its area in proportion beside each figure. */
  mode: z.enum(['numbers', 'dots']).default('numbers'),
  /** Sums, shown where every cell of a row or column has a number. */
  totals: z.boolean().default(false),
});
export type MatrixOptions = z.infer<typeof matrixOptions>;

/** `none`: the series has no row for it; `missing`: it has one, without a value. */
export type MatrixCell = { kind: 'number'; value: number } | { kind: 'word'; word: string } | { kind: 'missing' } | { kind: 'none' };

export interface MatrixLine {
  key: string;
  label: string;
  group: string | null;
  cells: MatrixCell[];
  /** Null unless every cell is a number. */
  total: number | null;
}

export interface MatrixSeries {
  rowWords: string;
  columns: { key: string; label: string; total: number | null }[];
  rows: MatrixLine[];
}

/** @throws ChartError for two rows in one cell */
export function matrixSeries(options: MatrixOptions, context: ChartContext): MatrixSeries {
  const rows = context.rows(options.select);
  const lines = new Map<string, { label: string; group: string | null; cells: Map<string, MatrixCell> }>();
  const columns = new Map<string, { label: string; filled: number }>();
  for (const row of rows) {
    const rowId = String(cellOf(row, options.row, context));
    const columnId = String(cellOf(row, options.column, context));
    const line = lines.get(rowId) ?? {
      label: wordsOf(row, options.rowLabels ?? options.row, options.select, context),
      group: options.group ? wordsOf(row, options.group, options.select, context) : null,
      cells: new Map<string, MatrixCell>(),
    };
    if (line.cells.has(columnId))
      throw new ChartError(context.id, 'options.select', `two rows for ${rowId} and ${columnId}`, 'one row a cell');
    const value = cellOf(row, options.value, context);
    line.cells.set(
      columnId,
      value === null
        ? { kind: 'missing' }
        : typeof value === 'number'
          ? { kind: 'number', value }
          : { kind: 'word', word: context.labelOr(value) },
    );
    lines.set(rowId, line);
    const column = columns.get(columnId) ?? {
      label: wordsOf(row, options.columnLabels ?? options.column, options.select, context),
      filled: 0,
    };
    column.filled += 1;
    columns.set(columnId, column);
  }
  const filled = options.sort === 'filled';
  const columnOrder = [...columns].sort(([, a], [, b]) => (filled ? b.filled - a.filled : 0));
  const groups = [...new Set([...lines.values()].map((line) => line.group))];
  const rowOrder = [...lines.values()].sort(
    (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (filled ? b.cells.size - a.cells.size : 0),
  );
  const rowKeys = keysOf(rowOrder.map((line) => line.label));
  const columnKeys = keysOf(columnOrder.map(([, column]) => column.label));
  const placed = rowOrder.map((line, index): MatrixLine => {
    const cells = columnOrder.map(([id]): MatrixCell => line.cells.get(id) ?? { kind: 'none' });
    return { key: rowKeys[index] ?? '', label: line.label, group: line.group, cells, total: sumOf(cells) };
  });
  return {
    rowWords: columnWords(options.rowLabels ?? options.row, options.select, context),
    columns: columnOrder.map(([, column], index) => ({
      key: columnKeys[index] ?? '',
      label: column.label,
      total: sumOf(placed.map((line) => line.cells[index] ?? { kind: 'none' })),
    })),
    rows: placed,
  };
}

function sumOf(cells: readonly MatrixCell[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    if (cell.kind !== 'number') return null;
    sum += cell.value;
  }
  return sum;
}
