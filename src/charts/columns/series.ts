/** Columns form, data: options and rows in, columns in order of time out. Knows nothing of pixels. */
import { z } from 'zod';
import { xNumber, xWords } from '../shared/axes.ts';
import { annotationSchema, breakSchema, hollowSchema, selectSchema, xSchema, ySchema } from '../shared/options.ts';
import { cellOf, holds, numberOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const columnsOptions = z.strictObject({
  x: xSchema.refine((x) => x.type !== 'day-of-year', 'columns stand on years, months or dates'),
  y: ySchema,
  height: z.number().min(160).max(560).default(320),
  series: z.string(),
  where: selectSchema.shape.where,
  xColumn: z.string(),
  values: z
    .array(z.strictObject({ id: z.string(), column: z.string() }))
    .min(1)
    .max(6),
  mode: z.enum(['single', 'stacked', 'grouped']).default('single'),
  hollow: hollowSchema.optional(),
  breaks: z.array(breakSchema).default([]),
  /** `line` names a value's id; without it the note points at the top of the column. */
  annotations: z.array(annotationSchema).max(5).default([]),
});
export type ColumnsOptions = z.infer<typeof columnsOptions>;

export interface ColumnRow {
  /** The x cell as the series has it. */
  key: string;
  x: number;
  when: string;
  hollow: boolean;
  /** One for each of the options' values; null is not published. */
  values: (number | null)[];
}

export interface ColumnSeries {
  names: { id: string; label: string }[];
  rows: ColumnRow[];
  /** Smallest distance between two times, in the axis' unit. */
  step: number;
  /** Stretches without any value, first and last missing time of each. */
  gaps: { from: number; to: number }[];
}

/** Columns sorted by time. @throws ChartError for two rows at one time, several values in single mode, or negative parts of a stack */
export function columnSeries(options: ColumnsOptions, context: ChartContext): ColumnSeries {
  const { mode, values } = options;
  if (mode === 'single' && values.length > 1)
    throw new ChartError(context.id, 'mode', `single with ${values.length} values`, 'stacked or grouped');
  const select = { series: options.series, ...(options.where ? { where: options.where } : {}) };
  const limit = (value: string | number | undefined, none: number) => (value === undefined ? none : xNumber(value, options.x.type));
  const first = limit(options.x.min, Number.NEGATIVE_INFINITY);
  const last = limit(options.x.max, Number.POSITIVE_INFINITY);
  const rows = context
    .rows(select)
    .map((row): ColumnRow => {
      const cell = cellOf(row, options.xColumn, context);
      return {
        key: String(cell),
        x: xNumber(cell, options.x.type),
        when: xWords(cell, options.x.type, context.format),
        hollow: holds(row, options.hollow, context),
        values: values.map(({ column }) => numberOf(row, column, context)),
      };
    })
    .filter((row) => row.x >= first && row.x <= last)
    .sort((a, b) => a.x - b.x);
  rows.forEach((row, index) => {
    if (index > 0 && rows[index - 1]?.x === row.x)
      throw new ChartError(
        context.id,
        `column "${options.xColumn}"`,
        `two rows at ${row.key}`,
        'one row for each time; narrow it with where',
      );
    if (mode === 'stacked' && row.values.some((value) => value !== null && value < 0))
      throw new ChartError(context.id, `row ${row.key}`, 'a value below zero', 'no value below zero in a stack');
  });
  const step = stepOf(rows, options);
  return { names: values.map(({ id }) => ({ id, label: context.label(id) })), rows, step, gaps: gapsOf(rows, step, options) };
}

function stepOf(rows: readonly ColumnRow[], options: ColumnsOptions): number {
  if (options.x.type === 'year' || options.x.type === 'fiscal-year') return 1;
  if (options.x.type === 'month') return 1 / 12;
  const between = rows.slice(1).map((row, index) => row.x - (rows[index]?.x ?? row.x));
  return between.length ? Math.min(...between) : 1;
}

/** Years and months follow each other, so one that is left out is a gap; dates of snapshots need not. */
function gapsOf(rows: readonly ColumnRow[], step: number, options: ColumnsOptions): ColumnSeries['gaps'] {
  const first = rows[0];
  const last = rows.at(-1);
  if (options.x.type === 'date' || !first || !last) return [];
  const given = rows.filter((row) => row.values.some((value) => value !== null)).map((row) => row.x);
  const ends = [first.x - step, ...given, last.x + step];
  return ends.slice(1).flatMap((x, index) => {
    const before = ends[index] ?? x;
    return x - before > step * 1.5 ? [{ from: before + step, to: x - step }] : [];
  });
}
