/** Area form, places: layers in, shapes out, x in percent of the width and y in px. */
import { type Tick, xNumber, xScale, xTicks, yScale, yTicks } from '../shared/axes.ts';
import { type AxisRoom, axisRoom, type Gutter, gutterFor, type PlacedEnd, placeEnds } from '../shared/ends.ts';
import {
  breakObstacles,
  forReading,
  type PlacedBand,
  type PlacedBreak,
  type PlacedNote,
  placeBands,
  placeBreaks,
  placeNotes,
} from '../shared/marks.ts';
import { type PlacedMoments, placeMoments } from '../shared/moments.ts';
import { valueWithRoom } from '../shared/note-room.ts';
import { pathThrough } from '../shared/path.ts';
import type { ReadPoint } from '../shared/points.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import type { AreaOptions, AreaSeries } from './series.ts';

interface PlacedLayer {
  id: string;
  label: string;
  tone: Tone;
  /** Shapes in a viewBox of 100 wide and `height` tall. */
  path: string;
  /** The upper edges where another layer lies on them. */
  edge: string;
  /** Times that stand alone: upright strokes. */
  stems: { x: number; y1: number; y2: number }[];
  /** Upper edge and words, for the reading cursor. */
  points: ReadPoint[];
}

export interface PlacedArea {
  height: number;
  axis: AxisRoom;
  gutter: Gutter;
  layers: PlacedLayer[];
  ends: PlacedEnd[];
  xTicks: Tick[];
  yTicks: { at: number; label: string; zero: boolean }[];
  bands: PlacedBand[];
  breaks: PlacedBreak[];
  notes: PlacedNote[];
  moments: PlacedMoments;
}

interface Slice {
  index: number;
  x: number;
  low: number;
  high: number;
}

/** Places every layer on the known ones below it. A layer's missing values cut its own shape; they never count as zero. */
export function placeArea(series: AreaSeries, options: AreaOptions, context: ChartContext): PlacedArea {
  const { height } = options;
  const { type } = options.x;
  const { times, layers } = series;
  const xs = [...times.map((time) => time.x), ...options.bands.flatMap((band) => [xNumber(band.from, type), xNumber(band.to, type)])];
  const limit = (value: string | number | undefined) => (value === undefined ? undefined : xNumber(value, type));
  const domain: [number, number] = [limit(options.x.min) ?? Math.min(...xs), limit(options.x.max) ?? Math.max(...xs)];
  const x = xScale(domain);
  const totals = times.map((_, at) => layers.reduce((sum, layer) => sum + (layer.values[at] ?? 0), 0));
  const nearest = (when: number, known: (index: number) => boolean) =>
    times.reduce<number | null>((best, time, index) => {
      if (!known(index)) return best;
      return best === null || Math.abs(time.x - when) < Math.abs((times[best]?.x ?? 0) - when) ? index : best;
    }, null);
  const notes = options.annotations.map(({ at, line, text }) => {
    const layer = layers.findIndex((one) => one.id === line);
    const when = nearest(xNumber(at, type), (index) => layer < 0 || layers[layer]?.values[index] !== null) ?? 0;
    const upTo = layer < 0 ? layers : layers.slice(0, layer + 1);
    return { when: xNumber(at, type), value: upTo.reduce((sum, one) => sum + (one.values[when] ?? 0), 0), text: context.label(text) };
  });
  const y = yScale([...totals, valueWithRoom(notes, height)], height, options.y);
  const px = (value: number) => Math.round(y.at(value) * 10) / 10;

  const stack = times.map(() => 0);
  const slices = layers.map((layer) =>
    times.flatMap((time, index): Slice[] => {
      const value = layer.values[index];
      if (value === null || value === undefined) return [];
      const low = stack[index] ?? 0;
      stack[index] = low + value;
      return [{ index, x: x(time.x), low: px(low), high: px(low + value) }];
    }),
  );

  const placed = layers.map((layer, at): PlacedLayer => {
    const own = slices[at] ?? [];
    const runs = runsOf(own, series.cuts);
    const shapes = runs.filter((run) => run.length > 1);
    return {
      id: layer.id,
      label: layer.label,
      tone: layer.tone,
      path: shapes
        .map(
          (run) =>
            `${pathThrough([...run.map(({ x, high }) => ({ x, y: high })), ...run.toReversed().map(({ x, low }) => ({ x, y: low }))])}Z`,
        )
        .join(''),
      edge: runsOf(
        own.filter((one) => layers.slice(at + 1).some((upper) => (upper.values[one.index] ?? 0) > 0)),
        series.cuts,
      )
        .filter((run) => run.length > 1)
        .map((run) => pathThrough(run.map(({ x, high }) => ({ x, y: high }))))
        .join(''),
      stems: runs.flatMap((run) => (run.length === 1 && run[0] ? [{ x: run[0].x, y1: run[0].low, y2: run[0].high }] : [])),
      points: forReading(own, ({ high }) => high).map((one) => [
        one.x,
        one.high,
        `${times[one.index]?.when ?? ''}: ${context.format.value(layer.values[one.index] ?? null, options.y.format)}`,
      ]),
    };
  });

  const ends = placeEnds(
    layers.flatMap(({ id, label, tone }, at) => {
      const last = slices[at]?.at(-1);
      return last && last.index === times.length - 1 ? [{ key: id, label, tone, at: (last.low + last.high) / 2 }] : [];
    }),
    height,
  );
  const breaks = placeBreaks(options.breaks.map((cut) => ({ x: x(xNumber(cut.at, type)), label: context.label(cut.label) })));
  const tops = times.map((time, index) => ({ x: x(time.x), y: px(totals[index] ?? 0) }));
  const ticks = yTicks(y, options.y.format, context.format);

  return {
    height,
    axis: axisRoom(ticks.map((tick) => tick.label)),
    gutter: gutterFor(ends),
    layers: placed,
    ends,
    xTicks: xTicks(domain, type),
    yTicks: ticks,
    bands: placeBands(options.bands, (cell) => x(xNumber(cell, type)), context),
    breaks,
    moments: placeMoments(context.events, type, x, context),
    notes: placeNotes(
      notes.map((note) => ({ x: x(note.when), y: px(note.value), text: note.text })),
      [...filled(tops, height), ...breakObstacles(breaks)],
      height,
    ),
  };
}

/** Neighbouring slices, parted where a value is missing or the series is cut. */
function runsOf(slices: readonly Slice[], cuts: ReadonlySet<number>): Slice[][] {
  const runs: Slice[][] = [];
  for (const slice of slices) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.index === slice.index - 1 && !cuts.has(slice.index)) run.push(slice);
    else runs.push([slice]);
  }
  return runs;
}

/** Points of the filled ground, about every 3 percent and 12 px. */
function filled(tops: readonly { x: number; y: number }[], height: number): { x: number; y: number }[] {
  let next = Number.NEGATIVE_INFINITY;
  return tops.flatMap((top) => {
    if (top.x < next) return [];
    next = top.x + 3;
    return Array.from({ length: Math.ceil((height - top.y) / 12) }, (_, step) => ({ x: top.x, y: top.y + step * 12 }));
  });
}
