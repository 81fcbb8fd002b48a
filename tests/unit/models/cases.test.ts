/** The case model: paths stay on the map and end only where a case can end, every step can be reached, and a share belongs to its fork alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starts } from '../../../src/labs/case/state.ts';
import {
  type Arrow,
  graphOf,
  hundred,
  longestPath,
  pathOf,
  pathText,
  reachable,
  sharesOf,
  shortestWay,
  stepBeside,
  stepOf,
  type Tally,
  waysInto,
} from '../../../src/models/cases.ts';
import { caseGiven } from '../labs/case-book.ts';

const { graph } = caseGiven();
const steps = [...graph.values()];
const anyStart = fc.constantFrom(...starts);
/** A walk from a start: at each step one of its ways on, until the walk or the map ends. */
const anyWalk = fc.tuple(anyStart, fc.array(fc.nat(), { maxLength: longestPath - 1 })).map(([start, turns]) => {
  const path: string[] = [start];
  for (const turn of turns) {
    const { ways } = stepOf(graph, path.at(-1) ?? '');
    const way = ways[turn % Math.max(1, ways.length)];
    if (way) path.push(way.to);
  }
  return path;
});

describe('the map', () => {
  test('has the steps and ways on of the research: 70 and 151', () => {
    expect(graph.size).toBe(70);
    expect(steps.flatMap(({ ways }) => ways)).toHaveLength(151);
  });

  test('every step can be reached from a start, or is one', () => {
    expect([...graph.keys()].filter((id) => !reachable(graph, starts).has(id))).toEqual([]);
  });

  test('a step without a way on says how a case ends there, and from everywhere such a step or an end can be reached', () => {
    expect(steps.filter(({ ways, ends }) => ways.length === 0 && !ends)).toEqual([]);
    for (const { id } of steps)
      expect(
        [...reachable(graph, [id])].some((one) => stepOf(graph, one).ends !== undefined),
        id,
      ).toBe(true);
  });

  test('what leads into a step is what has it as a way on', () => {
    for (const { id } of steps) for (const from of waysInto(graph, id)) expect(stepOf(graph, from).ways.map(({ to }) => to)).toContain(id);
    expect(waysInto(graph, 'final').length).toBeGreaterThan(3);
    expect(waysInto(graph, 'start-border')).toEqual([]);
  });

  test('a step that is not there is an error', () => {
    expect(() => stepOf(graph, 'no-step')).toThrow('no step "no-step"');
  });
});

describe('a path', () => {
  test('any walk can be written down and read again', () => {
    fc.assert(
      fc.property(anyWalk, (path) => {
        expect(pathOf(graph, path[0] ?? '', pathText(path))).toEqual(path);
      }),
    );
  });

  test('any text gives a path whose every step follows from the one before, or none', () => {
    const anyText = fc.array(fc.oneof(fc.constantFrom(...graph.keys()), fc.string()), { maxLength: 12 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(anyStart, anyText, (start, text) => {
        const path = pathOf(graph, start, text);
        if (path === null) return;
        expect(path[0]).toBe(start);
        path.slice(1).forEach((to, index) => {
          expect(stepOf(graph, path[index] ?? '').ways.map((way) => way.to)).toContain(to);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a walk stops short of its turns only where a case can end', () => {
    fc.assert(
      fc.property(anyWalk, (path) => {
        const last = stepOf(graph, path.at(-1) ?? '');
        if (last.ways.length === 0) expect(last.ends).toBeDefined();
      }),
    );
  });

  test('a path beyond the limit is none', () => {
    const round = Array.from({ length: longestPath }, (_, index) => (index % 2 === 0 ? 'two-years' : 'er'));
    expect(pathOf(graph, 'start-interior', ['track', 'er', ...round].join('.'))).toBeNull();
    expect(pathOf(graph, 'start-interior', ['track', 'er', ...round.slice(0, longestPath - 3)].join('.'))).toHaveLength(longestPath);
  });

  test('a step that is no way on, or a start that is no step, gives none', () => {
    expect(pathOf(graph, 'start-interior', 'final')).toBeNull();
    expect(pathOf(graph, 'nowhere', '')).toBeNull();
    expect(pathOf(graph, 'uac', '')).toEqual(['uac']);
  });
});

describe('the way with fewest steps', () => {
  test('is a path, and no other walk to the same step is shorter', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        const way = shortestWay(graph, walk[0] ?? '', walk.at(-1) ?? '');
        expect(way).not.toBeNull();
        expect(way?.length ?? Infinity).toBeLessThanOrEqual(walk.length);
        expect(pathOf(graph, walk[0] ?? '', pathText(way ?? []))).toEqual(way);
      }),
    );
  });

  test('from a border stop to removal there are four steps, and none leads to a start', () => {
    expect(shortestWay(graph, 'start-border', 'removed')).toEqual(['start-border', 'track', 'er', 'removed']);
    expect(shortestWay(graph, 'limbo', 'start-border')).toBeNull();
  });
});

describe('a hundred', () => {
  const anyTally: fc.Arbitrary<Tally> = fc
    .array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.boolean()), { maxLength: 6 })
    .map((some) => {
      const sum = some.reduce((total, [share]) => total + share, 0);
      const scale = sum > 100 ? 100 / sum : 1;
      return {
        of: 'invented cases',
        parts: some.map(([share, isWay], index) => ({
          fact: `fact-${String(index)}`,
          share: share * scale,
          to: isWay ? ['somewhere'] : [],
        })),
      };
    });

  test('is a hundred dots, each share within one dot of itself', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const dots = hundred(tally);
        expect(dots.reduce((sum, { count }) => sum + count, 0)).toBe(100);
        for (const { count, part } of dots) {
          expect(count).toBeGreaterThanOrEqual(0);
          if (part) expect(Math.abs(count - part.share)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('every published count of the map is one, with shares from 0 to 100', () => {
    const tallies = steps.flatMap((step) => step.tallies);
    expect(tallies.length).toBeGreaterThan(10);
    for (const tally of tallies) {
      for (const { share } of tally.parts) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
      }
      expect(hundred(tally).reduce((sum, { count }) => sum + count, 0)).toBe(100);
    }
  });

  test('the published dots of some forks, one by one', () => {
    const dotsAt = (id: string, place = 0) => {
      const tally = stepOf(graph, id).tallies[place];
      return tally ? hundred(tally).map(({ kind, count }) => [kind, count]) : null;
    };
    expect(dotsAt('decision')).toEqual([
      ['way', 5],
      ['way', 63],
      ['elsewhere', 27],
      ['rest', 5],
    ]);
    expect(dotsAt('master')).toEqual([
      ['way', 34],
      ['rest', 66],
    ]);
    expect(dotsAt('asylum')).toEqual([
      ['way', 19],
      ['rest', 81],
    ]);
    expect(dotsAt('cf-review')).toEqual([
      ['way', 25],
      ['rest', 75],
    ]);
    expect(dotsAt('final')).toBeNull();
  });

  test('is never a product along a path: a fork shows its own published shares, whichever way a case came', () => {
    const published = new Map(steps.map((step) => [step.id, step.tallies.flatMap(({ parts }) => parts.map(({ share }) => share))]));
    fc.assert(
      fc.property(anyWalk, (path) => {
        for (const id of path)
          expect(
            stepOf(graph, id)
              .tallies.flatMap((tally) => hundred(tally).flatMap(({ part }) => (part ? [part.share] : [])))
              .sort(),
          ).toEqual(published.get(id)?.toSorted());
      }),
    );
  });

  test('more than a hundred, or a share that is none, is an error', () => {
    const part = (share: number) => ({ fact: 'one', share, to: ['here'] });
    expect(() => hundred({ of: 'cases', parts: [part(60), part(41)] })).toThrow('more than 100');
    expect(() => hundred({ of: 'cases', parts: [part(101)] })).toThrow('not a share');
    expect(() => hundred({ of: 'cases', parts: [part(Number.NaN)] })).toThrow('not a share');
  });

  test('a share that covers several ways is said of each of them', () => {
    const cfi = stepOf(graph, 'cfi');
    expect(sharesOf(cfi, 'cf-review')).toEqual(sharesOf(cfi, 'removed'));
    expect(sharesOf(cfi, 'nta').map(({ share }) => share)).toEqual([71]);
    expect(sharesOf(cfi, 'nowhere')).toEqual([]);
  });
});

describe('arrow keys', () => {
  const anyArrow = fc.constantFrom<Arrow>('left', 'right', 'up', 'down');
  test('stay on the map, and right and left follow its lines', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyArrow, { maxLength: 60 }), (start, keys) => {
        keys.reduce<{ at: string; from: string | null }>(
          ({ at, from }, key) => {
            const next = stepBeside(graph, at, from, key);
            expect(graph.has(next.at)).toBe(true);
            if (next.at !== at && key === 'right') expect(stepOf(graph, at).ways.map(({ to }) => to)).toContain(next.at);
            if (next.at !== at && key === 'left') expect(waysInto(graph, at)).toContain(next.at);
            return next;
          },
          { at: start, from: null },
        );
      }),
    );
  });

  test('right, then down, goes through the ways on one by one and stops at the last', () => {
    const { ways } = stepOf(graph, 'track');
    let now = stepBeside(graph, 'track', null, 'right');
    for (const { to } of ways) {
      expect(now).toEqual({ at: to, from: 'track' });
      now = stepBeside(graph, now.at, now.from, 'down');
    }
    expect(now.at).toBe(ways.at(-1)?.to);
    expect(stepBeside(graph, now.at, now.from, 'left').at).toBe('track');
  });

  test('without a way there, down goes on in the phase; at an end right stays', () => {
    expect(stepBeside(graph, 'start-border', null, 'down').at).toBe('start-interior');
    expect(stepBeside(graph, 'start-border', null, 'up').at).toBe('start-border');
    expect(stepBeside(graph, 'start-border', null, 'left').at).toBe('start-border');
    expect(stepBeside(graphOf([{ id: 'end', phase: 'last', ways: [], ends: 'Here.', tallies: [] }]), 'end', null, 'right').at).toBe('end');
  });
});
