/** The queue lab's two pictures: observed years and projected ones, as lines for the line form to place. */
import type { LineOptions, LineSeries } from '../../charts/line/series.ts';
import type { ObservedYear, QueuePoint } from '../../models/queue.ts';

const options = (type: LineOptions['x']['type'], limits: { min?: number; max?: number }, top: number): LineOptions => ({
  x: { type, ...limits },
  y: { format: 'number', min: 0, max: top },
  height: 260,
  lines: [],
  bands: [],
  breaks: [],
  references: [],
  annotations: [],
});

export interface Picture {
  series: LineSeries[];
  options: LineOptions;
}

/**
 * Pending cases at the end of each fiscal year: those reached are drawn, the rest stand behind in grey.
 * @param upTo fiscal year the replay has reached
 */
export function replayPicture(
  years: readonly ObservedYear[],
  upTo: number,
  words: { whole: string; reached: string; when: (year: number) => string },
): Picture {
  const first = years[0];
  const point = (year: number, pending: number) => ({ x: year, y: pending, low: null, high: null, hollow: false, when: words.when(year) });
  const all = [
    ...(first ? [point(first.fiscalYear - 1, first.pendingStart)] : []),
    ...years.map((year) => point(year.fiscalYear, year.pendingEnd)),
  ];
  return {
    series: [
      { id: 'whole', label: words.whole, tone: 'context', as: 'line', points: all },
      { id: 'reached', label: words.reached, tone: 3, as: 'line', points: all.filter(({ x }) => x <= upTo) },
    ],
    options: options('fiscal-year', {}, niceTop(Math.max(0, ...all.map(({ y }) => y)))),
  };
}

/** Two projected runs as the edges of one band. @param start the year, with its part, at which they begin */
export function projectionPicture(
  shortest: readonly QueuePoint[],
  longest: readonly QueuePoint[],
  start: number,
  words: { shortest: string; longest: string; when: (year: number) => string },
): Picture {
  const isOne = shortest.every((point, index) => point.pending === longest[index]?.pending);
  const points = (run: readonly QueuePoint[], other: readonly QueuePoint[] | null) =>
    run.map(({ year, pending }, index) => ({
      x: start + year,
      y: pending,
      low: other ? (other[index]?.pending ?? null) : null,
      high: other ? pending : null,
      hollow: false,
      when: words.when(start + year),
    }));
  return {
    series: [
      { id: 'longest', label: words.longest, tone: 3, as: 'line', points: points(longest, isOne ? null : shortest) },
      ...(isOne ? [] : [{ id: 'shortest', label: words.shortest, tone: 3 as const, as: 'line' as const, points: points(shortest, null) }]),
    ],
    options: options('year', {}, niceTop(Math.max(0, ...longest.map(({ pending }) => pending)))),
  };
}

/** Tops that hold still while a lever moves a little, so that the picture does not breathe. @param most cases */
function niceTop(most: number): number {
  const step = most > 8e6 ? 4e6 : most > 4e6 ? 2e6 : 1e6;
  return Math.max(1e6, Math.ceil(most / step) * step);
}
