/** The capacity lab's state: thirty-two inputs from facts, presets within their limits, and the stages they give. */
import { describe, expect, test } from 'vitest';
import {
  capacityFields,
  constants,
  inputsOf,
  levers,
  limitsOf,
  presetFacts,
  presetOf,
  presets,
  presetValues,
} from '../../../src/labs/capacity/state.ts';
import { readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { capacities, reached } from '../../../src/models/capacity.ts';
import { evidence, factsOf } from './lab-matter.ts';

const facts = factsOf('capacity');
const stateOf = (search: string) => readState('capacity', capacityFields(facts, search), search);

describe('the capacity lab', () => {
  test('has thirty-two inputs, each a lever or a constant, each with a source, a low and a high end', () => {
    const names = [...levers, ...constants];
    expect(new Set(names).size).toBe(32);
    for (const name of names) {
      const fact = evidence.facts.get(facts[name]?.id ?? '');
      expect(fact?.sources.length, name).toBeGreaterThan(0);
      expect([typeof fact?.value, typeof fact?.low, typeof fact?.high], name).toEqual(['number', 'number', 'number']);
    }
  });

  test('starts with the arithmetic worked out beforehand, to a tenth of a percent', () => {
    const carried = capacities(inputsOf(facts, stateOf('')));
    const worked = { arrests: 388_313, detention: 418_326, courts: 751_042, flights: 407_783 };
    for (const [stage, value] of Object.entries(worked)) expect(carried[stage as keyof typeof carried] / value, stage).toBeCloseTo(1, 3);
  });

  test('its finding is what the model gives', () => {
    const all = reached(inputsOf(facts, stateOf('')));
    expect(all.narrowest).toBe('arrests');
    expect(evidence.facts.get('lab-capacity-arrest-stage')?.value).toBe(Math.round(all.ice));
    expect(evidence.facts.get('lab-capacity-total')?.value).toBe(Math.round(all.total));
  });

  test.each(presets)('%s sets every lever within its limits, and comes back from its address', (preset) => {
    for (const [name, value] of Object.entries(presetValues(facts, preset))) {
      const { low, high } = limitsOf(facts, name as (typeof levers)[number]);
      expect(value, name).toBeGreaterThanOrEqual(low);
      expect(value, name).toBeLessThanOrEqual(high);
    }
    const state = stateOf(`?capacity.preset=${preset}`);
    expect(presetOf(facts, state)).toBe(preset);
    expect(writeState('capacity', capacityFields(facts, `?capacity.preset=${preset}`), state)).toBe(
      preset === 'spring-2026' ? '' : `?capacity.preset=${preset}`,
    );
    for (const [name, fact] of Object.entries(presetFacts[preset])) expect(state[name as 'beds']).toBe(facts[fact]?.value);
  });

  test('the values of one preset can be held as the reader’s own, and come back', () => {
    for (const preset of presets) {
      const state = { ...stateOf(''), preset: 'own', ...presetValues(facts, preset) } as ReturnType<typeof stateOf>;
      const query = writeState('capacity', capacityFields(facts, '?capacity.preset=own'), state);
      expect(stateOf(query)).toEqual(state);
    }
  });

  test('a moved lever makes it the reader’s own; garbage falls back to the start values', () => {
    expect(presetOf(facts, stateOf('?capacity.preset=aic&capacity.beds=90000'))).toBe('own');
    expect(stateOf('?capacity.preset=best&capacity.beds=-5&capacity.stay=abc&capacity.flights=1e9')).toEqual(stateOf(''));
  });
});
