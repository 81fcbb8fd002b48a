/** What pages ask of a chapter: its facts in order of appearance, and its length. */
import type { CollectionEntry } from 'astro:content';
import { readMdxBody } from '../evidence/mdx.ts';
import { factsInComponents, factsInTexts } from './notes.ts';

/** Facts of a chapter page from head to foot, and its word count. */
export function chapterFacts({ body = '', data }: CollectionEntry<'chapters'>): { ids: string[]; wordCount: number } {
  const { components, wordCount } = readMdxBody(body);
  return {
    ids: [
      ...factsInTexts([data.keep, data.why, data.carries.from ?? '']),
      ...factsInComponents(components),
      ...factsInTexts([data.carries.to ?? '']),
    ],
    wordCount,
  };
}
