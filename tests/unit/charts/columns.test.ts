/** Columns: heights from zero, one slot for each time, gaps drawn as gaps, words that fit a phone. */
import { expect, test } from 'vitest';
import { placeColumns } from '../../../src/charts/columns/layout.ts';
import { columnSeries, columnsOptions } from '../../../src/charts/columns/series.ts';
import { columnKey, columnTable } from '../../../src/charts/columns/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

const labels = {
  a: 'Convicted',
  b: 'Pending',
  note: 'A long note about what happened in this year',
  cut: 'New rule',
  long: 'A rule whose name is so long that it fills most of the plot',
};
const two = [
  { id: 'a', column: 'n' },
  { id: 'b', column: 'm' },
];

function columns(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = columnsOptions.parse({
    x: { type: 'fiscal-year' },
    y: { format: 'number' },
    height: 200,
    series: 's',
    xColumn: 'fy',
    values: [{ id: 'a', column: 'n' }],
    ...options,
  });
  const context = contextOver(rows, { labels });
  const series = columnSeries(parsed, context);
  return {
    placed: placeColumns(series, parsed, context),
    table: columnTable(series, parsed, context),
    key: columnKey(series, parsed, context),
  };
}
const year = (fy: number, n: number | null, more: Row = {}): Row => ({ fy, n, ...more });
const years = (count: number) => Array.from({ length: count }, (_, index) => year(2025 - index, 100 + index));

test('columns stand on zero and are in proportion to values', () => {
  const [a, b, c] = columns([year(2022, 100), year(2023, 50), year(2024, 0)]).placed.groups[0]?.columns ?? [];
  expect([a?.height, b?.height, c?.height]).toEqual([200, 100, 0]);
  expect(b?.y).toBe(100);
});

test('columns are in order of time whatever the order of the rows', () => {
  const { placed, table } = columns([year(2024, 2), year(2022, 1), year(2023, 3)]);
  expect(placed.groups[0]?.columns.map((column) => column.key)).toEqual(['2022', '2023', '2024']);
  expect(table.rows.map((row) => row[0]?.text)).toEqual(['FY2022', 'FY2023', 'FY2024']);
});

test('one column stands in the middle', () => {
  const [only] = columns([year(2024, 5)]).placed.groups[0]?.columns ?? [];
  expect((only?.x ?? 0) + (only?.width ?? 0) / 2).toBeCloseTo(50);
});

test('a missing year and a value not published leave a hatched slot, never a zero', () => {
  const { placed, table, key } = columns([year(2020, 4), year(2022, null), year(2024, 6)]);
  expect(placed.groups[0]?.columns.map((column) => column.key)).toEqual(['2020', '2024']);
  expect(placed.gaps).toEqual([{ x: 20, width: 60, label: '', kind: 'gap' }]);
  expect(table.rows[1]?.[1]).toEqual({ text: 'not published', value: null });
  expect(key.map((entry) => [entry.shape, entry.label])).toEqual([['hatch', 'not published']]);
});

test('marks read as the table reads', () => {
  const { placed, table } = columns([year(2023, 142580), year(2024, 271484)]);
  expect(placed.groups[0]?.columns.map((column) => column.read)).toEqual(
    table.rows.map((row) => `${row[0]?.text ?? ''}: ${row[1]?.text ?? ''}`),
  );
});

test('stacked parts stand on each other, and the value on top is their sum', () => {
  const { placed } = columns([year(2023, 30, { m: 10 }), year(2024, 60, { m: 20 })], {
    mode: 'stacked',
    values: two,
    y: { format: 'number', max: 80 },
  });
  const [first, second] = placed.groups.map((group) => group.columns[1]);
  expect([first?.y, first?.height, second?.y, second?.height]).toEqual([50, 150, 0, 50]);
  expect(placed.tops.map((top) => top.text)).toEqual(['40', '80']);
  expect(placed.ends.map((end) => end.lines)).toEqual([['Convicted'], ['Pending']]);
  expect(placed.gutter).not.toBe('none');
});

test('grouped columns stand side by side within their slot', () => {
  const { placed, key } = columns([year(2023, 30, { m: 10 })], { mode: 'grouped', values: two });
  const [a, b] = placed.groups.map((group) => group.columns[0]);
  expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThan(b?.x ?? 0);
  expect((b?.x ?? 0) + (b?.width ?? 0)).toBeLessThan(100);
  expect(key.every((entry) => !entry.narrowOnly)).toBe(true);
});

test('values below zero hang from the zero line', () => {
  const [up, down] = columns([year(2023, 50), year(2024, -50)]).placed.groups[0]?.columns ?? [];
  expect((up?.y ?? 0) + (up?.height ?? 0)).toBe(down?.y);
  expect(down?.height).toBe(up?.height);
});

test('ticks thin out on narrow charts, nested so that wider ones keep them, and always name the newest year', () => {
  const { xTicks } = columns(years(23)).placed;
  expect(xTicks.at(-1)).toMatchObject({ label: 'FY2025', from: 'narrow' });
  const narrow = xTicks.filter((tick) => tick.from === 'narrow');
  expect(narrow.length).toBeLessThanOrEqual(5);
  expect(narrow.length).toBeLessThan(xTicks.filter((tick) => tick.from !== 'wide').length);
  expect(columns(years(4)).placed.xTicks.every((tick) => tick.from === 'narrow')).toBe(true);
});

test('many columns carry only the highest and the newest value', () => {
  expect(columns(years(23)).placed.tops).toHaveLength(2);
  expect(columns(years(5)).placed.tops).toHaveLength(5);
});

test('preliminary columns are hollow and say so', () => {
  const { placed, table, key } = columns([year(2024, 5, { status: 'final' }), year(2025, 9, { status: 'preliminary' })], {
    hollow: { column: 'status', values: ['preliminary'] },
  });
  expect(placed.groups[0]?.columns.map((column) => column.hollow)).toEqual([false, true]);
  expect(placed.groups[0]?.columns[1]?.read).toBe('FY2025: 9 (Preliminary)');
  expect(table.columns.at(-1)?.label).toBe('Preliminary');
  expect(key[0]?.shape).toBe('hollow-dot');
});

test('a break is cut between two columns', () => {
  expect(columns(years(4), { breaks: [{ at: 2024, label: 'cut' }] }).placed.breaks).toMatchObject([{ x: 50, label: 'New rule' }]);
});

test('notes point at the top of their column and do not lie on columns', () => {
  const { placed } = columns([year(2021, 100), year(2022, 10), year(2023, 12), year(2024, 90)], {
    annotations: [{ at: 2022, text: 'note' }],
  });
  const [note] = placed.notes;
  expect(note?.x).toBe(37.5);
  expect((note?.textY ?? 0) + (note?.lines.length ?? 0) * 17).toBeLessThan(180);
});

test('dates of snapshots leave no gaps between them', () => {
  const rows = ['2024-01-01', '2024-01-15', '2024-03-01'].map((fy) => ({ fy, n: 5 }));
  const { placed } = columns(rows, { x: { type: 'date' } });
  expect(placed.gaps).toEqual([]);
  expect(placed.groups[0]?.columns).toHaveLength(3);
});

test('two rows at one time, and a negative part of a stack, stop the build', () => {
  expect(() => columns([year(2024, 1), year(2024, 2)])).toThrow('two rows at 2024');
  expect(() => columns([year(2024, -1, { m: 2 })], { mode: 'stacked', values: two })).toThrow('below zero');
});

test('limits of the axis leave out what lies outside', () => {
  expect(columns(years(10), { x: { type: 'fiscal-year', min: 2022 } }).table.rows).toHaveLength(4);
});

test('a part that the last column lacks is named in the key at every width', () => {
  const { key } = columns([year(2023, 5, { m: 3 }), year(2024, 6, { m: null })], { mode: 'stacked', values: two });
  expect(key.map((entry) => entry.narrowOnly)).toEqual([true, false]);
});

test('a value is not written over a taller neighbour', () => {
  const { tops } = columns([...years(22), year(2026, 3)]).placed;
  expect(tops.some((top) => top.text === '3' && top.from === 'narrow')).toBe(false);
});

test('over many years ticks stand on round ones', () => {
  const labels = columns(years(130)).placed.xTicks.map((tick) => tick.label);
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter((label) => !/^FY\d{3}[05]$/.test(label))).toEqual([]);
});

test('a value on top gives way to the words of a cut that would cover it', () => {
  const rows = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((fy) => year(fy, 100 + fy - 2020));
  const last = (breaks: unknown[]) => columns(rows, { breaks }).placed.tops.find((top) => top.text === '106');
  expect(last([])?.from).toBe('narrow');
  expect(last([{ at: 2021, label: 'long' }])?.from).toBe('wide');
});
