/** The count model: it gives what was published, never joins two books, leaves frames empty, and its spans hold the true count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../../src/evidence/read.ts';
import {
  answerSpan,
  type CountBook,
  countBetween,
  countWhen,
  daysIn,
  daysOf,
  ladder,
  layers,
  type Period,
  type Reading,
  type Rung,
  tenures,
} from '../../../src/models/counting.ts';
import { countBook } from '../labs/count-book.ts';

const { evidence } = readEvidence(process.cwd());
const book = countBook();
const rows = (name: string) => evidence.series.get(name)?.rows ?? [];
const fiscal = (year: number): Period => ({ kind: 'fiscal', year });
const calendar = (year: number): Period => ({ kind: 'calendar', year });
const rung = (period: Period, layer: Rung['layer']): Rung => {
  const found = ladder(book, period)[layers.indexOf(layer)];
  if (!found) throw new RangeError(`no rung ${layer}`);
  return found;
};
const answer = (period: Period, layer: Rung['layer']) => answerSpan(rung(period, layer));

describe('fiscal years', () => {
  test("ICE's answer is ICE's published total, year by year", () => {
    const years = rows('removals-ice-by-fy').filter(({ fiscal_year }) => Number(fiscal_year) < 2024);
    expect(years).toHaveLength(21);
    for (const row of years)
      expect(answer(fiscal(Number(row['fiscal_year'])), 'ice')).toEqual({ low: row['ice_removals'], high: row['ice_removals'] });
  });

  test('years that houses count differently keep every count', () => {
    expect(answer(fiscal(2024), 'ice')).toEqual({ low: 271484, high: 282214 });
    expect(answer(fiscal(2025), 'ice')).toEqual({ low: 329018, high: 442637 });
    expect(answer(fiscal(2024), 'returns')).toEqual({ low: 685000, high: 778000 });
  });

  test("the yearbook's removals and returns are its own rows, and nothing of ICE's is in them", () => {
    for (const row of rows('removals-dhs-by-fy-1892-2021').filter(({ fiscal_year }) => Number(fiscal_year) >= 2003)) {
      const year = Number(row['fiscal_year']);
      const [removals, returns] = [Number(row['removals']), Number(row['returns'])];
      expect(answer(fiscal(year), 'cbp')).toEqual({ low: removals, high: removals });
      expect(answer(fiscal(year), 'returns')).toEqual({ low: removals + returns, high: removals + returns });
      expect(rung(fiscal(year), 'cbp').alone).toEqual({ kind: 'missing', why: 'one-total' });
    }
  });

  test('years after the last yearbook read are empty frames, though expulsions are known', () => {
    for (const year of [2022, 2023]) {
      expect(answer(fiscal(year), 'cbp')).toBeNull();
      expect(answer(fiscal(year), 'expulsions')).toBeNull();
      expect(rung(fiscal(year), 'expulsions').alone.kind).toBe('counts');
    }
    expect(answer(fiscal(2025), 'returns')).toBeNull();
  });

  test('expulsions add to FY2021 what both houses count, and nothing to years without the order', () => {
    const base = 89191 + 178227;
    expect(answer(fiscal(2021), 'expulsions')).toEqual({ low: base + 1040695, high: base + 1063520 });
    expect(rung(fiscal(2019), 'expulsions')).toMatchObject({ alone: { kind: 'nothing' }, answer: rung(fiscal(2019), 'returns').answer });
    expect(rung(fiscal(2024), 'expulsions').alone).toEqual({ kind: 'nothing' });
  });

  test('a wider layer of the same table is never smaller', () => {
    for (let year = 2003; year <= 2021; year += 1) {
      const spans = (['cbp', 'returns', 'expulsions'] as const).map((layer) => answer(fiscal(year), layer));
      spans.slice(1).forEach((span, index) => {
        if (span) expect(span.low).toBeGreaterThanOrEqual(spans[index]?.low ?? 0);
      });
    }
  });

  test("in some years ICE's count stands above the yearbook's removals, so the two books do not nest", () => {
    expect(answer(fiscal(2010), 'ice')?.low ?? 0).toBeGreaterThan(answer(fiscal(2010), 'cbp')?.high ?? 0);
  });
});

describe('calendar years', () => {
  test('a year is held between the files on both sides of its first and last day', () => {
    expect(answer(calendar(2024), 'ice')).toEqual({ low: 271484 - 69741 + 69546, high: 271484 - 57129 + 76939 });
    expect(answer(calendar(2025), 'ice')).toEqual({ low: 329018 - 76939 + 92181, high: 329018 - 69546 + 118164 });
  });

  test('without a file near either end the frame is empty, and so are the layers that have no calendar year', () => {
    for (let year = 2003; year <= 2020; year += 1) expect(answer(calendar(year), 'ice'), String(year)).toBeNull();
    for (let year = 2003; year <= 2025; year += 1) {
      expect(answer(calendar(year), 'cbp')).toBeNull();
      if (year !== 2024) expect(answer(calendar(year), 'returns')).toBeNull();
    }
    expect(answer(calendar(2024), 'returns')).toEqual({ low: 650000, high: 650000 });
  });

  test("twelve months of Border Patrol expulsions are a calendar year's, and all of them together are the published sum", () => {
    const years = [2020, 2021, 2022, 2023].map((year) => {
      const { alone } = rung(calendar(year), 'expulsions');
      return alone.kind === 'counts' ? (alone.counts[0]?.low ?? 0) : 0;
    });
    const published = evidence.facts.get('gf-bp-title42-expulsions')?.value ?? 2842853;
    expect(years.reduce((sum, one) => sum + one, 0)).toBe(published);
  });
});

describe('the first year from 20 January 2025', () => {
  const since: Period = { kind: 'since' };
  test('five answers, of which one is an empty frame', () => {
    expect(layers.map((layer) => answer(since, layer))).toEqual([
      { low: 387627, high: 387627 },
      null,
      { low: 500000, high: 675000 },
      { low: 500000, high: 675000 },
      { low: 540000, high: 3000000 },
    ]);
  });

  test("the span of ICE's files holds our sum from 26 January to 25 January", () => {
    const { from, to } = daysOf(since);
    const span = countBetween(book, from, to);
    expect(span).toEqual({ low: 329018 - 85769 + 118164, high: 329018 - 76939 + 144378 });
    expect(span?.low ?? 0).toBeLessThanOrEqual(387627);
    expect(span?.high ?? 0).toBeGreaterThanOrEqual(387627);
  });
});

describe('who is in office', () => {
  test('FY2025 has 111 days under one president and 254 under the next, with a least and a most for each', () => {
    const parts = tenures(book, '2024-10-01', '2025-09-30');
    expect(parts.map(({ office, from, to, days, ice }) => ({ office, from, to, days, ice }))).toEqual([
      { office: 'biden', from: '2024-10-01', to: '2025-01-19', days: 111, ice: { low: 76939, high: 85769 } },
      { office: 'trump2', from: '2025-01-20', to: '2025-09-30', days: 254, ice: { low: 329018 - 85769, high: 329018 - 76939 } },
    ]);
  });

  test('FY2017 is split by days alone: no running count reaches it', () => {
    expect(tenures(book, '2016-10-01', '2017-09-30').map(({ office, days, ice }) => [office, days, ice])).toEqual([
      ['obama', 111, null],
      ['trump1', 254, null],
    ]);
  });

  test('the parts fill any span, without a gap', () => {
    const day = fc
      .integer({ min: 0, max: 9000 })
      .map((days) => new Date(Date.UTC(2001, 0, 20) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const parts = tenures({ readings: [], closed: new Map() }, from, to);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(to);
        expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(daysIn(from, to));
        expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a running count', () => {
  const start = Date.UTC(2021, 9, 1);
  const dayOf = (index: number) => new Date(start + index * 86_400_000).toISOString().slice(0, 10);
  const yearDays = 365;

  test('with invented days and files, the true count lies within the span', () => {
    const perDay = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: yearDays * 2, maxLength: yearDays * 2 });
    const seen = fc.uniqueArray(fc.integer({ min: 0, max: yearDays * 2 - 1 }), { minLength: 0, maxLength: 90 });
    const pair = fc.tuple(fc.integer({ min: 0, max: yearDays * 2 - 1 }), fc.integer({ min: 0, max: yearDays * 2 - 1 }));
    fc.assert(
      fc.property(perDay, seen, pair, (daily, files, [a, b]) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const sum = (from: number, to: number) => daily.slice(from, to + 1).reduce((total, one) => total + one, 0);
        const yearStart = (day: number) => (day < yearDays ? 0 : yearDays);
        const readings: Reading[] = files
          .sort((x, y) => x - y)
          .map((day) => ({ fiscalYear: day < yearDays ? 2022 : 2023, through: dayOf(day), count: sum(yearStart(day), day) }));
        const closed = new Map([
          [2022, sum(0, yearDays - 1)],
          [2023, sum(yearDays, yearDays * 2 - 1)],
        ]);
        const span = countBetween({ readings, closed }, dayOf(first), dayOf(last));
        if (!span) return;
        const truth = sum(first, last);
        expect(span.low).toBeLessThanOrEqual(truth);
        expect(span.high).toBeGreaterThanOrEqual(truth);
      }),
      { numRuns: 150 },
    );
  });

  test('whole fiscal years need no file: their closed totals add up exactly', () => {
    const closed: CountBook['closed'] = new Map([
      [2019, 267258],
      [2020, 185884],
    ]);
    expect(countBetween({ readings: [], closed }, '2018-10-01', '2020-09-30')).toEqual({ low: 453142, high: 453142 });
  });
});

describe('statements and the count of the day', () => {
  const since = rows('transparency-ice-cumulative').map((row) => ({
    through: String(row['data_through']),
    count: Number(row['ice_removals_since_26_jan_2025']),
  }));

  test('one of the two files beside a statement is the one our table of claims sets against it', () => {
    const compared = rows('removals-dhs-claims-vs-ice-count').filter(
      (row) => String(row['claim_date']).length === 10 && since.some(({ through }) => through === row['ice_count_through']),
    );
    expect(compared.length).toBe(6);
    for (const row of compared) {
      const { before, after } = countWhen(since, String(row['claim_date']));
      expect([before?.count, after?.count], String(row['claim_date'])).toContain(row['ice_count_since_2025_01_25']);
    }
  });

  test('a month without a day lies between the file before it and the file after it', () => {
    const { before, after } = countWhen(since, '2025-08');
    expect([before?.through, after?.through]).toEqual(['2025-07-26', '2025-09-20']);
    expect(countWhen(since, '2025-02').before).toBeNull();
    expect(countWhen(since, '2026-07').after).toBeNull();
  });
});
