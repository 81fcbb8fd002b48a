/** The vocabulary shared by every chart form: what a form is given, and what it gives back. */

import type { DatedEvent } from '../../evidence/events.ts';
import type { Formatter } from '../../evidence/format.ts';
import type { ProcessStep, Stage } from '../../evidence/schema.ts';
import type { Cell, Fact, Row, SeriesTable } from '../../evidence/types.ts';
import type { Select } from './options.ts';

/** Everything a form may ask for: rows, facts, words and number formats. No file, clock or DOM. */
export interface ChartContext {
  /** Name of the chart, for ids and errors. */
  id: string;
  /** The whole series; throws when there is none of that name. */
  series(name: string): SeriesTable;
  /** The rows a select names, in file order; throws when none is left or a column is unknown. */
  rows(select: Select): Row[];
  /** The dated events that the chart marks, in the order it names them. */
  events: readonly DatedEvent[];
  /** A resolved fact; throws when unknown. */
  fact(id: string): Fact;
  /** The reader's words for a key; throws when the chart has none. */
  label(key: string): string;
  /** The reader's words for a key, or the key itself where the data's own word is shown (names, dates). */
  labelOr(key: string): string;
  /** Steps of the legal process in one stage, in file order. */
  stepsOf(stage: Stage): ProcessStep[];
  /** One legal step; throws when unknown. */
  step(id: string): ProcessStep;
  format: Formatter;
}

/** The same data as a table: one line a row of data, values kept beside their words. */
export interface TableTwin {
  columns: { label: string; numeric: boolean }[];
  rows: { text: string; value: Cell }[][];
}

/** Six tones along the site's ramp, one quiet grey. Meaning is in the chart's key, never in the tone alone. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 'context';

/** What a form gives: marks in place, the table twin, and the key (legend) entries to print. */
export interface BuiltChart<Placed> {
  placed: Placed;
  table: TableTwin;
  key: KeyEntry[];
}

/** An entry of the printed key: a swatch of the same shape as the mark, and its words. */
export interface KeyEntry {
  id: string;
  label: string;
  tone: Tone;
  shape: 'line' | 'dot' | 'hollow-dot' | 'area' | 'hatch' | 'dots' | 'ring' | 'arc';
  /** Shown just where direct labels are not (phones). */
  narrowOnly?: boolean;
}

/** Fails a build with the chart's file, the field, what was found and what is allowed. */
export class ChartError extends Error {
  constructor(chart: string, field: string, found: string, allowed: string) {
    super(`content/charts/${chart}.yaml: ${field}: found ${found}; allowed: ${allowed}`);
    this.name = 'ChartError';
  }
}
