/** The path through a run of placed points. */

/** Runs of more points than this are written as steps from point to point, which take half the bytes. */
const longRun = 12;

/** As SVG allows it: no zero before the point. */
const short = (value: number) => String(value).replace(/^(-?)0\./, '$1.');

/**
 * `M…` through all points in their order.
 * In a long run a step is written to a hundredth across (percent of the width) and a tenth down (px); each is measured from where the
 * steps before it led, so that what is rounded off never adds up.
 */
export function pathThrough(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const start = `M${first.x} ${first.y}`;
  if (points.length <= longRun) return start + rest.map(({ x, y }) => `L${x} ${y}`).join('');
  let [atX, atY] = [first.x * 100, first.y * 10];
  const steps = rest.map(({ x, y }) => {
    const [across, down] = [Math.round(x * 100 - atX), Math.round(y * 10 - atY)];
    atX += across;
    atY += down;
    return `${short(across / 100)} ${short(down / 10)}`;
  });
  return `${start}l${steps.join(' ').replaceAll(' -', '-')}`;
}
