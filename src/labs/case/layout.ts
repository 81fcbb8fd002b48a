/** The whole map, places: steps in bands by phase, a given number of columns wide, and the lines between them. In cells and rem, no pixels. */
import { type CaseGraph, type CaseStep, waysInto } from '../../models/cases.ts';

/** Heights of the grid in rem; the style sheet has the same. */
const band = { head: 2, row: 3.5, gap: 0.9, after: 1.1 };

interface Cell {
  column: number;
  /** Top and foot in rem. */
  top: number;
  foot: number;
}

export interface PlacedMap {
  columns: number;
  /** Height in rem. */
  height: number;
  cells: ReadonlyMap<string, Cell>;
}

/**
 * Places the steps: a band for each phase, in the given order, filled row by row in the order of the map.
 * @param columns cells in a row
 */
export function placeMap(graph: CaseGraph, phases: readonly string[], columns: number): PlacedMap {
  const cells = new Map<string, Cell>();
  let top = 0;
  for (const phase of phases) {
    const steps = [...graph.values()].filter((step) => step.phase === phase);
    top += band.head;
    steps.forEach(({ id }, index) => {
      const at = top + Math.floor(index / columns) * (band.row + band.gap);
      cells.set(id, { column: index % columns, top: at, foot: at + band.row });
    });
    const rows = Math.ceil(steps.length / columns);
    top += rows * band.row + Math.max(0, rows - 1) * band.gap + band.after;
  }
  return { columns, height: Number(top.toFixed(2)), cells };
}

const short = (value: number) => String(Number(value.toFixed(2)));

/** The line of a way on, as SVG path data: x in columns, y in rem. @throws RangeError for a step that is not placed */
export function linePath({ cells }: PlacedMap, from: string, to: string): string {
  const [a, b] = [cells.get(from), cells.get(to)];
  if (!a || !b) throw new RangeError(`the map has no place for ${from} or ${to}`);
  const [x, x2] = [a.column + 0.5, b.column + 0.5];
  if (b.top > a.foot) {
    const bend = Math.min(4, (b.top - a.foot) * 0.6 + 0.4);
    return `M${short(x)} ${short(a.foot)}C${short(x)} ${short(a.foot + bend)} ${short(x2)} ${short(b.top - bend)} ${short(x2)} ${short(b.top)}`;
  }
  if (a.top === b.top) {
    // Beside each other: a low arc through the gap above the row.
    const lift = a.top - band.gap;
    return `M${short(x)} ${short(a.top)}C${short(x)} ${short(lift)} ${short(x2)} ${short(lift)} ${short(x2)} ${short(b.top)}`;
  }
  // Back up: out of the top, into the foot.
  const bend = Math.min(4, Math.max(0.8, (a.top - b.foot) * 0.6));
  return `M${short(x)} ${short(a.top)}C${short(x)} ${short(a.top - bend)} ${short(x2)} ${short(b.foot + bend)} ${short(x2)} ${short(b.foot)}`;
}

/** All lines of the map as one path. */
export function allLines(graph: CaseGraph, placed: PlacedMap): string {
  return [...graph.values()].flatMap(({ id, ways }) => ways.map(({ to }) => linePath(placed, id, to))).join('');
}

/** The lines that leave a step, and those that come to it, each as one path. */
export function linesOf(graph: CaseGraph, placed: PlacedMap, step: CaseStep): { out: string; into: string } {
  return {
    out: step.ways.map(({ to }) => linePath(placed, step.id, to)).join(''),
    into: waysInto(graph, step.id)
      .map((from) => linePath(placed, from, step.id))
      .join(''),
  };
}

/** The line of a path taken, all of its ways on as one. */
export function pathLine(placed: PlacedMap, path: readonly string[]): string {
  return path
    .slice(1)
    .map((to, index) => linePath(placed, path[index] ?? '', to))
    .join('');
}

/** How a step stands to the one looked at. A step that leads both ways is a way on. */
export type Standing = 'chosen' | 'out' | 'into' | 'none';

export function standingOf(graph: CaseGraph, chosen: string, id: string): Standing {
  if (id === chosen) return 'chosen';
  if (graph.get(chosen)?.ways.some(({ to }) => to === id)) return 'out';
  return graph.get(id)?.ways.some(({ to }) => to === chosen) ? 'into' : 'none';
}

/** Dots as SVG path data of points, for round caps: twenty in a row, ten units apart. @param from place of the first, from nought */
export function dotPath(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return `M${String((at % 20) * 10 + 5)} ${String(Math.floor(at / 20) * 10 + 5)}h.01`;
  }).join('');
}
