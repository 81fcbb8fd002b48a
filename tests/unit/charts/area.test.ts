/** Area: layers stand on each other from zero, and nothing is drawn where nothing is published. */
import { expect, test } from 'vitest';
import { placeArea } from '../../../src/charts/area/layout.ts';
import { areaOptions, areaSeries } from '../../../src/charts/area/series.ts';
import { areaKey, areaTable } from '../../../src/charts/area/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

const labels = { ice: 'Arrested by ICE', cbp: 'Arrested by CBP', gap: 'No files', note: 'The most people ever in detention at one time' };

function area(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = areaOptions.parse({
    x: { type: 'year' },
    y: { format: 'number', max: 100 },
    height: 200,
    layers: [
      { id: 'ice', series: 's', x: 'year', y: 'ice', tone: 5 },
      { id: 'cbp', series: 's', x: 'year', y: 'cbp', tone: 2 },
    ],
    ...options,
  });
  const context = contextOver(rows, { labels });
  const series = areaSeries(parsed, context);
  return { placed: placeArea(series, parsed, context), table: areaTable(series, parsed, context), key: areaKey(series) };
}
const year = (at: number, ice: number | null, cbp: number | null): Row => ({ year: at, ice, cbp });

test('the second layer stands on the first, the first on zero', () => {
  const [ice, cbp] = area([year(2020, 50, 25), year(2021, 50, 50)]).placed.layers;
  expect(ice?.path).toBe('M0 100L100 100L100 200L0 200Z');
  expect(cbp?.path).toBe('M0 50L100 0L100 100L0 100Z');
});

test('rows in any order are drawn and listed in order of time', () => {
  const { placed, table } = area([year(2021, 1, 1), year(2020, 2, 2)]);
  expect(placed.layers[0]?.points.map(([x]) => x)).toEqual([0, 100]);
  expect(table.rows.map((row) => row[0]?.text)).toEqual(['2020', '2021']);
});

test('the reading cursor says what the table says', () => {
  const { placed, table } = area([year(2020, 1200, 25), year(2021, 50, null)]);
  expect(placed.layers.flatMap((layer) => layer.points.map((point) => point[2]))).toEqual(['2020: 1,200', '2021: 50', '2020: 25']);
  expect(table.rows[1]?.map((cell) => cell.text)).toEqual(['2021', '50', 'not published']);
});

test('a missing value cuts its layer and is never a zero', () => {
  const [ice, cbp] = area([year(2020, 50, 10), year(2021, 50, 10), year(2022, 50, null), year(2023, 50, 10), year(2024, 50, 10)]).placed
    .layers;
  expect(ice?.path.match(/M/g)).toHaveLength(1);
  expect(cbp?.path.match(/M/g)).toHaveLength(2);
});

test('a time without neighbours is an upright stroke', () => {
  const [ice, cbp] = area([year(2020, 50, 25)]).placed.layers;
  expect(ice?.path).toBe('');
  expect(cbp?.stems).toEqual([{ x: 50, y1: 100, y2: 50 }]);
});

test('a declared gap, or a hole much longer than the usual step, is not drawn over', () => {
  const rows = [year(2000, 1, 1), year(2001, 1, 1), year(2002, 1, 1), year(2003, 1, 1), year(2012, 1, 1), year(2013, 1, 1)];
  expect(area(rows).placed.layers[0]?.path.match(/M/g)).toHaveLength(2);
  const near = [year(2000, 1, 1), year(2001, 1, 1), year(2003, 1, 1), year(2004, 1, 1)];
  expect(area(near).placed.layers[0]?.path.match(/M/g)).toHaveLength(1);
  expect(
    area(near, {
      bands: [{ from: 2001.5, to: 2002.5, label: 'gap', kind: 'gap' }].map((band) => ({ ...band, from: '2001-06', to: '2002-06' })),
    }).placed.layers[0]?.path.match(/M/g),
  ).toHaveLength(2);
});

test('zero is a layer of no height that is still read', () => {
  const [, cbp] = area([year(2020, 50, 0), year(2021, 50, 0)]).placed.layers;
  expect(cbp?.points.map((point) => point[2])).toEqual(['2020: 0', '2021: 0']);
});

test('layers are named at their end; one that ends early is in the key at every width', () => {
  const { placed, key } = area([year(2020, 50, 10), year(2021, 50, null)]);
  expect(placed.ends.map((end) => end.lines.join(' '))).toEqual(['Arrested by ICE']);
  expect(key.map((entry) => [entry.id, entry.narrowOnly])).toEqual([
    ['cbp', false],
    ['ice', true],
  ]);
});

test('names of thin layers do not cover each other', () => {
  const { ends } = area([year(2020, 50, 1), year(2021, 1, 1)]).placed;
  expect(Math.abs((ends[0]?.y ?? 0) - (ends[1]?.y ?? 0))).toBeGreaterThanOrEqual(16);
});

test('a note on the highest point gets room above it', () => {
  const { placed } = area([year(2020, 50, 50), year(2021, 10, 10)], { y: { format: 'number' }, annotations: [{ at: 2020, text: 'note' }] });
  const [note] = placed.notes;
  expect((note?.textY ?? 0) + (note?.lines.length ?? 0) * 17).toBeLessThanOrEqual(note?.y ?? 0);
});

test('values below zero and two rows at one time stop the build', () => {
  expect(() => area([year(2020, -1, 1)])).toThrow('no value below zero');
  expect(() => area([year(2020, 1, 1), year(2020, 1, 1)])).toThrow('two rows at 2020');
});
