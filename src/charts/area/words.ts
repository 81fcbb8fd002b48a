/** Area form, words: the same layers as a table, and the key. */
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { AreaOptions, AreaSeries } from './series.ts';

/** One line for each time, one column for each layer. */
export function areaTable(series: AreaSeries, options: AreaOptions, context: ChartContext): TableTwin {
  return {
    columns: [{ label: context.label('when'), numeric: false }, ...series.layers.map(({ label }) => ({ label, numeric: true }))],
    rows: series.times.map((time, index) => [
      { text: time.when, value: time.key },
      ...series.layers.map((layer) => {
        const value = layer.values[index] ?? null;
        return { text: context.format.value(value, options.y.format), value };
      }),
    ]),
  };
}

/** Layers from the top down, as they lie. On phones only, save for a layer that ends early and has no name beside the plot. */
export function areaKey(series: AreaSeries): KeyEntry[] {
  const last = series.times.length - 1;
  return series.layers
    .map(({ id, label, tone, values }): KeyEntry => ({ id, label, tone, shape: 'area', narrowOnly: values[last] !== null }))
    .reverse();
}
