/** What a page hands to a lab: its words filled, its facts with their numbers, words and addresses. */
import { type CollectionEntry, getEntry } from 'astro:content';
import { formatter } from '../evidence/format.ts';
import { factOf, fillAroundSlots } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import type { LabFact, LabGiven } from '../labs/shared/types.ts';
import { factLink } from './links.ts';
import { factsInTexts, noteNumber } from './notes.ts';
import { wordsUnder } from './ui.ts';

/** @throws RangeError when content/en/labs has no such file */
export async function labEntry(id: string): Promise<CollectionEntry<'labs'>> {
  const entry = await getEntry('labs', id);
  if (!entry) throw new RangeError(`content/en/labs/${id}.mdx is missing`);
  return entry;
}

/** Ids of the facts a lab shows: those of its own, then those of its finding. */
export function labFactIds({ data }: CollectionEntry<'labs'>): string[] {
  return [...Object.values(data.facts), ...factsInTexts([data.finding])];
}

/** The words and facts of a lab. @param locals of the page, for the numbers of its notes */
export function labGiven({ data }: CollectionEntry<'labs'>, locals: object): LabGiven {
  const format = formatter('en');
  return {
    words: {
      ...wordsUnder('lab.word.'),
      ...Object.fromEntries(Object.entries(data.words).map(([key, text]) => [key, fillAroundSlots(text, evidence, format)])),
    },
    facts: Object.fromEntries(
      Object.entries(data.facts).map(([name, id]): [string, LabFact] => {
        const fact = factOf({ id }, evidence);
        return [
          name,
          {
            id,
            value: fact.value,
            low: fact.low ?? null,
            high: fact.high ?? null,
            words: format.factInFull(fact),
            number: format.fact(fact, { range: fact.value === null }),
            label: fact.label,
            when: fact.period ?? format.date(fact.asOf ?? ''),
            href: factLink(id),
            note: noteNumber(locals, id) ?? null,
          },
        ];
      }),
    ),
  };
}
