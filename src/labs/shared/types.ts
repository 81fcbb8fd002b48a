/** What every lab is given by the page it stands on. */

/** A fact as an island needs it: its numbers for the model, its words and address for the reader. */
export interface LabFact {
  id: string;
  /** Null for a fact that is only a range. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** The value in full with its unit. */
  words: string;
  /** The value in full without its unit, with the source's own hedge. */
  number: string;
  label: string;
  /** As-of date of a stock, or the span of a flow. */
  when: string;
  /** The fact's entry in the ledger. */
  href: string;
  /** Its number among the page's notes; none where the page keeps no record of it. */
  note: number | null;
}

/** A source as a mark in a text. */
export interface LabSource {
  words: string;
  title: string;
  href: string;
}

export interface LabGiven {
  /** The reader's words by key, with {slots} still in them. */
  words: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, LabFact>>;
  /** What stands behind a text of the lab, by the key of its words. */
  sources: Readonly<Record<string, readonly LabSource[]>>;
}

/** Words for a key with its slots filled. @throws RangeError when the lab's page has no such key */
export function say(words: LabGiven['words'], key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = words[key];
  if (text === undefined) throw new RangeError(`the lab's words have no key "${key}"`);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The value of one of the lab's facts. @throws RangeError when there is no such fact, or it has no single value */
export function factValue(facts: LabGiven['facts'], name: string): number {
  const value = facts[name]?.value;
  if (value === undefined || value === null) throw new RangeError(`the lab's facts have no value for "${name}"`);
  return value;
}

/** The key of a word for one of several things: `by`, `ice-quoted` → `byIceQuoted`. */
export function wordKey(kind: string, name: string): string {
  return `${kind}-${name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
