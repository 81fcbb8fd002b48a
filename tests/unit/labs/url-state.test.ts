/** A lab's address: what is in it comes back, and nothing in it can break the lab. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Field, readState, writeState } from '../../../src/labs/shared/url-state.ts';

const fields = {
  judges: { kind: 'number', min: 206, max: 1349, step: 1, default: 553 },
  share: { kind: 'number', min: 0, max: 1, step: 0.05, default: 0.5 },
  start: { kind: 'choice', values: ['trac', 'eoir'], default: 'trac' },
  path: { kind: 'text', pattern: /^[a-z0-9-]*$/, default: '' },
} as const satisfies Record<string, Field>;
const read = (search: string) => readState('queue', fields, search);
const given = { judges: 553, share: 0.5, start: 'trac', path: '' };

describe('the address of a lab', () => {
  test('leaves out what stands as given', () => {
    expect(writeState('queue', fields, read(''))).toBe('');
    expect(writeState('queue', fields, { ...read(''), judges: 700, start: 'eoir' })).toBe('?queue.judges=700&queue.start=eoir');
  });

  test('keeps what belongs to others', () => {
    expect(writeState('queue', fields, read(''), '?mode=teach&queue.judges=700&draw.code=a')).toBe('?mode=teach&draw.code=a');
  });

  test('brings back every state it can hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 206, max: 1349 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom('trac', 'eoir'),
        fc.stringMatching(/^[a-z0-9-]{0,20}$/),
        (judges, twentieths, start, path) => {
          const state = { judges, share: Number((twentieths * 0.05).toFixed(6)), start, path } as ReturnType<typeof read>;
          expect(read(writeState('queue', fields, state))).toEqual(state);
        },
      ),
    );
  });

  test.each([
    ['?queue.judges=abc'],
    ['?queue.judges=1e3'],
    ['?queue.judges=9999'],
    ['?queue.judges=-1'],
    ['?queue.judges=NaN'],
    ['?queue.judges='],
    ['?queue.start=%3Cscript%3E'],
    ['?queue.start=__proto__'],
    ['?queue.path=A%20B'],
    [`?queue.path=${'a'.repeat(2001)}`],
    ['?judges=700'],
    ['?queue.judges.x=700'],
  ])('%s falls back to what was given', (search) => {
    expect(read(search)).toEqual(given);
  });

  test('any text at all gives an allowed state', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, value) => {
        const state = read(`?queue.${key}=${value}&queue.judges=${value}&queue.start=${value}&queue.path=${value}`);
        expect(state.judges).toBeGreaterThanOrEqual(206);
        expect(state.judges).toBeLessThanOrEqual(1349);
        expect(['trac', 'eoir']).toContain(state.start);
        expect(state.path).toMatch(/^[a-z0-9-]*$/);
      }),
    );
  });

  test('a number between two steps is put on a step, and the limit itself stays', () => {
    expect(read('?queue.share=0.52').share).toBe(0.5);
    expect(read('?queue.share=0.53').share).toBe(0.55);
    expect(read('?queue.share=1').share).toBe(1);
  });
});
