/** The files of each chart: its table as CSV, its data as JSON, its picture as SVG and PNG. The pages link to them, the routes and the archive hold them. */
import { asOfSpan, chartData, closedSeries, tableCsv } from '../charts/release.ts';
import { chart } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { evidence } from '../evidence/store.ts';
import { edition } from './edition.ts';
import { addressOf, chartLink } from './links.ts';
import { ui } from './ui.ts';

const format = formatter('en');

/** Series of a chart that may not be given on; with one of them the chart has no CSV and no JSON. */
export const closedIn = (id: string): string[] => closedSeries(chart(id), evidence);

export function chartCsv(id: string): string {
  return tableCsv(chart(id).table);
}

export function chartJson(id: string): string {
  const page = addressOf(chartLink(id));
  const data = chartData(chart(id), evidence, format, { page, version: edition.version, credit: ui('files.credit', { address: page }) });
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** As of when the chart's data stand, in words: one time or the span; empty where none of its records has one. */
export function asOfWords(id: string): string {
  const span = asOfSpan(chart(id), evidence);
  if (!span) return '';
  const [from, to] = [format.date(span.from), format.date(span.to)];
  return from === to ? ui('files.asOf', { date: to }) : ui('files.asOfSpan', { from, to });
}

/** Who published what the chart draws, in words. @param most publishers that are named; more are counted */
export function publishersOf(id: string, most: number): string {
  const publishers = [...new Set(chart(id).sources.map((source) => evidence.sources.get(source)?.publisher ?? ''))].filter(Boolean);
  const rest = publishers.length - most;
  const named = `${publishers.slice(0, most).join('; ')}${rest > 0 ? ` ${ui('figure.moreSources', { count: rest })}` : ''}`;
  return `${ui(publishers.length > 1 ? 'figure.sources' : 'figure.source')}: ${named}`;
}
