/** Room for annotation words over filled marks: height above them, and other words that they must not cover. */
import { noteLineHeight, noteSize } from './marks.ts';
import { textWidth, wrapText } from './text.ts';

/** Width in px of the plot for which notes are placed; words run out on wider plots, never into each other. */
const plotWidth = 620;

/**
 * Points (percent, px) along a break's words, as `Axes` sets them: beside the cut, each second one a line lower.
 * @param index place of the break among the chart's breaks
 */
export function breakObstacles(cut: { x: number; label: string }, index: number): { x: number; y: number }[] {
  const wide = (textWidth(cut.label, 12) / plotWidth) * 100;
  const steps = Math.ceil(wide / 2);
  const left = cut.x > 70 ? cut.x - wide : cut.x;
  return Array.from({ length: steps + 1 }, (_, step) => ({ x: left + (wide * step) / steps, y: 9 + (index % 2) * 16 }));
}

/** px from a point up to the top of its words, leader included, beyond the lines themselves. */
const leader = 28;

/**
 * The value up to which the y axis must reach so that each note has room above its point.
 * @param notes the value each note stands on (sums of a stack), and its words
 * @param height of the plot in px
 */
export function valueWithRoom(notes: readonly { value: number; text: string }[], height: number): number {
  return Math.max(
    0,
    ...notes.map(({ value, text }) => {
      const need = wrapText(text, noteSize, 168).length * noteLineHeight + leader;
      return need < height / 2 ? value / (1 - need / height) : value;
    }),
  );
}
