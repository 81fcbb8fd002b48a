/** What a page hands to a lab: its words filled, its facts with their numbers, words and addresses. */
import { type CollectionEntry, getEntry } from 'astro:content';
import { formatter } from '../evidence/format.ts';
import { factOf, fillAroundSlots } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import type { LabFact, LabGiven } from '../labs/shared/types.ts';
import { citeOf } from './cite.ts';
import { factLink } from './links.ts';
import { factsInTexts, noteNumber } from './notes.ts';
import { wordsUnder } from './ui.ts';

/** @throws RangeError when content/en/labs has no such file */
export async function labEntry(id: string): Promise<CollectionEntry<'labs'>> {
  const entry = await getEntry('labs', id);
  if (!entry) throw new RangeError(`content/en/labs/${id}.mdx is missing`);
  return entry;
}

/** What belongs to one part of a lab, and what to none; everything when no part is named. @throws RangeError when the lab has no such part */
function ofPart<T>(all: Readonly<Record<string, T>>, { id, data }: CollectionEntry<'labs'>, part: string | undefined): [string, T][] {
  if (part !== undefined && !data.parts.includes(part))
    throw new RangeError(`content/en/labs/${id}.mdx has no part "${part}"; allowed: ${data.parts.join(', ') || 'none'}`);
  const others = part === undefined ? [] : data.parts.filter((one) => one !== part);
  return Object.entries(all).filter(([key]) => !others.some((other) => key.startsWith(other)));
}

/** Ids of the facts a lab shows: those of its own, then those of its finding. */
export function labFactIds({ data }: CollectionEntry<'labs'>): string[] {
  return [...Object.values(data.facts), ...factsInTexts([data.finding])];
}

/** Whether a lab stands in its page from the start, or comes when the reader does. A part always comes so. @param attributes of `<Lab>` */
export function comesLater({ part, later }: { part?: string | true; later?: string | true }): boolean {
  return part !== undefined || later !== undefined;
}

/**
 * Ids of the facts of a lab that its page keeps the record of: all that it shows; of one that comes later only those of its finding.
 * @param attributes of `<Lab>`
 */
export function factsOnPage(lab: CollectionEntry<'labs'>, attributes: { part?: string | true; later?: string | true }): string[] {
  if (!comesLater(attributes)) return labFactIds(lab);
  const ownFinding = typeof attributes.part === 'string' && `${attributes.part}Finding` in lab.data.words;
  return ownFinding ? [] : factsInTexts([lab.data.finding]);
}

/** The words, facts and sources of a lab. @param locals of the page, for the numbers of its notes */
export function labGiven(lab: CollectionEntry<'labs'>, locals: object, part?: string): LabGiven {
  const format = formatter('en');
  const { data } = lab;
  return {
    words: {
      ...wordsUnder('lab.word.'),
      ...Object.fromEntries(ofPart(data.words, lab, part).map(([key, text]) => [key, fillAroundSlots(text, evidence, format)])),
    },
    facts: Object.fromEntries(
      ofPart(data.facts, lab, part).map(([name, id]): [string, LabFact] => {
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
    sources: Object.fromEntries(ofPart(data.sources, lab, part).map(([key, cited]) => [key, cited.map(({ id, at }) => citeOf(id, at))])),
  };
}
