/** Unit dots: a thousand to a dot, no dot lost at any width, the remainder cut to its share. */
import { expect, test } from 'vitest';
import { block, pitch, placeDots, radius, segment, widths } from '../../../src/charts/unit-dots/layout.ts';
import { dotGroups, unitDotsOptions } from '../../../src/charts/unit-dots/series.ts';
import { dotsKey, dotsTable } from '../../../src/charts/unit-dots/words.ts';
import { errorOf, givenContext } from './given-context.ts';

function dots(values: Record<string, number | null>, more: Record<string, unknown> = {}) {
  const facts = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, asOf: '2026-04-04' }]));
  const context = givenContext({ facts });
  const options = unitDotsOptions.parse({
    groups: Object.keys(values).map((fact) => ({ fact, kind: fact.startsWith('flow') ? 'flow' : 'stock', tone: 3 })),
    ...more,
  });
  const groups = dotGroups(options, context);
  return { groups, placed: placeDots(groups), table: dotsTable(groups, context), key: dotsKey(groups, context) };
}
/** Whole dots that the rectangles of a block show. */
const shown = (one: ReturnType<typeof block>) =>
  ((one.full?.width ?? 0) / pitch) * ((one.full?.height ?? 0) / pitch) + (one.last?.width ?? 0) / pitch;

test.each([0, 1, 7, 10, 47, 100, 271, 960, 1445, 3377, 13_700])('%i thousand are as many dots at every width', (count) => {
  for (const most of Object.values(widths)) {
    const one = block({ dots: count, part: 0, kind: 'stock' }, most);
    expect(shown(one)).toBe(count);
    expect(one.cut).toBe('');
    expect(one.width).toBeLessThanOrEqual(most * pitch);
  }
});

test('blocks fit 288, 558 and 846 px', () => {
  const one = block({ dots: 20_000, part: 0.5, kind: 'stock' }, widths.narrow);
  expect([one.width, widths.medium * pitch, widths.wide * pitch]).toEqual([288, 558, 846]);
});

test('the remainder is one cut dot after the last whole one, with its share of the area', () => {
  const { groups, placed } = dots({ a: 2450 });
  expect(groups[0]).toMatchObject({ dots: 2 });
  expect(groups[0]?.part).toBeCloseTo(0.45);
  const cut = placed.groups[0]?.blocks.narrow.cut ?? '';
  const x = Number(/^M([\d.]+) /.exec(cut)?.[1]);
  expect(x).toBeGreaterThan(2 * pitch);
  // A half is cut through the middle.
  expect(segment(10, 10, radius.stock, 0.5)).toMatch(/^M10 9A1 1 0 0 0 10 11Z$/);
  // More than half takes the longer way round.
  expect(segment(10, 10, 1, 0.9)).toContain(' 0 1 0 ');
});

test('fewer than a thousand is one cut dot; zero is none', () => {
  const { placed } = dots({ few: 450, none: 0 });
  const [few, none] = placed.groups.map((group) => group.blocks.wide);
  expect(few).toMatchObject({ full: null, last: null });
  expect(few?.cut).not.toBe('');
  expect(none).toMatchObject({ full: null, last: null, cut: '', height: 0 });
});

test('stocks and flows have their own pattern and their own line in the key', () => {
  const { placed, key } = dots({ stock: 5000, 'flow-year': 5000 });
  expect(placed.patterns).toEqual([
    { kind: 'stock', tone: 3 },
    { kind: 'flow', tone: 3 },
  ]);
  expect(key.map((entry) => entry.shape)).toEqual(['dot', 'hollow-dot']);
  expect(dots({ stock: 5000 }).key).toHaveLength(1);
});

test('every group is a line of the table with its value', () => {
  const { groups, table } = dots({ a: 60_311, b: 1_445_549 });
  expect(table.rows.map((row) => row[2]?.value)).toEqual(groups.map((group) => group.value));
  expect(table.rows[0]?.[2]?.text).toBe('60,311 people');
});

test('a gap has words after its group; wrong facts stop the build', () => {
  expect(dots({ a: 1000, b: 2000 }, { gapAfter: ['a'] }).placed.groups.map((group) => group.gap)).toEqual(['gap', '']);
  expect(errorOf(() => dots({ a: 1000 }, { gapAfter: ['c'] }))).toContain('gapAfter');
  expect(errorOf(() => dots({ a: null }))).toContain('only a range');
  expect(errorOf(() => dots({ a: -1 }))).toContain('a = -1');
});
