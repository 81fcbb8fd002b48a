/** Step flow, words: each step with who decides, the statute, what happens and all its ways on, as a table. */
import type { ChartContext, TableTwin } from '../shared/types.ts';
import type { StepPath } from './series.ts';

export function stepTable(paths: readonly StepPath[], context: ChartContext): TableTwin {
  const steps = paths.flatMap((path) => path.flatMap((one) => [one.step, ...one.branches.map((branch) => branch.step)]));
  return {
    columns: ['step', 'decides', 'statute', 'what-happens', 'leads-to'].map((key) => ({ label: context.label(key), numeric: false })),
    rows: steps.map((step) => {
      const ways = step.next.map((way) => `${way.when}: ${context.step(way.to).name}`).join('; ');
      return [
        { text: step.name, value: step.id },
        { text: step.decides, value: step.decides },
        { text: step.statute, value: step.statute },
        { text: step.description, value: step.description },
        { text: ways, value: ways || null },
      ];
    }),
  };
}
