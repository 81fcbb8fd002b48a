/** Area form, data: options and rows in, layers over one common run of times out. Knows nothing of pixels. */
import { z } from 'zod';
import { xNumber, xWords } from '../shared/axes.ts';
import { annotationSchema, bandSchema, breakSchema, selectSchema, xSchema, ySchema } from '../shared/options.ts';
import { cellOf, numberOf } from '../shared/rows.ts';
import { type ChartContext, ChartError, type Tone } from '../shared/types.ts';

const layerSchema = z.strictObject({
  id: z.string(),
  series: z.string(),
  where: selectSchema.shape.where,
  x: z.string(),
  y: z.string(),
  tone: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
});

export const areaOptions = z.strictObject({
  x: xSchema.refine((x) => x.type !== 'day-of-year', 'areas stand on years, months or dates'),
  y: ySchema,
  height: z.number().min(160).max(560).default(340),
  /** From the bottom up. */
  layers: z.array(layerSchema).min(1).max(6),
  bands: z.array(bandSchema).default([]),
  breaks: z.array(breakSchema).default([]),
  /** `line` names a layer; without it the note points at the top of the stack. */
  annotations: z.array(annotationSchema).max(5).default([]),
});
export type AreaOptions = z.infer<typeof areaOptions>;

interface AreaTime {
  x: number;
  /** The x cell as the series has it. */
  key: string;
  when: string;
}

export interface AreaSeries {
  times: AreaTime[];
  /** `values[i]` belongs to `times[i]`; null is not published. */
  layers: { id: string; label: string; tone: Tone; values: (number | null)[] }[];
  /** Indexes of times before which the areas are cut: nothing is known of the stretch between. */
  cuts: Set<number>;
}

/** Two times farther apart than this many usual steps are not joined. */
const holeInSteps = 6;

/** Layers on the union of their times, in order. @throws ChartError for values below zero or two rows at one time */
export function areaSeries(options: AreaOptions, context: ChartContext): AreaSeries {
  const { type } = options.x;
  const limit = (value: string | number | undefined, none: number) => (value === undefined ? none : xNumber(value, type));
  const first = limit(options.x.min, Number.NEGATIVE_INFINITY);
  const last = limit(options.x.max, Number.POSITIVE_INFINITY);
  const byX = new Map<number, AreaTime>();
  const found = options.layers.map((layer) => {
    const values = new Map<number, number | null>();
    for (const row of context.rows({ series: layer.series, ...(layer.where ? { where: layer.where } : {}) })) {
      const cell = cellOf(row, layer.x, context);
      const x = xNumber(cell, type);
      if (x < first || x > last) continue;
      const value = numberOf(row, layer.y, context);
      if (value !== null && value < 0)
        throw new ChartError(context.id, `layer ${layer.id} at ${cell ?? ''}`, String(value), 'no value below zero in a stack');
      if (values.has(x))
        throw new ChartError(context.id, `layer ${layer.id}`, `two rows at ${cell ?? ''}`, 'one row for each time; narrow it with where');
      values.set(x, value);
      byX.set(x, { x, key: String(cell), when: xWords(cell, type, context.format) });
    }
    return values;
  });
  const times = [...byX.values()].sort((a, b) => a.x - b.x);
  return {
    times,
    layers: options.layers.map(({ id, tone }, index) => ({
      id,
      label: context.label(id),
      tone,
      values: times.map((time) => found[index]?.get(time.x) ?? null),
    })),
    cuts: cutsOf(times, options),
  };
}

function cutsOf(times: readonly AreaTime[], options: AreaOptions): Set<number> {
  const steps = times.slice(1).map((time, index) => time.x - (times[index]?.x ?? time.x));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const gaps = options.bands.filter((band) => band.kind === 'gap').map((band) => xNumber(band.from, options.x.type));
  const cuts = new Set<number>();
  steps.forEach((step, index) => {
    const from = times[index]?.x ?? 0;
    const declared = gaps.some((gap) => gap >= from && gap < from + step);
    if (declared || step > usual * holeInSteps) cuts.add(index + 1);
  });
  return cuts;
}
