/** What pages ask of a chapter: its facts in order of appearance, and its length. */
import type { CollectionEntry } from 'astro:content';
import { readMdxBody } from '../evidence/mdx.ts';
import { factsOnPage, labEntry } from './lab.ts';
import { factsInComponents, factsInTexts } from './notes.ts';

/** Facts of a chapter page from head to foot, and its word count. */
export async function chapterFacts({ body = '', data }: CollectionEntry<'chapters'>): Promise<{ ids: string[]; wordCount: number }> {
  const { components, wordCount } = readMdxBody(body);
  const labs = components.filter(({ name }) => name === 'Lab' || name === 'LabDoor');
  const labFacts = new Map(
    await Promise.all(
      labs.map(async (use) => {
        const lab = await labEntry(String(use.attributes['id']));
        return [use, use.name === 'Lab' ? factsOnPage(lab, use.attributes) : factsInTexts([lab.data.finding])] as const;
      }),
    ),
  );
  return {
    ids: [
      ...factsInTexts([data.keep, data.why, data.carries.from ?? '']),
      ...factsInComponents(components, labFacts),
      ...factsInTexts([data.carries.to ?? '']),
    ],
    wordCount,
  };
}

/** Minutes to read so many words, as most adults read on a screen: 220 a minute. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 220));
