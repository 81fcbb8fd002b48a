/** Where pictures taller than a page are cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRows } from '../../src/page/picture/cut-rows.ts';

test('a picture that fits is not cut', () => {
  expect(cutRows([], 10)).toEqual([]);
  expect(
    cutRows(
      Array.from({ length: 10 }, () => 5),
      10,
    ),
  ).toEqual([]);
});

test('a cut goes through the row with least ink, the lowest of several', () => {
  const ink = Array.from({ length: 15 }, () => 9);
  ink[7] = 1;
  ink[8] = 1;
  ink[3] = 0;
  expect(cutRows(ink, 10)).toEqual([8]);
});

test('parts are about as tall as one another, rather than full pages and a last one of two lines', () => {
  const flat = Array.from({ length: 21 }, () => 3);
  expect(cutRows(flat, 10)).toEqual([9, 18]);
  expect(
    cutRows(
      Array.from({ length: 22 }, () => 3),
      10,
    ),
  ).toEqual([9, 18]);
});

test('whatever is drawn, no part is taller than a page or empty, and the parts are no more than twice the pages it would fill', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1600), { maxLength: 400 }), fc.integer({ min: 2, max: 90 }), (ink, room) => {
      const edges = [0, ...cutRows(ink, room), ink.length];
      const parts = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
      expect(parts.every((part) => part <= room)).toBe(true);
      expect(ink.length === 0 || parts.every((part) => part > 0)).toBe(true);
      expect(parts.length).toBeLessThanOrEqual(2 * Math.ceil(ink.length / room) + 1);
    }),
  );
});
