/** Lanes form, words: every event as a table, and the key of the narrow columns. */
import { columnWords } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { Lane, LanesOptions } from './series.ts';

/** One line an event, lane by lane, from the earliest on. */
export function lanesTable(lanes: readonly Lane[], { select, lane, title, text }: LanesOptions, context: ChartContext): TableTwin {
  return {
    columns: [
      columnWords(lane, select, context),
      context.label('date'),
      columnWords(title, select, context),
      columnWords(text, select, context),
    ].map((label) => ({ label, numeric: false })),
    rows: lanes.flatMap(({ label, events }) =>
      events.map((event) => [
        { text: label, value: label },
        { text: event.when, value: event.date },
        { text: event.title, value: event.title },
        { text: event.text, value: event.text },
      ]),
    ),
  };
}

/** The names of the lanes, for the phone; on wider charts each stands at its lane. */
export function lanesKey(lanes: readonly Lane[]): KeyEntry[] {
  return lanes.map(({ id, label, short, tone }) => ({ id, label: `${short}: ${label}`, tone, shape: 'dot', narrowOnly: true }));
}
