/** A lab's state as a query string: each field under the lab's name, defaults left out, garbage answered by the default. */

export type Field =
  | { kind: 'number'; min: number; max: number /** Values lie on min, min + step, … */; step: number; default: number }
  | { kind: 'choice'; values: readonly string[]; default: string }
  /** Free text of a narrow alphabet: codes and paths. A text that does not match is answered by the default. */
  | { kind: 'text'; pattern: RegExp; default: string };

export type Fields = Readonly<Record<string, Field>>;
type ValueOf<F extends Field> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'choice'; values: readonly (infer V)[] }
    ? V
    : string;
export type StateOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> };

/** A number as its field allows it: finite, within the limits, on a step (or the very limit, where no step meets it). Null if it is none. */
function allowedNumber(text: string, field: Extract<Field, { kind: 'number' }>): number | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  if (value < field.min || value > field.max) return null;
  const steps = Math.round((value - field.min) / field.step);
  return Math.min(field.max, Number((field.min + steps * field.step).toFixed(6)));
}

/**
 * The state that a query string asks for.
 * @param search as in `location.search`; keys of others are ignored
 */
export function readState<F extends Fields>(lab: string, fields: F, search: string): StateOf<F> {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const text = asked.get(`${lab}.${name}`);
      if (text === null) return [name, field.default];
      if (field.kind === 'number') return [name, allowedNumber(text, field) ?? field.default];
      if (field.kind === 'choice') return [name, field.values.includes(text) ? text : field.default];
      return [name, text.length <= 2000 && field.pattern.test(text) ? text : field.default];
    }),
  ) as StateOf<F>;
}

/**
 * The query string of a state, with its question mark, or empty when all is as it was given.
 * @param search the page's query so far; what belongs to others stays
 */
export function writeState<F extends Fields>(lab: string, fields: F, state: StateOf<F>, search = ''): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (key.startsWith(`${lab}.`)) query.delete(key);
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name as keyof F];
    if (value !== field.default) query.set(`${lab}.${name}`, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
