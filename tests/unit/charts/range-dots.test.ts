/** Range-dots: each row is one dot with its range on an axis all rows share. */
import { expect, test } from 'vitest';
import { placeRangeDots } from '../../../src/charts/range-dots/layout.ts';
import { rangeDotsOptions, rangeSeries } from '../../../src/charts/range-dots/series.ts';
import { rangeKey, rangeTable } from '../../../src/charts/range-dots/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

function dots(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = rangeDotsOptions.parse({ select: { series: 's' }, label: 'who', value: 'n', low: 'low', high: 'high', ...options });
  const context = contextOver(rows, { labels: { who: 'Who', n: 'Estimate', gov: 'Government', ref: 'Pew' }, facts: { pew: 14, far: 40 } });
  const series = rangeSeries(parsed, context);
  const placed = placeRangeDots(series, parsed, context);
  return {
    placed,
    rows: placed.groups.flatMap((group) => group.rows),
    table: rangeTable(series, parsed, context),
    key: rangeKey(series, parsed, context),
  };
}
const row = (who: string, n: number | null, low: number | null = null, high: number | null = null, more: Row = {}): Row => ({
  who,
  n,
  low,
  high,
  ...more,
});

test('dot and range stand on one axis from zero', () => {
  const { rows } = dots([row('A', 10, 5, 20)]);
  expect(rows[0]).toMatchObject({ dot: 50, range: { x1: 25, x2: 100 }, value: '10', rangeWords: '5 – 20' });
});

test('values far from zero and close together get an axis of their own', () => {
  const { placed } = dots([row('A', 96), row('B', 99)]);
  expect(placed.ticks[0]?.label).not.toBe('0');
});

test('shares that differ widely run from 0 to 100 percent', () => {
  const { placed } = dots([row('A', 20), row('B', 90)], { format: 'percent' });
  expect([placed.ticks[0]?.label, placed.ticks.at(-1)?.label]).toEqual(['0%', '100%']);
});

test('a row without a range is a dot, with a range alone a line, without either it says so', () => {
  const { rows, table } = dots([row('A', 8), row('B', null, 5, 9), row('C', null)]);
  expect(rows.map((one) => [one.dot !== null, one.range !== null, one.missing, one.value])).toEqual([
    [true, false, false, '8'],
    [false, true, false, '5 – 9'],
    [false, false, true, 'not published'],
  ]);
  expect(table.rows.map((one) => one.map((cell) => cell.text))).toEqual([
    ['A', '8', ''],
    ['B', '', '5 – 9'],
    ['C', 'not published', ''],
  ]);
  expect(rows.map((one) => one.read)).toEqual(['A: 8', 'B: 5 – 9', 'C: not published']);
});

test('sorting by value puts the largest first, ties as given, unknown last', () => {
  const { rows } = dots([row('A', 5), row('B', null), row('C', 9), row('D', 5)], { sort: 'value' });
  expect(rows.map((one) => one.label)).toEqual(['C', 'A', 'D', 'B']);
});

test('the axis holds the references', () => {
  const { placed } = dots([row('A', 10)], { references: [{ id: 'ref', fact: 'far' }] });
  expect(placed.references[0]).toMatchObject({ x: 100, label: 'Pew', anchor: 'end' });
});

test('values below zero stay on the axis', () => {
  const { rows } = dots([row('A', -10), row('B', 10)]);
  expect(rows.map((one) => one.dot)).toEqual([0, 100]);
});

test('one row of zero does not break the axis', () => {
  expect(Number.isFinite(dots([row('A', 0)]).rows[0]?.dot)).toBe(true);
});

test('marked rows are open, named and in the key', () => {
  const { rows, key } = dots([row('A', 10, 5, 20), row('B', 8)], { mark: { column: 'who', values: ['B'], label: 'gov' } });
  expect(rows.map((one) => one.markedAs)).toEqual(['', 'Government']);
  expect(key.map((entry) => entry.shape)).toEqual(['dot', 'line', 'ring']);
});

test('groups head their rows in the order of the series', () => {
  const { placed } = dots([row('A', 1, null, null, { g: 'x' }), row('B', 2, null, null, { g: 'y' }), row('C', 3, null, null, { g: 'x' })], {
    group: 'g',
  });
  expect(placed.groups.map((group) => [group.heading, group.rows.map((one) => one.label)])).toEqual([
    ['x', ['A', 'C']],
    ['y', ['B']],
  ]);
});

test('long labels stay whole', () => {
  const long = 'Department of Homeland Security Office of Homeland Security Statistics and Plenary Coordination';
  expect(dots([row(long, 1)]).rows[0]?.label).toBe(long);
});

test('ticks with long words are halved until the chart is wide', () => {
  const { placed } = dots([row('A', 967_900_000_000), row('B', 285_000_000_000)], { format: 'usd' });
  expect(placed.ticks.some((tick) => tick.from === 'wide')).toBe(true);
  expect(placed.ticks.filter((tick) => tick.from === 'narrow').length).toBeLessThanOrEqual(3);
});
