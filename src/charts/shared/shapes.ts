/** Outlines for maps: simplifies shared borders once, so that neighbours still meet, and writes short paths. */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

export type Point = [number, number];

/** What we need of a TopoJSON file, whose arcs are quantized differences. */
export interface Topology {
  type: 'Topology';
  objects: Record<string, unknown>;
  arcs: number[][][];
  transform?: { scale: number[]; translate: number[] };
}

/**
 * A topology with fewer points: each arc is thinned by Visvalingam's rule on the drawing's scale, ends kept.
 * @param toDrawing a point of the file in drawing units, or null when it cannot be drawn
 * @param minArea drop points whose triangle with their neighbours is smaller than this (square drawing units)
 * @param keep points that must stay, such as those on the antimeridian
 */
export function simplify(
  topology: Topology,
  toDrawing: (point: Point) => Point | null,
  minArea: number,
  keep: (point: Point) => boolean = () => false,
): Topology {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map((step): Point => {
      if (!topology.transform) return [step[0] ?? 0, step[1] ?? 0];
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
    });
    return thin(points, toDrawing, minArea, keep);
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

function thin(points: Point[], toDrawing: (point: Point) => Point | null, minArea: number, keep: (point: Point) => boolean): Point[] {
  const kept = points.map((point) => ({ point, drawn: toDrawing(point) }));
  // A closed arc (an island) keeps at least a triangle.
  const first = points[0];
  const last = points.at(-1);
  const floor = first && last && first[0] === last[0] && first[1] === last[1] ? 4 : 2;
  while (kept.length > floor) {
    let smallest = minArea;
    let at = -1;
    for (let index = 1; index < kept.length - 1; index += 1) {
      const here = kept[index];
      const before = kept[index - 1]?.drawn;
      const after = kept[index + 1]?.drawn;
      if (!here?.drawn || !before || !after || keep(here.point)) continue;
      const size = triangle(before, here.drawn, after);
      if (size < smallest) {
        smallest = size;
        at = index;
      }
    }
    if (at < 0) break;
    kept.splice(at, 1);
  }
  return kept.map((one) => one.point);
}

function triangle(a: Point, b: Point, c: Point): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** The rings of a shape in drawing units; `null` draws coordinates as they are (already projected). */
export function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection | null): Point[][] {
  const rings: Point[][] = [];
  const pen = {
    beginPath() {},
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
    arc() {},
    closePath() {},
  };
  geoPath(projection).context(pen)(shape);
  return rings;
}

/** Area of a ring in square drawing units. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    sum += point[0] * next[1] - next[0] * point[1];
  });
  return Math.abs(sum) / 2;
}

/**
 * Rings as a short path: whole drawing units, relative steps, no point twice, islands under `minArea` left out.
 * The largest ring always stays, so that no shape vanishes.
 */
export function shortPath(rings: readonly Point[][], minArea: number): string {
  const sized = rings.map((ring) => ({ ring, area: ringArea(ring) }));
  const largest = Math.max(...sized.map((one) => one.area));
  let path = '';
  for (const { ring, area } of sized) {
    if (area < minArea && area < largest) continue;
    let before: Point | null = null;
    const steps: string[] = [];
    let start = '';
    for (const point of ring) {
      const here: Point = [Math.round(point[0]), Math.round(point[1])];
      if (!before) start = `M${here[0]} ${here[1]}`;
      else {
        const dx = here[0] - before[0];
        const dy = here[1] - before[1];
        if (dx === 0 && dy === 0) continue;
        steps.push(`${dx}${dy < 0 ? '' : ' '}${dy}`);
      }
      before = here;
    }
    if (steps.length < 2) continue;
    path += `${start}l${steps.reduce((all, step) => `${all}${step.startsWith('-') || all === '' ? '' : ' '}${step}`, '')}z`;
  }
  return path;
}

/**
 * Points pushed apart until none is nearer to another than `distance`, staying as near their places as they can.
 * @param points in any unit, the same as `distance`
 */
export function apart(points: readonly Point[], distance: number): Point[] {
  const moved = points.map((point): Point => [point[0], point[1]]);
  for (let round = 0; round < 400; round += 1) {
    let still = true;
    for (let i = 0; i < moved.length; i += 1) {
      for (let j = i + 1; j < moved.length; j += 1) {
        const a = moved[i];
        const b = moved[j];
        if (!a || !b) continue;
        let dx = b[0] - a[0];
        const dy = b[1] - a[1];
        let far = Math.hypot(dx, dy);
        if (far >= distance - 0.01) continue;
        still = false;
        // Two dots on one spot part sideways.
        if (far < 1e-6) {
          dx = 1e-3;
          far = 1e-3;
        }
        const push = ((distance - far) / 2 / far) * 0.9 + 1e-4;
        a[0] -= dx * push;
        a[1] -= dy * push;
        b[0] += dx * push;
        b[1] += dy * push;
      }
    }
    if (still) break;
  }
  return moved;
}
