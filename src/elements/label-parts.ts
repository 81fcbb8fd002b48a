/** Takes the labels off one chart, part by part, for eyes, screen readers and the tab's name alike. */
export const labelParts = ['axes', 'key', 'notes', 'title'] as const;
export type LabelPart = (typeof labelParts)[number];

/**
 * @param covered what a chart without its labels is called
 * @param namesTab whether the tab is named after the chart
 */
export function labelsOf(figure: HTMLElement, covered: string, namesTab = true) {
  const cursor = figure.querySelector<HTMLElement>('chart-cursor');
  const title = document.title;
  const described = ['aria-labelledby', 'aria-describedby'].map((name) => ({ name, value: figure.getAttribute(name) }));
  return {
    /** How many parts are shown. */
    shown: (): number => labelParts.length - (figure.dataset['hidden']?.split(' ').length ?? 0),
    /** Shows the chart with its first `shown` parts. @returns the part that comes next, or nothing when the chart is whole */
    show(shown: number): LabelPart | undefined {
      const hidden = labelParts.slice(shown);
      const isWhole = hidden.length === 0;
      if (isWhole) {
        delete figure.dataset['hidden'];
        figure.removeAttribute('aria-label');
        for (const { name, value } of described) if (value !== null) figure.setAttribute(name, value);
      } else {
        figure.dataset['hidden'] = hidden.join(' ');
        for (const { name } of described) figure.removeAttribute(name);
        figure.setAttribute('aria-label', covered);
      }
      // The cursor would read out what is to be guessed, and the tab would name it.
      if (cursor) cursor.inert = !isWhole;
      if (namesTab) document.title = isWhole ? title : covered;
      return hidden[0];
    },
  };
}
