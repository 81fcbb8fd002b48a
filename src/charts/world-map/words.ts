/** World map, words: the countries as a table. The key is drawn with the map. */
import type { ChartContext, TableTwin } from '../shared/types.ts';
import type { WorldMapOptions, WorldMapSeries } from './series.ts';

/** By value, highest first, or by category in the order of the key; then by name. */
export function worldMapTable(series: WorldMapSeries, options: WorldMapOptions, context: ChartContext): TableTwin {
  const rank = (one: WorldMapSeries['countries'][number]) =>
    one.category
      ? series.categories.findIndex((category) => category.value === one.category?.value)
      : one.value === null
        ? Number.POSITIVE_INFINITY
        : -one.value;
  const byName = new Intl.Collator(context.format.locale).compare;
  const rows = series.countries.toSorted((a, b) => (rank(a) === rank(b) ? byName(a.name, b.name) : rank(a) - rank(b)));
  return {
    columns: [
      { label: context.label('country'), numeric: false },
      { label: series.valueWords, numeric: options.value !== undefined },
    ],
    rows: rows.map((one) => [
      { text: one.name, value: one.code },
      { text: one.words, value: one.category ? one.category.value : one.value },
    ]),
  };
}
