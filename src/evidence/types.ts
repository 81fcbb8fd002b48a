/** The evidence as the rest of the site sees it: checked, resolved, ready to be shown. */
import type { Claim, Corrections, DeclaredSum, Dispute, FactRecord, ProcessStep, Replaced, SeriesSchema, Source, Term } from './schema.ts';

/** A cell of a series: text, a number, or null for "not published". */
export type Cell = string | number | null;
export type Row = Record<string, Cell>;

export interface SeriesTable {
  name: string;
  schema: SeriesSchema;
  rows: Row[];
}

/** A fact whose value is known: typed in the record, or computed from its operands. */
export interface Fact extends Omit<FactRecord, 'value'> {
  /** Null for a fact that is only a range. */
  value: number | null;
  /** For derived facts: the formula with the operands' values in place, e.g. "47,732 / 271,484 × 100". */
  arithmetic?: string;
}

export interface Evidence {
  sources: ReadonlyMap<string, Source>;
  facts: ReadonlyMap<string, Fact>;
  series: ReadonlyMap<string, SeriesTable>;
  disputes: ReadonlyMap<string, Dispute>;
  terms: ReadonlyMap<string, Term>;
  /** The claims of the article, in its order. */
  claims: ReadonlyMap<string, Claim>;
  steps: ReadonlyMap<string, ProcessStep>;
  sums: readonly DeclaredSum[];
  corrections: Corrections;
  /** Ids that stand no more, each with the one in its place. */
  replaced: readonly Replaced[];
}
