/** Unit dots, data: groups of people from facts, each a number of whole dots and a part of one. One dot is 1,000. */
import { z } from 'zod';
import { type ChartContext, ChartError, type Tone } from '../shared/types.ts';

const peoplePerDot = 1000;

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

export interface DotGroup {
  id: string;
  label: string;
  kind: 'stock' | 'flow';
  tone: Tone;
  value: number;
  /** The value with its unit and hedge. */
  words: string;
  when: string;
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
    const fact = context.fact(group.fact);
    const field = `options.groups.${String(index)}`;
    if (fact.value === null) throw new ChartError(context.id, field, `${group.fact}, which is only a range`, 'a fact with one value');
    if (fact.value < 0) throw new ChartError(context.id, field, `${group.fact} = ${String(fact.value)}`, 'a value of zero or more');
    const dots = Math.floor(fact.value / peoplePerDot);
    return {
      id: group.fact,
      label: context.label(group.fact),
      kind: group.kind,
      tone: group.tone,
      value: fact.value,
      words: context.format.factInFull(fact),
      when: fact.period ?? (fact.asOf ? context.format.date(fact.asOf) : ''),
      dots,
      part: fact.value / peoplePerDot - dots,
      gap: options.gapAfter.includes(group.fact) ? context.label('gap') : '',
    };
  });
}
