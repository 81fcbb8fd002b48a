/** Bars form, data: options and rows in, sorted rows of named values out. Knows nothing of pixels. */
import { z } from 'zod';
import type { Row } from '../../evidence/types.ts';
import { formatSchema, hollowSchema, selectSchema } from '../shared/options.ts';
import { cellOf, holds, keysOf, numberOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

/** Rows set apart by pattern and word. */
export const markSchema = z.strictObject({ column: z.string(), values: z.array(z.string()).min(1), label: z.string() });

export const barsOptions = z.strictObject({
  select: selectSchema,
  /** Column that names a row. */
  label: z.string(),
  values: z
    .array(z.strictObject({ id: z.string(), column: z.string(), low: z.string().optional(), high: z.string().optional() }))
    .min(1)
    .max(6),
  /** diverging: below and above zero; with two values the first points left, the second right. */
  mode: z.enum(['single', 'grouped', 'stacked', 'diverging']).default('single'),
  /** By the first value (stacked: by the sum), or as the series has them. */
  sort: z.enum(['value', 'given']).default('value'),
  /** Rows drawn; the rest is counted in words and stands in the table. */
  limit: z.number().int().min(1).optional(),
  format: formatSchema.default('number'),
  mark: markSchema.optional(),
  /** Column whose values head groups of rows. */
  group: z.string().optional(),
  hollow: hollowSchema.optional(),
  /** Rows whose value counts below zero though the series gives it without a sign. */
  minus: z.strictObject({ column: z.string(), values: z.array(z.string()).min(1) }).optional(),
});
export type BarsOptions = z.infer<typeof barsOptions>;

interface BarValue {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface BarRow {
  key: string;
  label: string;
  group: string | null;
  marked: boolean;
  hollow: boolean;
  /** One for each of the options' values, in their order. */
  values: BarValue[];
}

export interface BarSeries {
  names: { id: string; label: string }[];
  /** Every row, in the order of the table. */
  rows: BarRow[];
  /** How many of them are drawn. */
  shown: number;
}

/**
 * Rows in the order drawn: rows without a value last, ties as the series has them.
 * @throws ChartError where values do not fit the mode
 */
export function barSeries(options: BarsOptions, context: ChartContext): BarSeries {
  const { mode, values } = options;
  if (mode === 'single' && values.length > 1)
    throw new ChartError(context.id, 'mode', `single with ${values.length} values`, 'grouped, stacked or diverging');
  if (mode === 'diverging' && values.length > 2)
    throw new ChartError(context.id, 'values', String(values.length), 'one or two for diverging');
  const found = context.rows(options.select);
  const keys = keysOf(found.map((row) => String(cellOf(row, options.label, context) ?? '')));
  const rows = found.map((row, index) => rowOf(row, keys[index] ?? String(index), options, context));
  const rank = (row: BarRow): number => {
    const given = row.values.map((one) => one.value).filter((one): one is number => one !== null);
    if (mode === 'stacked') return given.length ? given.reduce((sum, one) => sum + one, 0) : Number.NEGATIVE_INFINITY;
    return row.values[0]?.value ?? Number.NEGATIVE_INFINITY;
  };
  if (options.sort === 'value') rows.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
  return {
    names: values.map(({ id }) => ({ id, label: context.label(id) })),
    rows,
    shown: Math.min(rows.length, options.limit ?? rows.length),
  };
}

function rowOf(row: Row, key: string, options: BarsOptions, context: ChartContext): BarRow {
  const sign = holds(row, options.minus, context) ? -1 : 1;
  const signed = (column: string | undefined) => {
    const value = column ? numberOf(row, column, context) : null;
    return value === null ? null : sign * value;
  };
  const values = options.values.map(({ column, low, high }): BarValue => {
    const ends = [signed(low), signed(high)].filter((one): one is number => one !== null);
    const isRange = ends.length === 2;
    return { value: signed(column), low: isRange ? Math.min(...ends) : null, high: isRange ? Math.max(...ends) : null };
  });
  const label = wordsOf(row, options.label, options.select, context);
  const negative = values.find((one) => one.value !== null && one.value < 0);
  if (negative && (options.mode === 'stacked' || (options.values.length === 2 && options.mode === 'diverging')))
    throw new ChartError(
      context.id,
      `row "${label}"`,
      String(negative.value),
      'no value below zero where values are stacked or point two ways',
    );
  return {
    key,
    label,
    group: options.group ? wordsOf(row, options.group, options.select, context) : null,
    marked: holds(row, options.mark, context),
    hollow: holds(row, options.hollow, context),
    values,
  };
}
