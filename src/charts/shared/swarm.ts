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
    const blocked = placed.flatMap((other): [number, number][] => {
      const reach = other.r + circle.r + air;
      const along = Math.abs(other.x - circle.x);
      if (along >= reach) return [];
      const aside = Math.sqrt(reach ** 2 - along ** 2);
      return [[other.y - aside, other.y + aside]];
    });
    circle.y = nearestFree(blocked);
    placed.push(circle);
  }
  const asides = new Array<number>(circles.length);
  for (const { index, y } of placed) asides[index] = y;
  return asides;
}

/** The place nearest to zero outside all stretches; of two as near, the upper. */
function nearestFree(blocked: [number, number][]): number {
  let from = 0;
  let to = 0;
  let isBlocked = false;
  for (const [start, end] of joined(blocked)) {
    if (start >= -tiny || end <= tiny) continue;
    isBlocked = true;
    from = start;
    to = end;
  }
  if (!isBlocked) return 0;
  return -from <= to ? from : to;
}

const tiny = 1e-9;

/** The same stretches without overlaps, in order. */
function joined(stretches: [number, number][]): [number, number][] {
  const parts: [number, number][] = [];
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = parts.at(-1);
    if (last && start < last[1] - tiny) last[1] = Math.max(last[1], end);
    else parts.push([start, end]);
  }
  return parts;
}
