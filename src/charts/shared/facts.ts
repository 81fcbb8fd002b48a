/** Charts drawn from single facts: a fact's one value, when it holds, and the columns of their table. */
import type { Fact } from '../../evidence/types.ts';
import { type ChartContext, ChartError, type TableTwin } from './types.ts';

export interface FactMark {
  id: string;
  label: string;
  /** In the fact's own unit. */
  value: number;
  /** The value with its unit and hedge. */
  words: string;
  /** As-of date of a stock, or the span of a flow. */
  when: string;
}

/**
 * A fact as a mark.
 * @param field of the chart's file that names it, for the error
 * @throws ChartError for a fact without a single value, or a negative one
 */
export function factMark(id: string, field: string, context: ChartContext): FactMark {
  const fact = context.fact(id);
  if (fact.value === null) throw new ChartError(context.id, field, `${id}, which is only a range`, 'a fact with one value');
  if (fact.value < 0) throw new ChartError(context.id, field, `${id} = ${String(fact.value)}`, 'a value of zero or more');
  return { id, label: context.label(id), value: fact.value, words: context.format.factInFull(fact), when: whenOf(fact, context) };
}

function whenOf(fact: Fact, context: ChartContext): string {
  return fact.period ?? (fact.asOf ? context.format.date(fact.asOf) : '');
}

/** Columns of a table of facts: what, which kind of count, value, when. */
export function factColumns(context: ChartContext): TableTwin['columns'] {
  return [
    { label: context.label('what'), numeric: false },
    { label: context.label('kind'), numeric: false },
    { label: context.label('value'), numeric: true },
    { label: context.label('when'), numeric: false },
  ];
}

/** A fact's line in that table. @param kind key of the kind's words */
export function factRow(mark: FactMark, kind: string, context: ChartContext): TableTwin['rows'][number] {
  return [
    { text: mark.label, value: mark.id },
    { text: context.label(kind), value: kind },
    { text: mark.words, value: mark.value },
    { text: mark.when, value: mark.when || null },
  ];
}
