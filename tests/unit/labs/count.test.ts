/** The count lab's state, words and picture: defaults, garbage, a word for every house and reason, dots and a line. */
import { describe, expect, test } from 'vitest';
import { formatter } from '../../../src/evidence/format.ts';
import { claimsPicture } from '../../../src/labs/count/pictures.ts';
import { countData } from '../../../src/labs/count/props.ts';
import { bookOf, countFields, periodOf } from '../../../src/labs/count/state.ts';
import { knownWords, periodWords } from '../../../src/labs/count/words.ts';
import { wordKey } from '../../../src/labs/shared/types.ts';
import { readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { daysOf, ladder, layers, type Period, tenures } from '../../../src/models/counting.ts';
import { factsOf, matterOf } from './lab-matter.ts';

const data = countData();
const facts = factsOf('count');
const { words } = matterOf('count');
const format = formatter('en');
const fields = countFields({ data });
const stateOf = (search: string) => readState('count', fields, search);
const book = bookOf(facts, data);
const periods: Period[] = [
  { kind: 'since' },
  ...data.years.flatMap((year): Period[] => [
    { kind: 'fiscal', year },
    { kind: 'calendar', year },
  ]),
];

describe('the count lab', () => {
  test('starts with ICE removals of the first year, the last statement, and nothing in the address', () => {
    const state = stateOf('');
    expect(state).toEqual({ layer: 'ice', when: 'since', basis: 'fiscal', parts: 'whole', claim: data.claims.length });
    expect(writeState('count', fields, state)).toBe('');
  });

  test('an address brings its state, and garbage in it the start values', () => {
    const search = '?count.layer=returns&count.when=2024&count.basis=calendar&count.parts=office&count.claim=3';
    expect(writeState('count', fields, stateOf(search))).toBe(search);
    expect(periodOf(stateOf(search))).toEqual({ kind: 'calendar', year: 2024 });
    expect(stateOf('?count.layer=all&count.when=1999&count.basis=lunar&count.parts=%00&count.claim=999')).toEqual(stateOf(''));
  });

  test('every house, reason, layer, office and period has its words', () => {
    for (const period of periods) {
      const { from, to } = daysOf(period);
      expect(periodWords(period, words, format)).not.toContain('{');
      for (const part of tenures(book, from, to)) expect(words).toHaveProperty(wordKey('office', part.office));
      for (const { layer, alone, answer } of ladder(book, period)) {
        for (const kind of ['layer', 'upTo', 'why']) expect(words).toHaveProperty(wordKey(kind, layer));
        for (const known of [alone, answer]) expect(knownWords(known, { words, facts }, format)).not.toMatch(/[{}]/);
      }
    }
    expect(words).toHaveProperty('missingNoRunningCount');
  });

  test('a fact the lab is not given is an error, not a nought', () => {
    expect(() => bookOf({}, data)).toThrow(RangeError);
  });

  test('no number is shown for what was not published: every count comes from a series, a fact or a sum of them', () => {
    const frames = periods.flatMap((period) => ladder(book, period)).filter(({ answer }) => answer.kind === 'missing');
    expect(frames.length).toBeGreaterThan(0);
    for (const { answer } of frames) expect(knownWords(answer, { words, facts }, format).replaceAll(/FY\d{4}/g, '')).not.toMatch(/\d{3}/);
  });

  test('the picture raises the chosen statement and keeps the others, ICE as a line', () => {
    const chosen = data.claims.at(-1);
    const picture = claimsPicture(data, chosen, { ice: 'i', claims: 'c', chosen: 'x', when: (day) => day });
    expect(picture.series.map(({ id, points }) => [id, points.length])).toEqual([
      ['claims', data.claims.length - 1],
      ['ice', data.since.length],
      ['chosen', 1],
    ]);
    expect(picture.series[2]?.points[0]).toMatchObject({ y: chosen?.count, when: chosen?.when });
    expect(picture.series[1]?.points.filter(({ hollow }) => hollow)).toHaveLength(data.since.filter(({ quoted }) => quoted).length);
  });

  test('statements stand in the order in which they were made', () => {
    const days = data.claims.map(({ when }) => when);
    expect(days).toEqual([...days].sort());
    expect(layers).toHaveLength(5);
  });
});
