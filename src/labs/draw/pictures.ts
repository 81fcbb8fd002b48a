/** The draw lab's picture: the known part, the reader's line, other lines behind it, and the data once they are shown. */
import { type PlacedLines, placeLines, xDomain } from '../../charts/line/layout.ts';
import type { LineOptions, LinePoint, LineSeries } from '../../charts/line/series.ts';
import { round, xNumber, xScale } from '../../charts/shared/axes.ts';
import type { ChartContext } from '../../charts/shared/types.ts';
import { type Guess, levels } from '../../models/drawing.ts';
import type { DrawPoint, DrawSeries } from './props.ts';
import { startLevel, valueAt } from './state.ts';

interface PictureWords {
  data: string;
  preliminary: string;
  guess: string;
  middle: string;
  when: (at: string) => string;
}

/** Where the reader draws; it hangs on the series alone. */
export interface Frame {
  height: number;
  /** Percent across for each place to draw. */
  places: number[];
  /** Percent across from which the reader draws: halfway between the last known point and the first place. */
  from: number;
  /** Percent across for the last known point. */
  last: number;
}

export interface DrawnPicture {
  placed: PlacedLines;
  frame: Frame;
}

const height = 320;

function optionsOf({ known, hidden, type, top, gaps, cuts }: DrawSeries): LineOptions {
  return {
    x: { type, min: known[0]?.at ?? '', max: hidden.at(-1)?.at ?? '' },
    y: { format: 'number', min: 0, max: top },
    height,
    lines: [],
    bands: gaps.map((gap) => ({ ...gap, kind: 'gap' })),
    breaks: cuts,
    references: [],
    annotations: [],
  };
}

/** A line of single points stands in every picture, filled or not, so that the axis is the same in all of them. */
const points = (id: string, label: string, some: LinePoint[]): LineSeries => ({ id, label, tone: 5, as: 'points', points: some });

export function frameOf(series: DrawSeries): Frame {
  const across = xScale(xDomain([points('', '', [])], optionsOf(series)));
  const at = (point: DrawPoint | undefined) => across(xNumber(point?.at ?? '', series.type));
  const places = series.hidden.map(at);
  const last = at(series.known.at(-1));
  return { height, places, from: (last + (places[0] ?? 100)) / 2, last };
}

/**
 * Everything in its place. The scale and the room beside the plot are the same before and after the data are shown.
 * @param middle the middle one of several guesses, place by place; empty when there is none
 */
export function drawPicture(
  series: DrawSeries,
  { guess, middle, shown }: { guess: Guess; middle: Guess; shown: boolean },
  words: PictureWords,
  context: ChartContext,
): DrawnPicture {
  const { known, hidden, type } = series;
  const point = (at: string, y: number | null, hollow = false): LinePoint => ({
    x: xNumber(at, type),
    y,
    low: null,
    high: null,
    hollow,
    when: words.when(at),
  });
  const counted = ({ at, value, mark }: DrawPoint) => point(at, value, mark !== 'counted');
  const data = shown ? [...known, ...hidden] : known;
  const start = known.slice(-1).map(({ at, value }) => point(at, value));
  const drawn = (line: Guess) => [
    ...start,
    ...hidden.slice(0, line.length).map(({ at }, place) => point(at, valueAt(line[place] ?? 0, series))),
  ];
  const lines: LineSeries[] = [
    { id: 'data', label: words.data, tone: 5, as: series.as, points: data.filter(({ mark }) => mark !== 'preliminary').map(counted) },
    // Of another count: a point that no line joins.
    points('preliminary', words.preliminary, data.filter(({ mark }) => mark === 'preliminary').map(counted)),
    ...(middle.length > 0 ? [{ id: 'middle', label: words.middle, tone: 3, as: 'line', points: drawn(middle) } satisfies LineSeries] : []),
    ...(guess.length > 0 ? [{ id: 'guess', label: words.guess, tone: 2, as: 'line', points: drawn(guess) } satisfies LineSeries] : []),
  ];
  return { placed: { ...placeLines(lines, optionsOf(series), context), gutter: 'medium' }, frame: frameOf(series) };
}

/** A guess as a path behind the picture, in a viewBox of 100 wide and the frame's height: one of many, so it is only a line. */
export function pathBehind(guess: Guess, series: DrawSeries, { places, last }: Frame): string {
  const y = (level: number) => String(round(height - (level / levels) * height));
  return `M${String(last)} ${y(startLevel(series))}${guess.map((level, place) => `L${String(places[place] ?? 100)} ${y(level)}`).join('')}`;
}

/** Where a percent across the picture lies among the places: 0 is the first, fractions lie between two. */
export function acrossOf(percent: number, places: readonly number[]): number {
  const next = places.findIndex((at) => at >= percent);
  if (next === 0) return 0;
  if (next < 0) return places.length - 1;
  const [left, right] = [places[next - 1] ?? 0, places[next] ?? 0];
  return next - 1 + (percent - left) / (right - left);
}
