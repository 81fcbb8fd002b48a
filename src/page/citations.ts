/** What rests on each source: its facts, series, charts, disputes, terms and legal steps. */
import { chart, chartRecords } from '../charts/store.ts';
import { evidence } from '../evidence/store.ts';

export interface Citing {
  facts: { id: string; label: string }[];
  charts: { id: string; title: string }[];
  /** Numbers of series, disputes, terms and legal steps that cite it. */
  series: string[];
  others: number;
}

let index: Map<string, Citing> | undefined;

/** Everything that cites a source. */
export function citing(source: string): Citing {
  index ??= build();
  return index.get(source) ?? { facts: [], charts: [], series: [], others: 0 };
}

function build(): Map<string, Citing> {
  const all = new Map<string, Citing>();
  const of = (id: string): Citing => {
    const known = all.get(id) ?? { facts: [], charts: [], series: [], others: 0 };
    all.set(id, known);
    return known;
  };
  for (const fact of evidence.facts.values())
    for (const id of new Set(fact.sources.map((one) => one.id))) of(id).facts.push({ id: fact.id, label: fact.label });
  for (const id of chartRecords.keys())
    for (const source of chart(id).sources) of(source).charts.push({ id, title: chart(id).words.title });
  for (const { name, schema, rows } of evidence.series.values()) {
    const columns = schema.columns.filter(({ type }) => type === 'source' || type === 'sources').map((column) => column.name);
    const inRows = rows.flatMap((row) =>
      columns.flatMap((column) =>
        String(row[column] ?? '')
          .split(';')
          .map((one) => one.trim()),
      ),
    );
    for (const id of new Set([...schema.sources.map((one) => one.id), ...inRows])) if (id) of(id).series.push(name);
  }
  for (const dispute of evidence.disputes.values()) for (const position of dispute.positions) of(position.source).others += 1;
  for (const term of evidence.terms.values()) of(term.source).others += 1;
  for (const step of evidence.steps.values()) of(step.source).others += 1;
  return all;
}
