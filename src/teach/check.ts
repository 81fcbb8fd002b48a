/** The rules that look across lessons, sheets and standards: references, minutes, keys, balance. Each fault names file, record and field. */
import { templateProblems } from '../charts/read.ts';
import type { Formatter } from '../evidence/format.ts';
import { type Problem, problem } from '../evidence/problem.ts';
import { bareNumbers, pieces, textsIn } from '../evidence/prose.ts';
import type { Evidence } from '../evidence/types.ts';
import { leftOutFile, lessonFile, sheetFile, standardsFile, type Teaching } from './read.ts';
import type { Block, EvidenceRef, Lesson, Sheet } from './schema.ts';

/** Two briefs may differ in words by this part of the longer one. */
export const briefTolerance = 0.03;

/** What the teaching refers to. */
export interface Around {
  evidence: Evidence;
  charts: ReadonlySet<string>;
  format: Formatter;
}

/** Fields that hold ids, places or numbers, not words. */
const idFields = new Set([
  'id',
  'kind',
  'for',
  'at',
  'against',
  'exit',
  'sheets',
  'aids',
  'chart',
  'facts',
  'terms',
  'sources',
  'fact',
  'source',
  'dispute',
  'term',
  'page',
  'framework',
  'code',
  'coverage',
  'lesson',
  'url',
  'numbers',
]);

/** Every text of a record that is words. */
export const textsOf = (value: unknown) => textsIn(value, idFields);

/** Ids of the facts that a sheet's texts and tables show, each once. */
export function factsOfSheet(sheet: Sheet): Set<string> {
  return new Set([
    ...textsOf(sheet).flatMap(({ text }) => pieces(text).flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : []))),
    ...sheet.blocks.flatMap((block) => ('facts' in block ? block.facts : [])),
  ]);
}

/** How many words a student reads on a sheet, its answers left out. A number from a record counts as one. */
export function wordsOfSheet({ title, lead, blocks }: Sheet): number {
  const shown = textsOf({ title, lead, blocks: blocks.map(withoutAnswer) });
  return shown.reduce(
    (sum, { text }) =>
      sum +
      text
        .replaceAll(/\{\{[^}]*\}\}/g, '0')
        .split(/\s+/)
        .filter(Boolean).length,
    0,
  );
}

/** A block as students see it. */
function withoutAnswer(block: Block): Block | Omit<Block, 'answer' | 'why' | 'right' | 'evidence' | 'filled'> {
  if ('ask' in block) return { ask: block.ask, lines: block.lines };
  if ('choose' in block) return { choose: block.choose, options: block.options };
  if ('columns' in block) return { columns: block.columns, rows: block.rows };
  return block;
}

/** Sources that a sheet names as such, or points to. */
export const sourcesOfTeaching = ({ lessons, sheets }: Teaching): string[] => [
  ...[...sheets.values()].flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...('sources' in block ? block.sources : []), ...evidenceOf(block).flatMap(sourceOf)]),
  ),
  ...[...lessons.values()].flatMap(({ steps }) =>
    steps.flatMap(({ prompts }) => prompts.flatMap(({ evidence }) => evidence.flatMap(sourceOf))),
  ),
];
const sourceOf = (ref: EvidenceRef): string[] => ('source' in ref ? [ref.source] : []);
const evidenceOf = (block: Block): EvidenceRef[] => ('evidence' in block ? block.evidence : []);

/** Every fault of the teaching. */
export function checkTeaching(teaching: Teaching, around: Around): Problem[] {
  return [
    ...[...teaching.lessons.values()].flatMap((lesson) => lessonProblems(lesson, teaching, around)),
    ...[...teaching.sheets.values()].flatMap((sheet) => sheetProblems(sheet, teaching, around)),
    ...standardProblems(teaching),
  ];
}

function lessonProblems(lesson: Lesson, { sheets }: Teaching, around: Around): Problem[] {
  const file = lessonFile(lesson.id);
  const problems = wordProblems(file, lesson.id, lesson, lesson.numbers, around);
  const at = (field: string, found: unknown, allowed: string) => problems.push(problem(file, lesson.id, field, found, allowed));
  for (const [index, minutes] of lesson.sessions.entries()) {
    const taken = lesson.steps.filter(({ session }) => session === index + 1).reduce((sum, step) => sum + step.minutes, 0);
    if (taken !== minutes) at(`sessions.${String(index + 1)}`, taken, `steps that take ${String(minutes)} minutes together`);
  }
  for (const [index, { session, prompts, slide }] of lesson.steps.entries()) {
    const field = `steps.${String(index + 1)}`;
    if (session > lesson.sessions.length) at(`${field}.session`, session, `at most ${String(lesson.sessions.length)}`);
    if (slide?.chart !== undefined && !around.charts.has(slide.chart))
      at(`${field}.slide.chart`, slide.chart, 'the name of a chart in content/charts');
    for (const [number, { evidence }] of prompts.entries())
      problems.push(...referenceProblems(file, lesson.id, `${field}.prompts.${String(number + 1)}.evidence`, evidence, around));
  }
  for (const [field, ids, reader] of [
    ['sheets', lesson.sheets, 'students'],
    ['aids', lesson.aids, 'teachers'],
  ] as const)
    for (const id of ids) if (sheets.get(id)?.for !== reader) at(field, id, `the id of a sheet for ${reader} in content/en/teach/sheets`);
  if (sheets.get(lesson.exit)?.kind !== 'exit-ticket' || !lesson.sheets.includes(lesson.exit))
    at('exit', lesson.exit, 'the id of an exit ticket that is among the sheets of the lesson');
  return problems;
}

function sheetProblems(sheet: Sheet, teaching: Teaching, around: Around): Problem[] {
  const file = sheetFile(sheet.id);
  const problems = wordProblems(file, sheet.id, sheet, sheet.numbers, around);
  const at = (field: string, found: unknown, allowed: string) => problems.push(problem(file, sheet.id, field, found, allowed));
  const { evidence, charts } = around;
  for (const [index, block] of sheet.blocks.entries()) {
    const field = `blocks.${String(index + 1)}`;
    if ('chart' in block && !charts.has(block.chart)) at(`${field}.chart`, block.chart, 'the name of a chart in content/charts');
    if ('facts' in block) for (const id of block.facts) if (!evidence.facts.has(id)) at(`${field}.facts`, id, 'the id of a fact');
    if ('terms' in block) for (const id of block.terms) if (!evidence.terms.has(id)) at(`${field}.terms`, id, 'the id of a term');
    if ('sources' in block) for (const id of block.sources) if (!evidence.sources.has(id)) at(`${field}.sources`, id, 'the id of a source');
    if ('choose' in block && block.right > block.options.length)
      at(`${field}.right`, block.right, `one of the ${String(block.options.length)} options, counted from one`);
    if ('columns' in block) {
      const { columns, rows, filled } = block;
      const isShaped = (table: readonly (readonly string[])[]) => table.every((row) => row.length === columns.length);
      if (!isShaped(rows))
        at(
          `${field}.rows`,
          rows.map((row) => row.length),
          `rows of ${String(columns.length)} cells`,
        );
      const hasRoom = rows.some((row) => row.includes(''));
      if (hasRoom && !filled) at(`${field}.filled`, undefined, 'the same table filled in, for the key');
      if (filled && (filled.length !== rows.length || !isShaped(filled) || filled.some((row) => row.includes(''))))
        at(`${field}.filled`, filled.length, `${String(rows.length)} rows of ${String(columns.length)} cells with words`);
    }
    problems.push(...referenceProblems(file, sheet.id, `${field}.evidence`, evidenceOf(block), around));
  }
  if ((sheet.kind === 'brief') !== (sheet.against !== undefined))
    at('against', sheet.against, 'the other side of a brief, and only of a brief');
  const other = sheet.against === undefined ? undefined : teaching.sheets.get(sheet.against);
  if (sheet.against !== undefined && other?.against !== sheet.id) at('against', sheet.against, `a brief whose other side is ${sheet.id}`);
  if (other && sheet.id < other.id) {
    const [ours, theirs] = [wordsOfSheet(sheet), wordsOfSheet(other)];
    if (Math.abs(ours - theirs) > briefTolerance * Math.max(ours, theirs))
      at('blocks', `${String(ours)} words`, `about as many as ${other.id}, which has ${String(theirs)}`);
    const [facts, otherFacts] = [factsOfSheet(sheet).size, factsOfSheet(other).size];
    if (facts !== otherFacts) at('blocks', `${String(facts)} facts`, `as many as ${other.id}, which cites ${String(otherFacts)}`);
  }
  if (![...teaching.lessons.values()].some((lesson) => lesson.sheets.includes(sheet.id) || lesson.aids.includes(sheet.id)))
    at('id', sheet.id, 'a sheet that some lesson uses');
  return problems;
}

function standardProblems({ lessons, standards, leftOut }: Teaching): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { code, coverage, missing, met, gist } of standards) {
    const at = (field: string, found: unknown, allowed: string) => problems.push(problem(standardsFile, code, field, found, allowed));
    if (seen.has(code)) at('code', code, 'a code used once');
    seen.add(code);
    if ((coverage === 'partial') !== (missing !== undefined))
      at('missing', missing, 'what is missing, where and only where coverage is partial');
    for (const { lesson } of met) if (!lessons.has(lesson)) at('met.lesson', lesson, 'the id of a lesson');
    for (const { field, text } of textsOf({ gist, missing, met }))
      problems.push(...bareNumbers(text).map((found) => problem(standardsFile, code, field, found, 'no number')));
  }
  for (const { code, gist, reason } of leftOut) {
    if (seen.has(code)) problems.push(problem(leftOutFile, code, 'code', code, 'a code used once, claimed or left out'));
    seen.add(code);
    for (const { field, text } of textsOf({ gist, reason }))
      problems.push(...bareNumbers(text).map((found) => problem(leftOutFile, code, field, found, 'no number')));
  }
  return problems;
}

/** Every text words its templates and holds no bare number. */
function wordProblems(
  file: string,
  record: string,
  value: unknown,
  numbers: { text: string; reason: string }[],
  around: Around,
): Problem[] {
  return textsOf(value).flatMap(({ field, text }) => [
    ...templateProblems(file, record, field, text, around.evidence, around.format),
    ...bareNumbers(text, numbers).map((found) =>
      problem(
        file,
        record,
        field,
        found,
        'a {{fact}}, a date, a statute number, an ordinal, or an exception declared in `numbers` with its reason',
      ),
    ),
  ]);
}

/** References to records that do not exist. Pages and places on them are links, which the tests of the built site follow. */
function referenceProblems(
  file: string,
  record: string,
  field: string,
  refs: readonly EvidenceRef[],
  { evidence, charts }: Around,
): Problem[] {
  const known: Record<'fact' | 'chart' | 'source' | 'dispute' | 'term', { has(id: string): boolean }> = {
    fact: evidence.facts,
    chart: charts,
    source: evidence.sources,
    dispute: evidence.disputes,
    term: evidence.terms,
  };
  return refs.flatMap((ref) =>
    Object.entries(ref).flatMap(([kind, id]) =>
      kind in known && !known[kind as keyof typeof known].has(id)
        ? [problem(file, record, `${field}.${kind}`, id, `the id of a ${kind}`)]
        : [],
    ),
  );
}
