/** Words of the count lab: each number, house, reason and period in the reader's words. */
import type { Formatter } from '../../evidence/format.ts';
import type { Count, Known, Period } from '../../models/counting.ts';
import type { Span } from '../../models/span.ts';
import { type LabGiven, say, wordKey } from '../shared/types.ts';

/** A span in words: one number when both ends are the same. */
export function spanWords({ low, high }: Span, words: LabGiven['words'], format: Formatter): string {
  return low === high ? format.number(low) : say(words, 'fromTo', { low: format.number(low), high: format.number(high) });
}

/** A count in words, with its source's own hedge. */
export function countWords(count: Count, { words, facts }: Pick<LabGiven, 'words' | 'facts'>, format: Formatter): string {
  const fact = count.fact === undefined ? undefined : facts[count.fact];
  return fact ? fact.number : spanWords(count, words, format);
}

/** Whose number it is, and how it came to be. */
export function houseWords({ by, basis }: Count, words: LabGiven['words']): string {
  return say(words, 'house', { who: say(words, wordKey('by', by)), basis: say(words, wordKey('basis', basis)) });
}

/** A number in words, or why there is none. */
export function knownWords(known: Known, given: Pick<LabGiven, 'words' | 'facts'>, format: Formatter): string {
  if (known.kind === 'nothing') return say(given.words, 'nothing');
  if (known.kind === 'missing') return say(given.words, wordKey('missing', known.why));
  return known.counts.map((count) => `${countWords(count, given, format)} (${houseWords(count, given.words)})`).join('; ');
}

export function periodWords(period: Period, words: LabGiven['words'], format: Formatter): string {
  if (period.kind === 'since') return say(words, 'since');
  return period.kind === 'fiscal' ? format.fiscalYear(period.year) : say(words, 'calendarYear', { year: String(period.year) });
}
