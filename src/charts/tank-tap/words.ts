/** Tank form, words: the facts as a table, with the arithmetic; all labels stand at their marks, so the key is the scale. */
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { TankPart, TankSeries } from './series.ts';

export function tankTable(series: TankSeries, context: ChartContext): TableTwin {
  const line = (part: TankPart, kind: string) => [
    { text: part.label, value: part.id },
    { text: context.label(kind), value: kind },
    { text: part.words, value: part.value },
    { text: part.when, value: part.when },
  ];
  const years = series.years === null ? null : Math.round(series.years * 10) / 10;
  return {
    columns: [
      { label: context.label('what'), numeric: false },
      { label: context.label('kind'), numeric: false },
      { label: context.label('value'), numeric: true },
      { label: context.label('when'), numeric: false },
    ],
    rows: [
      line(series.stock, 'stock'),
      ...(series.inflow ? [line(series.inflow, 'inflow')] : []),
      ...series.outflows.map((one) => line(one, 'outflow')),
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
