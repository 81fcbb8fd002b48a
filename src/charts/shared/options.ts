/** Shapes of options that several forms share. Apart from the layouts, so that a layout can run in a lab without them. */
import { z } from 'zod';
import type { NumberFormat } from '../../evidence/format.ts';
import { xTypes } from './axes.ts';

/** Which rows of which series a chart shows. */
export const selectSchema = z.strictObject({
  series: z.string(),
  where: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.number(),
        z.array(z.union([z.string(), z.number()])),
        z.strictObject({ not: z.union([z.string(), z.number()]) }),
      ]),
    )
    .optional(),
});
export type Select = z.infer<typeof selectSchema>;

export const formatSchema = z.enum(['number', 'percent', 'usd', 'days']) satisfies z.ZodType<NumberFormat>;

export const xSchema = z.strictObject({
  type: z.enum(xTypes),
  min: z.union([z.string(), z.number()]).optional(),
  max: z.union([z.string(), z.number()]).optional(),
});
export const ySchema = z.strictObject({
  format: z.enum(['number', 'percent', 'usd', 'days']),
  min: z.number().optional(),
  max: z.number().optional(),
});

const moment = z.union([z.string(), z.number()]);

/** A stretch of time: `gap` is hatched (nothing published), `era` is a quiet tint. */
export const bandSchema = z.strictObject({ from: moment, to: moment, label: z.string(), kind: z.enum(['gap', 'era']).default('era') });
/** A cut in the axis where a definition or edition changes. */
export const breakSchema = z.strictObject({ at: moment, label: z.string() });
/** Rows whose column holds one of these values are drawn hollow (preliminary). */
export const hollowSchema = z.strictObject({ column: z.string(), values: z.array(z.string()).min(1) });
export const annotationSchema = z.strictObject({ at: moment, line: z.string().optional(), text: z.string() });
