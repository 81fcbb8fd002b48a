/** Words of the draw lab: times, values with what they are, how line and count differ, and why a pasted line is no code. */
import type { Formatter } from '../../evidence/format.ts';
import { type CodeFault, type Compared, type Comparison, levels, type Spread } from '../../models/drawing.ts';
import { type LabGiven, say, wordKey } from '../shared/types.ts';
import type { DrawPoint, DrawSeries } from './props.ts';

type Words = LabGiven['words'];

/** A year or a day. */
export function whenWords(at: string, { type }: DrawSeries, format: Formatter): string {
  return type === 'fiscal-year' ? format.fiscalYear(Number(at)) : format.date(at);
}

/** A published value, with what it is when it is not simply counted. */
export function countWords({ value, mark }: DrawPoint, words: Words, format: Formatter): string {
  if (value === null) return say(words, 'notSeen');
  return mark === 'counted' ? format.number(value) : say(words, wordKey('mark', mark), { count: format.number(value) });
}

/** The smallest difference a line can hold, in the series' unit. */
export function stepOf({ top }: DrawSeries): number {
  return top / levels;
}

/** How far the count lies from the line: no finer than a line can be drawn. */
function differenceWords({ difference }: Compared, series: DrawSeries, words: Words, format: Formatter): string {
  const step = stepOf(series);
  const size = Math.round(Math.abs(difference) / step) * step;
  if (size === 0) return say(words, 'same', { step: format.number(step) });
  return say(words, difference < 0 ? 'above' : 'below', { difference: format.number(size) });
}

/** Guess beside count in sentences: the last place, where they lie farthest apart, where they part. */
export function comparisonWords(
  { last, widest, parting }: Comparison,
  drawn: number,
  series: DrawSeries,
  words: Words,
  format: Formatter,
): string {
  const { hidden } = series;
  const point = (place: number): DrawPoint => hidden[place] ?? { at: '', value: null, mark: 'counted' };
  const when = (place: number) => whenWords(point(place).at, series, format);
  const end = hidden.length - 1;
  if (!last || !widest) return say(words, 'resultNothing', { when: when(end), count: countWords(point(end), words, format) });
  return [
    drawn < hidden.length ? say(words, 'resultUpTo', { when: when(drawn - 1) }) : '',
    say(words, 'resultLast', {
      when: when(last.place),
      guess: format.number(last.guess),
      count: countWords(point(last.place), words, format),
      difference: differenceWords(last, series, words, format),
    }),
    widest.place === last.place
      ? say(words, 'resultWidestLast')
      : say(words, 'resultWidest', {
          when: when(widest.place),
          guess: format.number(widest.guess),
          count: countWords(point(widest.place), words, format),
        }),
    parting ? say(words, 'resultParting', { when: when(parting.place) }) : say(words, 'resultTogether'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why a line is no code: what was found, what is allowed. */
export function faultWords({ fault, found, allowed }: CodeFault, words: Words): string {
  const name = (sign: string) => words[`sign${sign}`];
  if (fault !== 'series') return say(words, wordKey('fault', fault), { found, allowed });
  const other = name(found);
  const here = say(words, `sign${allowed}`);
  return other
    ? say(words, 'faultSeries', { found: other, allowed: here })
    : say(words, 'faultNoSeries', { found, allowed: `${here} (${allowed})` });
}

/** Where finished lines end, to the nearest step. @param spread in the series' unit */
export function spreadWords(
  count: number,
  { low, lower, middle, upper, high }: Spread,
  { when, step }: { when: string; step: number },
  words: Words,
  format: Formatter,
): string {
  const n = (value: number) => format.number(value, 0);
  const near = (value: number) => n(Math.round(value / step) * step);
  return say(words, count === 1 ? 'classOne' : 'classSpread', {
    count: n(count),
    when,
    middle: near(middle),
    lower: near(lower),
    upper: near(upper),
    low: near(low),
    high: near(high),
  });
}
