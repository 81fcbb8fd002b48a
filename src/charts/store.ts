/** The charts of this build, each built once. */

import en from '../../content/ui/en.json' with { type: 'json' };
import { formatter } from '../evidence/format.ts';
import { evidence } from '../evidence/store.ts';
import { buildChart, type Chart, type ChartRecord, commonWords, readCharts } from './read.ts';

const records = readCharts(process.cwd(), []);
const built = new Map<string, Chart>();
const common = commonWords(en);

export const chartRecords: ReadonlyMap<string, ChartRecord> = records;

/** @throws RangeError when there is no such chart */
export function chart(id: string): Chart {
  const made = built.get(id) ?? build(recordOf(id));
  built.set(id, made);
  return made;
}

/** What a plot keeps of its height on a slide, and what it has there at most, px: any less, and words at crowded marks run into each other. */
const low = { part: 0.8, most: 290 };

/** The chart drawn lower, where its form can be: on a slide words in large type stand above it. */
export function lowChart(id: string): Chart {
  const record = recordOf(id);
  const { height } = record.options;
  if (typeof height !== 'number') return chart(id);
  return build({ ...record, options: { ...record.options, height: Math.min(low.most, Math.round(height * low.part)) } });
}

const build = (record: ChartRecord): Chart => buildChart(record, evidence, formatter('en'), common);

function recordOf(id: string): ChartRecord {
  const record = records.get(id);
  if (!record) throw new RangeError(`content/charts has no ${id}.yaml`);
  return record;
}
