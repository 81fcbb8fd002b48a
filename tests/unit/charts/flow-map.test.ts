/** Flow map: every row is an arc, a mark and a line of the list; names do not cover each other; unknown is dashed, not thin. */
import { expect, test } from 'vitest';
import { type Composition, placeFlowMap } from '../../../src/charts/flow-map/layout.ts';
import { flowMapOptions, flowMapSeries } from '../../../src/charts/flow-map/series.ts';
import { flowMapTable } from '../../../src/charts/flow-map/words.ts';
import { textWidth } from '../../../src/charts/shared/text.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { errorOf, givenContext } from './given-context.ts';

function flows(rows: Row[], more: Record<string, unknown> = {}) {
  const context = givenContext({ rows, labels: { unknown: 'Number not published' } });
  const options = flowMapOptions.parse({ select: { series: 's' }, destination: 'iso3', people: 'n', unknown: 'unknown', ...more });
  const series = flowMapSeries(options, context);
  return { series, placed: placeFlowMap(series, options, context), table: flowMapTable(series, context) };
}
const known = [
  ['MEX', 11_886],
  ['PAN', 299],
  ['SLV', 238],
  ['CRI', 200],
  ['GHA', 42],
  ['GNQ', 29],
  ['SWZ', 19],
  ['CMR', 17],
  ['HND', 16],
  ['COD', 15],
  ['UGA', 12],
  ['SSD', 8],
  ['RWA', 7],
  ['GTM', 3],
  ['XKX', 1],
  ['UZB', null],
].map(([iso3, n]): Row => ({ iso3: iso3 ?? null, n: n ?? null }));
/** Width and height of a composition at a width in px. */
const size = (map: Composition, width: number) => {
  const [, , across = 1, down = 1] = map.viewBox.split(' ').map(Number);
  return { width, height: (down / across) * width };
};

test('the list has most people first and unknown numbers last, and the table says the same', () => {
  const { placed, table } = flows(known.toReversed());
  expect(placed.list.map((one) => one.key)).toEqual(known.map((row) => row.iso3));
  expect(table.rows.map((row) => [row[0]?.value, row[1]?.value])).toEqual(known.map((row) => [row.iso3, row.n]));
  expect(placed.list.at(-1)).toMatchObject({ number: 16, words: 'Number not published', isKnown: false });
});

test('both compositions have an arc and an end for each row', () => {
  const { placed } = flows(known);
  for (const map of [placed.wide, placed.narrow]) {
    expect(map.arcs.map((arc) => arc.key)).toEqual(known.map((row) => row.iso3));
    expect(map.ends.map((end) => end.key)).toEqual(known.map((row) => row.iso3));
    for (const end of map.ends) for (const value of [end.x, end.y, end.textX, end.textY]) expect(value).toBeGreaterThan(0);
    for (const end of map.ends) for (const value of [end.x, end.y, end.textX, end.textY]) expect(value).toBeLessThan(100);
  }
});

test('names on the wide map do not cover each other', () => {
  const { placed } = flows(known);
  const { width, height } = size(placed.wide, 900);
  const boxes = placed.wide.ends.map((end) => {
    const one = placed.list.find((item) => item.key === end.key);
    const wide = textWidth(`${one?.name ?? ''} ${one?.words ?? ''}`, 13);
    const x = (end.textX / 100) * width;
    const y = (end.textY / 100) * height;
    const left = end.anchor === 'start' ? x : end.anchor === 'end' ? x - wide : x - wide / 2;
    return { left, right: left + wide, top: y - 8, bottom: y + 8 };
  });
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });
});

test('numbers on the narrow map do not cover each other', () => {
  const { placed } = flows(known);
  const { width, height } = size(placed.narrow, 288);
  const spots = placed.narrow.ends.map((end) => [(end.textX / 100) * width, (end.textY / 100) * height] as const);
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(19);
  });
});

test('width grows with people, never under a hairline; an unknown number is its own kind', () => {
  const { wide, unknown } = flows([
    { iso3: 'MEX', n: 400 },
    { iso3: 'GHA', n: 100 },
    { iso3: 'SWZ', n: 0 },
    { iso3: 'UZB', n: null },
  ]).placed.wide.arcs.reduce(
    (all, arc) => ({ wide: { ...all.wide, [arc.key]: arc.width }, unknown: arc.isKnown ? all.unknown : [...all.unknown, arc.key] }),
    { wide: {} as Record<string, number>, unknown: [] as string[] },
  );
  expect(wide).toMatchObject({ MEX: 14, GHA: 7, SWZ: 1.25 });
  expect(unknown).toEqual(['UZB']);
});

test('one near place, and a facility without a country code, have a picture', () => {
  expect(flows([{ iso3: 'MEX', n: 3 }]).placed.wide.ends).toHaveLength(1);
  expect(flows([{ iso3: 'GTMO', n: null }]).placed.list[0]?.isKnown).toBe(false);
});

test('unknown codes, negative numbers and two rows for a place stop the build', () => {
  expect(errorOf(() => flows([{ iso3: 'XYZ', n: 1 }]))).toContain('XYZ');
  expect(errorOf(() => flows([{ iso3: 'MEX', n: -1 }]))).toContain('zero or more');
  expect(
    errorOf(() =>
      flows([
        { iso3: 'MEX', n: 1 },
        { iso3: 'MEX', n: 2 },
      ]),
    ),
  ).toContain('two rows for MEX');
});
