/** Dot-strip form, words: every row as a table, and the key. */
import { columnWords } from '../shared/rows.ts';
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { DotStripOptions, StripDot } from './series.ts';

/** One line a dot, from the lowest value to the highest. */
export function stripTable(dots: readonly StripDot[], options: DotStripOptions, context: ChartContext): TableTwin {
  const { select, size } = options;
  return {
    columns: [
      { label: columnWords(options.label, select, context), numeric: false },
      { label: columnWords(options.value, select, context), numeric: true },
      ...(size ? [{ label: columnWords(size, select, context), numeric: true }] : []),
    ],
    rows: dots.map((dot) => [
      { text: dot.label, value: dot.label },
      { text: context.format.value(dot.value, options.format), value: dot.value },
      ...(size ? [{ text: context.format.value(dot.size, 'number'), value: dot.size }] : []),
    ]),
  };
}

/** What the dots' area shows; names stand beside their dots. */
export function stripKey(options: DotStripOptions, context: ChartContext): KeyEntry[] {
  if (!options.size) return [];
  return [
    { id: 'size', label: columnWords(options.size, options.select, context), tone: options.highlight.length ? 'context' : 5, shape: 'dot' },
  ];
}
