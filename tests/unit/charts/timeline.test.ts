/** Timeline: steps in order, stretches of the spine in proportion to the days between them, long ones cut and named. */
import { expect, test } from 'vitest';
import { placeTimeline } from '../../../src/charts/timeline/layout.ts';
import { timelineOptions, timeSteps } from '../../../src/charts/timeline/series.ts';
import { timeTable } from '../../../src/charts/timeline/words.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { contextOver } from './rows-context.ts';

function timeline(rows: Row[], options: Record<string, unknown> = {}) {
  const parsed = timelineOptions.parse({ select: { series: 's' }, date: 'date', title: 'step', text: 'what', ...options });
  const context = contextOver(rows, { labels: { date: 'Date', step: 'Step', what: 'What happened', source: 'Source', years: 'years' } });
  const steps = timeSteps(parsed, context);
  return { steps: placeTimeline(steps, context).steps, table: timeTable(steps, parsed, context) };
}
const step = (date: string | null, name = 'filed', more: Row = {}): Row => ({ date, step: name, what: 'Words about it', ...more });

test('steps are in order of time, one line of the table each', () => {
  const { steps, table } = timeline([step('2025-05-16', 'appeal'), step('2025-03-23')]);
  expect(steps.map((one) => one.read)).toEqual(['March 23, 2025: filed', 'May 16, 2025: appeal']);
  expect(table.rows.map((row) => `${row[0]?.text ?? ''}: ${row[1]?.text ?? ''}`)).toEqual(steps.map((one) => one.read));
});

test('stretches are in proportion to days', () => {
  const { steps } = timeline([step('2025-01-01'), step('2025-01-11'), step('2025-01-31')]);
  expect((steps[2]?.gap?.length ?? 0) / (steps[1]?.gap?.length ?? 1)).toBeLessThanOrEqual(2);
  const even = timeline(
    ['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-26', '2025-02-05', '2025-02-15'].map((date) => step(date)),
  ).steps;
  expect(even[1]?.gap?.length).toBe(2 * (even[3]?.gap?.length ?? 0));
});

test('a stretch beyond the limit is cut and its length said', () => {
  const { steps } = timeline([step('2025-01-01'), step('2025-01-06'), step('2025-01-11'), step('2025-01-16'), step('2026-01-16')]);
  expect(steps.at(-1)?.gap).toEqual({ length: 96, cut: true, words: '365 days' });
});

test('long spans are said in years', () => {
  const { steps } = timeline([step('1996-09-30'), step('2025-01-20')]);
  expect(steps[1]?.gap?.words).toBe('28 years');
});

test('two steps on one day keep their order and touch', () => {
  const { steps } = timeline([step('2025-01-01', 'first'), step('2025-01-01', 'second'), step('2025-03-01')]);
  expect(steps.map((one) => one.title)).toEqual(['first', 'second', 'filed']);
  expect(steps[1]?.gap).toEqual({ length: 4, cut: false, words: '' });
  expect(new Set(steps.map((one) => one.key)).size).toBe(3);
});

test('a date without a day is shown without one, and no number of days is claimed', () => {
  const { steps } = timeline([step('2025-06-23'), step('2025-07'), step('2025-07-09')]);
  expect(steps.map((one) => one.when)).toEqual(['June 23, 2025', 'July 2025', 'July 9, 2025']);
  expect(steps.slice(1).map((one) => one.gap?.words)).toEqual(['', '']);
});

test('one step has no stretch', () => {
  expect(timeline([step('2025-01-01')]).steps[0]?.gap).toBeNull();
});

test('the source stands in the table', () => {
  const { table } = timeline([step('2025-01-01', 'filed', { source: 'clearinghouse' })], { source: 'source' });
  expect(table.columns.at(-1)?.label).toBe('Source');
  expect(table.rows[0]?.at(-1)?.value).toBe('clearinghouse');
});

test('a date of another form stops the build', () => {
  expect(() => timeline([step('spring 2025')])).toThrow('found spring 2025; allowed: YYYY');
  expect(() => timeline([step(null)])).toThrow('found nothing');
});
