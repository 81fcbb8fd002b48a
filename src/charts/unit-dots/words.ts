/** Unit dots, words: the groups as a table with what kind of count each is, and what a dot and a ring stand for. */
import { factColumns, factRow } from '../shared/facts.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { DotGroup } from './series.ts';

export function dotsTable(groups: readonly DotGroup[], context: ChartContext): TableTwin {
  return {
    columns: factColumns(context),
    rows: groups.map((group) => factRow(group, group.kind, context)),
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
