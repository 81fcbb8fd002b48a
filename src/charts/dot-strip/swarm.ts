/** A beeswarm: circles at their place along a line, moved aside just as far as they must be not to touch. The same input gives the same swarm. */

export interface Circle {
  /** px along the line, and radius in px. */
  x: number;
  r: number;
}

/** px between circles. */
const air = 1;

/**
 * Distance of each circle from the line in px (minus is up), in the order given. Large circles are placed first and so lie nearest the line.
 */
export function swarm(circles: readonly Circle[]): number[] {
  const order = circles.map((circle, index) => ({ ...circle, index, y: 0 })).sort((a, b) => b.r - a.r || a.x - b.x || a.index - b.index);
  const placed: typeof order = [];
  for (const circle of order) {
    const near = placed.filter((other) => Math.abs(other.x - circle.x) < other.r + circle.r + air);
    const tries = [0];
    for (const other of near) {
      const reach = other.r + circle.r + air;
      const aside = Math.sqrt(reach ** 2 - (other.x - circle.x) ** 2);
      tries.push(other.y - aside, other.y + aside);
    }
    tries.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
    circle.y =
      tries.find((y) => near.every((other) => Math.hypot(other.x - circle.x, other.y - y) >= other.r + circle.r + air - 1e-6)) ?? 0;
    placed.push(circle);
  }
  const asides = new Array<number>(circles.length);
  for (const { index, y } of placed) asides[index] = y;
  return asides;
}
