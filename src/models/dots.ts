/** The site's unit: one dot is 1,000 people (or cases, or events), and a block of 1,000 dots is a million. */

const peoplePerDot = 1000;
export const dotsPerBlock = 1000;

/** A crowd in dots: whole ones, and the part (0 up to 1) of one more. */
export interface Dots {
  whole: number;
  part: number;
}

/** @param count people, cases or events. @throws RangeError for a count that is negative or no finite number */
export function dotsFor(count: number): Dots {
  if (!Number.isFinite(count) || count < 0) throw new RangeError(`a count of ${String(count)} cannot be drawn in dots; allowed: 0 or more`);
  const whole = Math.floor(count / peoplePerDot);
  return { whole, part: count / peoplePerDot - whole };
}

/** How a block lays out its dots: filled from the bottom row up, each row from the left. */
export interface BlockShape {
  columns: number;
  rows: number;
}

/** Column and row (from the top of its block) of the dot with this number, and the number of its block; all from 0. */
export function dotPlace(index: number, shape: BlockShape): { block: number; column: number; row: number } {
  const inBlock = index % dotsPerBlock;
  return {
    block: Math.floor(index / dotsPerBlock),
    column: inBlock % shape.columns,
    row: shape.rows - 1 - Math.floor(inBlock / shape.columns),
  };
}

/** Blocks that a crowd needs; a crowd of none still has a place for one. */
export function blocksFor({ whole, part }: Dots): number {
  return Math.max(1, Math.ceil((whole + (part > 0 ? 1 : 0)) / dotsPerBlock));
}
