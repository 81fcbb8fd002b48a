/** World map: every row with a code can be seen, small countries as dots that do not cover each other, and the table agrees. */
import { expect, test } from 'vitest';
import { apart } from '../../../src/charts/shared/shapes.ts';
import { worldShapes } from '../../../src/charts/shared/world.ts';
import { placeWorldMap } from '../../../src/charts/world-map/layout.ts';
import { worldMapOptions, worldMapSeries } from '../../../src/charts/world-map/series.ts';
import { worldMapTable } from '../../../src/charts/world-map/words.ts';
import { countries, countryName } from '../../../src/evidence/countries.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { errorOf, givenContext } from './given-context.ts';

const byNumber = { value: 'n', breaks: [10, 100, 1000] };
const byCategory = {
  category: 'status',
  categories: [
    { value: 'agreed', tone: 3, pattern: 'lines' },
    { value: 'received', tone: 5 },
  ],
};

function map(rows: Row[], more: Record<string, unknown> = byNumber) {
  const context = givenContext({
    rows,
    labels: { agreed: 'Agreed', received: 'Has received people', 'no-data': 'not published', 'not-on-map': 'Not on the map' },
  });
  const options = worldMapOptions.parse({ select: { series: 's' }, country: 'iso3', ...more });
  const series = worldMapSeries(options, context);
  return { series, placed: placeWorldMap(series, options, context), table: worldMapTable(series, options, context) };
}
const landsOf = (placed: ReturnType<typeof map>['placed']) => placed.halves.flatMap((half) => half.lands);

test('the whole world but Antarctica is under 35 KB of path', () => {
  expect(worldShapes().reduce((bytes, shape) => bytes + shape.path.length, 0)).toBeLessThan(35_000);
  expect(worldShapes().some((shape) => shape.alpha3 === 'ATA')).toBe(false);
  expect(worldShapes().filter((shape) => shape.alpha3 === null)).toHaveLength(2);
});

test('every ISO country can be drawn: by its outline or by a dot, once', () => {
  const codes = [...countries.keys()].filter((code) => code !== 'ATA');
  const lands = landsOf(map(codes.map((iso3, n) => ({ iso3, n }))).placed);
  expect(lands.map((land) => land.key).toSorted()).toEqual(codes.toSorted());
  for (const land of lands) expect(land.path !== '' || land.dot !== null).toBe(true);
  const dots = lands.flatMap((land) => (land.dot ? [land.dot] : []));
  dots.forEach((a, i) => {
    for (const b of dots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(7.5);
  });
});

test('the Americas are in one half, the rest in the other', () => {
  const [west, east] = map(['USA', 'GRL', 'BRA', 'JAM', 'ISL', 'CPV', 'RUS', 'FJI', 'WSM'].map((iso3) => ({ iso3, n: 1 }))).placed.halves;
  expect(west?.lands.map((land) => land.key).toSorted()).toEqual(['BRA', 'GRL', 'JAM', 'USA']);
  expect(east?.lands.map((land) => land.key).toSorted()).toEqual(['CPV', 'FJI', 'ISL', 'RUS', 'WSM']);
});

test('zero is the lowest class, an empty cell is hatched, a country without a row is quiet land', () => {
  const { placed } = map([
    { iso3: 'MEX', n: 0 },
    { iso3: 'CAN', n: null },
  ]);
  const lands = landsOf(placed);
  expect(lands.find((land) => land.key === 'MEX')).toMatchObject({ step: 1, pattern: 'plain' });
  expect(lands.find((land) => land.key === 'CAN')).toMatchObject({ step: null, pattern: 'missing', read: 'Canada: not published' });
  expect(lands.some((land) => land.key === 'BRA')).toBe(false);
  expect(placed.missing).toBe('not published');
});

test('a row that names no country is in the table and named under the map; a country under two names is added up', () => {
  const { placed, table } = map(
    [
      { iso3: 'MKD', n: 2, country: 'Macedonia' },
      { iso3: 'MKD', n: 3, country: 'North Macedonia' },
      { iso3: null, n: 6, country: 'Unknown' },
    ],
    { ...byNumber, name: 'country' },
  );
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Unknown', '6'],
    ['Macedonia', '5'],
  ]);
  expect(placed.unplaced?.names).toEqual(['Unknown: 6']);
});

test('categories carry tone and pattern, and the table follows the order of the key', () => {
  const { placed, table } = map(
    [
      { iso3: 'SLV', status: 'received' },
      { iso3: 'CAN', status: 'agreed' },
      { iso3: 'BLZ', status: 'agreed' },
    ],
    byCategory,
  );
  expect(landsOf(placed).find((land) => land.key === 'CAN')).toMatchObject({ tone: 3, pattern: 'lines', read: 'Canada: Agreed' });
  expect(table.rows.map((row) => row[0]?.value)).toEqual(['BLZ', 'CAN', 'SLV']);
});

test('unknown codes and categories stop the build; a facility without a code of its own has a place', () => {
  expect(errorOf(() => map([{ iso3: 'XYZ', n: 1 }]))).toContain('XYZ');
  expect(errorOf(() => map([{ iso3: 'CAN', status: 'maybe' }], byCategory))).toContain('agreed, received');
  expect(landsOf(map([{ iso3: 'GTMO', n: 1 }]).placed)[0]?.dot).not.toBeNull();
  expect(worldMapOptions.safeParse({ select: { series: 's' }, country: 'a', value: 'b' }).success).toBe(false);
});

test('dots on one spot part, dots far from each other stay', () => {
  const [a, b, c] = apart(
    [
      [0, 0],
      [0, 0],
      [50, 50],
    ],
    8,
  );
  expect(Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeGreaterThan(7.9);
  expect(c).toEqual([50, 50]);
});

test('names are in the language of the reader, plain where the library is not', () => {
  expect(countryName('COD', 'en')).toBe('DR Congo');
  expect(countryName('DEU', 'es')).toBe('Alemania');
  expect(countryName('GTMO', 'en')).toBe('GTMO');
});
