/** Lanes form, data: rows in, dated events by lane out, each lane in order of time. Knows nothing of pixels. */
import { z } from 'zod';
import { xNumber } from '../shared/axes.ts';
import { selectSchema } from '../shared/options.ts';
import { cellOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError, type Tone } from '../shared/types.ts';

const tones = [1, 2, 3, 4, 5, 6] as const;

export const lanesOptions = z.strictObject({
  select: selectSchema,
  /** Column of ids, which name the marks. */
  key: z.string(),
  /** Column of dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z.string(),
  title: z.string(),
  text: z.string(),
  /** Column that says in which lane an event stands. */
  lane: z.string(),
  /** The lanes from the top, each with its tone; every event stands in one of them. */
  lanes: z.array(z.strictObject({ id: z.string(), tone: z.union([z.literal(tones), z.literal('context')]) })).min(2),
  /** The first day of the second stretch of time, which is drawn on a longer scale of its own. */
  cut: z.string(),
  references: z
    .array(z.strictObject({ id: z.string(), at: z.string() }))
    .max(2)
    .default([]),
});
export type LanesOptions = z.infer<typeof lanesOptions>;

export interface LaneEvent {
  key: string;
  /** The date as the series has it, in words, and in years on one axis. */
  date: string;
  when: string;
  at: number;
  title: string;
  text: string;
}

export interface Lane {
  id: string;
  label: string;
  /** What it is called where there is room for a number only: the number of its tone, or a short word. */
  short: string;
  tone: Tone;
  events: LaneEvent[];
}

/** Every lane, also an empty one, with its events from the earliest on. @throws ChartError for a date or lane that does not exist */
export function laneSeries(options: LanesOptions, context: ChartContext): Lane[] {
  const { select, lanes } = options;
  const ids = lanes.map(({ id }) => id);
  const found = context.rows(select).map((row) => {
    const lane = String(cellOf(row, options.lane, context) ?? '');
    const date = String(cellOf(row, options.date, context) ?? '');
    if (!ids.includes(lane)) throw new ChartError(context.id, `column "${options.lane}"`, lane || 'nothing', ids.join(', '));
    return {
      lane,
      event: {
        key: String(cellOf(row, options.key, context) ?? ''),
        date,
        when: context.format.date(date),
        at: yearsOf(date, `column "${options.date}"`, context),
        title: wordsOf(row, options.title, select, context),
        text: wordsOf(row, options.text, select, context),
      },
    };
  });
  return lanes.map(({ id, tone }) => ({
    id,
    label: context.label(id),
    short: tone === 'context' ? context.label(`${id}-short`) : String(tone),
    tone,
    events: found
      .filter(({ lane }) => lane === id)
      .map(({ event }) => event)
      .sort((a, b) => a.at - b.at),
  }));
}

/** A date in years: a month at its middle, a bare year at its first day. @throws ChartError for a date of another form */
export function yearsOf(date: string, field: string, context: Pick<ChartContext, 'id'>): number {
  try {
    return xNumber(date, 'date');
  } catch {
    throw new ChartError(context.id, field, date || 'nothing', 'YYYY, YYYY-MM or YYYY-MM-DD');
  }
}
