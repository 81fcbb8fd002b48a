/** A chart's context over whole facts, rows and legal steps that a test gives; a key without words is its own label. */
import type { ChartContext } from '../../../src/charts/shared/types.ts';
import { formatter } from '../../../src/evidence/format.ts';
import type { ProcessStep } from '../../../src/evidence/schema.ts';
import type { Fact, Row, SeriesTable } from '../../../src/evidence/types.ts';

export interface Given {
  rows?: Row[];
  facts?: Record<string, Partial<Fact>>;
  steps?: ProcessStep[];
  labels?: Record<string, string>;
}

export function givenContext({ rows = [], facts = {}, steps = [], labels = {} }: Given): ChartContext {
  return {
    id: 'test',
    format: formatter('en'),
    series: (name) => ({ name, rows, schema: { columns: [] } }) as unknown as SeriesTable,
    rows: () => rows,
    events: [],
    fact(id) {
      const fact = facts[id];
      if (!fact) throw new Error(`no fact ${id}`);
      return { id, unit: 'people', counts: 'people', ...fact } as Fact;
    },
    label: (key) => labels[key] ?? key,
    labelOr: (key) => labels[key] ?? key,
    stepsOf: (stage) => steps.filter((step) => step.stage === stage),
    step(id) {
      const step = steps.find((one) => one.id === id);
      if (!step) throw new Error(`no step ${id}`);
      return step;
    },
  };
}

/** The error a call throws, as text; empty when it throws nothing. */
export function errorOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
