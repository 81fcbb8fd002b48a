/** Tank form, data: one stock and the flows of a year that fill and drain it, from facts. Knows nothing of pixels. */
import { z } from 'zod';
import type { Fact } from '../../evidence/types.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

const part = z.strictObject({ fact: z.string() });

export const tankOptions = z.strictObject({
  /** The stock, counted at one moment. */
  tank: part,
  /** What is added in a year. */
  in: part.optional(),
  /** What leaves in a year, by way. Each counts a whole year, or the picture would mislead. */
  out: z.array(part).min(1).max(4),
});
export type TankOptions = z.infer<typeof tankOptions>;

export interface TankPart {
  id: string;
  label: string;
  /** In the fact's own unit. */
  value: number;
  /** The value with its unit and hedge. */
  words: string;
  /** As-of date of the stock, or the year of a flow. */
  when: string;
}

export interface TankSeries {
  stock: TankPart;
  inflow: TankPart | null;
  outflows: TankPart[];
  /** Stock divided by all outflow of a year; null when nothing flows out. */
  years: number | null;
}

/** @throws ChartError for a fact without a single value, a negative one, or a stock of nothing */
export function tankSeries(options: TankOptions, context: ChartContext): TankSeries {
  const read = (id: string, field: string): TankPart => {
    const fact = context.fact(id);
    if (fact.value === null) throw new ChartError(context.id, field, `${id}, which is only a range`, 'a fact with one value');
    if (fact.value < 0) throw new ChartError(context.id, field, `${id} = ${String(fact.value)}`, 'a value of zero or more');
    return { id, label: context.label(id), value: fact.value, words: context.format.factInFull(fact), when: whenOf(fact, context) };
  };
  const stock = read(options.tank.fact, 'options.tank');
  if (stock.value === 0) throw new ChartError(context.id, 'options.tank', `${stock.id} = 0`, 'a stock above zero');
  const outflows = options.out.map((one, index) => read(one.fact, `options.out.${String(index)}`));
  const out = outflows.reduce((sum, one) => sum + one.value, 0);
  return {
    stock,
    inflow: options.in ? read(options.in.fact, 'options.in') : null,
    outflows,
    years: out > 0 ? stock.value / out : null,
  };
}

function whenOf(fact: Fact, context: ChartContext): string {
  return fact.period ?? (fact.asOf ? context.format.date(fact.asOf) : '');
}
