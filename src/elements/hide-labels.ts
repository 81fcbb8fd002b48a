/** For classes: takes the labels off a chart and brings them back one part a press, from the axes to the title. `?labels=hidden` starts without them. */
import { type LabelPart, labelParts, labelsOf } from './label-parts.ts';

const bar = document.querySelector<HTMLElement>('.labels-bar');
const figure = bar?.closest<HTMLElement>('.chart');
const [main, all] = bar?.querySelectorAll('button') ?? [];
const said = bar?.querySelector('[role="status"]');

if (bar && figure && main && all && said) {
  const words = bar.dataset;
  const named = (part: LabelPart): string => words[part] ?? '';
  const labels = labelsOf(figure, words['covered'] ?? '');

  /** Shows the chart with its first `shown` parts back. */
  const show = (shown: number, say: boolean): void => {
    const next = labels.show(shown);
    main.textContent = next === undefined ? (words['hide'] ?? '') : (words['next'] ?? '').replace('{part}', named(next));
    // Whoever pressed "all" goes on from the other button.
    if (next === undefined && document.activeElement === all) main.focus();
    all.hidden = next === undefined;
    const before = labelParts[shown - 1];
    if (say)
      said.textContent =
        next === undefined
          ? (words['done'] ?? '')
          : before
            ? (words['shown'] ?? '').replace('{part}', named(before)).replace('{next}', named(next))
            : (words['covering'] ?? '').replace('{part}', named(next));
  };
  main.addEventListener('click', () => show(labels.shown() === labelParts.length ? 0 : labels.shown() + 1, true));
  all.addEventListener('click', () => show(labelParts.length, true));
  if (new URLSearchParams(location.search).get('labels') === 'hidden') show(0, false);
}
