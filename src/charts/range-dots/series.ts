/** Range-dots form, data: options and rows in, one dot with its range a row out. Knows nothing of pixels. */
import { z } from 'zod';
import { markSchema } from '../bars/series.ts';
import { formatSchema, selectSchema } from '../shared/options.ts';
import { cellOf, holds, keysOf, numberOf, wordsOf } from '../shared/rows.ts';
import type { ChartContext } from '../shared/types.ts';

export const rangeDotsOptions = z.strictObject({
  select: selectSchema,
  /** Column that names a row. */
  label: z.string(),
  value: z.string(),
  low: z.string().optional(),
  high: z.string().optional(),
  /** Column whose values head groups of rows. */
  group: z.string().optional(),
  sort: z.enum(['value', 'given']).default('given'),
  format: formatSchema.default('number'),
  /** Rows set apart by an open square and words. */
  mark: markSchema.optional(),
  references: z
    .array(z.strictObject({ id: z.string(), fact: z.string() }))
    .max(2)
    .default([]),
});
export type RangeDotsOptions = z.infer<typeof rangeDotsOptions>;

export interface RangeRow {
  key: string;
  label: string;
  group: string | null;
  marked: boolean;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Rows in the order drawn: largest first or as given; rows with just a range go by its middle, rows without numbers last. */
export function rangeSeries(options: RangeDotsOptions, context: ChartContext): RangeRow[] {
  const found = context.rows(options.select);
  const keys = keysOf(found.map((row) => String(cellOf(row, options.label, context) ?? '')));
  const rows = found.map((row, index): RangeRow => {
    const ends = [options.low, options.high].map((column) => (column ? numberOf(row, column, context) : null));
    const [low, high] = ends;
    const isRange = low !== null && low !== undefined && high !== null && high !== undefined;
    return {
      key: keys[index] ?? String(index),
      label: wordsOf(row, options.label, options.select, context),
      group: options.group ? wordsOf(row, options.group, options.select, context) : null,
      marked: holds(row, options.mark, context),
      value: numberOf(row, options.value, context),
      low: isRange ? Math.min(low, high) : null,
      high: isRange ? Math.max(low, high) : null,
    };
  });
  const rank = (row: RangeRow) =>
    row.value ?? (row.low !== null && row.high !== null ? (row.low + row.high) / 2 : Number.NEGATIVE_INFINITY);
  return options.sort === 'value' ? rows.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a))) : rows;
}
