/** Lanes of words beside a drawing: no words cover others, and no leader runs through words nearer to the drawing. */

/** px: where the leader stands, and the ends of the words. */
interface Words {
  x: number;
  left: number;
  right: number;
}

export interface HungWords extends Words {
  /** Lane of the line nearest the drawing, and how many lanes the words take. */
  lane: number;
  tall: number;
}

/**
 * The lane nearest the drawing in which the words are free.
 * @param tall lines of the words
 */
export function freeLane(taken: readonly HungWords[], words: Words, tall = 1): number {
  for (let lane = 0; ; lane += 1) {
    const isFree = taken.every((other) => {
      const isFarther = other.lane >= lane + tall;
      const isNearer = other.lane + other.tall <= lane;
      if (isFarther) return other.x <= words.left || other.x >= words.right;
      if (isNearer) return words.x <= other.left || words.x >= other.right;
      return words.right <= other.left || other.right <= words.left;
    });
    if (isFree || lane > taken.length * 4) return lane;
  }
}

/** How many lanes the words take together. */
export function laneCount(taken: readonly HungWords[]): number {
  return Math.max(0, ...taken.map((one) => one.lane + one.tall));
}
