/** Matrix, places: what stands in each cell, how dark it is tinted, how large its dot is (px). */
import { round } from '../shared/axes.ts';
import type { ChartContext } from '../shared/types.ts';
import type { MatrixCell, MatrixOptions, MatrixSeries } from './series.ts';

export interface PlacedCell {
  kind: MatrixCell['kind'];
  key: string;
  text: string;
  /** Tint of a number's cell, 1–4 by size on a log scale; 0 for zero and for what is no number. */
  tint: 0 | 1 | 2 | 3 | 4;
  /** Radius in px; null in numbers mode and for what is no number. */
  radius: number | null;
  read: string;
}

export interface PlacedMatrix {
  mode: MatrixOptions['mode'];
  /** Words of the scrolling region and of the first column. */
  region: string;
  rowWords: string;
  missing: string;
  /** Column names stand upright where there are many. */
  upright: boolean;
  columns: { key: string; label: string }[];
  groups: { label: string; rows: { key: string; label: string; cells: PlacedCell[]; total: string }[] }[];
  /** Words and sums of the columns; null when totals are not asked for. */
  totals: { label: string; cells: string[]; all: string } | null;
}

const largestRadius = 9;

export function placeMatrix(series: MatrixSeries, options: MatrixOptions, context: ChartContext): PlacedMatrix {
  const values = series.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'number' ? [Math.abs(cell.value)] : [])));
  const largest = Math.max(0, ...values);
  const words = (value: number | null) => (value === null ? '' : context.format.value(value, options.format));
  const place = (cell: MatrixCell, row: MatrixSeries['rows'][number], column: MatrixSeries['columns'][number]): PlacedCell => {
    const text = cell.kind === 'number' ? words(cell.value) : cell.kind === 'word' ? cell.word : '';
    const said = cell.kind === 'missing' ? context.label('missing') : text;
    const size = cell.kind === 'number' ? Math.abs(cell.value) : 0;
    const share = size > 0 && largest > 1 ? Math.log(Math.max(1, size)) / Math.log(largest) : size > 0 ? 1 : 0;
    return {
      kind: cell.kind,
      key: `${row.key}-${column.key}`,
      text,
      tint: size === 0 ? 0 : (Math.min(4, 1 + Math.floor(share * 4)) as PlacedCell['tint']),
      radius: options.mode === 'dots' && cell.kind === 'number' ? round(largest > 0 ? Math.sqrt(size / largest) * largestRadius : 0) : null,
      read: cell.kind === 'none' ? '' : `${row.label}, ${column.label}: ${said}`,
    };
  };
  const groups: PlacedMatrix['groups'] = [];
  for (const row of series.rows) {
    const label = row.group ?? '';
    const group = groups.find((one) => one.label === label) ?? { label, rows: [] };
    if (!groups.includes(group)) groups.push(group);
    group.rows.push({
      key: row.key,
      label: row.label,
      cells: series.columns.map((column, index) => place(row.cells[index] ?? { kind: 'none' }, row, column)),
      total: words(row.total),
    });
  }
  const known = series.columns.map((column) => column.total);
  const all = known.every((total) => total !== null) ? known.reduce<number>((sum, total) => sum + (total ?? 0), 0) : null;
  return {
    mode: options.mode,
    region: context.label('table-region'),
    rowWords: series.rowWords,
    missing: series.rows.some((row) => row.cells.some((cell) => cell.kind === 'missing')) ? context.label('missing') : '',
    upright: series.columns.length > 6,
    columns: series.columns.map(({ key, label }) => ({ key, label })),
    groups,
    totals: options.totals ? { label: context.label('total'), cells: known.map(words), all: words(all) } : null,
  };
}
