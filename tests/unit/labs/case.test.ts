/** The case lab's state, words and map: defaults, garbage, every fact and word there, a place for every step, a path as text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phases } from '../../../src/evidence/schema.ts';
import { allLines, dotPath, linePath, linesOf, placeMap, standingOf } from '../../../src/labs/case/layout.ts';
import { factsOfStep } from '../../../src/labs/case/props.ts';
import { caseFields, pathIn, starts } from '../../../src/labs/case/state.ts';
import { factById, groupWords, partWords, pathAsText } from '../../../src/labs/case/words.ts';
import { wordKey } from '../../../src/labs/shared/types.ts';
import { readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { stepOf } from '../../../src/models/cases.ts';
import { caseGiven } from './case-book.ts';

const given = caseGiven();
const { graph, words, facts, data } = given;
const stateOf = (search: string) => readState('case', caseFields(graph, search), search);

describe('the state', () => {
  test('starts with an arrest inside the country, no way taken, and nothing in the address', () => {
    expect(stateOf('')).toEqual({ start: 'start-interior', path: '', forks: 'all', step: '' });
    expect(writeState('case', caseFields(graph, ''), stateOf(''))).toBe('');
  });

  test('an address brings its state', () => {
    const search = '?case.start=start-border&case.path=track.er.fear-say.cfi&case.forks=path&case.step=bond';
    const state = stateOf(search);
    expect(pathIn(graph, state)).toEqual(['start-border', 'track', 'er', 'fear-say', 'cfi']);
    expect(writeState('case', caseFields(graph, search), state)).toBe(search);
  });

  test('garbage is answered by the start values, part by part', () => {
    expect(stateOf('?case.start=mars&case.path=%3Cscript%3E&case.forks=none&case.step=0')).toEqual(stateOf(''));
    expect(stateOf('?case.path=track.final')).toEqual(stateOf(''));
    expect(stateOf('?case.start=uac&case.path=track.er')).toEqual({ ...stateOf(''), start: 'uac' });
  });

  test('any query gives a path of the map', () => {
    const part = fc.oneof(fc.constantFrom(...graph.keys()), fc.string());
    fc.assert(
      fc.property(part, fc.array(part, { maxLength: 8 }), (start, steps) => {
        const state = stateOf(`?${String(new URLSearchParams({ 'case.start': start, 'case.path': steps.join('.') }))}`);
        const path = pathIn(graph, state);
        expect(starts).toContain(path[0]);
        path.slice(1).forEach((to, index) => {
          expect(stepOf(graph, path[index] ?? '').ways.map((way) => way.to)).toContain(to);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('words and facts', () => {
  test('every start and phase has its words', () => {
    for (const start of starts) for (const kind of ['start', 'startNote']) expect(words).toHaveProperty(wordKey(kind, start));
    for (const phase of phases) expect(words).toHaveProperty(wordKey('phase', phase));
    for (const standing of ['chosen', 'out', 'into']) expect(words).toHaveProperty(wordKey('standing', standing));
  });

  test('the lab is given just the facts that the map shows', () => {
    const shown = new Set(data.steps.flatMap(factsOfStep));
    expect([...new Set(Object.values(facts).map(({ id }) => id))].sort()).toEqual([...shown].sort());
    for (const id of shown) expect(factById(facts, id).words).not.toBe('');
    expect(() => factById(facts, 'no-such-fact')).toThrow('no-such-fact');
  });

  test('every share says of whom it is, for when, and who published it; every dispute has a date', () => {
    for (const step of data.steps) {
      for (const { parts, says, source } of step.tallies) {
        if (parts.length === 0) expect([says, source?.url]).not.toContain(undefined);
        for (const part of parts) {
          const { time, by } = data.papers[part.fact] ?? { time: '', by: '' };
          expect([time, by, partWords(part, given)]).not.toContain('');
          expect(groupWords(step, part, given)).toContain(time);
        }
      }
      if (step.contested) expect(step.contested.asOf, step.id).toMatch(/^(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?20\d\d$/);
    }
  });

  test('a path as text has each step, who decides, its law, the way taken, and the share or that there is none', () => {
    const text = pathAsText(['start-interior', 'track', 'nta', 'custody', 'bond', 'released'], given, 'https://site.invalid/labs/case/');
    for (const words of [
      '1. Arrested inside the country',
      'Who decides: Immigration judge',
      'Statute or rule: 8 U.S.C. § 1226(a)',
      'Being fought in court, as read in January 2026:',
      'Way taken: Full court case',
      'Published share: none found',
      'Published share: 30% of bond rulings, in a CBS News analysis, 2025, CBS News (Not in detention',
      '6. Not in detention',
      'https://site.invalid/labs/case/',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[{}]|undefined/);
  });
});

describe('the map as a picture', () => {
  test.each([7, 4, 2])('%i columns wide every step has a place of its own, in the order of the phases', (columns) => {
    const { cells, height } = placeMap(graph, phases, columns);
    expect(cells.size).toBe(graph.size);
    expect(new Set([...cells.values()].map(({ column, top }) => `${String(column)} ${top.toFixed(3)}`)).size).toBe(graph.size);
    for (const { column, top, foot } of cells.values()) {
      expect(column).toBeLessThan(columns);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(foot).toBeLessThanOrEqual(height);
    }
    const topOf = (phase: string) =>
      Math.min(...data.steps.filter((step) => step.phase === phase).map(({ id }) => cells.get(id)?.top ?? 0));
    expect(phases.map(topOf)).toEqual(phases.map(topOf).toSorted((a, b) => a - b));
  });

  test('every way on is a line from its step to the next, the same each time', () => {
    const placed = placeMap(graph, phases, 7);
    const all = allLines(graph, placed);
    expect(all.match(/M/g)).toHaveLength(151);
    expect(all).toBe(allLines(graph, placeMap(graph, phases, 7)));
    expect(all).not.toMatch(/NaN|undefined/);
    const step = stepOf(graph, 'final');
    expect(linesOf(graph, placed, step).out.match(/M/g)).toHaveLength(step.ways.length);
    expect(() => linePath(placed, 'final', 'nowhere')).toThrow('nowhere');
  });

  test('a step stands as chosen, way on, way in, or none', () => {
    expect(['track', 'er', 'start-border', 'bars'].map((id) => standingOf(graph, 'track', id))).toEqual(['chosen', 'out', 'into', 'none']);
  });

  test('dots stand in rows of twenty', () => {
    expect(dotPath(19, 2)).toBe('M195 5h.01M5 15h.01');
    expect(dotPath(0, 0)).toBe('');
  });
});
