/** Lets a chart's layout run in a lab: the context it asks for, from the lab's own words. */
import { type ChartContext, ChartError } from '../../charts/shared/types.ts';
import type { Formatter } from '../../evidence/format.ts';

/** The context of a chart that draws what a model gives. It has words and formats; evidence comes through the lab's facts, so asking it for any is an error. */
export function modelContext(id: string, format: Formatter, label: (key: string) => string): ChartContext {
  const none = (field: string) => (): never => {
    throw new ChartError(id, field, 'a question for evidence', 'marks that a model gives');
  };
  return {
    id,
    format,
    label,
    labelOr: label,
    series: none('series'),
    rows: none('rows'),
    fact: none('fact'),
    events: [],
    stepsOf: none('stepsOf'),
    step: none('step'),
  };
}
