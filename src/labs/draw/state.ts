/** The draw lab's state: which series, the line drawn so far, whether the data stand beside it, and codes that came with a link. */
import { type Board, codeOf, type Guess, levels, readCode } from '../../models/drawing.ts';
import type { Field, Fields, StateOf } from '../shared/url-state.ts';
import type { DrawSeries } from './props.ts';

type TextField = Extract<Field, { kind: 'text' }>;
interface ChoiceField<V extends string> {
  kind: 'choice';
  values: readonly V[];
  default: V;
}
export interface DrawFields extends Fields {
  series: ChoiceField<string>;
  /** The code of the line, finished or not. */
  guess: TextField;
  shown: ChoiceField<'no' | 'yes'>;
  /** Codes of a class, joined by dots. Only a link that the reader copied with them has any. */
  class: TextField;
}
export type DrawState = StateOf<DrawFields>;

export function drawFields(data: readonly DrawSeries[]): DrawFields {
  const ids = data.map(({ id }) => id);
  return {
    series: { kind: 'choice', values: ids, default: ids[0] ?? '' },
    guess: { kind: 'text', pattern: /^[0-9A-HJKMNP-TV-Z]{5,40}$/, default: '' },
    shown: { kind: 'choice', values: ['no', 'yes'], default: 'no' },
    class: { kind: 'text', pattern: /^[0-9A-Z.]+$/, default: '' },
  };
}

export function boardOf({ sign, hidden }: DrawSeries): Board {
  return { sign, places: hidden.length };
}

/** The line that a state holds; none when its code is not one of this series. */
export function guessOf({ guess }: Pick<DrawState, 'guess'>, series: DrawSeries): number[] {
  const read = readCode(guess, boardOf(series), true);
  return 'guess' in read ? read.guess : [];
}

/** What stands for a line in the state; nothing drawn is nothing. */
export function guessText(guess: Guess, series: DrawSeries): string {
  return guess.length === 0 ? '' : codeOf(guess, boardOf(series));
}

/** The value of a level, in the series' unit. */
export function valueAt(level: number, { top }: DrawSeries): number {
  return Math.round((level * top) / levels);
}

/** The level of a value; it may lie between two levels, and above or below the scale. */
export function levelOf(value: number, { top }: DrawSeries): number {
  return (value / top) * levels;
}

/** The level where the reader's line starts: that of the last known value. */
export function startLevel(series: DrawSeries): number {
  return levelOf(series.known.at(-1)?.value ?? 0, series);
}

/** Codes as one text of an address and back: a line each, without the gaps people put in. */
export function classText(lines: string): string {
  return lines
    .toUpperCase()
    .split('\n')
    .map((line) => line.replaceAll(/[^0-9A-Z]/g, ''))
    .filter(Boolean)
    .join('.');
}
export function classLines(text: string): string {
  return text.replaceAll('.', '\n');
}
