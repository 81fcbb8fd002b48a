/** Timeline form, words: the same steps as a table. */
import { columnWords } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { TimelineOptions, TimeStep } from './series.ts';

/** One line a step: date, title, text and source. */
export function timeTable(steps: readonly TimeStep[], options: TimelineOptions, context: ChartContext): TableTwin {
  const { select, title, text, source } = options;
  return {
    columns: [
      context.label('date'),
      ...[title, text, ...(source ? [source] : [])].map((column) => columnWords(column, select, context)),
    ].map((label) => ({
      label,
      numeric: false,
    })),
    rows: steps.map((step) => [
      { text: step.when, value: step.date },
      { text: step.title, value: step.title },
      { text: step.text, value: step.text },
      ...(step.source === null ? [] : [{ text: step.source, value: step.source }]),
    ]),
  };
}

/** Everything is named where it stands. */
export function timeKey(): KeyEntry[] {
  return [];
}
