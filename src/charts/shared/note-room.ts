/** Room for annotation words over filled marks: height above them. */
import { noteLineHeight, noteSize, noteWidth } from './marks.ts';
import { wrapText } from './text.ts';

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
      const need = wrapText(text, noteSize, noteWidth).length * noteLineHeight + leader;
      return need < height / 2 ? value / (1 - need / height) : value;
    }),
  );
}
