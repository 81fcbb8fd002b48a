/** The points of a line, as its drawing carries them for whoever reads the chart point by point (`elements/read-points.ts`). */

/** Across in percent of the width, down in px of the drawing, and what is said of the point. */
export type ReadPoint = readonly [x: number, y: number, words: string];

/** One point a line of text, "x y words": half of what JSON takes in an attribute. @throws Error when a point's words break the line */
export function writePoints(points: readonly ReadPoint[]): string {
  return points
    .map(([x, y, words]) => {
      if (words.includes('\n')) throw new Error(`a point's words are "${words}"; allowed: one line`);
      return `${x} ${y} ${words}`;
    })
    .join('\n');
}
