/** Line form, data: options and rows in, named lines of points out. Knows nothing of pixels. */
import { z } from 'zod';
import type { Row } from '../../evidence/types.ts';
import { xNumber, xWords } from '../shared/axes.ts';

import { annotationSchema, bandSchema, breakSchema, hollowSchema, xSchema, ySchema } from '../shared/options.ts';
import { cellOf, holds, numberOf } from '../shared/rows.ts';
import type { ChartContext, Tone } from '../shared/types.ts';

const roles = ['main', 'second', 'third', 'fourth', 'context'] as const;

const lineSchema = z.strictObject({
  id: z.string(),
  series: z.string(),
  where: z.record(z.string(), z.any()).optional(),
  x: z.string(),
  y: z.string(),
  low: z.string().optional(),
  high: z.string().optional(),
  role: z.enum(roles).default('main'),
  /** line joins neighbours, points never joins, steps holds a value until the next. */
  as: z.enum(['line', 'points', 'steps']).default('line'),
  hollow: hollowSchema.optional(),
});

export const lineOptions = z.strictObject({
  x: xSchema,
  y: ySchema,
  height: z.number().min(160).max(560).default(340),
  lines: z.array(lineSchema).min(1),
  /** One line for each value of a column, the named ones raised, the rest grey. */
  split: z.strictObject({ column: z.string(), highlight: z.array(z.union([z.string(), z.number()])) }).optional(),
  bands: z.array(bandSchema).default([]),
  breaks: z.array(breakSchema).default([]),
  references: z.array(z.strictObject({ id: z.string(), fact: z.string() })).default([]),
  /** A straight line from nothing at the first x to the fact's value at the last. */
  pace: z.strictObject({ id: z.string(), fact: z.string() }).optional(),
  annotations: z.array(annotationSchema).max(5).default([]),
});
export type LineOptions = z.infer<typeof lineOptions>;

export interface LinePoint {
  x: number;
  y: number | null;
  low: number | null;
  high: number | null;
  hollow: boolean;
  /** Words for the x value. */
  when: string;
}

export interface LineSeries {
  id: string;
  label: string;
  tone: Tone;
  as: 'line' | 'points' | 'steps';
  points: LinePoint[];
}

const tones: Record<(typeof roles)[number], Tone> = { main: 5, second: 2, third: 4, fourth: 1, context: 'context' };

/** The lines a chart asks for, in order, points sorted by x. Rows outside the axis' limits are left out; rows without x are an error; without y they are gaps. */
export function lineSeries(options: LineOptions, context: ChartContext): LineSeries[] {
  const { type } = options.x;
  const limit = (value: string | number | undefined, none: number) => (value === undefined ? none : xNumber(value, type));
  const first = limit(options.x.min, Number.NEGATIVE_INFINITY);
  const last = limit(options.x.max, Number.POSITIVE_INFINITY);
  return options.lines.flatMap((line): LineSeries[] => {
    const rows = context.rows({ series: line.series, ...(line.where ? { where: line.where } : {}) });
    const pointOf = (row: Row): LinePoint => ({
      x: xNumber(cellOf(row, line.x, context), options.x.type),
      y: numberOf(row, line.y, context),
      low: line.low ? numberOf(row, line.low, context) : null,
      high: line.high ? numberOf(row, line.high, context) : null,
      hollow: holds(row, line.hollow, context),
      when: xWords(cellOf(row, line.x, context), options.x.type === 'day-of-year' ? 'date' : options.x.type, context.format),
    });
    const sorted = (some: Row[]) =>
      some
        .map(pointOf)
        .filter((point) => point.x >= first && point.x <= last)
        .sort((a, b) => a.x - b.x);
    const { split } = options;
    if (!split) {
      return [{ id: line.id, label: context.label(line.id), tone: tones[line.role], as: line.as, points: sorted(rows) }];
    }
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const value = String(cellOf(row, split.column, context));
      groups.set(value, [...(groups.get(value) ?? []), row]);
    }
    const highlighted = split.highlight.map(String);
    const highlightTones: Tone[] = [5, 2, 4, 1];
    return [...groups]
      .map(([value, some]): LineSeries => {
        const rank = highlighted.indexOf(value);
        return {
          id: value,
          label: context.labelOr(value),
          tone: rank < 0 ? 'context' : (highlightTones[rank] ?? 5),
          as: line.as,
          points: sorted(some),
        };
      })
      .sort((a, b) => Number(b.tone === 'context') - Number(a.tone === 'context'));
  });
}
