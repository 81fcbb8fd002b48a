/** Where a tall picture is cut, from what each of its rows holds, and the parts that come of it. */

/** A part is no shorter than this share of a page: a page of a few lines helps nobody. */
const least = 0.5;
/** How much taller than the mean a part may be, to end where little is drawn. */
const slack = 1.15;

/**
 * The rows at which a picture is cut.
 * @param ink how much each row holds, from top to bottom
 * @param room rows that a page holds
 * @returns in order, none where the picture fits; each at the row with least ink that its page can still hold, the lowest of those
 */
export function cutRows(ink: ArrayLike<number>, room: number): number[] {
  const cuts = cutWithin(ink, room);
  // The same number of parts, about as tall as one another, rather than full pages and a last one of two lines.
  const even = cutWithin(ink, Math.min(room, Math.ceil((slack * ink.length) / (cuts.length + 1))));
  return even.length === cuts.length ? even : cuts;
}

function cutWithin(ink: ArrayLike<number>, room: number): number[] {
  const cuts: number[] = [];
  let top = 0;
  while (ink.length - top > room) {
    let best = top + room;
    for (let row = top + room; row > top + room * least; row -= 1) if ((ink[row] ?? 0) < (ink[best] ?? 0)) best = row;
    cuts.push(best);
    top = best;
  }
  return cuts;
}

/** The parts of a picture between its cuts, from top to bottom; without cuts the whole of it. */
export function partsBetween(cuts: readonly number[], height: number): { from: number; to: number }[] {
  return [...cuts, height].map((to, index) => ({ from: cuts[index - 1] ?? 0, to }));
}
