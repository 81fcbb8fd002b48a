/** Dot-strip form, data: options and rows in, one dot a row out, in order of value. Knows nothing of pixels. */
import { z } from 'zod';
import { formatSchema, selectSchema } from '../shared/options.ts';
import { cellOf, keysOf, numberOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const dotStripOptions = z.strictObject({
  select: selectSchema,
  /** Column that names a dot. */
  label: z.string(),
  value: z.string(),
  /** Column shown by the dot's area. */
  size: z.string().optional(),
  format: formatSchema.default('number'),
  /** Rows raised and named, by the cell of their label column. */
  highlight: z.array(z.string()).max(8).default([]),
  references: z
    .array(z.strictObject({ id: z.string(), fact: z.string() }))
    .max(2)
    .default([]),
});
export type DotStripOptions = z.infer<typeof dotStripOptions>;

export interface StripDot {
  key: string;
  label: string;
  value: number | null;
  size: number | null;
  named: boolean;
}

/** Dots from the lowest value to the highest, ties as given, values not published last. @throws ChartError for a highlight without a row, or a size below zero */
export function stripSeries(options: DotStripOptions, context: ChartContext): StripDot[] {
  const found = context.rows(options.select);
  const cells = found.map((row) => String(cellOf(row, options.label, context) ?? ''));
  for (const name of options.highlight) if (!cells.includes(name)) throw new ChartError(context.id, 'highlight', name, cells.join(', '));
  const keys = keysOf(cells);
  return found
    .map((row, index): StripDot => {
      const size = options.size ? numberOf(row, options.size, context) : null;
      if (size !== null && size < 0)
        throw new ChartError(context.id, `size of "${cells[index] ?? ''}"`, String(size), 'no size below zero');
      return {
        key: keys[index] ?? String(index),
        label: wordsOf(row, options.label, options.select, context),
        value: numberOf(row, options.value, context),
        size,
        named: options.highlight.includes(cells[index] ?? ''),
      };
    })
    .sort((a, b) => (a.value === b.value ? 0 : (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY)));
}
