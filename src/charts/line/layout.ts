/** Line form, places: series and a height in, marks out, x in percent of the width and y in px. */
import { type Tick, xNumber, xScale, xTicks, yScale, yTicks } from '../shared/axes.ts';
import { type Gutter, gutterFor, labelLine, labelSize, type PlacedEnd, placeEnds } from '../shared/ends.ts';
import {
  alongStrokes,
  alongWords,
  breakObstacles,
  forReading,
  type Obstacle,
  type PlacedBand,
  type PlacedBreak,
  type PlacedNote,
  placeBands,
  placeBreaks,
  placeLabel,
  placeNotes,
} from '../shared/marks.ts';
import { type PlacedMoments, placeMoments } from '../shared/moments.ts';
import { pathThrough } from '../shared/path.ts';
import { wrapText } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import type { LineOptions, LineSeries } from './series.ts';

export interface PlacedPoint {
  x: number;
  y: number;
  hollow: boolean;
  read: string;
}

export interface PlacedLine {
  id: string;
  label: string;
  tone: Tone;
  /** Path in a viewBox of 100 wide and `height` tall; empty for points. */
  path: string;
  band: string;
  /** Range marks of single points: x, from y, to y. */
  whiskers: { x: number; low: number; high: number }[];
  /** Points drawn as marks (all of a points line; hollow or lone ones of a line). */
  dots: PlacedPoint[];
  /** Points for the reading cursor: all, or an even choice with the ends and extremes where a line has very many. */
  points: PlacedPoint[];
  /** Name of a line that ends before the plot does, next to its end; null for the others. */
  early: { x: number; y: number; labelY: number; anchor: 'start' | 'middle' | 'end'; lines: string[] } | null;
  /** Where a dot closes the line; null where points are drawn as dots anyway. */
  last: { x: number; y: number } | null;
}

export interface PlacedLines {
  height: number;
  gutter: Gutter;
  lines: PlacedLine[];
  /** Names of lines that reach the plot's end. */
  ends: PlacedEnd[];
  xTicks: Tick[];
  yTicks: { at: number; label: string; zero: boolean }[];
  bands: PlacedBand[];
  breaks: PlacedBreak[];
  references: { id: string; y: number; label: string; anchor: 'start' | 'end' }[];
  pace: { x1: number; y1: number; x2: number; y2: number; label: string } | null;
  notes: PlacedNote[];
  moments: PlacedMoments;
}

/** Places every mark. An empty series gives an empty path, one point a dot, missing values a gap. */
export function placeLines(series: readonly LineSeries[], options: LineOptions, context: ChartContext): PlacedLines {
  const { height } = options;
  const all = series.flatMap((line) => line.points);
  const domain = xDomain(series, options);
  const referenceFacts = options.references.map((reference) => ({ ...reference, fact: context.fact(reference.fact) }));
  const paceFact = options.pace ? context.fact(options.pace.fact) : null;
  const ys = [
    ...all.flatMap((point) => [point.y, point.low, point.high]),
    ...referenceFacts.map((reference) => reference.fact.value),
    paceFact?.value ?? null,
  ].filter((value): value is number => value !== null);
  const y = yScale(ys, height, options.y);
  const x = xScale(domain);

  const placed = series.map((line) => placeLine(line, x, y.at, context, options.y.format));
  const ends = placeEnds(
    placed.flatMap(({ id: key, label, tone, points, early }, index) => {
      const last = points.at(-1);
      const isNamed = tone !== 'context' || series[index]?.as === 'points';
      return early === null && last && isNamed ? [{ key, label, tone, at: last.y }] : [];
    }),
    height,
  );
  const strokes = placed.flatMap((line) => (line.path ? alongStrokes(line.points) : line.points));
  const names: Obstacle[] = [];
  for (const { early } of placed) {
    if (!early) continue;
    const { anchor, y: labelY } = placeLabel(early, early.lines, labelSize, labelLine, [...strokes, ...names], height);
    early.anchor = anchor;
    early.labelY = labelY;
    names.push(...alongWords(early, early.lines, labelSize, labelLine, labelY - 4));
  }

  const noteAt = options.annotations.map((annotation) => {
    const when = xNumber(annotation.at, options.x.type);
    const line = series.find((one) => one.id === annotation.line) ?? series[0];
    const nearest = line?.points
      .filter((point) => point.y !== null)
      .reduce<LineSeries['points'][number] | null>(
        (best, point) => (best === null || Math.abs(point.x - when) < Math.abs(best.x - when) ? point : best),
        null,
      );
    return { x: x(when), y: y.at(nearest?.y ?? y.domain[0]), text: context.label(annotation.text) };
  });

  const breaks = placeBreaks(options.breaks.map((cut) => ({ x: x(xNumber(cut.at, options.x.type)), label: context.label(cut.label) })));
  return {
    height,
    gutter: gutterFor(ends),
    lines: placed,
    ends,
    xTicks: xTicks(domain, options.x.type),
    yTicks: yTicks(y, options.y.format, context.format),
    bands: placeBands(options.bands, (cell) => x(xNumber(cell, options.x.type)), context),
    breaks,
    references: referenceFacts.map((reference) => ({
      id: reference.id,
      y: y.at(reference.fact.value ?? 0),
      label: context.label(reference.id),
      anchor: emptierEnd(y.at(reference.fact.value ?? 0), strokes),
    })),
    pace:
      paceFact && options.pace
        ? { x1: 0, y1: y.at(0), x2: 100, y2: y.at(paceFact.value ?? 0), label: context.label(options.pace.id) }
        : null,
    notes: placeNotes(noteAt, [...strokes, ...names, ...breakObstacles(breaks)], height),
    moments: placeMoments(context.events, options.x.type, x, context),
  };
}

/** From where to where the x axis runs, as x numbers. */
export function xDomain(series: readonly LineSeries[], options: LineOptions): [number, number] {
  if (options.x.type === 'day-of-year') return [1, 366];
  const xs = series.flatMap((line) => line.points.map((point) => point.x));
  for (const band of options.bands) xs.push(xNumber(band.from, options.x.type), xNumber(band.to, options.x.type));
  const limit = (value: string | number | undefined) => (value === undefined ? undefined : xNumber(value, options.x.type));
  const first = limit(options.x.min) ?? Math.min(...xs);
  const last = limit(options.x.max) ?? Math.max(...xs);
  // Single points stand clear of the edges, where the labels of the y axis are.
  const air = series.some((line) => line.as === 'points') ? (last - first) * 0.03 : 0;
  return [first - air, last + air];
}

function placeLine(
  line: LineSeries,
  x: (value: number) => number,
  y: (value: number) => number,
  context: ChartContext,
  format: LineOptions['y']['format'],
): PlacedLine {
  const runs: PlacedPoint[][] = [[]];
  const points: PlacedPoint[] = [];
  const whiskers: PlacedLine['whiskers'] = [];
  const bandRuns: { x: number; low: number; high: number }[][] = [[]];
  for (const point of line.points) {
    if (point.y === null) {
      if (runs.at(-1)?.length) runs.push([]);
      if (bandRuns.at(-1)?.length) bandRuns.push([]);
      continue;
    }
    const range =
      point.low !== null && point.high !== null
        ? ` (${context.format.value(point.low, format)} – ${context.format.value(point.high, format)})`
        : '';
    const one = {
      x: x(point.x),
      y: y(point.y),
      hollow: point.hollow,
      read: `${point.when}: ${context.format.value(point.y, format)}${range}`,
    };
    points.push(one);
    runs.at(-1)?.push(one);
    if (point.low !== null && point.high !== null) {
      const spanned = { x: one.x, low: y(point.low), high: y(point.high) };
      if (line.as === 'points') whiskers.push(spanned);
      else bandRuns.at(-1)?.push(spanned);
    } else if (bandRuns.at(-1)?.length) bandRuns.push([]);
  }
  const last = points.at(-1);
  const lines = line.tone === 'context' && line.as !== 'points' ? [] : wrapText(line.label, labelSize, 160);
  return {
    id: line.id,
    label: line.label,
    tone: line.tone,
    path:
      line.as === 'points'
        ? ''
        : runs
            .filter((run) => run.length > 1)
            .map((run) => pathOf(run, line.as === 'steps'))
            .join(''),
    band: bandRuns
      .filter((run) => run.length > 1)
      .map(
        (run) =>
          `M${run.map((p) => `${p.x} ${p.high}`).join('L')}L${run
            .toReversed()
            .map((p) => `${p.x} ${p.low}`)
            .join('L')}Z`,
      )
      .join(''),
    whiskers,
    dots:
      line.as === 'points' ? points : points.filter((point) => point.hollow || runs.some((run) => run.length === 1 && run[0] === point)),
    points: forReading(points, ({ y }) => y),
    early: last && lines.length > 0 && last.x < 88 ? { x: last.x, y: last.y, labelY: last.y, anchor: 'start', lines } : null,
    last: last && line.as !== 'points' && line.tone !== 'context' ? { x: last.x, y: last.y } : null,
  };
}

/** The end of a level line above which fewer marks stand, for its words. */
function emptierEnd(level: number, marks: readonly { x: number; y: number }[]): 'start' | 'end' {
  const near = marks.filter(({ y }) => y > level - 24 && y < level + 4);
  return near.filter(({ x }) => x < 40).length <= near.filter(({ x }) => x > 60).length ? 'start' : 'end';
}

/** A line from point to point, or a stair that keeps its level until the next. */
function pathOf(run: readonly PlacedPoint[], steps: boolean): string {
  return steps ? run.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('') : pathThrough(run);
}
