/** The charts of this build, each built once. */

import en from '../../content/ui/en.json' with { type: 'json' };
import { formatter } from '../evidence/format.ts';
import { evidence } from '../evidence/store.ts';
import { buildChart, type Chart, type ChartRecord, commonWords, readCharts } from './read.ts';

const records = readCharts(process.cwd(), []);
const built = new Map<string, Chart>();
const common = commonWords(en);

export const chartRecords: ReadonlyMap<string, ChartRecord> = records;

/** px: on paper no plot is taller, so that a chart and its notes stand on one page. */
const tallestOnPaper = 290;
/** What a plot keeps of its height on a slide, and what it has there at most, px: any less, and words at crowded marks run into each other. */
const low = { part: 0.8, most: 290 };

/** @throws RangeError when there is no such chart */
export const chart = (id: string): Chart => once(id, recordOf(id));

/** A chart as a sheet of paper shows it: no taller than a page has room for. @throws RangeError when there is no such chart */
export const paperChart = (id: string): Chart => inClass(id, 'paper', (height) => Math.min(height, tallestOnPaper));

/** The chart drawn lower, where its form can be: on a slide words in large type stand above it. @throws RangeError when there is no such chart */
export const lowChart = (id: string): Chart => inClass(id, 'slide', (height) => Math.min(low.most, Math.round(height * low.part)));

/** The chart for a class, without the marks of dated events, whose list has no room there, and with another height than its own, where it has one. */
function inClass(id: string, place: string, change: (height: number) => number): Chart {
  const record = recordOf(id);
  const { height } = record.options;
  const options = typeof height === 'number' ? { ...record.options, height: change(height) } : record.options;
  return once(`${id} (${place})`, { ...record, events: [], options });
}

function recordOf(id: string): ChartRecord {
  const record = records.get(id);
  if (!record) throw new RangeError(`content/charts has no ${id}.yaml`);
  return record;
}

function once(name: string, record: ChartRecord): Chart {
  const made = built.get(name) ?? buildChart(record, evidence, formatter('en'), common);
  built.set(name, made);
  return made;
}
