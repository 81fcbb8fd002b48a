/** The queue model: it replays what was observed, reproduces what was projected, and behaves as a queue does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/evidence/read.ts';
import {
  ends,
  impliedInputs,
  pendingAfter,
  project,
  type QueueInputs,
  replayYear,
  turningPoint,
  yearsToClear,
} from '../../../src/models/queue.ts';

const { evidence } = readEvidence(process.cwd());
const rows = evidence.series.get('courts-queue-parameters-by-fy')?.rows ?? [];
const value = (id: string): number => {
  const found = evidence.facts.get(id)?.value;
  if (found === undefined || found === null) throw new RangeError(`no fact ${id}`);
  return found;
};

const inputs = fc.record<QueueInputs>({
  pending: fc.integer({ min: 0, max: 5_000_000 }),
  judges: fc.integer({ min: 0, max: 2000 }),
  perJudge: fc.integer({ min: 0, max: 2000 }),
  newCases: fc.integer({ min: 0, max: 2_000_000 }),
  leaving: fc.integer({ min: 0, max: 300 }),
});

describe('replay', () => {
  const observed = rows.filter((row) => row['pending_start'] !== null && row['residual'] !== null);
  test('the observed flows and the published residual give every year its pending count, exactly', () => {
    expect(observed.length).toBe(19);
    for (const row of observed) {
      const number = (column: string) => Number(row[column]);
      expect(
        replayYear({
          fiscalYear: number('fiscal_year'),
          pendingStart: number('pending_start'),
          receipts: number('receipts'),
          completions: number('completions'),
          residual: number('residual'),
          pendingEnd: number('pending_end'),
          judges: null,
        }),
        `${String(row['fiscal_year'])} in ${String(row['edition'])}`,
      ).toBe(row['pending_end']);
    }
  });

  test('the years of an edition follow on from each other', () => {
    for (const edition of ['2021-04', '2025-07']) {
      const years = observed.filter((row) => row['edition'] === edition);
      years.slice(1).forEach((row, index) => {
        expect(row['pending_start']).toBe(years[index]?.['pending_end']);
      });
    }
  });
});

describe('the published projection of 2023', () => {
  const pending = value('lab-queue-pending-fy2022');
  const judges = value('ij-2023-03');
  const perJudge = value('lab-queue-crs-per-judge');
  const newCases = value('lab-queue-crs-new');
  const run = (more: number): QueueInputs => ({ pending, judges: judges + more, perJudge, newCases, leaving: 0 });
  /** From March 2023, the middle of FY2023, to the end of a fiscal year. */
  const toEndOf = (fiscalYear: number) => fiscalYear - 2023 + 0.5;

  test('starts with 649 judges and about two million cases', () => {
    expect(judges).toBe(649);
    expect(Math.round(pending / 1e5)).toBe(21);
  });

  test('the inputs it implies lie within the observed ranges', () => {
    expect(perJudge).toBeGreaterThan(value('lab-queue-per-judge-least'));
    expect(perJudge).toBeLessThan(value('lab-queue-per-judge-most'));
    expect(newCases).toBeGreaterThan(value('lab-queue-new-least'));
    expect(newCases).toBeLessThan(value('court-receipts-eoir-fy2024'));
    const exact = impliedInputs(pending, judges + value('ij-crs-turning-point'), judges + value('ij-crs-clear'), toEndOf(2032));
    expect(perJudge).toBe(Math.round(exact.perJudge));
    expect(newCases).toBe(Math.round((judges + value('ij-crs-turning-point')) * perJudge * 1e-3) * 1e3);
  });

  test('with about 300 more judges the backlog begins to fall, but is not gone by FY2033', () => {
    const with300 = run(value('ij-crs-turning-point'));
    expect(pendingAfter(with300, 1)).toBeLessThan(pending);
    expect(pendingAfter(with300, toEndOf(2033))).toBeGreaterThan(0);
    expect(Math.round(turningPoint(with300) ?? 0)).toBeCloseTo(judges + 300, -1);
    expect(pendingAfter(run(250), 1)).toBeGreaterThan(pending);
  });

  test('with 700 more judges it is gone by FY2032', () => {
    const with700 = run(value('ij-crs-clear'));
    expect(pendingAfter(with700, toEndOf(2032))).toBe(0);
    expect(yearsToClear(with700)).toBeLessThanOrEqual(toEndOf(2032));
    expect(pendingAfter(with700, toEndOf(2031))).toBeGreaterThan(0);
  });

  test('implied inputs need more judges to clear than to turn', () => {
    expect(() => impliedInputs(1, 5, 5, 1)).toThrow('clearing needs more judges (5) than turning (5)');
  });
});

describe('as a queue', () => {
  test('cases are conserved while any wait: the change is new cases less completions', () => {
    fc.assert(
      fc.property(inputs, (one) => {
        const points = project(one, 10);
        points.slice(1).forEach((point, index) => {
          const before = points[index];
          if (before && point.pending > 0)
            expect(point.pending - before.pending).toBeCloseTo(one.newCases - before.judges * one.perJudge, 5);
        });
      }),
    );
  });

  test('it is never negative, endless or no number', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 10, noNaN: true }), (one, years) => {
        for (const { pending, judges } of project(one, 10)) {
          expect(Number.isFinite(pending) && pending >= 0).toBe(true);
          expect(judges).toBeGreaterThanOrEqual(0);
        }
        expect(Number.isFinite(pendingAfter(one, years))).toBe(true);
        const clear = yearsToClear(one);
        if (clear !== null) expect(Number.isFinite(clear) && clear >= 0).toBe(true);
      }),
    );
  });

  test('more judges or a faster pace never lengthen it; more new cases or leavers never shorten it', () => {
    const more = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(inputs, more, (one, extra) => {
        const end = (changed: Partial<QueueInputs>) => project({ ...one, ...changed }, 10).at(-1)?.pending ?? 0;
        const now = end({});
        expect(end({ judges: one.judges + extra })).toBeLessThanOrEqual(now);
        expect(end({ perJudge: one.perJudge + extra })).toBeLessThanOrEqual(now);
        expect(end({ newCases: one.newCases + extra })).toBeGreaterThanOrEqual(now);
        expect(end({ leaving: one.leaving + extra })).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test('every run between the ends lies in the band', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(inputs, inputs, fc.tuple(share, share, share, share), (a, b, [p, q, r, s]) => {
        const span = (x: number, y: number) => ({ low: Math.min(x, y), high: Math.max(x, y) });
        const spans = {
          pending: a.pending,
          judges: span(a.judges, b.judges),
          perJudge: span(a.perJudge, b.perJudge),
          newCases: span(a.newCases, b.newCases),
          leaving: span(a.leaving, b.leaving),
        };
        const within = ({ low, high }: { low: number; high: number }, at: number) => low + (high - low) * at;
        const { shortest, longest } = ends(spans);
        const between = {
          pending: a.pending,
          judges: within(spans.judges, p),
          perJudge: within(spans.perJudge, q),
          newCases: within(spans.newCases, r),
          leaving: within(spans.leaving, s),
        };
        const [low, middle, high] = [shortest, between, longest].map((one) => project(one, 10));
        middle?.forEach(({ pending }, year) => {
          expect(pending).toBeGreaterThanOrEqual((low?.[year]?.pending ?? 0) - 1e-6);
          expect(pending).toBeLessThanOrEqual((high?.[year]?.pending ?? 0) + 1e-6);
        });
      }),
    );
  });

  test('it is clear exactly when the time to clear has passed', () => {
    const one = { pending: 1000, judges: 10, perJudge: 100, newCases: 600, leaving: 0 };
    expect(yearsToClear(one)).toBe(2.5);
    expect(pendingAfter(one, 2.5)).toBe(0);
    expect(pendingAfter(one, 2)).toBe(200);
    expect(yearsToClear({ ...one, newCases: 1000 })).toBeNull();
    expect(yearsToClear({ ...one, pending: 0 })).toBe(0);
    expect(turningPoint(one)).toBe(6);
    expect(turningPoint({ newCases: 1, perJudge: 0 })).toBeNull();
  });

  test('with leavers the bench shrinks year by year, to none at least', () => {
    expect(project({ pending: 0, judges: 5, perJudge: 1, newCases: 9, leaving: 3 }, 3).map(({ judges }) => judges)).toEqual([5, 2, 0, 0]);
  });
});
