/** Boxes that words take in a plot, so that a test can tell whether two of them lie on each other. */
import type { Tick } from '../../../src/charts/shared/axes.ts';
import { noteLineHeight, noteSize, type PlacedBreak, type PlacedNote } from '../../../src/charts/shared/marks.ts';
import { textWidth } from '../../../src/charts/shared/text.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The words, for messages. */
  words: string;
}

type Anchor = 'start' | 'middle' | 'end';

/** Lines of text hung at `x` px, the first with its baseline at `y`: from the tops of capitals to the feet of the last line. */
export function textBox(x: number, y: number, lines: readonly string[], size: number, lineHeight: number, anchor: Anchor): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const bottom = y + Math.max(0, lines.length - 1) * lineHeight + size * 0.22;
  return { left, right: left + width, top: y - size * 0.75, bottom, words: lines.join(' ') };
}

/** Words of an annotation in a plot of `width` px; the first baseline is 13 px below their place. */
export function noteBox(note: PlacedNote, width: number): Box {
  return textBox((note.textX / 100) * width, note.textY + 13, note.lines, noteSize, noteLineHeight, note.anchor);
}

/** Words of a cut in a plot of `width` px: one line of 12 px, 4 px beside the cut. */
export function breakBox(cut: PlacedBreak, width: number): Box {
  const aside = cut.anchor === 'end' ? -4 : 4;
  return textBox((cut.x / 100) * width + aside, cut.y, [cut.label], 12, 14, cut.anchor);
}

/** Labels under the axis that a chart of `chart` px shows, in a plot of `plot` px. */
export function tickBoxes(ticks: readonly Tick[], chart: number, plot: number): Box[] {
  return ticks
    .filter(({ from }) => from === 'narrow' || (from === 'medium' && chart >= 560) || chart >= 900)
    .map((tick) => textBox((tick.at / 100) * plot, 20, [tick.label], 12, 14, tick.anchor));
}

/** Pairs of words that lie on each other. */
export function collisions(boxes: readonly Box[], air = 0): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right + air && b.left < a.right + air && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.words}" and "${b.words}"`),
  );
}

interface Place {
  x: number;
  y: number;
}

/** The points a stroke runs through: whole moves and steps, relative steps, and levels with their rise. */
export function vertices(path: string): Place[] {
  const found: Place[] = [];
  let at = { x: 0, y: 0 };
  const go = (to: Place) => {
    at = to;
    found.push(to);
  };
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLlHV])([^MLlHVZ]*)/g)) {
    const values = (numbers.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
    const [first = 0, second = 0] = values;
    // A level is a point only with the rise that follows it.
    if (command === 'H') at = { x: first, y: at.y };
    else if (command === 'V') go({ x: at.x, y: first });
    else if (command !== 'l') go({ x: first, y: second });
    else for (let index = 0; index < values.length; index += 2) go({ x: at.x + (values[index] ?? 0), y: at.y + (values[index + 1] ?? 0) });
  }
  return found;
}

/** Whether two places are one to the eye: a long stroke is written to a hundredth of a percent across and a tenth of a px down. */
export function isNear(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < 0.02 && Math.abs(a.y - b.y) < 0.06;
}
