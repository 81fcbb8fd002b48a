/** Draws a chart on a projector as large as its room allows, words included. */

/** How many times its own size: the largest that fits, or the least, at which the words can be read from the back. Words beside dots do not shrink with them. */
const most = 2.6;
const leastOf = (figure: HTMLElement): number => (figure.matches('.chart-unit-dots') ? 0.75 : 1.25);
const step = 0.05;
/** px of its own that a chart needs for its words beside the marks; below that it is drawn as for a phone. */
const width = 630;

/** @param room px for the chart's title and picture, one above the other */
export function enlarge(figure: HTMLElement, room: number): void {
  const set = (size: number): void => figure.style.setProperty('--chart-zoom', size.toFixed(2));
  const least = leastOf(figure);
  set(least);
  const widest = Math.max(least, Math.min(most, figure.getBoundingClientRect().width / width));
  const picture = figure.querySelector('.chart-picture');
  for (let size = widest; size > least; size -= step) {
    set(size);
    if ((picture?.getBoundingClientRect().bottom ?? 0) - figure.getBoundingClientRect().top <= room) return;
  }
  set(least);
}
