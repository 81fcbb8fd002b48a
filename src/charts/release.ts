/** What a chart gives away: its own table as CSV and as data with what belongs to it, unless a series in it may not be given on. */
import { csvFormatRows } from 'd3-dsv';
import type { Formatter } from '../evidence/format.ts';
import { fill } from '../evidence/prose.ts';
import { mayGiveOn } from '../evidence/release.ts';
import type { Cell, Evidence } from '../evidence/types.ts';
import type { Chart } from './read.ts';
import type { TableTwin } from './shared/types.ts';

/** Names of the series in a chart that may not be given on; with one of them it has no files of data. */
export function closedSeries(chart: Pick<Chart, 'series'>, evidence: Evidence): string[] {
  return chart.series.filter((name) => {
    const table = evidence.series.get(name);
    return table !== undefined && !mayGiveOn(table, evidence);
  });
}

/** A cell as data: the number of a numeric column, else the words. Null is "not published". */
function cellData(cell: TableTwin['rows'][number][number], isNumeric: boolean): Cell {
  if (!isNumeric) return cell.text;
  return cell.value === null || typeof cell.value === 'number' ? cell.value : cell.text;
}

/** The table's rows as data, in its order. */
function tableData({ columns, rows }: TableTwin): Cell[][] {
  return rows.map((row) => row.map((cell, index) => cellData(cell, columns[index]?.numeric ?? false)));
}

/** The table as CSV: its own heads, numbers without separators, an empty cell where nothing was published. */
export function tableCsv(table: TableTwin): string {
  return `${csvFormatRows([table.columns.map(({ label }) => label), ...tableData(table).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))])}\n`;
}

/** The first and last day, month or year as of which the chart's series and drawn facts stand; the same where there is one. */
export function asOfSpan(chart: Pick<Chart, 'series' | 'facts'>, evidence: Evidence): { from: string; to: string } | null {
  const days = [
    ...chart.series.flatMap((name) => evidence.series.get(name)?.schema.asOf ?? []),
    ...chart.facts.flatMap((id) => evidence.facts.get(id)?.asOf ?? []),
  ].sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * A chart as data: its words, dates, series, sources, and the very table that stands on its page.
 * @param address the chart's page in full, and the credit to give
 * @throws RangeError for a chart with a series that may not be given on, or two columns of one name
 */
export function chartData(
  chart: Chart,
  evidence: Evidence,
  format: Formatter,
  about: { page: string; version: string; credit: string },
): Record<string, unknown> {
  const { record, words, table } = chart;
  const [closed] = closedSeries(chart, evidence);
  if (closed !== undefined)
    throw new RangeError(
      `content/charts/${record.id}.yaml: series: found a file of ${closed} asked for; allowed: none, as it may not be given on`,
    );
  const names = table.columns.map(({ label }) => label);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new RangeError(`content/charts/${record.id}.yaml: table: found two columns "${twice}"; allowed: a name for each`);
  const rows = tableData(table);
  const say = (text: string) => fill(text, evidence, format);
  return {
    id: record.id,
    page: about.page,
    version: about.version,
    title: say(words.title),
    measured: say(words.measured),
    unit: say(words.unit),
    counts: record.counts,
    period: say(words.period),
    asOf: asOfSpan(chart, evidence),
    description: say(words.alt),
    notes: words.notes.map(say),
    // Dates, not causes; each has its sources on the timeline.
    events: chart.events.map(({ id, date, title, description }) => ({ id, date, title, description })),
    licence: 'CC-BY-4.0',
    credit: about.credit,
    series: chart.series.flatMap((name) => {
      const table = evidence.series.get(name);
      if (!table) return [];
      const { title, definition, caveat, status, licence, period, asOf } = table.schema;
      return { name, title, definition, caveat, status, licence, period, asOf };
    }),
    facts: chart.facts,
    sources: chart.sources.flatMap((id) => evidence.sources.get(id) ?? []),
    columns: names.map((name, index) => ({ name, type: rows.some((row) => typeof row[index] === 'string') ? 'string' : 'number' })),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cell]))),
  };
}
