/** Several labs on one page keep their states in one address: none writes or reads what belongs to another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityFields } from '../../../src/labs/capacity/state.ts';
import { caseFields } from '../../../src/labs/case/state.ts';
import { countData } from '../../../src/labs/count/props.ts';
import { countFields } from '../../../src/labs/count/state.ts';
import { drawData } from '../../../src/labs/draw/props.ts';
import { drawFields } from '../../../src/labs/draw/state.ts';
import { oneDotFields } from '../../../src/labs/one-dot/state.ts';
import { queueData } from '../../../src/labs/queue/props.ts';
import { queueFields } from '../../../src/labs/queue/state.ts';
import { type Field, type Fields, readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { caseGiven } from './case-book.ts';
import { factsOf } from './lab-matter.ts';

const labs: Record<string, Fields> = {
  capacity: capacityFields(factsOf('capacity'), ''),
  case: caseFields(caseGiven().graph, ''),
  count: countFields({ data: countData() }),
  draw: drawFields(drawData()),
  'one-dot': oneDotFields('here'),
  queue: queueFields({ facts: factsOf('queue'), data: queueData() }, ''),
};

/** Any value of a field; of a text, which has a grammar of its own, the one it starts with. */
function anyOf(field: Field): fc.Arbitrary<string | number> {
  if (field.kind === 'choice') return fc.constantFrom(...field.values);
  if (field.kind === 'text') return fc.constant(field.default);
  const steps = Math.floor((field.max - field.min) / field.step);
  return fc.integer({ min: 0, max: steps }).map((step) => Number((field.min + step * field.step).toFixed(6)));
}
const stateOf = (fields: Fields) => fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyOf(field)])));
const names = Object.keys(labs);
/** Each lab's fields with a state of them. */
const states = fc.tuple(...Object.values(labs).map(stateOf));

describe('the labs in one address', () => {
  test('share no field', () => {
    fc.assert(
      fc.property(states, (all) => {
        const keys = all.flatMap((state, index) => [
          ...new URLSearchParams(writeState(names[index] ?? '', labs[names[index] ?? ''] ?? {}, state)).keys(),
        ]);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('read back what each wrote, in whatever order they wrote', () => {
    fc.assert(
      fc.property(states, fc.shuffledSubarray(names, { minLength: names.length }), (all, order) => {
        const stateFor = (name: string) => all[names.indexOf(name)] ?? {};
        const search = order.reduce((query, name) => writeState(name, labs[name] ?? {}, stateFor(name), query), '?mode=teach');
        for (const name of names) expect(readState(name, labs[name] ?? {}, search)).toEqual(stateFor(name));
        expect(new URLSearchParams(search).get('mode')).toBe('teach');
      }),
    );
  });

  test('go back to their start without taking another along', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...names), (all, name) => {
        const whole = names.reduce((query, one, index) => writeState(one, labs[one] ?? {}, all[index] ?? {}, query), '');
        const start = readState(name, labs[name] ?? {}, '');
        const without = writeState(name, labs[name] ?? {}, start, whole);
        expect(readState(name, labs[name] ?? {}, without)).toEqual(start);
        for (const [index, other] of names.entries())
          if (other !== name) expect(readState(other, labs[other] ?? {}, without)).toEqual(all[index]);
      }),
    );
  });
});
