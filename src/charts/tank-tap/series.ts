/** Tank form, data: one stock and the flows of a year that fill and drain it, from facts. Knows nothing of pixels. */
import { z } from 'zod';
import { type FactMark, factMark } from '../shared/facts.ts';
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

export interface TankSeries {
  stock: FactMark;
  inflow: FactMark | null;
  outflows: FactMark[];
  /** Stock divided by all outflow of a year; null when nothing flows out. */
  years: number | null;
}

/** @throws ChartError for a fact without a single value, a negative one, or a stock of nothing */
export function tankSeries(options: TankOptions, context: ChartContext): TankSeries {
  const stock = factMark(options.tank.fact, 'options.tank', context);
  if (stock.value === 0) throw new ChartError(context.id, 'options.tank', `${stock.id} = 0`, 'a stock above zero');
  const outflows = options.out.map((one, index) => factMark(one.fact, `options.out.${String(index)}`, context));
  const out = outflows.reduce((sum, one) => sum + one.value, 0);
  return {
    stock,
    inflow: options.in ? factMark(options.in.fact, 'options.in', context) : null,
    outflows,
    years: out > 0 ? stock.value / out : null,
  };
}
