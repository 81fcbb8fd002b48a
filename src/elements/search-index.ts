/** How the search index is made and asked: the build and the reader's browser use the very same rules. */
import MiniSearch, { type Options, type Query, type SearchOptions } from 'minisearch';

/** What can be found, in the order in which the page shows it. */
export const kinds = ['chapter', 'chart', 'fact', 'term', 'lab', 'lesson', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** What the page needs to show one place. */
export interface Found {
  kind: Kind;
  title: string;
  /** One line under the title: a number's value and date, a chart's measure, a term's meaning. */
  line: string;
  /** The stage's number, 1 to 6; 0 for what belongs to all. */
  stage: number;
  href: string;
}

/** One place that can be found. `id` and `body` are indexed only. */
export interface Entry extends Found {
  id: string;
  body: string;
}

/** "México" is found by "mexico". */
function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Endings of English words with the least that must be left of the word before each, longest first. */
const endings: readonly (readonly [ending: RegExp, least: number])[] = [
  [/ations?$/, 5],
  [/ions?$|als?$|ers?$|e$|y$/, 5],
  [/ings?$|ies$|ied$|ed$/, 4],
  [/(?<=[sxz]|ch|sh)es$/, 3],
  [/(?<!s)s$/, 3],
];

/** The beginning that the forms of a word share: "deport" of "deported" and "deportations", "countr" of "countries"; else the word itself. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  for (const [ending, least] of endings) {
    const stem = word.replace(ending, '');
    if (stem !== word && stem.length >= least) return stem;
  }
  return word;
}

const options: Options<Entry> = {
  fields: ['title', 'line', 'body'],
  storeFields: ['kind', 'title', 'line', 'stage', 'href'],
  processTerm: plain,
};

/** What MiniSearch itself takes for the gap between two words: spaces and marks. */
const betweenWords = /[\n\r\p{Z}\p{P}]+/u;

/** A word may be unfinished, and a longer one may hold a slip of a letter or two. */
const asking: SearchOptions = {
  boost: { title: 3, line: 1.5 },
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.3 },
  // A number's record repeats its words; a term has few, and says them first.
  boostDocument: (_, __, stored) => (stored?.['kind'] === 'fact' ? 1 : stored?.['kind'] === 'term' ? 2 : 1.3),
};

/** Each word as it was typed, or any word that begins with its stem: other forms of it count as unfinished words do. */
function question(words: string, combineWith: 'AND' | 'OR'): Query {
  const terms = words.split(betweenWords).map(plain).filter(Boolean);
  const form = (term: string): Query[] => (stemOf(term) === term ? [] : [{ queries: [stemOf(term)], fuzzy: false }]);
  return { combineWith, queries: terms.map((term) => ({ combineWith: 'OR', queries: [term, ...form(term)] })) };
}

/** The index as one line of text, for the reader's browser to fetch. */
export function indexText(entries: readonly Entry[]): string {
  const index = new MiniSearch(options);
  index.addAll(entries);
  return JSON.stringify(index);
}

export interface Answer {
  /** Whether each place holds all the words, or only some. */
  holds: 'all' | 'some';
  found: Found[];
}

/** A function that answers questions from the index, best first. Loads in small steps, so that typing is not held up. */
export async function readIndex(text: string): Promise<(words: string) => Answer> {
  const index = await MiniSearch.loadJSONAsync(text, options);
  return (words) => {
    const all = index.search(question(words, 'AND'), asking);
    const found = all.length > 0 ? all : index.search(question(words, 'OR'), asking);
    // A place that is called just so comes first.
    const isCalledSo = ({ title }: Found) => plain(title) === plain(words.trim());
    const places = (found as unknown as Found[]).sort((one, other) => Number(isCalledSo(other)) - Number(isCalledSo(one)));
    return { holds: all.length > 0 ? 'all' : 'some', found: places };
  };
}
