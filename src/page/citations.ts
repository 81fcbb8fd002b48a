/** What rests on what: where each fact is shown, where each term is explained, and everything that cites each source. */
import { getCollection } from 'astro:content';
import { chart, chartRecords } from '../charts/store.ts';
import { eventsOf, eventsSeries } from '../evidence/events.ts';
import { type ComponentUse, readMdxBody } from '../evidence/mdx.ts';
import { type Stage, stages } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';
import type { Fact } from '../evidence/types.ts';
import { chapterFacts } from './chapters.ts';
import { labFactIds } from './lab.ts';
import { factsInChart, factsInClaim, factsInComponents, factsInTexts } from './notes.ts';

/** Everything that cites a source. */
export interface Citing {
  facts: Fact[];
  /** Ids of charts. */
  charts: string[];
  /** Names of series. */
  series: string[];
  /** Questions of disputes, terms (with their ids), names of legal steps, claims of the article (with their numbers). */
  others: (
    | { words: string; kind: 'dispute' | 'step' }
    | { words: string; kind: 'term'; id: string }
    | { words: string; kind: 'claim'; number: number }
  )[];
  /** Chapters that show a fact, chart, dispute or sentence that rests on it. */
  chapters: Stage[];
  labs: Named[];
  pages: Named[];
}

/** A lab, or a page of content/en/pages, that uses a record. */
interface Named {
  id: string;
  title: string;
}

/** Where a fact is shown. */
export interface Uses {
  chapters: Stage[];
  /** Ids of charts that draw it or name it. */
  charts: string[];
  labs: Named[];
  pages: Named[];
  home: boolean;
  tenMinutes: boolean;
}

interface Index {
  sources: Map<string, Citing>;
  facts: Map<string, Uses>;
  /** Chapters by the terms they explain. */
  terms: Map<string, Stage[]>;
}
let index: Promise<Index> | undefined;

export async function citing(source: string): Promise<Citing> {
  index ??= build();
  return (await index).sources.get(source) ?? { facts: [], charts: [], series: [], others: [], chapters: [], labs: [], pages: [] };
}

export async function usesOf(fact: string): Promise<Uses> {
  index ??= build();
  return (await index).facts.get(fact) ?? { chapters: [], charts: [], labs: [], pages: [], home: false, tenMinutes: false };
}

/** The chapters that explain a term where they use it. */
export async function termChapters(term: string): Promise<Stage[]> {
  index ??= build();
  return (await index).terms.get(term) ?? [];
}

/** Facts that are computed from this one. */
export function computedFrom(fact: string): Fact[] {
  return [...evidence.facts.values()].filter(({ derived }) => Object.values(derived?.operands ?? {}).includes(fact));
}

async function build(): Promise<Index> {
  const sources = new Map<string, Citing>();
  const facts = new Map<string, Uses>();
  const terms = new Map<string, Stage[]>();
  const of = (id: string) =>
    entry(sources, id, () => ({ facts: [], charts: [], series: [], others: [], chapters: [], labs: [], pages: [] }));
  const use = (id: string) => entry(facts, id, () => ({ chapters: [], charts: [], labs: [], pages: [], home: false, tenMinutes: false }));

  for (const fact of evidence.facts.values()) for (const id of new Set(fact.sources.map((one) => one.id))) of(id).facts.push(fact);
  for (const id of chartRecords.keys()) {
    for (const source of chart(id).sources) of(source).charts.push(id);
    for (const fact of new Set([...chart(id).facts, ...factsInChart(id)])) use(fact).charts.push(id);
  }
  for (const { name, schema, rows } of evidence.series.values()) {
    const columns = schema.columns.filter(({ type }) => type === 'source' || type === 'sources').map((column) => column.name);
    const inRows = rows.flatMap((row) => columns.flatMap((column) => String(row[column] ?? '').split(';')));
    for (const id of new Set([...schema.sources.map((one) => one.id), ...inRows.map((one) => one.trim())]))
      if (id) of(id).series.push(name);
  }
  for (const { question, positions } of evidence.disputes.values())
    for (const id of new Set(positions.map(({ source }) => source))) of(id).others.push({ words: question, kind: 'dispute' });
  for (const { id, term, source } of evidence.terms.values()) of(source).others.push({ words: term, kind: 'term', id });
  for (const { name, source, next } of evidence.steps.values())
    for (const id of new Set([source, ...next.map((way) => way.source)])) of(id).others.push({ words: name, kind: 'step' });

  for (const { claim, number, evidence: items } of evidence.claims.values())
    for (const id of new Set(items.flatMap((item) => ('source' in item ? [item.source] : []))))
      of(id).others.push({ words: claim, kind: 'claim', number });

  for (const { id, data, body = '' } of await getCollection('pages')) {
    const { components } = readMdxBody(body);
    const { shown, cited } = inText([...factsOfPage(id), ...factsInComponents(components)], components);
    for (const fact of shown) use(fact).pages.push({ id, title: data.title });
    for (const source of cited) of(source).pages.push({ id, title: data.title });
  }
  for (const chapter of await getCollection('chapters')) {
    const { data, body = '' } = chapter;
    const { ids } = await chapterFacts(chapter);
    const { components } = readMdxBody(body);
    const { shown, cited } = inText(ids, components);
    for (const id of new Set(components.flatMap(({ name, attributes }) => (name === 'Term' ? [String(attributes['id'])] : []))))
      entry(terms, id, () => []).push(data.stage);
    for (const id of shown) use(id).chapters.push(data.stage);
    for (const id of cited) of(id).chapters.push(data.stage);
    for (const id of [data.door.fact, ...factsInTexts([data.ninety])]) use(id).home = true;
    for (const id of [...factsInTexts([data.keep, ...data.ten]), ...factsInChart(data.lead), ...chart(data.lead).facts])
      use(id).tenMinutes = true;
  }
  for (const lab of await getCollection('labs')) {
    const { components } = readMdxBody(lab.body ?? '');
    const { shown, cited } = inText(
      [...factsInTexts([lab.data.finding]), ...labFactIds(lab), ...factsInComponents(components)],
      components,
    );
    const named = { id: lab.id, title: lab.data.title };
    for (const id of shown) use(id).labs.push(named);
    for (const id of cited) of(id).labs.push(named);
  }
  for (const chapters of [...[...sources.values(), ...facts.values()].map((one) => one.chapters), ...terms.values()])
    chapters.sort((a, b) => stages.indexOf(a) - stages.indexOf(b));
  return { sources, facts, terms };
}

/** Facts that a page shows beside those of its prose: those of the records it lists. */
function factsOfPage(id: string): string[] {
  if (id === 'check-the-article') return [...evidence.claims.values()].flatMap(factsInClaim);
  return id === 'timeline' ? eventsOf(evidence.series.get(eventsSeries)).flatMap(({ facts }) => facts) : [];
}

/** The facts that a chapter, lab or page shows, by number or by mark, and the sources of all that it shows. */
function inText(ids: readonly string[], components: readonly ComponentUse[]): { shown: Set<string>; cited: Set<string> } {
  const shown = new Set(ids);
  const cited = new Set<string>();
  for (const { name, attributes } of components) {
    const id = String(attributes['id'] ?? attributes['chart'] ?? (name === 'Steps' ? `law-${String(attributes['stage'])}` : ''));
    const term = evidence.terms.get(id);
    if (name === 'Cite') cited.add(id);
    if (name === 'Term' && term) cited.add(term.source);
    if (name === 'Dispute') for (const { source } of evidence.disputes.get(id)?.positions ?? []) cited.add(source);
    if (name !== 'Chart' && name !== 'Scene' && name !== 'Steps') continue;
    for (const source of chart(id).sources) cited.add(source);
    for (const fact of chart(id).facts) shown.add(fact);
  }
  for (const id of shown) for (const { id: source } of evidence.facts.get(id)?.sources ?? []) cited.add(source);
  return { shown, cited };
}

function entry<Value>(all: Map<string, Value>, id: string, make: () => Value): Value {
  const known = all.get(id) ?? make();
  all.set(id, known);
  return known;
}
