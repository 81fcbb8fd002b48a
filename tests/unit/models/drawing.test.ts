/** The drawing model: a line keeps to its board, a code gives back the line, no slip of the pen goes unseen, differences say what was drawn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Board,
  codeOf,
  compare,
  drawStroke,
  groupedCode,
  levels,
  middleGuess,
  type ReadCode,
  readCode,
  readLines,
  setPlace,
  spreadOf,
} from '../../../src/models/drawing.ts';

const board: Board = { sign: 'P', places: 9 };
const signs = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const guesses = fc.array(fc.integer({ min: 0, max: levels }), { minLength: board.places, maxLength: board.places });
const begun = fc.array(fc.integer({ min: 0, max: levels }), { maxLength: board.places });
const anyNumber = fc.double();
const isOnBoard = (guess: readonly number[]) => guess.every((level) => Number.isInteger(level) && level >= 0 && level <= levels);
const faultOf = (read: ReadCode) => ('fault' in read ? read.fault : 'none');

describe('a line', () => {
  test('set at its end is a straight line from the last known value', () => {
    expect(setPlace([], { sign: 'P', places: 4 }, 100, 3, 500)).toEqual([200, 300, 400, 500]);
  });

  test('keeps what was drawn, and fills what was skipped from the last drawn place', () => {
    expect(setPlace([10, 20], { sign: 'P', places: 5 }, 0, 4, 80)).toEqual([10, 20, 40, 60, 80]);
    expect(setPlace([10, 20, 40], { sign: 'P', places: 5 }, 0, 1, 999)).toEqual([10, 999, 40]);
  });

  test('never leaves the board, whatever is asked', () => {
    fc.assert(
      fc.property(begun, anyNumber, fc.integer({ min: 0, max: 8 }), anyNumber, (guess, start, place, level) => {
        const next = setPlace(guess, board, start, place, level);
        expect(isOnBoard(next)).toBe(true);
        expect(next).toHaveLength(Math.max(guess.length, place + 1));
      }),
    );
  });

  test('a place off the board is an error that says what is allowed', () => {
    expect(() => setPlace([], board, 0, 9, 1)).toThrow('place 9 is off the board; allowed: 0 to 8');
    expect(() => setPlace([], board, 0, 0.5, 1)).toThrow(RangeError);
  });

  test('a quick stroke sets every place it passes, in both directions', () => {
    const forth = drawStroke([], board, 0, { across: 0, level: 0 }, { across: 8, level: 800 });
    expect(forth).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800]);
    expect(drawStroke(forth, board, 0, { across: 4.4, level: 1000 }, { across: 1.6, level: 1000 })).toEqual([
      0, 100, 1000, 1000, 1000, 500, 600, 700, 800,
    ]);
  });

  test('a stroke anywhere keeps on the board', () => {
    const pen = fc.record({ across: fc.double({ min: -50, max: 50, noNaN: true }), level: anyNumber });
    fc.assert(
      fc.property(begun, fc.option(pen), pen, (guess, from, to) => {
        const next = drawStroke(guess, board, 300, from, to);
        expect(isOnBoard(next)).toBe(true);
        expect(next.length).toBeGreaterThanOrEqual(Math.max(1, guess.length));
        expect(next.length).toBeLessThanOrEqual(board.places);
      }),
    );
  });
});

describe('a code', () => {
  test('gives back the line it was made of', () => {
    fc.assert(
      fc.property(guesses, (guess) => {
        expect(readCode(codeOf(guess, board), board)).toEqual({ guess });
      }),
    );
    fc.assert(
      fc.property(begun, (guess) => {
        expect(readCode(codeOf(guess, board), board, true)).toEqual({ guess });
      }),
    );
  });

  test('is read as people write it: grouped, in small letters, with look-alikes', () => {
    fc.assert(
      fc.property(guesses, (guess) => {
        const typed = ` ${groupedCode(codeOf(guess, board)).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readCode(typed, board)).toEqual({ guess });
      }),
    );
  });

  test('with any one sign wrong is refused', () => {
    fc.assert(
      fc.property(guesses, fc.nat(20), fc.constantFrom(...signs), (guess, at, sign) => {
        const code = codeOf(guess, board);
        fc.pre(code[at] !== sign);
        expect(faultOf(readCode(code.slice(0, at) + sign + code.slice(at + 1), board))).not.toBe('none');
      }),
    );
  });

  test('with any two signs changed over is refused', () => {
    fc.assert(
      fc.property(guesses, fc.nat(20), fc.nat(20), (guess, one, other) => {
        const code = [...codeOf(guess, board)];
        fc.pre(code[one] !== code[other]);
        [code[one], code[other]] = [code[other] ?? '', code[one] ?? ''];
        expect(faultOf(readCode(code.join(''), board))).not.toBe('none');
      }),
    );
  });

  test('says what is wrong with it: found and allowed', () => {
    const code = codeOf([1, 2, 3, 4, 5, 6, 7, 8, 9], board);
    expect(readCode(code.replace('1', '?'), board)).toMatchObject({ fault: 'sign', found: '?' });
    expect(readCode(`2${code.slice(1)}`, board)).toEqual({ fault: 'version', found: '2', allowed: '1' });
    expect(readCode(codeOf(Array(10).fill(7), { sign: 'R', places: 10 }), board)).toEqual({ fault: 'series', found: 'R', allowed: 'P' });
    expect(readCode(code.slice(0, -2), board)).toEqual({ fault: 'length', found: '19', allowed: '21' });
    expect(faultOf(readCode(code.slice(0, -1) + (code.endsWith('0') ? '2' : '0'), board))).toBe('check');
    // Two signs reach beyond the scale; a code that fits its check and yet does so was not made here.
    const beyond = signs.map((check) => `1P${'ZZ'.repeat(9)}${check}`).map((made) => readCode(made, board));
    expect(beyond.filter((read) => faultOf(read) === 'level')).toEqual([{ fault: 'level', found: '1023', allowed: '1000' }]);
  });

  test('no text at all brings a value off the scale, or an error thrown', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }).map((rest) => `1P${rest}`),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, unfinished) => {
        const read = readCode(text, board, unfinished);
        if ('guess' in read) expect(isOnBoard(read.guess)).toBe(true);
        else expect(read.fault).toBeTruthy();
      }),
    );
  });
});

describe('pasted lines', () => {
  test('are named by the number a reader counts, empty ones counted too', () => {
    const code = codeOf(Array(9).fill(500), board);
    const read = readLines(`${code}\n\n  oops!\r\n${code}`, board);
    expect(read.map((one) => [one.line, faultOf(one)])).toEqual([
      [1, 'none'],
      [3, 'sign'],
      [4, 'none'],
    ]);
  });
});

describe('the difference', () => {
  test('names the last place, the widest and the first that parts; what was not published is not compared', () => {
    const { places, last, widest, parting } = compare([100, 200, 300, 400], [105, null, 500, 410]);
    expect(places.map(({ place }) => place)).toEqual([0, 2, 3]);
    expect(last).toEqual({ place: 3, guess: 400, count: 410, difference: -10 });
    expect(widest).toMatchObject({ place: 2, difference: -200 });
    expect(parting).toMatchObject({ place: 2 });
  });

  test('of an unfinished line ends where the line does, and nothing drawn is nothing compared', () => {
    expect(compare([1, 2], [1, 2, 3]).last?.place).toBe(1);
    expect(compare([1, 2], [1, 2, 3]).parting).toBeNull();
    expect(compare([], [1, 2])).toEqual({ places: [], last: null, widest: null, parting: null });
  });

  test('no difference is larger than the widest', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5e6 }), { maxLength: 12 });
    const counts = fc.array(fc.option(fc.integer({ min: 1, max: 5e6 })), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, counts, (values, published) => {
        const { places, widest } = compare(values, published);
        for (const { difference } of places) expect(Math.abs(difference)).toBeLessThanOrEqual(Math.abs(widest?.difference ?? 0));
      }),
    );
  });
});

describe('many lines', () => {
  test('their spread, with quartiles that are numbers of theirs', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ low: 1, lower: 1, middle: 2.5, upper: 4, high: 4 });
    expect(spreadOf([9, 1, 2, 8, 5, 3, 7, 4, 6])).toEqual({ low: 1, lower: 3, middle: 5, upper: 7, high: 9 });
    expect(spreadOf([7])).toEqual({ low: 7, lower: 7, middle: 7, upper: 7, high: 7 });
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  test('the spread is in order, and half of the values lie in the middle half', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: levels }), { minLength: 1, maxLength: 60 }), (values) => {
        const { low, lower, middle, upper, high } = spreadOf(values);
        expect([low, lower, middle, upper, high]).toEqual([low, lower, middle, upper, high].toSorted((a, b) => a - b));
        expect(values.filter((value) => value >= lower && value <= upper).length * 2).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });

  test('the middle line is the median at each place', () => {
    expect(
      middleGuess(
        [
          [0, 10],
          [5, 30],
          [9, 20],
        ],
        { sign: 'P', places: 2 },
      ),
    ).toEqual([5, 20]);
    expect(middleGuess([], board)).toEqual([]);
  });
});
