/** Checks all of `content/` at once: evidence, charts and prose. The build, `npm run check` and the tests call the same function. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildChart, chartTexts, commonWords, readCharts, templateProblems } from '../charts/read.ts';
import { checkEvidence } from '../evidence/check.ts';
import { eventsOf, eventsSeries } from '../evidence/events.ts';
import { type Formatter, formatter } from '../evidence/format.ts';
import { readMdx } from '../evidence/mdx.ts';
import { type Problem, problem } from '../evidence/problem.ts';
import { bareNumbers, type Exception, textsIn, withoutSlots } from '../evidence/prose.ts';
import { checkPublished, type Ids, publishedFile } from '../evidence/published.ts';
import { parseRecord, readEvidence } from '../evidence/read.ts';
import type { Evidence } from '../evidence/types.ts';
import { chapterSchema, labSchema, pageSchema } from '../page/frontmatter.ts';
import { readUpdates, updatesFile } from '../page/updates.ts';
import { checkTeaching, sourcesOfTeaching } from '../teach/check.ts';
import { readTeaching, type Teaching } from '../teach/read.ts';

/** Attributes that hold ids or switches, not words. */
const idAttributes = new Set(['id', 'as', 'chart', 'raise', 'stage', 'side', 'at', 'range', 'bare', 'class', 'part', 'to', 'word']);
/** Frontmatter fields that hold ids, numbers of order or dates, not words. */
const idFields = new Set([
  'stage',
  'stages',
  'parts',
  'facts',
  'sources',
  'minutes',
  'order',
  'fact',
  'as',
  'ends',
  'lead',
  'numbers',
  'charts',
]);

/**
 * Every fault of the content.
 * @param root the project's folder
 * @param today YYYY-MM-DD
 */
export function checkContent(root: string, today: string): Problem[] {
  const { evidence, problems, fileOfFact } = readEvidence(root);
  const format = formatter('en');
  const common = commonWords(uiWords(root));
  const cited = new Set<string>();

  const charts = readCharts(root, problems);
  const teaching = readTeaching(root, problems);
  const unread = problems.length;
  for (const record of charts.values()) {
    const file = `content/charts/${record.id}.yaml`;
    for (const id of record.sources) cited.add(id);
    const faults = chartTexts(record).flatMap(({ field, text }) => [
      ...templateProblems(file, record.id, `words.en.${field}`, text, evidence, format),
      ...bareNumbers(text, record.numbers).map((found) => bare(file, record.id, `words.en.${field}`, found)),
    ]);
    problems.push(...faults);
    if (faults.length > 0) continue;
    try {
      buildChart(record, evidence, format, common);
    } catch (error) {
      problems.push(problem(file, record.id, 'options', (error as Error).message, 'a chart that builds'));
    }
  }
  for (const dispute of evidence.disputes.values())
    for (const [field, text] of [
      ['question', dispute.question],
      ['why', dispute.why],
      ...dispute.positions.map((one) => ['positions.says', one.says ?? '']),
    ] as [string, string][])
      problems.push(
        ...templateProblems('content/evidence/disputes.yaml', dispute.id, field, text, evidence, format),
        ...bareNumbers(text).map((found) => bare('content/evidence/disputes.yaml', dispute.id, field, found)),
      );
  problems.push(...claimTexts(evidence, format), ...eventTexts(evidence, new Set(charts.keys())), ...updateTexts(root));
  const files = listMdx(root);
  const labs = labNames(files);
  for (const file of files) problems.push(...checkMdx(root, file, evidence, new Set(charts.keys()), labs, cited));
  problems.push(...checkTeaching(teaching, { evidence, charts: new Set(charts.keys()), format }));
  for (const id of sourcesOfTeaching(teaching)) cited.add(id);
  // A record with a fault is left out of the evidence: its id is not lost.
  const list = join(root, publishedFile);
  if (unread === 0)
    problems.push(
      ...checkPublished(
        existsSync(list) ? readFileSync(list, 'utf8') : '',
        idsOf(evidence, charts.keys(), labs, teaching),
        evidence.replaced,
      ),
    );
  problems.push(...checkEvidence(evidence, fileOfFact, { sources: cited }, today));
  return problems;
}

/** The ids of all records of the content. @param root the project's folder */
export function idsOfContent(root: string): Ids {
  const { evidence } = readEvidence(root);
  return idsOf(evidence, readCharts(root, []).keys(), labNames(listMdx(root)), readTeaching(root, []));
}

function idsOf(evidence: Evidence, charts: Iterable<string>, labs: Iterable<string>, teaching: Teaching): Ids {
  return {
    chart: charts,
    claim: evidence.claims.keys(),
    dispute: evidence.disputes.keys(),
    event: eventsOf(evidence.series.get(eventsSeries)).map(({ id }) => id),
    fact: evidence.facts.keys(),
    lab: labs,
    lesson: teaching.lessons.keys(),
    series: evidence.series.keys(),
    sheet: teaching.sheets.keys(),
    source: evidence.sources.keys(),
    step: evidence.steps.keys(),
    term: evidence.terms.keys(),
  };
}

/** The labs among the files of prose. */
function labNames(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => (file.includes('/labs/') ? [basename(file, '.mdx')] : [])));
}

/** Every text of a claim words its templates and holds no bare number. */
function claimTexts(evidence: Evidence, format: Formatter): Problem[] {
  const file = 'content/evidence/claims.yaml';
  return [...evidence.claims.values()].flatMap(({ id, claim, reason, changes, moved, evidence: items }) =>
    strings({ claim, reason, changes, moved, evidence: items.flatMap((item) => ('says' in item ? [{ says: item.says }] : [])) }).flatMap(
      ({ field, text }) => [
        ...templateProblems(file, id, field, text, evidence, format),
        ...bareNumbers(text).map((found) => bare(file, id, field, found)),
      ],
    ),
  );
}

/** The words of an event hold no number, which are its facts; its charts exist. */
function eventTexts(evidence: Evidence, charts: ReadonlySet<string>): Problem[] {
  const file = `content/evidence/series/${eventsSeries}.csv`;
  return eventsOf(evidence.series.get(eventsSeries)).flatMap((event) => [
    ...strings({ title: event.title, description: event.description }).flatMap(({ field, text }) =>
      bareNumbers(text).map((found) => problem(file, event.id, field, found, 'no number: name the fact in the column facts')),
    ),
    ...event.charts
      .filter((id) => !charts.has(id))
      .map((id) => problem(file, event.id, 'charts', id, 'the name of a chart in content/charts')),
  ]);
}

/** Updates are well formed, and their words hold no bare number. */
function updateTexts(root: string): Problem[] {
  const problems: Problem[] = [];
  const updates = readUpdates(root, problems);
  return [
    ...problems,
    ...updates.flatMap(({ id, title, text }) =>
      strings({ title, text }).flatMap((one) => bareNumbers(one.text).map((found) => bare(updatesFile, id, one.field, found))),
    ),
  ];
}

/** The interface words, by key. */
export function uiWords(root: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, 'content/ui/en.json'), 'utf8')) as Record<string, string>;
}

function listMdx(root: string): string[] {
  const folder = 'content/en';
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function checkMdx(
  root: string,
  file: string,
  evidence: Evidence,
  charts: ReadonlySet<string>,
  labs: ReadonlySet<string>,
  cited: Set<string>,
): Problem[] {
  const problems: Problem[] = [];
  const format = formatter('en');
  let mdx: ReturnType<typeof readMdx>;
  try {
    mdx = readMdx(file, readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    return [problem(file, 'file', 'MDX', (error as Error).message, 'well-formed MDX')];
  }
  const chapter = file.includes('/chapters/') ? parseRecord(chapterSchema, mdx.frontmatter, file, 'frontmatter', problems) : undefined;
  if (file.includes('/pages/')) parseRecord(pageSchema, mdx.frontmatter, file, 'frontmatter', problems);
  const lab = file.includes('/labs/') ? parseRecord(labSchema, mdx.frontmatter, file, 'frontmatter', problems) : undefined;
  for (const [name, id] of Object.entries(lab?.facts ?? {}))
    if (!evidence.facts.has(id)) problems.push(problem(file, 'frontmatter', `facts.${name}`, id, 'the id of a fact'));
  for (const [key, sources] of Object.entries(lab?.sources ?? {})) {
    if (lab && !(key in lab.words)) problems.push(problem(file, 'frontmatter', `sources.${key}`, key, 'the key of one of its words'));
    for (const { id } of sources)
      if (evidence.sources.has(id)) cited.add(id);
      else problems.push(problem(file, 'frontmatter', `sources.${key}`, id, 'the id of a source'));
  }
  if (chapter && !charts.has(chapter.lead))
    problems.push(problem(file, 'frontmatter', 'lead', chapter.lead, 'the name of a chart in content/charts'));
  if (chapter && !evidence.facts.has(chapter.door.fact))
    problems.push(problem(file, 'frontmatter', 'door.fact', chapter.door.fact, 'the id of a fact'));
  const exceptions = exceptionsOf(mdx.frontmatter);
  for (const { text, line } of mdx.texts)
    problems.push(...bareNumbers(text, exceptions).map((found) => bare(file, `line ${String(line)}`, 'text', found)));
  for (const { field, text } of strings(mdx.frontmatter)) {
    const words = lab && field.startsWith('words.') ? withoutSlots(text) : text;
    problems.push(
      ...bareNumbers(words, exceptions).map((found) => bare(file, 'frontmatter', field, found)),
      ...templateProblems(file, 'frontmatter', field, words, evidence, format),
    );
  }
  const known: Record<string, [string, ReadonlySet<string> | ReadonlyMap<string, unknown>, string]> = {
    Fact: ['id', evidence.facts, 'the id of a fact'],
    Term: ['id', evidence.terms, 'the id of a term in content/evidence/terms.yaml'],
    Dispute: ['id', evidence.disputes, 'the id of a dispute'],
    Cite: ['id', evidence.sources, 'the id of a source'],
    Chart: ['id', charts, 'the name of a chart in content/charts'],
    Lab: ['id', labs, 'the name of a lab in content/en/labs'],
    LabDoor: ['id', labs, 'the name of a lab in content/en/labs'],
    Scene: ['chart', charts, 'the name of a chart in content/charts'],
  };
  for (const { name, line, attributes } of mdx.components) {
    for (const [attribute, words] of Object.entries(attributes))
      if (!idAttributes.has(attribute) && typeof words === 'string')
        problems.push(...bareNumbers(words, exceptions).map((found) => bare(file, `line ${String(line)}`, `${name} ${attribute}`, found)));
    if (name === 'Steps' && !charts.has(`law-${String(attributes['stage'])}`))
      problems.push(
        problem(
          file,
          `line ${String(line)}`,
          '<Steps stage>',
          attributes['stage'],
          'a stage that has a chart content/charts/law-<stage>.yaml',
        ),
      );
    const rule = known[name];
    if (!rule) continue;
    const [attribute, ids, allowed] = rule;
    const id = attributes[attribute];
    if (typeof id !== 'string' || !ids.has(id)) problems.push(problem(file, `line ${String(line)}`, `<${name} ${attribute}>`, id, allowed));
    else if (name === 'Cite') cited.add(id);
    if (name === 'Fact' && typeof id === 'string' && attributes['range'] !== undefined) {
      const fact = evidence.facts.get(id);
      if (fact && (fact.low === undefined || fact.high === undefined))
        problems.push(problem(file, `line ${String(line)}`, '<Fact range>', id, 'a fact with low and high'));
    }
  }
  return problems;
}

function bare(file: string, record: string, field: string, found: string): Problem {
  return problem(
    file,
    record,
    field,
    found,
    'a <Fact> or {{fact}}, a date, a statute number, an ordinal, or an exception declared in `numbers` with its reason',
  );
}

function exceptionsOf(frontmatter: unknown): Exception[] {
  const numbers = (frontmatter as { numbers?: unknown } | null)?.numbers;
  return Array.isArray(numbers)
    ? numbers.filter(
        (one): one is Exception => typeof (one as Exception | null)?.text === 'string' && typeof (one as Exception).reason === 'string',
      )
    : [];
}

/** Every text of a record that is words. */
const strings = (value: unknown) => textsIn(value, idFields);
