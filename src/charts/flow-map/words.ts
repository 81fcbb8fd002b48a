/** Flow map, words: the places with their numbers as a table; the list under the map says the same. */
import type { ChartContext, TableTwin } from '../shared/types.ts';
import type { FlowMapSeries } from './series.ts';

export function flowMapTable(series: FlowMapSeries, context: ChartContext): TableTwin {
  return {
    columns: [
      { label: context.label('destination'), numeric: false },
      { label: series.peopleWords, numeric: true },
    ],
    rows: series.flows.map((flow) => [
      { text: flow.name, value: flow.code },
      { text: flow.words, value: flow.people },
    ]),
  };
}
