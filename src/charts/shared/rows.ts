/** Rows as charts need them: cells as numbers or words, keys for marks, and the words of a column. */
import type { NumberFormat } from '../../evidence/format.ts';
import type { Cell, Row } from '../../evidence/types.ts';
import type { Select } from './options.ts';
import { type ChartContext, ChartError, type Tone } from './types.ts';

/** A cell of a row. @throws ChartError when there is no such column */
export function cellOf(row: Row, column: string, context: ChartContext): Cell {
  const value = row[column];
  if (value === undefined) throw new ChartError(context.id, `column "${column}"`, 'no such column', Object.keys(row).join(', '));
  return value;
}

/** A number, or null for "not published". @throws ChartError for text */
export function numberOf(row: Row, column: string, context: ChartContext): number | null {
  const value = cellOf(row, column, context);
  if (value === null || typeof value === 'number') return value;
  throw new ChartError(context.id, `column "${column}"`, `text "${value}"`, 'a number column');
}

/** A cell as the reader sees it: the chart's own words for it, or the data's, with years and dates in the reader's form. */
export function wordsOf(row: Row, column: string, select: Select, context: ChartContext): string {
  const text = String(cellOf(row, column, context) ?? '');
  const own = context.labelOr(text);
  if (own !== text) return own;
  const type = context.series(select.series).schema.columns.find((one) => one.name === column)?.type;
  if (type === 'fiscal-year' && /^\d{4}$/.test(text)) return context.format.fiscalYear(Number(text));
  return type === 'date' || type === 'month' ? context.format.date(text) : text;
}

/** Does the row's cell hold one of the named values? */
export function holds(row: Row, rule: { column: string; values: readonly string[] } | undefined, context: ChartContext): boolean {
  return rule?.values.includes(String(cellOf(row, rule.column, context) ?? '')) ?? false;
}

/** Words for a column: the chart's label for it, or else its meaning in the series' schema. */
export function columnWords(column: string, select: Select, context: ChartContext): string {
  const own = context.labelOr(column);
  if (own !== column) return own;
  return context.series(select.series).schema.columns.find((one) => one.name === column)?.meaning ?? column;
}

/** Keys for marks, made of the rows' own words; a word that comes again gets a number. */
export function keysOf(words: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return words.map((word) => {
    const key =
      word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'row';
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

/** A value as a label beside its mark: in full below a million, short from there on, alike through one chart. */
export function markWords(value: number | null, format: NumberFormat, largest: number, context: ChartContext): string {
  const words =
    value === null || Math.abs(largest) < 1e6 || format === 'days'
      ? context.format.value(value, format)
      : context.format.short(value, format);
  return words.replace(/^-/, '\u2212');
}

/** Tones for `count` series drawn side by side or one on another, as far apart on the ramp as can be. */
export function tonesFor(count: number): Tone[] {
  const ramps: Tone[][] = [[5], [5, 2], [6, 4, 2], [6, 4, 2, 1], [6, 5, 4, 2, 1], [6, 5, 4, 3, 2, 1]];
  return ramps[Math.min(count, ramps.length) - 1] ?? [];
}
