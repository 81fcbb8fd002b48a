/** Each form's drawing, found by its place: charts/range-dots/RangeDots.svelte. */
import type { FormName } from './forms.ts';
import type Line from './line/Line.svelte';

const drawings = import.meta.glob<{ default: typeof Line }>('./*/*.svelte', { eager: true });

/** @throws RangeError for a form without a drawing */
export function drawingOf(form: FormName): typeof Line {
  const name = form.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = drawings[`./${form}/${name}.svelte`];
  if (!found) throw new RangeError(`form ${form} has no src/charts/${form}/${name}.svelte`);
  return found.default;
}
