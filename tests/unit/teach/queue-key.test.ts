/** What the key of the queue lab says that students will see is what the lab's model gives. */
import { expect, test } from 'vitest';
import { factOf } from '../../../src/evidence/prose.ts';
import { evidence } from '../../../src/evidence/store.ts';
import { ends, project, type QueueInputs, type QueueSpans, yearsToClear } from '../../../src/models/queue.ts';
import { teaching } from '../../../src/teach/store.ts';

const years = 10;
const value = (id: string): number => {
  const { value: found } = factOf({ id }, evidence);
  if (found === null || found === undefined) throw new RangeError(`${id} has no single value`);
  return found;
};
const judges = value('ij-2026-02');
const start: QueueSpans = {
  pending: value('court-pending-trac-2025-12'),
  judges: { low: judges, high: judges },
  perJudge: { low: value('lab-queue-per-judge-trac-fy2024'), high: value('lab-queue-per-judge-2025q4') },
  newCases: { low: value('lab-queue-new-fy2026q1-pace'), high: value('lab-queue-new-fy2025-pace') },
  leaving: { low: 0, high: value('lab-queue-judges-fall') },
};
const run = (inputs: QueueInputs) => project(inputs, years).map(({ pending }) => pending);
const shrinks = (inputs: QueueInputs) => (run(inputs).at(-1) ?? 0) < inputs.pending;
const said = (teaching.sheets.get('queue-lab')?.blocks ?? [])
  .flatMap((block) => ('columns' in block ? (block.filled ?? []) : []))
  .map((row) => row.at(-1));

test('twice as many judges: cleared at one end, shrinking and then growing at the other', () => {
  expect(said[0]).toBe('Shortest: no case waits within ten years. Longest: it shrinks for a time and then grows.');
  const { shortest, longest } = ends({ ...start, judges: { low: 2 * judges, high: 2 * judges } });
  expect(yearsToClear(shortest, years)).not.toBeNull();
  expect(yearsToClear(longest, years)).toBeNull();
  const path = run(longest);
  expect(path[1]).toBeLessThan(longest.pending);
  expect(path.at(-1)).toBeGreaterThan(Math.min(...path));
});

test('no judges lost: the longest queue shrinks, where it grew', () => {
  expect(said[1]).toBe('Shortest: as before. Longest: it now shrinks, where it grew before.');
  expect(shrinks(ends(start).longest)).toBe(false);
  const kept = ends({ ...start, leaving: { low: 0, high: 0 } });
  expect(shrinks(kept.longest)).toBe(true);
  expect(run(kept.shortest)).toEqual(run(ends(start).shortest));
});

test('new cases at the faster pace: the shortest queue is longer than before and still shrinks', () => {
  expect(said[2]).toBe('Shortest: longer than before, but still shrinking. Longest: as before.');
  const faster = ends({ ...start, newCases: { low: start.newCases.high, high: start.newCases.high } });
  expect(run(faster.shortest).at(-1)).toBeGreaterThan(run(ends(start).shortest).at(-1) ?? 0);
  expect(shrinks(faster.shortest)).toBe(true);
  expect(run(faster.longest)).toEqual(run(ends(start).longest));
});
