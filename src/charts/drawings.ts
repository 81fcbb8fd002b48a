/** Each form's drawing, found by its place: charts/range-dots/RangeDots.svelte. */
import { render } from 'svelte/server';
import type { FormName } from './forms.ts';
import type Line from './line/Line.svelte';

const drawings = import.meta.glob<{ default: typeof Line }>('./*/*.svelte', { eager: true });

/**
 * A placed chart drawn as HTML and SVG, without the marks in comments by which Svelte would find its parts again in a browser: no script does.
 * @param placed what the form's `layout.ts` made
 * @param id the chart's own on its page
 * @throws RangeError for a form without a drawing
 */
export function draw(form: FormName, placed: unknown, id: string): string {
  const name = form.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = drawings[`./${form}/${name}.svelte`];
  if (!found) throw new RangeError(`form ${form} has no src/charts/${form}/${name}.svelte`);
  return render(found.default, { props: { placed: placed as never, id } }).body.replaceAll(/<!--.*?-->/g, '');
}
