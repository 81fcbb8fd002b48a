/** What all charts share: words are measured, wrapped and kept apart before anything is drawn; scales hold odd domains. */
import { describe, expect, test } from 'vitest';
import { xNumber, xScale, xWords, yScale, yTicks } from '../../../src/charts/shared/axes.ts';
import { axisRoom, gutterFor, placeEnds } from '../../../src/charts/shared/ends.ts';
import {
  alongStrokes,
  alongWords,
  breakObstacles,
  forReading,
  placeBreaks,
  placeLabel,
  placeNotes,
} from '../../../src/charts/shared/marks.ts';
import { pathThrough } from '../../../src/charts/shared/path.ts';
import { type ReadPoint, writePoints } from '../../../src/charts/shared/points.ts';
import { spread, textWidth, wrapText } from '../../../src/charts/shared/text.ts';
import { readPoints } from '../../../src/elements/read-points.ts';
import { formatter } from '../../../src/evidence/format.ts';
import { type Box, breakBox, collisions, isNear, noteBox, textBox, vertices } from './boxes.ts';

const sentence = 'Returns of people turned back at the border without an order, as the Yearbook counts them';

describe('the width of words', () => {
  test('is nothing for no words and grows with each letter and with the size', () => {
    expect(textWidth('', 13)).toBe(0);
    expect(textWidth('Removals', 13)).toBeGreaterThan(textWidth('Removal', 13));
    expect(textWidth('Removals', 26)).toBeCloseTo(2 * textWidth('Removals', 13));
  });

  test('is less for thin letters than for broad ones', () => {
    expect(textWidth('illi', 13)).toBeLessThan(textWidth('none', 13));
    expect(textWidth('none', 13)).toBeLessThan(textWidth('NONE', 13));
    expect(textWidth('none', 13)).toBeLessThan(textWidth('mwmw', 13));
  });

  test('counts a letter with an accent, or of another script, as a letter', () => {
    expect(textWidth('año', 13)).toBe(textWidth('ano', 13));
    expect(textWidth('ж', 13)).toBeGreaterThan(0);
  });
});

describe('a path through points', () => {
  const points = Array.from({ length: 200 }, (_, index) => ({ x: index * 0.37, y: 100 + 40 * Math.sin(index / 7) + index * 0.013 }));

  test('is written whole where it is short', () => {
    expect(pathThrough([])).toBe('');
    expect(pathThrough(points.slice(0, 2))).toBe(`M0 100L0.37 ${String(points[1]?.y)}`);
  });

  test('in short steps still leads through every point, the last one too', () => {
    const led = vertices(pathThrough(points));
    expect(led).toHaveLength(points.length);
    expect(led.filter((place, index) => !isNear(place, points[index] ?? { x: -1, y: -1 }))).toEqual([]);
  });
});

describe('points for reading', () => {
  test('come back as they were written, with all their words', () => {
    const points: ReadPoint[] = [
      [0, 308.5, 'August 15, 2020: 7,410'],
      [0.68, -3, 'no words with "quotes" & signs: 0'],
    ];
    expect(readPoints(writePoints(points))).toEqual(points.map(([x, y, words]) => ({ x, y, words })));
    expect(readPoints(writePoints([]))).toEqual([]);
  });

  test('of two lines are refused', () => {
    expect(() => writePoints([[0, 0, 'one\ntwo']])).toThrow('allowed: one line');
  });
});

describe('wrapping', () => {
  test('loses no word and changes no order', () => {
    expect(wrapText(sentence, 13, 100).join(' ')).toBe(sentence);
  });

  test('makes no line wider than allowed where words fit', () => {
    for (const line of wrapText(sentence, 13, 100)) expect(textWidth(line, 13), line).toBeLessThanOrEqual(100);
  });

  test('fills each line: the first word of the next would not have fitted', () => {
    const lines = wrapText(sentence, 13, 120);
    lines.slice(1).forEach((line, index) => {
      expect(textWidth(`${lines[index] ?? ''} ${line.split(' ')[0] ?? ''}`, 13)).toBeGreaterThan(120);
    });
  });

  test('gives a word longer than a line a line to itself', () => {
    expect(wrapText('a counterintelligence b', 13, 30)).toEqual(['a', 'counterintelligence', 'b']);
  });

  test('makes no line of no words, and one of a short text', () => {
    expect(wrapText('', 13, 100)).toEqual([]);
    expect(wrapText('   ', 13, 100)).toEqual([]);
    expect(wrapText(' two \n words ', 13, 100)).toEqual(['two words']);
  });
});

describe('spreading labels', () => {
  const gaps = (centres: readonly number[]) =>
    [...centres].sort((a, b) => a - b).flatMap((at, index, all) => (index ? [at - (all[index - 1] ?? at)] : []));

  test('leaves labels that do not meet where they are', () => {
    expect(
      spread(
        [
          { at: 20, height: 16 },
          { at: 100, height: 16 },
          { at: 60, height: 16 },
        ],
        0,
        200,
      ),
    ).toEqual([20, 100, 60]);
  });

  test('moves labels apart by no less than their height, in their order', () => {
    const centres = spread(
      [50, 52, 51, 50].map((at) => ({ at, height: 16 })),
      0,
      200,
    );
    expect(Math.min(...gaps(centres))).toBeGreaterThanOrEqual(16);
    const order = (values: readonly number[]) => values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    expect(order(centres)).toEqual([0, 3, 2, 1]);
  });

  test('keeps them between the ends of the plot', () => {
    const centres = spread(
      [
        { at: -40, height: 16 },
        { at: 0, height: 32 },
        { at: 260, height: 16 },
      ],
      0,
      200,
    );
    expect(Math.min(...centres)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...centres)).toBeLessThanOrEqual(192);
  });

  test('lets them run over the upper end, rather than lie on each other, where there is no room', () => {
    const centres = spread(
      Array.from({ length: 10 }, () => ({ at: 30, height: 16 })),
      0,
      100,
    );
    expect(Math.min(...gaps(centres))).toBeGreaterThanOrEqual(16);
    expect(Math.max(...centres)).toBeLessThanOrEqual(92);
  });

  test('has nothing to do for no label, and does not change what it is given', () => {
    expect(spread([], 0, 100)).toEqual([]);
    const given = [
      { at: 5, height: 16 },
      { at: 6, height: 16 },
    ];
    spread(given, 0, 100);
    expect(given.map(({ at }) => at)).toEqual([5, 6]);
  });
});

describe('placing notes', () => {
  const words = 'The highest count ever, just before the change of administration';
  const note = (x: number, y: number, text = words) => ({ x, y, text });
  const inBox = (points: readonly { x: number; y: number }[], box: Box, width: number) =>
    points.filter(({ x, y }) => (x / 100) * width > box.left && (x / 100) * width < box.right && y > box.top && y < box.bottom);

  test('places none where there are none', () => {
    expect(placeNotes([], [], 300)).toEqual([]);
  });

  test('numbers them in the order given and keeps their points', () => {
    expect(placeNotes([note(80, 20), note(10, 90)], [], 300).map(({ number, x, y }) => [number, x, y])).toEqual([
      [1, 80, 20],
      [2, 10, 90],
    ]);
  });

  test.each([0, 3, 20, 50, 80, 97, 100])('keeps the words of a note at %i percent inside the plot, at every width', (x) => {
    for (const width of [540, 700, 1100]) {
      const [placed] = placeNotes([note(x, 100)], [], 300);
      if (!placed) throw new Error('no note');
      const box = noteBox(placed, width);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(300);
    }
  });

  test.each([4, 40, 150, 260, 296])('leaves a note at %i px its own point to see', (y) => {
    const [placed] = placeNotes([note(50, y)], [], 300);
    if (!placed) throw new Error('no note');
    expect(inBox([{ x: 50, y }], noteBox(placed, 540), 540)).toEqual([]);
  });

  test('does not write over a line that leaves it room', () => {
    const line = alongStrokes([
      { x: 0, y: 280 },
      { x: 50, y: 120 },
      { x: 100, y: 260 },
    ]);
    for (const x of [10, 30, 50, 70, 90]) {
      const [placed] = placeNotes([note(x, 150)], line, 300);
      if (!placed) throw new Error('no note');
      expect(inBox(line, noteBox(placed, 540), 540), `at ${x} percent`).toEqual([]);
    }
  });

  test('does not write notes on one spot over each other', () => {
    const placed = placeNotes(
      Array.from({ length: 4 }, () => note(50, 150)),
      [],
      340,
    );
    expect(collisions(placed.map((one) => noteBox(one, 540)))).toEqual([]);
  });

  test('rather writes over many lines than over another note', () => {
    const lines = Array.from({ length: 14 }, (_, index) =>
      alongStrokes([
        { x: 0, y: 60 + index * 19 },
        { x: 100, y: 60 + index * 19 },
      ]),
    ).flat();
    const placed = placeNotes(
      Array.from({ length: 3 }, () => note(50, 300)),
      lines,
      340,
    );
    expect(collisions(placed.map((one) => noteBox(one, 540)))).toEqual([]);
  });

  test('rather writes over many lines than over the words of breaks', () => {
    const lines = Array.from({ length: 28 }, (_, index) =>
      alongStrokes([
        { x: 0, y: 70 + index * 9 },
        { x: 100, y: 70 + index * 9 },
      ]),
    ).flat();
    const cuts = placeBreaks([38, 40, 42].map((x) => ({ x, label: 'A new definition of who is counted' })));
    const placed = placeNotes([note(50, 20)], [...lines, ...breakObstacles(cuts)], 340);
    expect(collisions([...placed.map((one) => noteBox(one, 540)), ...cuts.map((cut) => breakBox(cut, 540))])).toEqual([]);
  });

  test('is the same each time', () => {
    const given = [note(30, 40), note(35, 50), note(70, 200)];
    expect(placeNotes(given, [{ x: 33, y: 60 }], 300)).toEqual(placeNotes(given, [{ x: 33, y: 60 }], 300));
  });

  test('gives numbers even where the words are taller than the plot', () => {
    const [placed] = placeNotes([note(50, 10, `${words} ${words} ${words}`)], [], 60);
    expect([placed?.textX, placed?.textY].every(Number.isFinite)).toBe(true);
  });
});

describe('placing breaks', () => {
  const cuts = [10, 14, 40, 95].map((x) => ({ x, label: 'A new definition' }));

  test('letters them in order and keeps their places', () => {
    expect(placeBreaks(cuts).map(({ x, letter }) => `${letter} ${x}`)).toEqual(['A 10', 'B 14', 'C 40', 'D 95']);
    expect(placeBreaks([])).toEqual([]);
  });

  test('puts words that would meet on lines of their own, and others back on the first', () => {
    const placed = placeBreaks(cuts);
    expect(placed.map(({ y }) => y)).toEqual([12, 28, 12, 12]);
    expect(collisions(placed.map((cut) => breakBox(cut, 540)))).toEqual([]);
  });

  test('turns words at the right end towards the plot', () => {
    const placed = placeBreaks(cuts);
    expect(placed.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'start', 'end']);
    for (const cut of placed) expect(breakBox(cut, 540).right).toBeLessThanOrEqual(540);
  });

  test('gives notes something to keep away from along all of their words', () => {
    const [cut] = placeBreaks([{ x: 95, label: 'A new definition' }]);
    if (!cut) throw new Error('no break');
    const points = breakObstacles([cut]);
    const box = breakBox(cut, 540);
    const step = Math.max(...points.slice(1).map((point, index) => point.x - (points[index]?.x ?? 0)));
    expect(step).toBeLessThanOrEqual(2);
    expect(Math.min(...points.map(({ x }) => x)) * 5.4).toBeLessThanOrEqual(box.left + 5);
    expect(Math.max(...points.map(({ x }) => x)) * 5.4).toBeGreaterThanOrEqual(box.right);
    expect(points.every(({ y }) => y > box.top && y < box.bottom)).toBe(true);
  });
});

describe('placing a label at a point', () => {
  const lines = ['EOIR table', 'of April 2021'];
  const box = (at: { x: number; y: number }, { anchor, y }: ReturnType<typeof placeLabel>) => textBox(at.x * 5.4, y, lines, 13, 16, anchor);

  test.each([
    [50, 100],
    [0, 0],
    [100, 300],
    [2, 298],
    [86, 4],
  ])('at %i percent and %i px keeps it in the plot and off the point', (x, y) => {
    const found = box({ x, y }, placeLabel({ x, y }, lines, 13, 16, [], 300));
    expect(found.left).toBeGreaterThanOrEqual(-4);
    expect(found.right).toBeLessThanOrEqual(600);
    expect(found.top).toBeGreaterThanOrEqual(-8);
    expect(found.bottom).toBeLessThanOrEqual(300);
    expect(x * 5.4 > found.left && x * 5.4 < found.right && y > found.top && y < found.bottom).toBe(false);
  });

  test('puts it on the other side of a stroke that runs above the point', () => {
    const stroke = alongStrokes([
      { x: 0, y: 80 },
      { x: 100, y: 80 },
    ]);
    expect(box({ x: 50, y: 100 }, placeLabel({ x: 50, y: 100 }, lines, 13, 16, stroke, 300)).top).toBeGreaterThan(80);
  });

  test('rather puts it over strokes than over another name', () => {
    const at = { x: 50, y: 150 };
    const first = placeLabel(at, lines, 13, 16, [], 300);
    const named = box(at, first);
    // Strokes everywhere but where the other name stands.
    const strokes = Array.from({ length: 36 }, (_, index) => 8 + index * 8)
      .flatMap((y) =>
        alongStrokes([
          { x: 0, y },
          { x: 100, y },
        ]),
      )
      .filter(({ x, y }) => x * 5.4 < named.left - 8 || x * 5.4 > named.right + 8 || y < named.top - 8 || y > named.bottom + 8);
    const names = alongWords({ x: at.x, anchor: first.anchor }, lines, 13, 16, first.y - 4);
    const second = placeLabel(at, lines, 13, 16, [...strokes, ...names], 300);
    expect(collisions([named, box(at, second)])).toEqual([]);
  });

  test('takes the nearest place of those that cover as little', () => {
    const { y } = placeLabel({ x: 50, y: 150 }, lines, 13, 16, [], 300);
    expect(Math.abs(y - 150)).toBeLessThan(40);
  });
});

describe('strokes and stops', () => {
  test('obstacles along a stroke lie no farther apart than a letter is tall', () => {
    const points = alongStrokes([
      { x: 0, y: 0 },
      { x: 50, y: 300 },
      { x: 55, y: 20 },
    ]);
    points.slice(1).forEach((point, index) => {
      const before = points[index] ?? point;
      expect(Math.hypot((point.x - before.x) * 5.4, point.y - before.y)).toBeLessThan(9);
    });
    expect(points.at(-1)).toEqual({ x: 55, y: 20 });
    expect(alongStrokes([])).toEqual([]);
    expect(alongStrokes([{ x: 5, y: 6 }])).toEqual([{ x: 5, y: 6 }]);
  });

  test('a reading cursor stops at every point of a series up to 150, and beyond that at the ends, the highest and the lowest at least', () => {
    const points = Array.from({ length: 150 }, (_, index) => index);
    expect(forReading(points, (point) => point)).toEqual(points);
    const many = Array.from({ length: 1001 }, (_, index) => (index === 501 ? -7 : index === 703 ? 9999 : index));
    const stops = forReading(many, (point) => point);
    expect(stops.length).toBeLessThanOrEqual(153);
    expect(stops).toEqual(expect.arrayContaining([0, -7, 9999, 1000]));
  });
});

describe('the names beside a stack', () => {
  test('are in order, apart, and need a gutter for the widest', () => {
    const ends = placeEnds(
      [
        { label: 'Removals', tone: 5, at: 190 },
        { label: 'Returns without an order', tone: 2, at: 188 },
        { label: 'Expulsions under the public-health order', tone: 1, at: 187 },
      ],
      200,
    );
    expect(collisions(ends.map((end) => textBox(0, end.y, end.lines, 13, 16, 'start')))).toEqual([]);
    expect(ends.map(({ lines }) => lines.join(' '))).toEqual([
      'Removals',
      'Returns without an order',
      'Expulsions under the public-health order',
    ]);
    expect(gutterFor(ends)).toBe('large');
    expect(gutterFor([])).toBe('none');
  });

  test('and the numbers of the axis get more room where they are longer', () => {
    expect([[], ['50'], ['250K'], ['$1,250K']].map((labels) => axisRoom(labels))).toEqual(['small', 'small', 'medium', 'large']);
  });
});

describe('the scale of values', () => {
  test('starts at zero though all values are far from it', () => {
    const { at, domain } = yScale([800, 950], 200);
    expect(domain[0]).toBe(0);
    expect(at(0)).toBe(200);
    expect(at(950)).toBeLessThan(at(800));
  });

  test('ends on a round number at or above the highest value', () => {
    const { domain, ticks, at } = yScale([271484], 200);
    expect(domain).toEqual([0, 300000]);
    expect(ticks.at(-1)).toBe(300000);
    expect(at(300000)).toBe(0);
  });

  test('holds zero when all values are below it', () => {
    const { at, domain } = yScale([-30, -10], 200);
    expect(domain[1]).toBe(0);
    expect(at(0)).toBe(0);
    expect(at(-30)).toBeLessThanOrEqual(200);
  });

  test.each([
    ['no value', []],
    ['only zeros', [0, 0]],
  ])('of %s is a scale from zero to one, without a division by nothing', (_, values) => {
    const { at, domain } = yScale(values, 200);
    expect(domain).toEqual([0, 1]);
    expect(at(0)).toBe(200);
  });

  test('of one value, of a very small and of a very large one, keeps it inside', () => {
    for (const value of [5, 0.0004, 3e11, -5]) {
      const y = yScale([value], 200).at(value);
      expect(y, String(value)).toBeGreaterThanOrEqual(0);
      expect(y, String(value)).toBeLessThanOrEqual(200);
    }
  });

  test('ends where the chart says', () => {
    expect(yScale([12, 55], 200, { max: 100 }).domain).toEqual([0, 100]);
    expect(yScale([12, 55], 200, { min: 10, max: 57 }).domain).toEqual([10, 57]);
  });

  test('has at most eight ticks, in even steps, and marks the zero line', () => {
    for (const values of [[1], [7], [99], [271484], [-3, 8], [-5000, 20]]) {
      const scale = yScale(values, 300);
      expect(scale.ticks.length, String(values)).toBeLessThanOrEqual(8);
      const ticks = yTicks(scale, 'number', formatter('en'));
      expect(ticks.filter(({ zero }) => zero)).toHaveLength(1);
      expect(ticks.find(({ zero }) => zero)?.at).toBe(scale.at(0));
    }
  });

  test('words its ticks in the format of the values', () => {
    const scale = yScale([50], 200);
    expect(yTicks(scale, 'percent', formatter('en')).at(-1)?.label).toBe('50%');
    expect(yTicks(scale, 'usd', formatter('en')).at(-1)?.label).toBe('$50');
  });
});

describe('the scale of time', () => {
  test('runs over the whole width, at most two decimals long', () => {
    const at = xScale([2020, 2023]);
    expect([2020, 2021, 2023].map(at)).toEqual([0, 33.33, 100]);
  });

  test('puts a single time in the middle', () => {
    expect(xScale([2020, 2020])(2020)).toBe(50);
  });

  test('puts months at their middle, dates at their day, also in a leap year, and bare years at their start', () => {
    expect(xNumber('2024-01', 'month')).toBeCloseTo(2024 + 1 / 24);
    expect(xNumber('2024-12', 'month')).toBeCloseTo(2024 + 23 / 24);
    expect(xNumber('2023-12-31', 'date')).toBeCloseTo(2023 + 364 / 365);
    expect(xNumber('2024-12-31', 'date')).toBeCloseTo(2024 + 365 / 366);
    expect(xNumber(2024, 'date')).toBe(2024);
    expect(xNumber(2024, 'fiscal-year')).toBe(2024);
  });

  test('keeps days in order over the end of a year and of February', () => {
    const days = ['2023-12-30', '2023-12-31', '2024-01-01', '2024-02-28', '2024-02-29', '2024-03-01'].map((day) => xNumber(day, 'date'));
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  });

  test.each(['FY2024', '', '2024-1', 'spring 2024', '24'])('refuses "%s" as a time', (cell) => {
    expect(() => xNumber(cell, 'date')).toThrow(RangeError);
  });

  test('says a fiscal year as one and a date in the reader’s form', () => {
    const format = formatter('en');
    expect([xWords(2024, 'fiscal-year', format), xWords(2024, 'year', format), xWords('2024-04-04', 'date', format)]).toEqual([
      'FY2024',
      '2024',
      'April 4, 2024',
    ]);
  });
});
