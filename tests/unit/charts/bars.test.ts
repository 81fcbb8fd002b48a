/** Bars: every row is drawn or counted, and what is drawn is what the table says. */
import { expect, test } from 'vitest';
import { placeBars } from '../../../src/charts/bars/layout.ts';
import { barSeries, barsOptions } from '../../../src/charts/bars/series.ts';
import { barKey, barTable } from '../../../src/charts/bars/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

const labels = { a: 'Removals', b: 'Returns', other: 'Uncooperative', country: 'Country' };

function bars(rows: Row[], options: Record<string, unknown> = {}, columns: Parameters<typeof contextOver>[1] = {}) {
  const parsed = barsOptions.parse({ select: { series: 's' }, label: 'country', values: [{ id: 'a', column: 'n' }], ...options });
  const context = contextOver(rows, { labels, ...columns });
  const series = barSeries(parsed, context);
  return {
    series,
    placed: placeBars(series, parsed, context),
    table: barTable(series, parsed, context),
    key: barKey(series, parsed, context),
  };
}
const rowsOf = (placed: ReturnType<typeof bars>['placed']) => placed.groups.flatMap((group) => group.rows);
const country = (name: string, n: number | null, more: Row = {}): Row => ({ country: name, n, ...more });

test('bars are sorted by value, ties keep the order of the series, rows without a value come last', () => {
  const { placed } = bars([country('A', 5), country('B', null), country('C', 9), country('D', 5)]);
  expect(rowsOf(placed).map((row) => row.label)).toEqual(['C', 'A', 'D', 'B']);
});

test('lengths are in proportion to values, from zero', () => {
  const { placed } = bars([country('A', 200), country('B', 50), country('C', 0)]);
  expect(rowsOf(placed).map((row) => row.strips[0]?.extent)).toEqual([100, 25, 0]);
  expect(placed.zero).toBe(0);
});

test('a zero has no bar and says 0; a gap has no bar and says not published', () => {
  const [zero, gap] = rowsOf(bars([country('A', 0), country('B', null)]).placed);
  expect(zero?.strips[0]).toMatchObject({ extent: 0, value: '0', missing: false });
  expect(gap?.strips[0]).toMatchObject({ extent: 0, value: 'not published', missing: true, pieces: [] });
});

test('one row fills the track', () => {
  expect(rowsOf(bars([country('A', 7)]).placed)[0]?.strips[0]?.extent).toBe(100);
});

test('rows beyond the limit are counted and stand in the table', () => {
  const { placed, table } = bars([country('A', 3), country('B', 2), country('C', 1)], { limit: 1 });
  expect(rowsOf(placed)).toHaveLength(1);
  expect(placed.rest).toBe('2 more, in the table');
  expect(table.rows.map((row) => row.map((cell) => cell.value))).toEqual([
    ['A', 3],
    ['B', 2],
    ['C', 1],
  ]);
});

test('marks read as the table reads', () => {
  const { placed, table } = bars([country('A', 87298), country('B', 12)]);
  expect(rowsOf(placed).map((row) => row.strips[0]?.pieces[0]?.read)).toEqual(
    table.rows.map((row) => `${row[0]?.text ?? ''}: ${row[1]?.text ?? ''}`),
  );
});

test('values below zero run to the left of a zero line inside the track', () => {
  const { placed } = bars([country('A', 30), country('B', -10)], { mode: 'diverging' });
  expect(placed.zero).toBe(25);
  expect(placed.roomLeft).toBe(true);
  expect(rowsOf(placed)[1]?.strips[0]).toMatchObject({ side: 'minus', extent: 25, spacer: 75, value: '−10' });
});

test('rows that the series subtracts without a sign count below zero', () => {
  const { placed, table } = bars([country('A', 30, { sign: 'plus' }), country('B', 10, { sign: 'minus' })], {
    mode: 'diverging',
    sort: 'given',
    minus: { column: 'sign', values: ['minus'] },
  });
  expect(rowsOf(placed)[1]?.strips[0]?.side).toBe('minus');
  expect(table.rows[1]?.[1]?.value).toBe(-10);
});

test('two diverging values point two ways without a minus sign', () => {
  const { placed } = bars([country('A', 30, { m: 10 })], {
    mode: 'diverging',
    values: [
      { id: 'a', column: 'n' },
      { id: 'b', column: 'm' },
    ],
  });
  expect(rowsOf(placed)[0]?.strips.map((strip) => [strip.side, strip.extent, strip.value])).toEqual([
    ['minus', 75, '30'],
    ['plus', 25, '10'],
  ]);
});

test('stacked pieces follow each other, and the words at the end are their sum', () => {
  const { placed, key } = bars([country('A', 30, { m: 10 }), country('B', 20, { m: null })], {
    mode: 'stacked',
    values: [
      { id: 'a', column: 'n' },
      { id: 'b', column: 'm' },
    ],
  });
  const [a, b] = rowsOf(placed);
  expect(a?.strips[0]).toMatchObject({ extent: 100, value: '40' });
  expect(a?.strips[0]?.pieces.map((piece) => [piece.x, piece.width])).toEqual([
    [0, 75],
    [75, 25],
  ]);
  expect(b?.strips[0]).toMatchObject({ extent: 50, value: '20', said: 'Removals: 20; Returns: not published' });
  expect(key.map((entry) => entry.label)).toEqual(['Removals', 'Returns']);
});

test('grouped values get a strip each', () => {
  const { placed } = bars([country('A', 30, { m: 15 })], {
    mode: 'grouped',
    values: [
      { id: 'a', column: 'n' },
      { id: 'b', column: 'm' },
    ],
  });
  expect(rowsOf(placed)[0]?.strips.map((strip) => strip.extent)).toEqual([100, 50]);
});

test('values that do not fit the mode stop the build', () => {
  const two = [
    { id: 'a', column: 'n' },
    { id: 'b', column: 'm' },
  ];
  expect(() => bars([country('A', 1, { m: 1 })], { values: two })).toThrow('single with 2 values');
  expect(() => bars([country('A', -1, { m: 1 })], { values: two, mode: 'stacked' })).toThrow('no value below zero');
  expect(() => bars([country('A', 1)], { values: [{ id: 'a', column: 'gone' }] })).toThrow('no such column');
});

test('the words stand behind the end of the range', () => {
  const { placed, table } = bars([country('A', 50, { low: 40, high: 100 })], {
    values: [{ id: 'a', column: 'n', low: 'low', high: 'high' }],
  });
  expect(rowsOf(placed)[0]?.strips[0]).toMatchObject({ extent: 100, whisker: { x1: 40, x2: 100 } });
  expect(rowsOf(placed)[0]?.strips[0]?.pieces[0]?.width).toBe(50);
  expect(table.rows[0]?.[2]?.text).toBe('40 – 100');
});

test('marked rows carry a pattern, words and an entry in the key', () => {
  const { placed, key } = bars([country('A', 2), country('B', 1)], { mark: { column: 'country', values: ['B'], label: 'other' } });
  expect(placed.patterned).toBe(true);
  expect(rowsOf(placed).map((row) => row.markedAs)).toEqual(['', 'Uncooperative']);
  expect(key.map((entry) => [entry.shape, entry.label])).toEqual([['hatch', 'Uncooperative']]);
});

test('groups head their rows in the order of their largest row', () => {
  const { placed } = bars([country('A', 1, { g: 'south' }), country('B', 3, { g: 'north' }), country('C', 2, { g: 'south' })], {
    group: 'g',
  });
  expect(placed.groups.map((group) => [group.heading, group.rows.map((row) => row.label)])).toEqual([
    ['north', ['B']],
    ['south', ['C', 'A']],
  ]);
});

test('keys of marks are unique and safe in an address', () => {
  const { series } = bars([country("Côte d'Ivoire", 2), country('Cote d Ivoire', 1)]);
  expect(series.rows.map((row) => row.key)).toEqual(['cote-d-ivoire', 'cote-d-ivoire-2']);
});

test('fiscal years are named as such', () => {
  const { series } = bars([{ country: 2024, n: 1 }], {}, { columns: [{ name: 'country', type: 'fiscal-year', meaning: 'Fiscal year' }] });
  expect(series.rows[0]?.label).toBe('FY2024');
});

test('long words at the longest bar get more room', () => {
  expect(bars([country('A', 8)]).placed.room).toBe('small');
  expect(bars([country('A', 123_456)]).placed.room).toBe('medium');
  expect(bars([country('A', null)]).placed.room).toBe('small');
});

test('large values are short beside the bar and whole in the table', () => {
  const { placed, table } = bars([country('A', 38_080_000), country('B', 420_000)]);
  expect(rowsOf(placed).map((row) => row.strips[0]?.value)).toEqual(['38.1M', '420K']);
  expect(table.rows[0]?.[1]?.text).toBe('38,080,000');
});
