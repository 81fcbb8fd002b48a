/** How evenly the site treats those who disagree, counted from its records: disputes, sources by kind, words of each side. */
import { readMdxBody } from '../evidence/mdx.ts';
import type { Source } from '../evidence/schema.ts';
import type { Evidence } from '../evidence/types.ts';
import { factsOfSheet, wordsOfSheet } from './check.ts';
import type { Teaching } from './read.ts';
import type { Sheet } from './schema.ts';

/** Kinds of sources that a government, a legislature or a court wrote. */
const governmentKinds: readonly Source['kind'][] = ['official', 'law', 'court'];

/**
 * Questions with all their answers, and sources by who wrote them.
 * @param own the id of the source that stands for this site itself, which is none of them
 */
export function recordCounts(
  { disputes, sources }: Pick<Evidence, 'disputes' | 'sources'>,
  own: string,
): { disputes: number; government: number; independent: number; stance: number } {
  const others = [...sources.values()].filter(({ id }) => id !== own);
  const government = others.filter(({ kind }) => governmentKinds.includes(kind)).length;
  return {
    disputes: disputes.size,
    government,
    independent: others.length - government,
    stance: others.filter(({ position }) => position !== undefined).length,
  };
}

/** The words of each side in a chapter's two readings. @param body the chapter as its author wrote it */
export function wordsOfSides(body: string): { side: string; words: number }[] {
  return [...body.matchAll(/<View side="(\w+)"[^>]*>\n([\s\S]*?)<\/View>/g)].map(([, side = '', text = '']) => ({
    side,
    words: readMdxBody(text).wordCount,
  }));
}

/** Each pair of briefs that stand against each other, with the words and facts of each. */
export function briefPairs({ sheets }: Teaching): { sheet: Sheet; words: number; facts: number }[][] {
  return [...sheets.values()].flatMap((one) => {
    const other = one.against === undefined ? undefined : sheets.get(one.against);
    return other && one.id < other.id
      ? [[one, other].map((sheet) => ({ sheet, words: wordsOfSheet(sheet), facts: factsOfSheet(sheet).size }))]
      : [];
  });
}
