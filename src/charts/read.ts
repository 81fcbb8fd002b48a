/** Reads `content/charts` and turns each chart's YAML into marks, table and key. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DatedEvent, eventsOf, eventsSeries } from '../evidence/events.ts';
import type { Formatter } from '../evidence/format.ts';
import { type Problem, problem } from '../evidence/problem.ts';
import { fill, pieces } from '../evidence/prose.ts';
import { parseRecord, readYaml } from '../evidence/read.ts';
import { countKinds, stages } from '../evidence/schema.ts';
import type { Evidence, Row } from '../evidence/types.ts';
import { type FormName, forms } from './forms.ts';
import { mostMoments } from './shared/moments.ts';
import type { Select } from './shared/options.ts';
import { type BuiltChart, type ChartContext, ChartError } from './shared/types.ts';

const text = z.string().trim().min(1);

const wordsSchema = z.strictObject({
  /** The takeaway, one plain sentence. */
  title: text.refine((title) => title.endsWith('.'), 'a sentence, which ends with a full stop'),
  measured: text,
  unit: text,
  period: text,
  /** What the picture shows, then the point. */
  alt: text,
  notes: z.array(text).default([]),
  labels: z.record(z.string(), text).default({}),
});

export const chartSchema = z.strictObject({
  stage: z.enum(stages),
  form: z.enum(Object.keys(forms) as [FormName, ...FormName[]]),
  counts: z.enum(countKinds),
  sources: z.array(text).default([]),
  /** Events of the record marked on its time axis: dates, never causes. */
  events: z.array(text).max(mostMoments).default([]),
  words: z.strictObject({ en: wordsSchema }),
  /** Declared exceptions to the bare-number rule, each with its reason. */
  numbers: z.array(z.strictObject({ text, reason: text })).default([]),
  options: z.record(z.string(), z.unknown()),
});
export type ChartWords = z.infer<typeof wordsSchema>;
export type ChartRecord = z.infer<typeof chartSchema> & { id: string };

/** All charts, by id, in the order of their file names. Faulty ones are reported and left out. */
export function readCharts(root: string, problems: Problem[]): Map<string, ChartRecord> {
  const charts = new Map<string, ChartRecord>();
  for (const name of readdirSync(join(root, 'content/charts'))
    .filter((one) => one.endsWith('.yaml'))
    .sort()) {
    const id = name.slice(0, -'.yaml'.length);
    const file = `content/charts/${name}`;
    const data = readYaml(root, file, problems);
    if (data === undefined) continue;
    const chart = parseRecord(chartSchema, data, file, id, problems);
    if (!chart) continue;
    const options = parseRecord(forms[chart.form].options, chart.options, file, `${id}: options of ${chart.form}`, problems);
    if (options) charts.set(id, { ...chart, id, options: options as Record<string, unknown> });
  }
  return charts;
}

/** Everything about a chart that a page needs. */
export interface Chart extends BuiltChart<unknown> {
  record: ChartRecord;
  words: ChartWords;
  /** Names of the series it draws, in the order it asks for them. */
  series: string[];
  /** Facts its options draw. */
  facts: string[];
  /** The events marked on its time axis, in order of time. */
  events: DatedEvent[];
  /** Ids of the sources of the shown rows, series and facts. */
  sources: string[];
}

/**
 * Builds a chart.
 * @param common words every chart may use (interface language), overridden by the chart's own labels
 * @throws ChartError, which names file, field, found and allowed
 */
export function buildChart(record: ChartRecord, evidence: Evidence, format: Formatter, common: Readonly<Record<string, string>>): Chart {
  const words = record.words.en;
  const series = new Set<string>();
  const facts = new Set<string>();
  const sources = new Set<string>();
  const table = (name: string) => {
    const found = evidence.series.get(name);
    if (!found) throw new ChartError(record.id, 'series', name, 'a series of content/evidence/series');
    series.add(name);
    for (const { id } of found.schema.sources) sources.add(id);
    return found;
  };
  const known = eventsOf(evidence.series.get(eventsSeries));
  const events = known.filter(({ id }) => record.events.includes(id));
  for (const id of record.events)
    if (!events.some((event) => event.id === id))
      throw new ChartError(record.id, 'events', id, `the id of an event of content/evidence/series/${eventsSeries}.csv`);
  const context: ChartContext = {
    id: record.id,
    format,
    series: table,
    rows(select: Select) {
      const { rows, schema } = table(select.series);
      const chosen = rows.filter((row) => matches(row, select, record.id));
      if (chosen.length === 0)
        throw new ChartError(record.id, 'where', JSON.stringify(select.where), `values that leave rows of ${select.series}`);
      for (const column of schema.columns)
        if (column.type === 'source' || column.type === 'sources')
          for (const row of chosen) for (const id of String(row[column.name] ?? '').split(';')) if (id.trim()) sources.add(id.trim());
      return chosen;
    },
    events,
    fact(id) {
      const fact = evidence.facts.get(id);
      if (!fact) throw new ChartError(record.id, 'fact', id, 'the id of a fact');
      facts.add(id);
      for (const source of fact.sources) sources.add(source.id);
      return fact;
    },
    label(key) {
      const own = words.labels[key] ?? common[key];
      if (own === undefined) throw new ChartError(record.id, `words.en.labels.${key}`, 'nothing', 'the words for this key');
      return fill(own, evidence, format);
    },
    labelOr(key) {
      const own = words.labels[key];
      return own === undefined ? key : fill(own, evidence, format);
    },
    stepsOf: (stage) => [...evidence.steps.values()].filter((step) => step.stage === stage),
    step(id) {
      const step = evidence.steps.get(id);
      if (!step) throw new ChartError(record.id, 'step', id, 'the id of a step in content/evidence/process.yaml');
      sources.add(step.source);
      return step;
    },
  };
  const { build } = forms[record.form];
  const built = (build as (options: unknown, context: ChartContext) => BuiltChart<unknown>)(record.options, context);
  if (events.length > 0 && !(built.placed as { moments?: unknown }).moments)
    throw new ChartError(record.id, 'events', record.form, 'a form with a time axis: line, columns or area');
  for (const id of record.sources) sources.add(id);
  return { ...built, record, words, events, series: [...series], facts: [...facts], sources: [...sources] };
}

function matches(row: Row, select: Select, chart: string): boolean {
  return Object.entries(select.where ?? {}).every(([column, wanted]) => {
    const value = row[column];
    if (value === undefined) throw new ChartError(chart, `where.${column}`, 'no such column', Object.keys(row).join(', '));
    const is = (one: string | number) => String(value ?? '') === String(one);
    if (Array.isArray(wanted)) return wanted.some(is);
    if (typeof wanted === 'object') return !is(wanted.not);
    return is(wanted);
  });
}

/** Every text of a chart with the field it stands in. */
export function chartTexts(record: ChartRecord): { field: string; text: string }[] {
  const { title, measured, unit, period, alt, notes, labels } = record.words.en;
  return [
    ...Object.entries({ title, measured, unit, period, alt }).map(([field, one]) => ({ field, text: one })),
    ...notes.map((one, index) => ({ field: `notes.${String(index + 1)}`, text: one })),
    ...Object.entries(labels).map(([key, one]) => ({ field: `labels.${key}`, text: one })),
  ];
}

/** Words any chart may use without declaring them: the interface words whose keys begin with "chart.". */
export function commonWords(ui: Readonly<Record<string, string>>): Record<string, string> {
  const prefix = 'chart.';
  return Object.fromEntries(
    Object.entries(ui).flatMap(([key, words]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), words]] : [])),
  );
}

/** Faults of the templates in a text, each naming what is wrong. */
export function templateProblems(
  file: string,
  record: string,
  field: string,
  words: string,
  evidence: Evidence,
  format: Formatter,
): Problem[] {
  try {
    for (const piece of pieces(words))
      if (piece.kind === 'fact' && !evidence.facts.has(piece.id))
        return [problem(file, record, field, `{{${piece.id}}}`, 'the id of a fact')];
    fill(words, evidence, format);
    return [];
  } catch (error) {
    return [problem(file, record, field, words, (error as Error).message)];
  }
}
