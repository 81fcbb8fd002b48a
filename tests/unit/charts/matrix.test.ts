/** Matrix: each row of the series is one cell; blank, unknown and zero are three things; sums need every number. */
import { expect, test } from 'vitest';
import { placeMatrix } from '../../../src/charts/matrix/layout.ts';
import { matrixOptions, matrixSeries } from '../../../src/charts/matrix/series.ts';
import { matrixKey, matrixTable } from '../../../src/charts/matrix/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { errorOf, givenContext } from './given-context.ts';

function matrix(rows: Row[], more: Record<string, unknown> = {}) {
  const context = givenContext({ rows, labels: { missing: 'Named, not counted', total: 'Total', 'table-region': 'Table' } });
  const options = matrixOptions.parse({ select: { series: 's' }, row: 'r', column: 'c', value: 'n', ...more });
  const series = matrixSeries(options, context);
  return {
    series,
    placed: placeMatrix(series, options, context),
    table: matrixTable(series, options, context),
    key: matrixKey(series, context),
  };
}
const cell = (r: string, c: string, n: number | string | null, more: Row = {}): Row => ({ r, c, n, ...more });
const cellsOf = (placed: ReturnType<typeof matrix>['placed']) => placed.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));

test('a number, a named group without a number, a zero and nothing at all are told apart', () => {
  const { placed, key } = matrix([cell('Cuba', 'Mexico', null), cell('Cuba', 'Ghana', 0), cell('Haiti', 'Mexico', 5)]);
  expect(cellsOf(placed).map((one) => [one.kind, one.text, one.tint])).toEqual([
    ['missing', '', 0],
    ['number', '0', 0],
    ['number', '5', 4],
    ['none', '', 0],
  ]);
  expect(key.map((entry) => entry.label)).toEqual(['Named, not counted']);
});

test('the table has one line for each cell that the series has, with the same values', () => {
  const rows = [cell('Cuba', 'Mexico', null), cell('Cuba', 'Ghana', 1), cell('Haiti', 'Mexico', 5)];
  const { placed, table } = matrix(rows);
  expect(table.rows).toHaveLength(rows.length);
  const marks = cellsOf(placed).filter((one) => one.kind !== 'none');
  expect(marks).toHaveLength(rows.length);
  expect(table.rows.map((row) => `${String(row[0]?.text)}, ${String(row[1]?.text)}: ${String(row[2]?.text)}`)).toEqual(
    marks.map((one) => one.read),
  );
});

test('a row or column with a cell that is unknown or missing has no total', () => {
  const { placed } = matrix([cell('A', 'x', 1), cell('A', 'y', 2), cell('B', 'x', 3), cell('B', 'y', null)], { totals: true });
  expect(placed.groups[0]?.rows.map((row) => row.total)).toEqual(['3', '']);
  expect(placed.totals).toEqual({ label: 'Total', cells: ['4', ''], all: '' });
  expect(matrix([cell('A', 'x', 1), cell('B', 'x', 3)], { totals: true }).placed.totals?.all).toBe('4');
});

test('the order is that of the series, or fullest first within groups', () => {
  const rows = [
    cell('Cuba', 'Ghana', 1, { g: 'Americas' }),
    cell('Mali', 'Ghana', 1, { g: 'Africa' }),
    cell('Haiti', 'Ghana', 1, { g: 'Americas' }),
    cell('Haiti', 'Mexico', 1, { g: 'Americas' }),
    cell('Peru', 'Mexico', 1, { g: 'Americas' }),
    cell('Chile', 'Mexico', 1, { g: 'Americas' }),
    cell('Cuba', 'Peru', 1, { g: 'Americas' }),
  ];
  expect(matrix(rows).series.rows.map((row) => row.label)).toEqual(['Cuba', 'Mali', 'Haiti', 'Peru', 'Chile']);
  const { placed, series } = matrix(rows, { sort: 'filled', group: 'g' });
  expect(placed.groups.map((group) => [group.label, group.rows.map((row) => row.label)])).toEqual([
    ['Americas', ['Cuba', 'Haiti', 'Peru', 'Chile']],
    ['Africa', ['Mali']],
  ]);
  expect(series.columns.map((column) => column.label)).toEqual(['Ghana', 'Mexico', 'Peru']);
});

test('dots have areas in proportion; negative numbers keep their sign in words', () => {
  const { placed } = matrix([cell('A', 'x', 400), cell('B', 'x', 100), cell('C', 'x', 0), cell('D', 'x', -100)], { mode: 'dots' });
  expect(cellsOf(placed).map((one) => one.radius)).toEqual([9, 4.5, 0, 4.5]);
  expect(cellsOf(placed)[3]?.text).toBe('-100');
});

test('words stand as words, long column names stand upright where there are many', () => {
  const many = Array.from({ length: 7 }, (_, index) => cell('A', `A very long name of a column ${String(index)}`, 'yes'));
  const { placed } = matrix(many);
  expect(placed.upright).toBe(true);
  expect(cellsOf(placed)[0]).toMatchObject({ kind: 'word', text: 'yes' });
});

test('two rows for one cell stop the build; keys are unique', () => {
  expect(errorOf(() => matrix([cell('A', 'x', 1), cell('A', 'x', 2)]))).toContain('two rows for A and x');
  const keys = cellsOf(matrix([cell('A', 'x', 1), cell('Á', 'x', 2)]).placed).map((one) => one.key);
  expect(new Set(keys).size).toBe(2);
});
