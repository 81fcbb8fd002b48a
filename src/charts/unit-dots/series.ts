/** Unit dots, data: groups of people from facts, each a number of whole dots and a part of one. One dot is 1,000. */
import { z } from 'zod';
import { dotsFor } from '../../models/dots.ts';
import { type FactMark, factMark } from '../shared/facts.ts';
import { type ChartContext, ChartError, type Tone } from '../shared/types.ts';

const tone = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

export const unitDotsOptions = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        fact: z.string(),
        /** A stock (counted at one moment) has filled dots, a flow (counted over a span) rings. */
        kind: z.enum(['stock', 'flow']),
        tone,
      }),
    )
    .min(1)
    .max(12),
  /** After these facts the row is cut: what lies between was not counted. Words: label key `gap`. */
  gapAfter: z.array(z.string()).default([]),
});
export type UnitDotsOptions = z.infer<typeof unitDotsOptions>;

export interface DotGroup extends FactMark {
  kind: 'stock' | 'flow';
  tone: Tone;
  /** Whole dots, and the part (0 up to 1) of one more. */
  dots: number;
  part: number;
  /** Words of a gap after this group; empty for none. */
  gap: string;
}

/** @throws ChartError for a fact without a single value or a negative one, or a gap after a fact that is not shown */
export function dotGroups(options: UnitDotsOptions, context: ChartContext): DotGroup[] {
  for (const id of options.gapAfter)
    if (!options.groups.some((group) => group.fact === id))
      throw new ChartError(context.id, 'options.gapAfter', id, options.groups.map((group) => group.fact).join(', '));
  return options.groups.map((group, index) => {
    const mark = factMark(group.fact, `options.groups.${String(index)}`, context);
    const { whole, part } = dotsFor(mark.value);
    return {
      ...mark,
      kind: group.kind,
      tone: group.tone,
      dots: whole,
      part,
      gap: options.gapAfter.includes(group.fact) ? context.label('gap') : '',
    };
  });
}
