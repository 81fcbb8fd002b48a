/** Classes of a map: which class a value falls in, and the words for each class's limits. */

import { z } from 'zod';
import type { Formatter, NumberFormat } from '../../evidence/format.ts';

/** Three to five inner limits make four to six classes; a value on a limit belongs to the class above it. */
export const breaksSchema = z
  .array(z.number())
  .min(2)
  .max(5)
  .refine((limits) => limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? limit)), 'class limits in rising order');

/** Steps of the ramp `class-1` … `class-6`; fewer classes are spread over the whole ramp. */
export type ClassStep = 1 | 2 | 3 | 4 | 5 | 6;

export interface MapClass {
  step: ClassStep;
  /** Lower limit (null: none), and the first value of the class above (null: none). */
  from: number | null;
  below: number | null;
  label: string;
  /** The lower limit alone, as it stands on the seam of the key; empty for the lowest class. */
  limit: string;
}

const spreads: Record<number, ClassStep[]> = { 3: [1, 4, 6], 4: [1, 3, 4, 6], 5: [1, 3, 4, 5, 6], 6: [1, 2, 3, 4, 5, 6] };

/** The classes between the limits, lowest first, e.g. "under 10K", "10K to 50K", "1M and over". */
export function mapClasses(limits: readonly number[], format: NumberFormat, words: Formatter, say: (key: string) => string): MapClass[] {
  const steps = spreads[limits.length + 1] ?? [];
  return steps.map((step, index) => {
    const from = limits[index - 1] ?? null;
    const below = limits[index] ?? null;
    const short = (value: number) => words.short(value, format);
    const label =
      from === null
        ? `${say('under')} ${short(below ?? 0)}`
        : below === null
          ? `${short(from)} ${say('and-over')}`
          : `${short(from)} – ${short(below)}`;
    return { step, from, below, label, limit: from === null ? '' : short(from) };
  });
}

/** The class of a value; null has none. */
export function classOf(value: number | null, classes: readonly MapClass[]): MapClass | null {
  if (value === null) return null;
  return classes.find((one) => one.below === null || value < one.below) ?? null;
}
