/** The capacity model: it gives the arithmetic worked out beforehand, obeys Little's law, and moves one way with each input. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CapacityInputs,
  capacities,
  capacityEnds,
  costs,
  narrowingInputs,
  needed,
  ordersPerYear,
  reached,
  stages,
  wideningInputs,
} from '../../../src/models/capacity.ts';

/** The start values of the arithmetic worked out beforehand; it took 520 judges, who cancel out of the pace of each. */
const worked: CapacityInputs = {
  target: 1_000_000,
  days: 365,
  iceArrests: 1113.1,
  cbpArrests: 125.4,
  shareRemoved: 85.9,
  officers: 6100,
  newOfficers: 12_000,
  loaned: 28_390,
  taskforce: 8501,
  staffNeeded: 31_000,
  beds: 66_978,
  stay: 50.2,
  bedCost: 164.65,
  monitoring: 1.47,
  judges: 520,
  perJudge: 1327.6,
  shareOrdered: 79.2,
  shareJudge: 72.8,
  finalPool: 1_400_000,
  flights: 2253,
  perFlight: 120,
  shareCharter: 66.3,
  flightHours: 5,
  charterHour: 8600,
  militaryHour: 28_500,
  cbpRemovals: 211_439,
  appDepartures: 40_000,
  stipend: 1000,
  costEach: 17_121,
  baseBudget: 10e9,
  law2025: 74.85e9,
  law2026: 38e9,
};

describe('the arithmetic worked out beforehand', () => {
  const carried = capacities(worked);
  const need = needed(worked);
  test.each([
    ['people a year from arrests', carried.arrests, 388_313],
    ['people a year from beds', carried.detention, 418_326],
    ['orders a year', ordersPerYear(worked), 546_759],
    ['people a year past the courts', carried.courts, 751_042],
    ['seats on charters', worked.flights * worked.perFlight, 270_360],
    ['people a year from flights', carried.flights, 407_783],
    ['beds needed', need.beds, 160_110],
    ['beds needed at a stay of 30 days', needed({ ...worked, stay: 30 }).beds, 95_683],
    ['beds needed at a stay of 60 days', needed({ ...worked, stay: 60 }).beds, 191_366],
    ['flights needed', need.flights, 8333],
  ])('%s', (_, given, expected) => {
    expect(Math.round(given)).toBe(expected);
  });

  test('removals and arrests needed a day, and the cost in billions', () => {
    expect(need.removalsPerDay).toBeCloseTo(2739.7, 1);
    expect(need.arrestsPerDay).toBeCloseTo(3189.4, 1);
    expect(costs(worked).target / 1e9).toBeCloseTo(17.12, 2);
    expect(costs(worked).beds / 1e9).toBeCloseTo(9.62, 2);
  });

  test('arrests are the narrowest stage; widening them moves the mark to flights, then to beds', () => {
    expect(reached(worked)).toMatchObject({ narrowest: 'arrests', total: carried.arrests + 211_439 + 40_000 });
    const moreArrests = { ...worked, iceArrests: 3000 };
    expect(reached(moreArrests).narrowest).toBe('flights');
    expect(reached({ ...moreArrests, flights: 17_296 }).narrowest).toBe('detention');
    expect(reached({ ...moreArrests, flights: 17_296, beds: 125_000, stay: 25.8 }).narrowest).toBe('courts');
  });
});

const positive = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
const share = fc.double({ min: 1, max: 100, noNaN: true });
const isShare = (name: string) => name.startsWith('share');
const anyInputs: fc.Arbitrary<CapacityInputs> = fc
  .tuple(...Object.keys(worked).map((name) => (isShare(name) ? share : positive(2e6))))
  .map((values) => Object.fromEntries(Object.keys(worked).map((name, index) => [name, values[index]])) as unknown as CapacityInputs);
/** Room for rounding in the last digits. */
const almost = (value: number) => value * (1 + 1e-9);

describe('Little’s law', () => {
  test('people held equal arrivals a day times days of stay, whichever of them is asked for', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const everybody = { ...inputs, shareRemoved: 100 };
        const perDay = capacities(everybody).detention / inputs.days;
        expect((perDay * inputs.stay) / inputs.beds).toBeCloseTo(1, 9);
        const need = needed(inputs);
        expect((need.arrestsPerDay * inputs.stay) / need.beds).toBeCloseTo(1, 9);
      }),
    );
  });

  test('with the beds it needs, the bed stage carries the target exactly', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const carried = capacities({ ...inputs, beds: needed(inputs).beds }).detention;
        expect(carried / inputs.target).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('one way only', () => {
  const raised = (inputs: CapacityInputs, name: keyof CapacityInputs, by: number): CapacityInputs => ({
    ...inputs,
    [name]: isShare(name) ? Math.min(100, inputs[name] * (1 + by)) : inputs[name] * (1 + by),
  });
  const by = fc.double({ min: 0, max: 3, noNaN: true });

  test.each(wideningInputs)('more %s narrows no stage', (name) => {
    fc.assert(
      fc.property(anyInputs, by, (inputs, more) => {
        const [before, after] = [capacities(inputs), capacities(raised(inputs, name, more))];
        for (const stage of stages) expect(almost(after[stage])).toBeGreaterThanOrEqual(before[stage]);
      }),
    );
  });

  test.each(narrowingInputs)('more %s widens no stage', (name) => {
    fc.assert(
      fc.property(anyInputs, by, (inputs, more) => {
        const [before, after] = [capacities(inputs), capacities(raised(inputs, name, more))];
        for (const stage of stages) expect(almost(before[stage])).toBeGreaterThanOrEqual(after[stage]);
      }),
    );
  });

  const others = (Object.keys(worked) as (keyof CapacityInputs)[]).filter(
    (name) => !(wideningInputs as readonly string[]).includes(name) && !(narrowingInputs as readonly string[]).includes(name),
  );
  test.each(others)('more %s changes no stage, and lowers no need, no cost and no total', (name) => {
    fc.assert(
      fc.property(anyInputs, by, (inputs, more) => {
        const next = raised(inputs, name, more);
        expect(capacities(next)).toEqual(capacities(inputs));
        expect(almost(reached(next).total)).toBeGreaterThanOrEqual(reached(inputs).total);
        for (const of of [needed, costs])
          for (const [key, value] of Object.entries(of(inputs))) expect(almost(of(next)[key as never]), key).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('the narrowest stage', () => {
  test('carries no more than any other, and the total rests on it', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const carried = capacities(inputs);
        const least = carried[reached(inputs).narrowest];
        for (const stage of stages) expect(least).toBeLessThanOrEqual(carried[stage]);
        expect(reached(inputs).total).toBeCloseTo(least + inputs.cbpRemovals + inputs.appDepartures, 3);
      }),
    );
  });

  test('of equals is the first in the pipeline', () => {
    const even = {
      ...worked,
      days: 1,
      shareRemoved: 100,
      shareOrdered: 100,
      shareJudge: 100,
      shareCharter: 100,
      iceArrests: 4,
      cbpArrests: 4,
    };
    const inputs = { ...even, beds: 3, stay: 1, judges: 1, perJudge: 3, flights: 1, perFlight: 5 };
    expect(reached(inputs)).toMatchObject({ narrowest: 'detention', ice: 3 });
  });
});

test('every setting within the limits lies between the ends of its stage', () => {
  const names = [...wideningInputs, ...narrowingInputs];
  const limit = fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  fc.assert(
    fc.property(
      anyInputs,
      fc.tuple(...names.map(() => limit)),
      fc.tuple(...names.map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
      (base, spans, places) => {
        const limits = Object.fromEntries(names.map((name, index) => [name, spans[index]])) as Parameters<typeof capacityEnds>[1];
        const inside = names.map((name, index) => [name, limits[name].low + (limits[name].high - limits[name].low) * (places[index] ?? 0)]);
        const inputs = { ...base, ...Object.fromEntries(inside) } as CapacityInputs;
        const ends = capacityEnds(base, limits);
        const carried = capacities(inputs);
        for (const stage of stages) {
          expect(almost(carried[stage])).toBeGreaterThanOrEqual(ends[stage].low);
          expect(carried[stage]).toBeLessThanOrEqual(almost(ends[stage].high));
        }
      },
    ),
  );
});
