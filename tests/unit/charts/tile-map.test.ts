/** Tile map: every state has its own tile and outline, classes follow the limits, and the table says what the tiles do. */
import { expect, test } from 'vitest';
import { placeTileMap } from '../../../src/charts/tile-map/layout.ts';
import { tileMapOptions, tileMapSeries } from '../../../src/charts/tile-map/series.ts';
import { gridColumns, states } from '../../../src/charts/tile-map/states.ts';
import { tileMapTable } from '../../../src/charts/tile-map/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { errorOf, givenContext } from './given-context.ts';

function map(rows: Row[], more: Record<string, unknown> = {}) {
  const context = givenContext({ rows, labels: { under: 'under', 'and-over': 'and over', 'no-data': 'not published' } });
  const options = tileMapOptions.parse({ select: { series: 's' }, state: 'usps', value: 'n', breaks: [10, 100, 1000], ...more });
  const series = tileMapSeries(options, context);
  return { series, placed: placeTileMap(series, options, context), table: tileMapTable(series, options, context) };
}
const tileOf = (placed: ReturnType<typeof map>['placed'], key: string) => placed.tiles.find((tile) => tile.key === key);

test('the grid has 51 tiles, no two in one place, in eleven columns', () => {
  const { placed } = map([{ usps: 'CA', n: 5 }]);
  expect(placed.tiles).toHaveLength(51);
  expect(new Set(placed.tiles.map((tile) => `${String(tile.column)}/${String(tile.row)}`)).size).toBe(51);
  expect(Math.max(...placed.tiles.map((tile) => tile.column))).toBe(gridColumns);
  expect(new Set(states.map((state) => state.fips)).size).toBe(states.length);
});

test('a value on a limit belongs to the class above it; zero and negatives are in the lowest', () => {
  const { placed, series } = map([
    { usps: 'CA', n: 10 },
    { usps: 'TX', n: 9 },
    { usps: 'NY', n: 0 },
    { usps: 'FL', n: -3 },
    { usps: 'IL', n: 1000 },
  ]);
  expect(['TX', 'NY', 'FL'].map((key) => tileOf(placed, key)?.step)).toEqual([1, 1, 1]);
  expect(tileOf(placed, 'CA')?.step).toBe(3);
  expect(tileOf(placed, 'IL')?.step).toBe(6);
  expect(series.classes.map((one) => one.label)).toEqual(['under 10', '10 – 100', '100 – 1,000', '1,000 and over']);
  expect(series.classes.map((one) => one.limit)).toEqual(['', '10', '100', '1,000']);
});

test('a state without a row, or with an empty cell, is hatched and says not published; never zero', () => {
  const { placed, table } = map([
    { usps: 'CA', n: 5 },
    { usps: 'TX', n: null },
  ]);
  for (const key of ['TX', 'WY']) {
    expect(tileOf(placed, key)?.step).toBeNull();
    expect(tileOf(placed, key)?.read).toContain('not published');
  }
  expect(placed.missing).toBe('not published');
  expect(table.rows.find((row) => row[0]?.value === 'TX')?.[1]?.value).toBeNull();
});

test('the table has the same states and values as the tiles, highest first, and the second column', () => {
  const { placed, table } = map(
    [
      { usps: 'TX', n: 7, share: 2.5 },
      { usps: 'CA', n: 70, share: 4 },
    ],
    { second: 'share', secondFormat: 'percent' },
  );
  expect(table.rows.map((row) => row[0]?.value).toSorted()).toEqual(placed.tiles.map((tile) => tile.key).toSorted());
  expect(table.rows[0]?.map((cell) => cell.text)).toEqual(['California', '70', '4%']);
  expect(tileOf(placed, 'TX')?.read).toBe('Texas: 7; share: 2.5%');
});

test('a territory has a tile only where the data have a row for it', () => {
  expect(tileOf(map([{ usps: 'CA', n: 5 }]).placed, 'PR')).toBeUndefined();
  expect(tileOf(map([{ usps: 'PR', n: 5 }]).placed, 'PR')?.row).toBe(9);
});

test('the geographic twin has the 50 states and DC in under 25 KB of path', () => {
  const { twin } = map([{ usps: 'CA', n: 5 }], { twin: true }).placed;
  expect(twin?.states).toHaveLength(51);
  expect(twin?.states.reduce((bytes, state) => bytes + state.path.length, 0)).toBeLessThan(25_000);
  for (const state of twin?.states ?? []) expect(state.path).toMatch(/^M-?\d+ -?\d+l[-\d ]+z/);
});

test('an unknown code, a second row for a state and falling limits are refused', () => {
  expect(errorOf(() => map([{ usps: 'XX', n: 1 }]))).toContain('XX');
  expect(
    errorOf(() =>
      map([
        { usps: 'CA', n: 1 },
        { usps: 'CA', n: 2 },
      ]),
    ),
  ).toContain('two rows for CA');
  expect(tileMapOptions.safeParse({ select: { series: 's' }, state: 'a', value: 'b', breaks: [10, 5, 1] }).success).toBe(false);
});
