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
  const known = built.get(id);
  if (known) return known;
  const record = records.get(id);
  if (!record) throw new RangeError(`content/charts has no ${id}.yaml`);
  const made = buildChart(record, evidence, formatter('en'), common);
  built.set(id, made);
  return made;
}
