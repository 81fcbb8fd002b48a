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

/** @throws RangeError when there is no such chart */
export function chart(id: string): Chart {
  return once(id, recordOf(id));
}

/** A chart as paper shows it: no taller than a page has room for. @throws RangeError when there is no such chart */
export function paperChart(id: string): Chart {
  const record = recordOf(id);
  const { height } = record.options;
  if (typeof height !== 'number' || height <= tallestOnPaper) return chart(id);
  return once(`${id} on paper`, { ...record, options: { ...record.options, height: tallestOnPaper } });
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
