/** The draw lab's picture: the known part, the reader's line, other guesses behind it, and the data once they are shown. */
import { type PlacedLines, placeLines, xDomain } from '../../charts/line/layout.ts';
import type { LineOptions, LinePoint, LineSeries } from '../../charts/line/series.ts';
import { xNumber, xScale } from '../../charts/shared/axes.ts';
import type { ChartContext } from '../../charts/shared/types.ts';
import type { Guess } from '../../models/drawing.ts';
import type { DrawPoint, DrawSeries } from './props.ts';
import { valueAt } from './state.ts';

interface PictureWords {
  data: string;
  preliminary: string;
  guess: string;
  middle: string;
  /** Of one of several guesses, by its line. */
  other: (line: number) => string;
  when: (at: string) => string;
}

export interface DrawnPicture {
  placed: PlacedLines;
  /** Percent across for each place to draw. */
  places: number[];
  /** Percent across from which the reader draws: halfway between the last known point and the first place. */
  from: number;
}

/**
 * Everything in its place. The scale and the room beside the plot are the same before and after the data are shown.
 * @param others finished guesses by the line they were pasted on
 * @param middle the middle one of them, place by place; empty when there is none
 */
export function drawPicture(
  series: DrawSeries,
  { guess, others, middle, shown }: { guess: Guess; others: readonly { line: number; guess: Guess }[]; middle: Guess; shown: boolean },
  words: PictureWords,
  context: ChartContext,
): DrawnPicture {
  const { known, hidden, type, top } = series;
  const x = (at: string) => xNumber(at, type);
  const point = (at: string, y: number | null, hollow = false): LinePoint => ({
    x: x(at),
    y,
    low: null,
    high: null,
    hollow,
    when: words.when(at),
  });
  const counted = ({ at, value, mark }: DrawPoint) => point(at, value, mark !== 'counted');
  const data = shown ? [...known, ...hidden] : known;
  const start = known.slice(-1).map(counted);
  const drawn = (levels: Guess) => [
    ...start.map((one) => ({ ...one, hollow: false })),
    ...hidden.slice(0, levels.length).map(({ at }, place) => point(at, valueAt(levels[place] ?? 0, series))),
  ];
  const lines: LineSeries[] = [
    ...others.map(
      ({ line, guess: other }): LineSeries => ({
        id: `other-${String(line)}`,
        label: words.other(line),
        tone: 'context',
        as: 'line',
        points: drawn(other),
      }),
    ),
    { id: 'data', label: words.data, tone: 5, as: series.as, points: data.filter(({ mark }) => mark !== 'preliminary').map(counted) },
    // Of another count: a point that no line joins.
    {
      id: 'preliminary',
      label: words.preliminary,
      tone: 5,
      as: 'points',
      points: data.filter(({ mark }) => mark === 'preliminary').map(counted),
    },
    ...(middle.length > 0 ? [{ id: 'middle', label: words.middle, tone: 3, as: 'line', points: drawn(middle) } satisfies LineSeries] : []),
    ...(guess.length > 0 ? [{ id: 'guess', label: words.guess, tone: 2, as: 'line', points: drawn(guess) } satisfies LineSeries] : []),
  ];
  const options: LineOptions = {
    x: { type, min: known[0]?.at ?? '', max: hidden.at(-1)?.at ?? '' },
    y: { format: 'number', min: 0, max: top },
    height: 320,
    lines: [],
    bands: series.gaps.map((gap) => ({ ...gap, kind: 'gap' })),
    breaks: series.cuts,
    references: [],
    annotations: [],
  };
  const across = xScale(xDomain(lines, options));
  const places = hidden.map(({ at }) => across(x(at)));
  const last = across(x(known.at(-1)?.at ?? ''));
  return { placed: { ...placeLines(lines, options, context), gutter: 'medium' }, places, from: (last + (places[0] ?? 100)) / 2 };
}

/** Where a percent across the picture lies among the places: 0 is the first, fractions lie between two. */
export function acrossOf(percent: number, places: readonly number[]): number {
  const next = places.findIndex((at) => at >= percent);
  if (next === 0) return 0;
  if (next < 0) return places.length - 1;
  const [left, right] = [places[next - 1] ?? 0, places[next] ?? 0];
  return next - 1 + (percent - left) / (right - left);
}
