/** Unit dots, words: the groups as a table with what kind of count each is, and what a dot and a ring stand for. */
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { DotGroup } from './series.ts';

export function dotsTable(groups: readonly DotGroup[], context: ChartContext): TableTwin {
  return {
    columns: [
      { label: context.label('what'), numeric: false },
      { label: context.label('kind'), numeric: false },
      { label: context.label('value'), numeric: true },
      { label: context.label('when'), numeric: false },
    ],
    rows: groups.map((group) => [
      { text: group.label, value: group.id },
      { text: context.label(group.kind), value: group.kind },
      { text: group.words, value: group.value },
      { text: group.when, value: group.when || null },
    ]),
  };
}

export function dotsKey(groups: readonly DotGroup[], context: ChartContext): KeyEntry[] {
  const stock = groups.find((group) => group.kind === 'stock');
  const flow = groups.find((group) => group.kind === 'flow');
  return [
    ...(stock ? [{ id: 'dot-stock', label: context.label('dot-stock'), tone: stock.tone, shape: 'dot' } satisfies KeyEntry] : []),
    ...(flow ? [{ id: 'dot-flow', label: context.label('dot-flow'), tone: flow.tone, shape: 'hollow-dot' } satisfies KeyEntry] : []),
  ];
}
