/** Lanes: each event once in its lane in both compositions, one scale on either side of the cut, and no dot on another. */
import { expect, test } from 'vitest';
import { placeLanes } from '../../../src/charts/lanes/layout.ts';
import { laneSeries, lanesOptions } from '../../../src/charts/lanes/series.ts';
import { lanesKey, lanesTable } from '../../../src/charts/lanes/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

let count = 0;
const event = (date: string | null, stage = 'courts'): Row => ({
  id: `e${String(++count)}`,
  date,
  stage,
  title: `Event of ${String(date)}`,
  what: 'Words',
});

function lanes(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = lanesOptions.parse({
    select: { series: 's' },
    key: 'id',
    date: 'date',
    title: 'title',
    text: 'what',
    lane: 'stage',
    lanes: [
      { id: 'all', tone: 'context' },
      { id: 'courts', tone: 3 },
    ],
    cut: '2025-01-01',
    ...options,
  });
  const context = contextOver(rows, {
    labels: {
      all: 'All stages',
      'all-short': 'All',
      courts: 'The courts',
      before: 'Before',
      after: 'After',
      date: 'Date',
      change: 'A change',
    },
  });
  const series = laneSeries(parsed, context);
  return { placed: placeLanes(series, parsed, context), table: lanesTable(series, parsed, context), key: lanesKey(series) };
}

test('every event stands once in its own lane, in order of time, in both compositions', () => {
  const { placed, table } = lanes([event('2025-03-01'), event('1996', 'all'), event('2002-11')]);
  for (const composition of [placed.narrow, placed.medium])
    expect(composition.lanes.map(({ events }) => events.map(({ read }) => read))).toEqual([
      ['1996: Event of 1996'],
      ['November 2002: Event of 2002-11', 'March 1, 2025: Event of 2025-03-01'],
    ]);
  expect(table.rows.map((row) => row[0]?.text)).toEqual(['All stages', 'The courts', 'The courts']);
});

test('on either side of the cut equal times are equally long, and the two sides do not meet', () => {
  const rows = ['2000', '2010', '2020', '2025-01-01', '2025-07-02', '2026-01-01'].map((date) => event(date));
  const { placed } = lanes(rows);
  const x = placed.medium.lanes[1]?.events.map((one) => one.x) ?? [];
  const y = placed.narrow.lanes[1]?.events.map((one) => one.y) ?? [];
  for (const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] of [x, y]) {
    expect(c - b).toBeCloseTo(b - a, -1);
    expect(f - e).toBeCloseTo(e - d, -1);
    expect(f - d).toBeGreaterThan(c - b);
    expect(d).toBeGreaterThan(c);
  }
  expect(placed.medium.cut.x1).toBeGreaterThan(x[2] ?? 0);
  expect(placed.medium.cut.x1).toBeLessThan(x[3] ?? 0);
  expect(placed.narrow.cut.y1).toBeGreaterThan(y[2] ?? 0);
  expect(placed.narrow.cut.y1).toBeLessThan(y[3] ?? 0);
});

test('dots of one day stand beside each other, and no lane runs into the next', () => {
  const { placed } = lanes([...Array.from({ length: 5 }, () => event('2025-06-01', 'all')), event('2025-06-01')]);
  const { lanes: wide, r } = placed.medium;
  const heights = wide[0]?.events.map(({ y }) => y) ?? [];
  for (const [index, one] of heights.entries())
    for (const other of heights.slice(index + 1)) expect(Math.abs(one - other)).toBeGreaterThanOrEqual(2 * r);
  expect(Math.max(...heights) + r).toBeLessThan((wide[1]?.y ?? 0) - 12);
  const asides = placed.narrow.lanes[0]?.events.map(({ dx }) => dx) ?? [];
  expect(new Set(asides).size).toBe(5);
});

test('a lane without events keeps its place, its name and its number', () => {
  const { placed, key } = lanes([event('2025-06-01', 'all')]);
  expect(placed.medium.lanes.map(({ label }) => label)).toEqual(['All stages', '3 The courts']);
  expect(placed.narrow.lanes.map(({ label }) => label)).toEqual(['All', '3']);
  expect(placed.medium.lanes[1]?.events).toEqual([]);
  expect(key.map(({ label, narrowOnly }) => [label, narrowOnly])).toEqual([
    ['All: All stages', true],
    ['3: The courts', true],
  ]);
});

test('a reference stands at its day, with its words', () => {
  const { placed } = lanes([event('2025-06-01')], { references: [{ id: 'change', at: '2025-06-01' }] });
  expect(placed.medium.references).toMatchObject([{ label: 'A change', x: placed.medium.lanes[1]?.events[0]?.x }]);
});

test('a date in words, a missing one, and a lane that is not drawn are refused by name', () => {
  expect(() => lanes([event('spring 2025')])).toThrow('column "date": found spring 2025; allowed: YYYY');
  expect(() => lanes([event(null)])).toThrow('found nothing');
  expect(() => lanes([event('2025', 'removal')])).toThrow('column "stage": found removal; allowed: all, courts');
  expect(() => lanes([event('2025')], { cut: 'soon' })).toThrow('cut: found soon');
});
