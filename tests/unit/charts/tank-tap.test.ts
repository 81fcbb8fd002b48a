/** Tank: areas of stock and flows are on one scale in both compositions, and the years are stock over outflow. */
import { expect, test } from 'vitest';
import { type Box, placeTank } from '../../../src/charts/tank-tap/layout.ts';
import { tankOptions, tankSeries } from '../../../src/charts/tank-tap/series.ts';
import { tankKey, tankTable } from '../../../src/charts/tank-tap/words.ts';
import { errorOf, givenContext } from './given-context.ts';

function tank(values: { stock: number | null; in?: number; out: number[] }, labels: Record<string, string> = {}) {
  const facts = {
    stock: { value: values.stock, asOf: '2024-11-24' },
    in: { value: values.in ?? 0, period: 'FY2024' },
    ...Object.fromEntries(values.out.map((value, index) => [`out${String(index)}`, { value, period: 'FY2024' }])),
  };
  const context = givenContext({ facts, labels });
  const options = tankOptions.parse({
    tank: { fact: 'stock' },
    ...(values.in === undefined ? {} : { in: { fact: 'in' } }),
    out: values.out.map((_, index) => ({ fact: `out${String(index)}` })),
  });
  const series = tankSeries(options, context);
  return { series, placed: placeTank(series, context), table: tankTable(series, context), key: tankKey(series, context) };
}
const area = (box: Box | undefined) => (box ? box.width * box.height : Number.NaN);

test.each([
  ['a stock of five years', { stock: 1_445_549, in: 314_773, out: [271_484] }],
  ['two ways out', { stock: 13_700_000, out: [223_752, 47_732] }],
  ['flows larger than the stock', { stock: 1000, in: 9000, out: [5000, 2000] }],
])('areas are in proportion at every width: %s', (_, values) => {
  const { placed, series } = tank(values);
  for (const composition of [placed.wide.parts, placed.stacked.parts]) {
    const stock = composition.find((part) => part.kind === 'stock');
    for (const flow of [...series.outflows, ...(series.inflow ? [series.inflow] : [])]) {
      const drawn = composition.find((part) => part.id === flow.id);
      expect(area(drawn?.box) / area(stock?.box)).toBeCloseTo(flow.value / series.stock.value, 2);
    }
  }
});

test('the years are the stock over all outflow, and a line stands at each whole year', () => {
  const { series, placed, table } = tank({ stock: 1_000, out: [150, 50] });
  expect(series.years).toBe(5);
  expect(placed.wide.years).toHaveLength(4);
  expect(placed.verdict?.words).toBe('5 years');
  expect(table.rows.at(-1)?.[2]?.value).toBe(5);
});

test('pipes do not touch each other and labels do not overlap', () => {
  const { placed } = tank(
    { stock: 1_000_000, out: [2000, 1000, 500] },
    { out0: 'A very long name of a way out that wraps over several lines of text' },
  );
  const outs = placed.wide.parts.filter((part) => part.kind === 'out');
  outs.slice(1).forEach((part, index) => {
    const above = outs[index];
    if (!above) throw new Error('no pipe above');
    expect(part.box.y).toBeGreaterThan(above.box.y + above.box.height);
    expect(part.textY).toBeGreaterThanOrEqual(above.textY + (above.lines.length + 2) * 17);
  });
});

test('an outflow of zero has no area, no years and says so in the table', () => {
  const { series, placed, table, key } = tank({ stock: 100, out: [0] });
  expect(series.years).toBeNull();
  expect(placed.verdict).toBeNull();
  expect(placed.wide.parts.find((part) => part.kind === 'out')?.box.height).toBe(0);
  expect(table.rows).toHaveLength(2);
  expect(key).toEqual([]);
});

test('a range, a negative value and an empty stock stop the build with the fact named', () => {
  expect(errorOf(() => tank({ stock: null, out: [1] }))).toContain('stock');
  expect(errorOf(() => tank({ stock: 10, out: [-1] }))).toContain('out0 = -1');
  expect(errorOf(() => tank({ stock: 0, out: [1] }))).toContain('a stock above zero');
});

test('every part of the picture is a row of the table', () => {
  const { placed, table } = tank({ stock: 100, in: 30, out: [20, 10] });
  const ids = table.rows.map((row) => row[0]?.value);
  for (const part of [...placed.wide.parts, ...placed.stacked.parts]) expect(ids).toContain(part.id);
});
