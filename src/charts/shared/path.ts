/** The path through a run of placed points. */
import { round } from './axes.ts';

/** Runs of more points than this are written as steps from point to point, which take half the bytes. */
const longRun = 40;

/** `M…` through all points in their order. */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const isLong = points.length > longRun;
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      return isLong ? `l${round(point.x - before.x)} ${round(point.y - before.y)}` : `L${point.x} ${point.y}`;
    })
    .join('');
}
