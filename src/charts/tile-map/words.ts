/** Tile map, words: the states by value as a table. The classes' key is drawn with the map. */
import type { ChartContext, TableTwin } from '../shared/types.ts';
import type { TileMapOptions, TileMapSeries } from './series.ts';

/** Highest value first; states without a value last, by name. */
export function tileMapTable(series: TileMapSeries, options: TileMapOptions, context: ChartContext): TableTwin {
  const rank = (value: number | null) => value ?? Number.NEGATIVE_INFINITY;
  const sorted = series.states.toSorted((a, b) => (a.value === b.value ? (a.name < b.name ? -1 : 1) : rank(b.value) - rank(a.value)));
  return {
    columns: [
      { label: context.label('state'), numeric: false },
      { label: series.valueWords, numeric: true },
      ...(options.second ? [{ label: series.secondWords, numeric: true }] : []),
    ],
    rows: sorted.map((state) => [
      { text: state.name, value: state.place.code },
      { text: context.format.value(state.value, options.format), value: state.value },
      ...(options.second
        ? [{ text: context.format.value(state.second, options.secondFormat ?? options.format), value: state.second }]
        : []),
    ]),
  };
}
