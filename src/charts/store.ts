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

/** The chart drawn lower, where its form can be: on a slide words in large type stand above it. @param height of the plot in px */
export function lowChart(id: string, height: number): Chart {
  const record = recordOf(id);
  return 'height' in record.options ? build({ ...record, options: { ...record.options, height } }) : chart(id);
}

const build = (record: ChartRecord): Chart => buildChart(record, evidence, formatter('en'), common);

function recordOf(id: string): ChartRecord {
  const record = records.get(id);
  if (!record) throw new RangeError(`content/charts has no ${id}.yaml`);
  return record;
}
