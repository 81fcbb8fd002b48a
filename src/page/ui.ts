/** Interface words in the reader's language, by flat key; a missing key fails the type check. */
import en from '../../content/ui/en.json' with { type: 'json' };

export type UiKey = keyof typeof en;

/** Words for a key, with {names} filled in; a name without a value stays, for a script to fill. */
export function ui(key: UiKey, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
