/**
 * The arithmetic of a drawn guess: levels for each place of a series, a line drawn by strokes, a short code that holds it,
 * how it differs from the counts, and how many guesses lie together. All of it is ours; a code follows the alphabet of
 * Crockford's Base 32, and its last sign is the check of a Reed-Solomon code over the field of 32 elements.
 */

/** Steps from the ground to the top of a drawing. */
export const levels = 1000;
/** Signs of a code: no I, L, O or U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The layout of the codes, their first sign; a change of a series' places or top needs a new one. */
const codeVersion = '1';
/** Most guesses that can be laid over one another. */
export const mostGuesses = 60;

/** What a guess is drawn on: its sign in a code, and how many places there are to draw. */
export interface Board {
  sign: string;
  places: number;
}

/** Levels from the first place on; shorter than the board while the line is not finished. */
export type Guess = readonly number[];

/** The nearest level. @param level any number; what is not finite is the ground */
function clampLevel(level: number): number {
  return Number.isFinite(level) ? Math.min(levels, Math.max(0, Math.round(level))) : 0;
}

/**
 * A guess with one place set. Places before it that are not drawn yet are filled by a straight line.
 * @param start the level of the last known value, before the first place
 * @throws RangeError for a place off the board
 */
export function setPlace(guess: Guess, board: Board, start: number, place: number, level: number): number[] {
  if (!Number.isInteger(place) || place < 0 || place >= board.places)
    throw new RangeError(`place ${String(place)} is off the board; allowed: 0 to ${String(board.places - 1)}`);
  const next = [...guess];
  const end = clampLevel(level);
  const from = next.length;
  const last = next.at(-1) ?? start;
  for (let at = from; at < place; at += 1) next[at] = clampLevel(last + ((end - last) * (at - from + 1)) / (place - from + 1));
  next[place] = end;
  return next;
}

/** Where a pen is: across the board in places (0 is the first, fractions lie between), and its level. */
export interface Pen {
  across: number;
  level: number;
}

/**
 * A guess after a stroke: each place the pen passed over takes the pen's level there, and the place nearest to its end takes the end's level.
 * @param start the level of the last known value
 * @param from null when the pen was set down at `to`
 */
export function drawStroke(guess: Guess, board: Board, start: number, from: Pen | null, to: Pen): number[] {
  const nearest = Math.min(board.places - 1, Math.max(0, Math.round(to.across)));
  const passed: Pen[] = [];
  if (from && from.across !== to.across)
    for (let place = 0; place < board.places; place += 1) {
      const part = (place - from.across) / (to.across - from.across);
      if (part >= 0 && part <= 1) passed.push({ across: place, level: from.level + (to.level - from.level) * part });
    }
  let next = [...guess];
  for (const { across, level } of [...passed, { across: nearest, level: to.level }]) next = setPlace(next, board, start, across, level);
  return next;
}

/** Why a code is none: what is wrong, what was found, and what is allowed. */
export interface CodeFault {
  fault: 'sign' | 'version' | 'series' | 'length' | 'check' | 'level';
  found: string;
  allowed: string;
}
export type ReadCode = { guess: number[] } | CodeFault;

/** Times the field's generator, x, in the field of 32 elements over x⁵ + x² + 1. */
const timesX = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 5 : value << 1);

/** The check of some signs: the sum of each sign times a power of x, so that one wrong sign, or two that changed places, never fit. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum ^ value), 0);
}

const valuesOf = (text: string): number[] => [...text].map((sign) => alphabet.indexOf(sign));

/** A guess as a code: version, series, two signs for each level, a check. */
export function codeOf(guess: Guess, board: Board): string {
  const body = `${codeVersion}${board.sign}${guess.map((level) => `${alphabet[clampLevel(level) >> 5] ?? ''}${alphabet[clampLevel(level) & 31] ?? ''}`).join('')}`;
  return `${body}${alphabet[checkOf(valuesOf(body))] ?? ''}`;
}

/** A code in groups of four, for reading aloud. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A code as it was typed, without the gaps people put in, small letters made large, and look-alikes as what they stand for. */
function plainCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/**
 * The guess of a code.
 * @param text as pasted
 * @param unfinished whether a line that stops before the last place is taken too
 */
export function readCode(text: string, board: Board, unfinished = false): ReadCode {
  const code = plainCode(text);
  const wrong = [...code].find((sign) => !alphabet.includes(sign));
  if (wrong !== undefined) return { fault: 'sign', found: wrong, allowed: alphabet };
  if (code[0] !== codeVersion) return { fault: 'version', found: code[0] ?? '', allowed: codeVersion };
  const whole = board.places * 2 + 3;
  const isWhole = code.length === whole || (unfinished && code.length >= 3 && code.length < whole && code.length % 2 === 1);
  // A code of another series has its own length: the series is named first.
  if (code.length > 1 && code[1] !== board.sign) return { fault: 'series', found: code[1] ?? '', allowed: board.sign };
  if (!isWhole) return { fault: 'length', found: String(code.length), allowed: String(whole) };
  const values = valuesOf(code);
  const check = checkOf(values.slice(0, -1));
  if (values.at(-1) !== check) return { fault: 'check', found: code.at(-1) ?? '', allowed: '' };
  const guess: number[] = [];
  for (let at = 2; at < values.length - 1; at += 2) guess.push((values[at] ?? 0) * 32 + (values[at + 1] ?? 0));
  const high = guess.find((level) => level > levels);
  if (high !== undefined) return { fault: 'level', found: String(high), allowed: String(levels) };
  return { guess };
}

/** One pasted line: where it stood, and what it gave. */
export type PastedLine = { line: number; code: string } & ReadCode;

/** Pasted text, line by line; empty lines are passed over, but counted, so that a number names the line a reader sees. */
export function readLines(text: string, board: Board): PastedLine[] {
  return text.split('\n').flatMap((raw, index): PastedLine[] => {
    const code = raw.trim();
    return code === '' ? [] : [{ line: index + 1, code, ...readCode(code, board) }];
  });
}

/** A drawn place beside its count, both in the series' own unit. */
export interface Compared {
  place: number;
  guess: number;
  count: number;
  /** Guess less count. */
  difference: number;
}

export interface Comparison {
  /** Places that are both drawn and counted, in order. */
  places: Compared[];
  last: Compared | null;
  /** Where guess and count lie farthest apart; the first of equals. */
  widest: Compared | null;
  /** The first place that lies off the count by more than a tenth of it. */
  parting: Compared | null;
}

/** The part of a count beyond which guess and count are said to part. */
const apart = 0.1;

/**
 * A guess beside the counts.
 * @param values the guess in the series' unit
 * @param counts null where nothing was published
 */
export function compare(values: readonly number[], counts: readonly (number | null)[]): Comparison {
  const places = values.flatMap((guess, place): Compared[] => {
    const count = counts[place];
    return count === null || count === undefined ? [] : [{ place, guess, count, difference: guess - count }];
  });
  const widest = places.reduce<Compared | null>(
    (most, one) => (most === null || Math.abs(one.difference) > Math.abs(most.difference) ? one : most),
    null,
  );
  return {
    places,
    last: places.at(-1) ?? null,
    widest,
    parting: places.find(({ difference, count }) => Math.abs(difference) > apart * count) ?? null,
  };
}

/** How guesses lie at one place: the lowest, the middle half, the middle one, the highest. */
export interface Spread {
  low: number;
  lower: number;
  middle: number;
  upper: number;
  high: number;
}

/**
 * The spread of numbers. The middle one of an even count lies halfway between two; a quartile is one of the numbers, the outer of two,
 * so that at least half of the numbers lie from the lower to the upper.
 * @throws RangeError for no numbers
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no values have no spread; at least one is needed');
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const at = (place: number) => sorted[place] ?? 0;
  return {
    low: at(0),
    lower: at(Math.floor(last / 4)),
    middle: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    upper: at(Math.ceil((last * 3) / 4)),
    high: at(last),
  };
}

/** The middle guess, place by place. @param guesses finished ones */
export function middleGuess(guesses: readonly Guess[], board: Board): number[] {
  return guesses.length === 0
    ? []
    : Array.from({ length: board.places }, (_, place) => spreadOf(guesses.map((guess) => guess[place] ?? 0)).middle);
}
