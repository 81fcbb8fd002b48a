/** Interface words in the reader's language, by flat key; a missing key fails the type check. */
import en from '../../content/ui/en.json' with { type: 'json' };

export type UiKey = keyof typeof en;

/** Words for a key, with {names} filled in; a name without a value stays, for a script to fill. */
export function ui(key: UiKey, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** All words whose keys begin so, by the rest of their key. */
export function wordsUnder(prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(en).flatMap(([key, words]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), words]] : [])),
  );
}
