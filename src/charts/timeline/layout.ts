/** Timeline form, places: steps in, lengths of the spine between them in px out, in proportion to time up to a limit. */
import { round } from '../shared/axes.ts';
import type { ChartContext } from '../shared/types.ts';
import type { TimeStep } from './series.ts';

interface PlacedStep {
  key: string;
  date: string;
  when: string;
  title: string;
  text: string;
  read: string;
  /** The stretch before this step; null for the first. */
  gap: {
    /** px of the spine. */
    length: number;
    /** Longer than the limit: the spine is broken, and the words say how long it is. */
    cut: boolean;
    words: string;
  } | null;
}

export interface PlacedTimeline {
  steps: PlacedStep[];
}

/** px: a short stretch is still seen, a long one does not empty the page, a usual one is in between. */
const shortest = 4;
const longest = 96;
const usual = 64;
/** px from which words fit beside the stretch. */
const wordsFrom = 18;
const daysInYear = 365.25;

/** Places every step. Four of five stretches are drawn to one scale; those beyond the limit are cut and named. */
export function placeTimeline(steps: readonly TimeStep[], context: ChartContext): PlacedTimeline {
  const spans = steps.flatMap((step) => (step.daysAfter === null ? [] : [step.daysAfter])).sort((a, b) => a - b);
  const reference = spans[Math.floor(0.8 * (spans.length - 1))] || spans.at(-1) || 1;
  const perDay = usual / reference;
  return {
    steps: steps.map((step): PlacedStep => {
      const { key, date, when, title, text } = step;
      return { key, date, when, title, text, read: `${when}: ${title}`, gap: gapOf(step, perDay, context) };
    }),
  };
}

function gapOf({ daysAfter, exact }: TimeStep, perDay: number, context: ChartContext): PlacedStep['gap'] {
  if (daysAfter === null) return null;
  const wanted = daysAfter * perDay;
  const cut = wanted > longest;
  const length = round(cut ? longest : Math.max(shortest, wanted));
  return { length, cut, words: length >= wordsFrom && (exact || daysAfter >= 2 * daysInYear) ? spanWords(daysAfter, context) : '' };
}

/** Days below two years, whole years from there on. */
function spanWords(days: number, context: ChartContext): string {
  return days < 2 * daysInYear
    ? context.format.value(days, 'days')
    : `${context.format.number(Math.floor(days / daysInYear))} ${context.label('years')}`;
}
