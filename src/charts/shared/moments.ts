/** Dated events of the record as marks on a time axis: where each stands, and in which row its numeral fits on a phone. */
import type { DatedEvent } from '../../evidence/events.ts';
import { type XType, xNumber } from './axes.ts';
import { type ChartContext, ChartError } from './types.ts';

export interface PlacedMoment {
  id: string;
  /** Its sign in the plot and in the list below: Roman, as notes and cuts have the other numerals and the letters. */
  numeral: string;
  /** Percent of the plot's width. */
  x: number;
  /** px from the top of the row of signs to the sign's middle. */
  y: number;
  /** Date and what happened. */
  read: string;
}

export interface PlacedMoments {
  /** px of the rows of signs above the plot. */
  height: number;
  marks: PlacedMoment[];
}

const numerals = ['I', 'II', 'III', 'IV', 'V'] as const;
export const mostMoments = numerals.length;

/** px: the narrowest plot, a sign with its air, a row of signs, the rule between the lowest row and the plot. */
const narrowPlot = 212;
const signWidth = 26;
const rowHeight = 24;
const stem = 12;
/** px between two rules on the narrowest plot, so that they are seen as two. */
const apart = 5;

/**
 * Where a date stands among the values of an axis. On axes of whole years a value covers its year and stands at the
 * middle of it, so that a day is placed by its part of that (fiscal) year; elsewhere it stands at the day.
 * @throws RangeError for a date known to the year only, or an axis without years
 */
export function momentNumber(date: string, type: XType): number {
  if (date.length < 7 || type === 'day-of-year') throw new RangeError(`date "${date}" has no place on an axis of ${type}`);
  const calendar = xNumber(date, 'date');
  if (type === 'fiscal-year') return calendar + 0.25 - 0.5;
  return type === 'year' ? calendar - 0.5 : calendar;
}

/**
 * Places the events of a chart in order of time.
 * @param at percent of the plot's width for an x number
 * @throws ChartError for an event that the axis does not hold, or two that stand at one place
 */
export function placeMoments(
  events: readonly DatedEvent[],
  type: XType,
  at: (value: number) => number,
  { id: chart, format }: Pick<ChartContext, 'id' | 'format'>,
): PlacedMoments {
  const rows: number[] = [];
  const xOf = (event: DatedEvent): number => {
    const found = `${event.id} (${event.date})`;
    let x: number;
    try {
      x = at(momentNumber(event.date, type));
    } catch {
      throw new ChartError(chart, 'events', found, 'events known to the month or the day, on an axis of years, months or dates');
    }
    if (x < 0 || x > 100) throw new ChartError(chart, 'events', found, 'events between the first and the last time of the axis');
    return x;
  };
  const marks = events
    .map((event) => ({ event, x: xOf(event) }))
    .sort((a, b) => a.x - b.x)
    .map(({ event, x }, index, all) => {
      const before = all[index - 1];
      const px = (percent: number) => (percent / 100) * narrowPlot;
      if (before && px(x - before.x) < apart)
        throw new ChartError(chart, 'events', `${before.event.id} and ${event.id}`, `events at least ${String(apart)} px apart on a phone`);
      let row = rows.findIndex((last) => px(x - last) >= signWidth);
      if (row < 0) row = rows.length;
      rows[row] = x;
      return { id: event.id, numeral: numerals[index] ?? '', x, row, read: momentWords(event, format) };
    });
  const height = rows.length === 0 ? 0 : rows.length * rowHeight + stem;
  return {
    height,
    marks: marks.map(({ row, ...mark }) => ({ ...mark, y: height - stem - rowHeight / 2 - row * rowHeight })),
  };
}

/** Date and what happened, as sign and list read. */
function momentWords({ date, title }: Pick<DatedEvent, 'date' | 'title'>, format: ChartContext['format']): string {
  return `${format.date(date)}: ${title}`;
}
