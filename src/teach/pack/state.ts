/** The choice of a pack as fields of the address: ids joined by a tilde, minutes as numbers; what is not in the matter is left out. */
import type { Fields, StateOf } from '../../labs/shared/url-state.ts';
import type { PackChoice, PackMatter } from './model.ts';

const ids = { kind: 'text', pattern: /^[a-z0-9.~-]*$/, default: '' } as const;

export const packFields = {
  chapters: ids,
  charts: ids,
  questions: ids,
  minutes: { kind: 'number', min: 15, max: 180, step: 5, default: 45 },
  perChart: { kind: 'number', min: 1, max: 20, step: 1, default: 5 },
  perQuestion: { kind: 'number', min: 1, max: 20, step: 1, default: 3 },
} as const satisfies Fields;
export type PackState = StateOf<typeof packFields>;

/** What can be ticked. */
export type PackPart = 'chapters' | 'charts' | 'questions';

const split = (text: string): string[] => text.split('~').filter(Boolean);

/** The choice that a state stands for. */
export function choiceOf(state: PackState, matter: PackMatter): PackChoice {
  const known = (part: PackPart): string[] => {
    const asked = new Set(split(state[part]));
    return matter[part].flatMap(({ id }) => (asked.has(id) ? [id] : []));
  };
  return { ...state, chapters: known('chapters'), charts: known('charts'), questions: known('questions') };
}

/** A part's field after one thing was ticked or unticked; ids keep the order of the matter. */
export function ticking(state: PackState, matter: PackMatter, part: PackPart, id: string, isOn: boolean): string {
  const asked = new Set(split(state[part]));
  if (isOn) asked.add(id);
  else asked.delete(id);
  return matter[part].flatMap((one) => (asked.has(one.id) ? [one.id] : [])).join('~');
}
