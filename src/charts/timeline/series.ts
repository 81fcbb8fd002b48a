/** Timeline form, data: rows in, dated steps in order of time out. Knows nothing of pixels. */
import { z } from 'zod';
import { selectSchema } from '../shared/options.ts';
import { cellOf, keysOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const timelineOptions = z.strictObject({
  select: selectSchema,
  /** Column of dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z.string(),
  title: z.string(),
  text: z.string(),
  /** Column of a source's id; it stands in the table. */
  source: z.string().optional(),
});
export type TimelineOptions = z.infer<typeof timelineOptions>;

export interface TimeStep {
  key: string;
  /** The date as the series has it, and in words. */
  date: string;
  when: string;
  title: string;
  text: string;
  source: string | null;
  /** Days since the step before; null for the first. A date without a day counts from the first of its month or year. */
  daysAfter: number | null;
  /** Both this date and the one before name a day. */
  exact: boolean;
}

const day = 86_400_000;

/** Steps from the earliest to the latest; steps of one date stay as given. @throws ChartError for a date of another form */
export function timeSteps(options: TimelineOptions, context: ChartContext): TimeStep[] {
  const { select } = options;
  const found = context
    .rows(select)
    .map((row) => ({ row, date: String(cellOf(row, options.date, context) ?? '') }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const keys = keysOf(found.map(({ date }) => date));
  const starts = found.map(({ date }) => {
    const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
    if (!parts?.[1]) throw new ChartError(context.id, `column "${options.date}"`, date || 'nothing', 'YYYY, YYYY-MM or YYYY-MM-DD');
    return Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) / day;
  });
  return found.map(({ row, date }, index): TimeStep => {
    const before = found[index - 1];
    const start = starts[index] ?? 0;
    return {
      key: keys[index] ?? String(index),
      date,
      when: context.format.date(date),
      title: wordsOf(row, options.title, select, context),
      text: wordsOf(row, options.text, select, context),
      source: options.source ? String(cellOf(row, options.source, context) ?? '') : null,
      daysAfter: before ? start - (starts[index - 1] ?? start) : null,
      exact: date.length === 10 && before?.date.length === 10,
    };
  });
}
