/** Cuts and gaps of a chart of the site, for a lab that draws the same time: their dates and words are written once, in the chart's file. */
import { chartRecords } from '../../charts/store.ts';

export interface Cut {
  at: string;
  label: string;
}
export interface Gap {
  from: string;
  to: string;
  label: string;
}

/** @throws RangeError when there is no such chart, or it has no words for a cut or gap */
export function cutsAndGapsOf(chart: string): { cuts: Cut[]; gaps: Gap[] } {
  const record = chartRecords.get(chart);
  if (!record) throw new RangeError(`content/charts has no ${chart}.yaml`);
  const word = (key: string): string => {
    const label = record.words.en.labels[key];
    if (label === undefined) throw new RangeError(`content/charts/${chart}.yaml: words.en.labels has no "${key}"`);
    return label;
  };
  const { breaks = [], bands = [] } = record.options as {
    breaks?: { at: string | number; label: string }[];
    bands?: { from: string | number; to: string | number; label: string; kind: string }[];
  };
  return {
    cuts: breaks.map(({ at, label }) => ({ at: String(at), label: word(label) })),
    gaps: bands
      .filter(({ kind }) => kind === 'gap')
      .map(({ from, to, label }) => ({ from: String(from), to: String(to), label: word(label) })),
  };
}
