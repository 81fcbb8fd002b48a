/** Tank form, words: the facts as a table, with the arithmetic; all labels stand at their marks, so the key is the scale. */
import { factColumns, factRow } from '../shared/facts.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { TankSeries } from './series.ts';

export function tankTable(series: TankSeries, context: ChartContext): TableTwin {
  const years = series.years === null ? null : Math.round(series.years * 10) / 10;
  return {
    columns: factColumns(context),
    rows: [
      factRow(series.stock, 'stock', context),
      ...(series.inflow ? [factRow(series.inflow, 'inflow', context)] : []),
      ...series.outflows.map((one) => factRow(one, 'outflow', context)),
      ...(years === null
        ? []
        : [
            [
              { text: context.label('stock-over-outflow'), value: 'years' },
              { text: context.label('computed'), value: 'computed' },
              { text: `${context.format.number(years, 1)} ${context.label('years')}`, value: years },
              { text: '', value: null },
            ],
          ]),
    ],
  };
}

export function tankKey(series: TankSeries, context: ChartContext): KeyEntry[] {
  return series.years !== null && series.years >= 1
    ? [{ id: 'same-scale', label: context.label('same-scale'), tone: 5, shape: 'area' }]
    : [];
}
