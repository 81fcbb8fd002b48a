/** The stops of teacher mode: which steps have one, where it is, and what an address may ask. */
import { describe, expect, test } from 'vitest';
import { readTeaching } from '../../../src/teach/read.ts';
import { askedOf, pagesWithStops, queryWith, startOf, stopQuery, stopsOf } from '../../../src/teach/stops.ts';

const lessons = [...readTeaching('.', []).lessons.values()];
const stop = (number: number, page: string) => ({ lesson: 'one', number, title: 'A step', minutes: 5, page });

test('every step with a place is a stop, in order, with its minutes and prompts', () => {
  for (const lesson of lessons) {
    const placed = lesson.steps.filter(({ at }) => at !== undefined);
    const stops = stopsOf(lesson);
    expect(stops.map(({ page, place }) => (place ? `${page}#${place}` : page))).toEqual(placed.map(({ at }) => at));
    expect(stops.map(({ minutes, title, prompts }) => ({ minutes, title, prompts }))).toEqual(
      placed.map(({ minutes, title, prompts }) => ({ minutes, title, prompts })),
    );
    expect(stops.map(({ number }) => number)).toEqual(placed.map((_, index) => index + 1));
    expect(stops.length, lesson.id).toBeGreaterThan(0);
  }
});

test('a page with several stops is listed once, by the order of the lessons', () => {
  const pages = pagesWithStops(lessons);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.length).toBeLessThan(lessons.flatMap(stopsOf).length);
  expect(pages[0]).toBe(lessons.flatMap((lesson) => (lesson.order === 1 ? stopsOf(lesson) : []))[0]?.page);
  expect(pagesWithStops([...lessons].reverse())).toEqual(pages);
});

describe('an address', () => {
  const known = [{ id: 'one', stops: [1, 2] }];
  test.each([
    ['?mode=teach', {}],
    ['?mode=teach&lesson=one', { lesson: 'one' }],
    ['?mode=teach&lesson=one&stop=2', { lesson: 'one', stop: 2 }],
    ['?mode=teach&lesson=one&stop=3', { lesson: 'one' }],
    ['?mode=teach&lesson=one&stop=-1', { lesson: 'one' }],
    ['?mode=teach&lesson=one&stop=1e0', { lesson: 'one' }],
    ['?mode=teach&lesson=__proto__&stop=1', {}],
    ['?mode=teach&lesson=<img src=x onerror=alert(1)>', {}],
    ['?lesson=two&lesson=one', {}],
    ['?%E0%A4%A', {}],
  ])('%s asks only for what there is', (search, asked) => {
    expect(askedOf(search, known)).toEqual(asked);
  });

  test('of a stop is read back as that stop', () => {
    const query = stopQuery({ lesson: 'one', number: 2 }, true);
    expect(askedOf(query, known)).toEqual({ lesson: 'one', stop: 2 });
    expect(new URLSearchParams(query).get('labels')).toBe('hidden');
    expect(new URLSearchParams(stopQuery({ lesson: 'one', number: 2 }, false)).has('labels')).toBe(false);
  });

  test('loses the mode and nothing else when the teacher leaves, and only the stop when another lesson is chosen', () => {
    const search = '?queue.judges=900&mode=teach&lesson=one&stop=2';
    expect(queryWith(search)).toBe('?queue.judges=900');
    expect(queryWith('?mode=teach')).toBe('');
    expect(queryWith(search, 'two')).toBe('?queue.judges=900&mode=teach&lesson=two');
    expect(queryWith(search, '')).toBe('?queue.judges=900&mode=teach');
  });
});

test('a walk starts at the stop asked for, else at the first on the page', () => {
  const stops = [stop(1, 'courts'), stop(2, 'removal'), stop(3, 'courts')];
  expect(startOf(stops, 'courts', 3)).toBe(2);
  expect(startOf(stops, 'courts', 2)).toBe(0);
  expect(startOf(stops, 'removal')).toBe(1);
  expect(startOf(stops, 'population', 1)).toBe(-1);
});
