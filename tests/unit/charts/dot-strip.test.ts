/** Dot-strip: every row with a value is a dot at its value, no dot hides another, names do not cover each other. */
import { expect, test } from 'vitest';
import { placeDotStrip } from '../../../src/charts/dot-strip/layout.ts';
import { dotStripOptions, stripSeries } from '../../../src/charts/dot-strip/series.ts';
import { stripKey, stripTable } from '../../../src/charts/dot-strip/words.ts';
import { swarm } from '../../../src/charts/shared/swarm.ts';
import { textWidth } from '../../../src/charts/shared/text.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

function strip(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = dotStripOptions.parse({ select: { series: 's' }, label: 'court', value: 'rate', format: 'percent', ...options });
  const context = contextOver(rows, { labels: { court: 'Court', rate: 'Denied', n: 'Decisions', all: 'All courts' }, facts: { all: 53 } });
  const series = stripSeries(parsed, context);
  return { placed: placeDotStrip(series, parsed, context), table: stripTable(series, parsed, context), key: stripKey(parsed, context) };
}
const court = (name: string, rate: number | null, n: number | null = 1): Row => ({ court: name, rate, n });
const many = (count: number, rate: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => court(`Court ${index}`, rate(index)));

test('circles of a swarm never touch, and the same input gives the same swarm', () => {
  const circles = Array.from({ length: 80 }, (_, index) => ({ x: (index * 37) % 200, r: 3 + (index % 4) }));
  const asides = swarm(circles);
  circles.forEach((a, i) => {
    circles.slice(i + 1).forEach((b, rest) => {
      const distance = Math.hypot(a.x - b.x, (asides[i] ?? 0) - (asides[i + 1 + rest] ?? 0));
      expect(distance).toBeGreaterThanOrEqual(a.r + b.r);
    });
  });
  expect(swarm(circles)).toEqual(asides);
});

test('a lone circle lies on the line; no circles give no swarm', () => {
  expect(swarm([{ x: 5, r: 4 }])).toEqual([0]);
  expect(swarm([])).toEqual([]);
});

test('ties lie above and below each other at the same value', () => {
  const { dots } = strip([court('A', 50), court('B', 50), court('C', 50)]).placed.medium;
  expect(new Set(dots.map((dot) => dot.x)).size).toBe(1);
  expect(new Set(dots.map((dot) => dot.y)).size).toBe(3);
});

test('marks read as the table reads, from low to high; a value not published is in the table only', () => {
  const { placed, table } = strip([court('B', 80), court('C', null), court('A', 20)]);
  expect(placed.medium.dots.map((dot) => dot.read)).toEqual(['A: 20%', 'B: 80%']);
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['A', '20%'],
    ['B', '80%'],
    ['C', 'not published'],
  ]);
  expect(placed.narrow.dots.map((dot) => dot.key)).toEqual(placed.medium.dots.map((dot) => dot.key));
});

test('area, not width, shows the size', () => {
  const { placed, key, table } = strip([court('A', 20, 100), court('B', 80, 400)], { size: 'n' });
  const [a, b] = placed.medium.dots;
  expect((b?.r ?? 0) / (a?.r ?? 1)).toBeCloseTo(2, 1);
  expect(a?.read).toBe('A: 20%. Decisions: 100');
  expect(key[0]?.label).toBe('Decisions');
  expect(table.columns.at(-1)?.label).toBe('Decisions');
});

test('named dots are raised and carry name and value; the rest is grey', () => {
  const { placed } = strip([court('A', 20), court('B', 80)], { highlight: ['B'] });
  expect(placed.medium.dots.map((dot) => dot.tone)).toEqual(['context', 5]);
  expect(placed.medium.labels.map((label) => `${label.name} ${label.value}`)).toEqual(['B 80%']);
});

test('names of neighbours do not cover each other', () => {
  const names = ['Houston - Detained', 'Oakdale Louisiana', 'Florence Arizona', 'El Paso'];
  const { labels } = strip(
    names.map((name, index) => court(name, 91 + index)),
    { highlight: names },
  ).placed.narrow;
  expect(new Set(labels.map((label) => label.y)).size).toBeGreaterThan(1);
  const spans = labels.map((label) => {
    const words = textWidth(`${label.name} ${label.value}`, 13);
    const x = (label.x / 100) * 288;
    return { y: label.y, left: label.anchor === 'end' ? x - words : x - words / 2, right: label.anchor === 'end' ? x : x + words / 2 };
  });
  spans.forEach((a, i) => {
    for (const b of spans.slice(i + 1)) expect(a.y !== b.y || a.right <= b.left || b.right <= a.left).toBe(true);
  });
});

test('names stay inside the plot', () => {
  const { labels } = strip([court('A court with a very long name', 0), court('Another court with a long name', 100)], {
    highlight: ['A court with a very long name', 'Another court with a long name'],
  }).placed.narrow;
  expect(labels.map((label) => label.anchor)).toEqual(['start', 'end']);
});

test('a name that is in no row stops the build', () => {
  expect(() => strip([court('A', 20)], { highlight: ['Z'] })).toThrow('found Z; allowed: A');
});

test('hundreds of ties keep a readable height', () => {
  const { placed } = strip(many(300, () => 50));
  expect(placed.narrow.height).toBeLessThan(380);
  expect(placed.medium.height).toBeLessThan(380);
});

test('one row, zero and values below zero stay on the axis', () => {
  expect(strip([court('A', 0)]).placed.medium.dots[0]?.x).toBeGreaterThanOrEqual(0);
  const { dots } = strip([court('A', -10), court('B', 10)], { format: 'number' }).placed.medium;
  expect(dots.map((dot) => dot.x)).toEqual([0, 100]);
});

test('the reference is named', () => {
  const { references } = strip([court('A', 20), court('B', 80)], { references: [{ id: 'all', fact: 'all' }] }).placed.medium;
  expect(references.map((one) => one.label)).toEqual(['All courts']);
});
