/** The queue lab's state and pictures: defaults from facts, levers within what was observed, pictures of what the model gives. */

import { describe, expect, test } from 'vitest';
import { formatter } from '../../../src/evidence/format.ts';
import { projectionPicture, replayPicture } from '../../../src/labs/queue/pictures.ts';
import { queueData } from '../../../src/labs/queue/props.ts';
import { limits, queueFields, spansOf, starts, startValues } from '../../../src/labs/queue/state.ts';
import { readState } from '../../../src/labs/shared/url-state.ts';
import { ends, project } from '../../../src/models/queue.ts';
import { factsOf } from './lab-matter.ts';

const facts = factsOf('queue');
const data = queueData();
const stateOf = (search: string) => readState('queue', queueFields({ facts, data }, search), search);
const fiscal = (year: number) => formatter('en').fiscalYear(year);

describe('the queue lab', () => {
  test.each(starts)('starting from %s, every lever lies within its limits', (start) => {
    const from = startValues(facts, start);
    for (const [name, { min, max }] of Object.entries(limits(facts))) {
      const { low, high } = from[name as keyof ReturnType<typeof limits>];
      expect(low).toBeGreaterThanOrEqual(min);
      expect(high).toBeLessThanOrEqual(max);
      expect(low).toBeLessThanOrEqual(high);
    }
  });

  test('a start sets the levers, and what the address says besides wins', () => {
    const state = stateOf('?queue.start=crs-700&queue.judgesLow=800');
    expect(spansOf(facts, state)).toMatchObject({ pending: 2063123, judges: { low: 800, high: 1349 }, perJudge: { low: 543, high: 543 } });
  });

  test('a low end above its high end is put in order', () => {
    expect(spansOf(facts, stateOf('?queue.judgesLow=900&queue.judgesHigh=300')).judges).toEqual({ low: 300, high: 900 });
  });

  test('years outside the edition fall back to its last', () => {
    expect(stateOf('?queue.edition=2021-04&queue.year=2024').year).toBe(2020);
    expect(stateOf('?queue.edition=2021-04&queue.year=2010').year).toBe(2010);
  });

  test('the replay draws the years reached, before the whole edition in grey', () => {
    const years = data.editions.find(({ edition }) => edition === '2021-04')?.years ?? [];
    const { series } = replayPicture(years, 2010, { whole: 'whole', reached: 'reached', when: fiscal });
    expect(series.map(({ points }) => points.length)).toEqual([years.length + 1, 3]);
    expect(series[1]?.points.map(({ y }) => y)).toEqual([186101, 223779, 262758]);
    expect(series[1]?.points.at(-1)?.when).toBe('FY2010');
  });

  test('the projection draws one line where its ends are the same, and a band where they differ', () => {
    const words = { shortest: 's', longest: 'l', when: String };
    const picture = (search: string) => {
      const { shortest, longest } = ends(spansOf(facts, stateOf(search)));
      return projectionPicture(project(shortest, 10), project(longest, 10), 2026, words);
    };
    expect(picture('?queue.start=crs-300').series).toHaveLength(1);
    const band = picture('');
    expect(band.series).toHaveLength(2);
    for (const { y, low, high } of band.series[0]?.points ?? []) {
      expect(high).toBe(y);
      expect(low ?? 0).toBeLessThanOrEqual(high ?? 0);
    }
    expect(band.options.y.max).toBeGreaterThanOrEqual(Math.max(...(band.series[0]?.points ?? []).map(({ y }) => y ?? 0)));
  });
});
