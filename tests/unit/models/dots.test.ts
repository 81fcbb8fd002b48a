/** Dots: one is 1,000, what is left over is a part, and no two dots of a crowd share a place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksFor, dotPlace, dotsFor, dotsPerBlock } from '../../../src/models/dots.ts';

const shapes = [
  { columns: 20, rows: 50 },
  { columns: 25, rows: 40 },
];

describe('dots', () => {
  test('are whole thousands and the part that is left', () => {
    expect(dotsFor(10_990_000)).toEqual({ whole: 10_990, part: 0 });
    expect(dotsFor(11_886)).toEqual({ whole: 11, part: expect.closeTo(0.886, 9) as number });
    expect(dotsFor(906)).toEqual({ whole: 0, part: expect.closeTo(0.906, 9) as number });
    expect(dotsFor(0)).toEqual({ whole: 0, part: 0 });
  });

  test('give back the count they stand for, and more people are never fewer dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), fc.integer({ min: 0, max: 30_000_000 }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(dotsFor);
        const worth = ({ whole = 0, part = 0 } = {}) => (whole + part) * 1000;
        expect(worth(less)).toBeCloseTo(Math.min(one, other), 3);
        expect(worth(more)).toBeGreaterThanOrEqual(worth(less) - 1e-6);
        expect(dotsFor(one).part).toBeLessThan(1);
      }),
    );
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('refuse a count of %s and say what is allowed', (count) => {
    expect(() => dotsFor(count)).toThrow(`a count of ${String(count)} cannot be drawn in dots; allowed: 0 or more`);
  });

  test.each(shapes)('fill a block of $columns by $rows to its last place, from the bottom row up, each on its own', (shape) => {
    expect(shape.columns * shape.rows).toBe(dotsPerBlock);
    const places = Array.from({ length: dotsPerBlock }, (_, index) => dotPlace(index, shape));
    expect(new Set(places.map(({ column, row }) => `${String(column)} ${String(row)}`)).size).toBe(dotsPerBlock);
    expect(places[0]).toEqual({ block: 0, column: 0, row: shape.rows - 1 });
    expect(places.at(-1)).toEqual({ block: 0, column: shape.columns - 1, row: 0 });
    expect(dotPlace(dotsPerBlock, shape).block).toBe(1);
  });

  test('need a block more from the first dot beyond a thousand on, and one for a crowd of none', () => {
    expect([0, 1, 999_999, 1_000_000, 1_000_001].map((count) => blocksFor(dotsFor(count)))).toEqual([1, 1, 1, 1, 2]);
  });
});
