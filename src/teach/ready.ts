/** A sheet with its numbers worded and its records looked up: one model for the page, the printer, the DOCX file and the pack. */
import { chart } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { cellWords, factOf, fill, pieces } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import { timeOf } from '../page/ledger.ts';
import { addressOf, chartLink, factPage, sourcePage, termLink, withBase } from '../page/links.ts';
import { ui } from '../page/ui.ts';
import { hasAnswers } from './answers.ts';
import type { Block, EvidenceRef, Lesson, Prompt, Sheet } from './schema.ts';
import { teaching } from './store.ts';

const format = formatter('en');

/** Words in a line; a number leads to its record. `href` has the base path and no host. */
export interface Run {
  text: string;
  href?: string;
  /** Id of the fact that the words are. */
  fact?: string;
}

/** Something to check a statement by. */
export interface Pointer {
  words: string;
  href: string;
}

export interface ChartPicture {
  id: string;
  title: string;
  alt: string;
  /** Is it without title, axes, key and notes? */
  hidden: boolean;
  /** The chart's own page. */
  href: string;
}

export type ReadyBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; runs: Run[] }
  | { kind: 'list' | 'steps' | 'ticks'; items: Run[][] }
  | { kind: 'chart'; chart: ChartPicture }
  | { kind: 'facts'; rows: { id: string; words: string; what: string; when: string; source: string; href: string }[] }
  | { kind: 'terms'; rows: { term: string; meaning: string; href: string }[] }
  | { kind: 'sources'; items: { words: string; url: string; href: string }[] }
  /** `answer` and its pointers only on a key. */
  | { kind: 'ask'; number: number; ask: Run[]; lines: number; answer?: Run[]; pointers?: Pointer[] }
  | { kind: 'choose'; number: number; ask: Run[]; options: Run[][]; right?: number; why?: Run[]; pointers?: Pointer[] }
  /** Cells without words are room to write; a key has the filled ones. */
  | { kind: 'table'; columns: string[]; rows: Run[][][] }
  | { kind: 'write'; ask: Run[]; lines: number };

export interface ReadySheet {
  id: string;
  kind: Sheet['kind'];
  title: string;
  lead: Run[];
  /** Are the answers in it? */
  isKey: boolean;
  blocks: ReadyBlock[];
}

/** @throws RangeError for an id that does not exist */
export function runsOf(text: string): Run[] {
  return pieces(text).map((piece) => {
    if (piece.kind === 'text') return { text: piece.text };
    if (piece.kind === 'cell') return { text: cellWords(piece, evidence, format) };
    return { text: format.fact(factOf(piece, evidence), piece), href: factPage(piece.id), fact: piece.id };
  });
}

/** Where a reference leads, and what the link says. @throws RangeError for an id that does not exist */
function pointerOf(ref: EvidenceRef): Pointer {
  if ('fact' in ref) {
    const fact = factOf({ id: ref.fact }, evidence);
    return { words: `${format.factInFull(fact)}: ${fact.label}`, href: factPage(ref.fact) };
  }
  if ('chart' in ref) return { words: fill(chart(ref.chart).words.title, evidence, format), href: chartLink(ref.chart) };
  if ('source' in ref) return { words: citation(ref.source).words, href: sourcePage(ref.source) };
  if ('dispute' in ref) {
    const dispute = evidence.disputes.get(ref.dispute);
    if (!dispute) throw new RangeError(`no dispute has the id "${ref.dispute}"`);
    return { words: fill(dispute.question, evidence, format), href: withBase(`/${dispute.stage}/#dispute-${ref.dispute}`) };
  }
  if ('term' in ref) return { words: termOf(ref.term).term, href: termLink(ref.term) };
  const [path = '', place] = ref.page.split('#');
  return { words: ref.words, href: withBase(`/${path}/${place ? `#${place}` : ''}`) };
}

/** A prompt with its numbers worded and its evidence looked up. */
export interface ReadyPrompt {
  ask: Run[];
  usual: Run[][];
  trap: Run[];
  pointers: Pointer[];
}
export const promptOf = ({ ask, usual, trap, evidence: refs }: Prompt): ReadyPrompt => ({
  ask: runsOf(ask),
  usual: usual.map(runsOf),
  trap: runsOf(trap),
  pointers: refs.map(pointerOf),
});

/**
 * A sheet as it is shown.
 * @param answers for the key: with the answers and what they rest on; without, nothing of them is in the result
 */
export function readySheet(sheet: Sheet, { answers }: { answers: boolean }): ReadySheet {
  let number = 0;
  const blocks = sheet.blocks.map((block): ReadyBlock => {
    if ('ask' in block || 'choose' in block) number += 1;
    return blockOf(block, number, answers);
  });
  return { id: sheet.id, kind: sheet.kind, title: sheet.title, lead: runsOf(sheet.lead), isKey: answers, blocks };
}

function blockOf(block: Block, number: number, answers: boolean): ReadyBlock {
  if ('heading' in block) return { kind: 'heading', text: fill(block.heading, evidence, format) };
  if ('text' in block) return { kind: 'text', runs: runsOf(block.text) };
  if ('list' in block) return { kind: 'list', items: block.list.map(runsOf) };
  if ('steps' in block) return { kind: 'steps', items: block.steps.map(runsOf) };
  if ('ticks' in block) return { kind: 'ticks', items: block.ticks.map(runsOf) };
  if ('chart' in block) return { kind: 'chart', chart: pictureOf(block.chart, block.hidden && !answers) };
  if ('facts' in block) return { kind: 'facts', rows: block.facts.map(factRow) };
  if ('terms' in block)
    return {
      kind: 'terms',
      rows: block.terms.map((id) => {
        const { term, meaning } = termOf(id);
        return { term, meaning, href: termLink(id) };
      }),
    };
  if ('sources' in block) return { kind: 'sources', items: block.sources.map(citation) };
  if ('ask' in block)
    return {
      kind: 'ask',
      number,
      ask: runsOf(block.ask),
      lines: block.lines,
      ...(answers ? { answer: runsOf(block.answer), pointers: block.evidence.map(pointerOf) } : {}),
    };
  if ('choose' in block)
    return {
      kind: 'choose',
      number,
      ask: runsOf(block.choose),
      options: block.options.map(runsOf),
      ...(answers ? { right: block.right, why: runsOf(block.why), pointers: block.evidence.map(pointerOf) } : {}),
    };
  if ('columns' in block)
    return {
      kind: 'table',
      columns: block.columns,
      rows: ((answers && block.filled) || block.rows).map((row) => row.map(runsOf)),
    };
  return { kind: 'write', ask: runsOf(block.write), lines: block.lines };
}

/** A chart for a sheet, with its words. */
export function pictureOf(id: string, hidden: boolean): ChartPicture {
  const { words } = chart(id);
  return {
    id,
    title: fill(words.title, evidence, format),
    alt: fill(words.alt, evidence, format),
    hidden,
    href: chartLink(id),
  };
}

function factRow(id: string) {
  const fact = factOf({ id }, evidence);
  return {
    id,
    words: format.factInFull(fact),
    what: fact.label,
    when: timeOf(fact, format),
    source: fact.sources.map((one) => evidence.sources.get(one.id)?.publisher ?? '').join('; '),
    href: factPage(id),
  };
}

function termOf(id: string) {
  const term = evidence.terms.get(id);
  if (!term) throw new RangeError(`no term has the id "${id}"`);
  return term;
}

/** Publisher, year, title, address: enough to find the source again. */
function citation(id: string): { words: string; url: string; href: string } {
  const source = evidence.sources.get(id);
  if (!source) throw new RangeError(`no source has the id "${id}"`);
  const when = source.published === 'undated' ? ui('record.undated') : format.date(source.published);
  return { words: `${source.publisher}. ${source.title}. ${when}.`, url: source.url, href: sourcePage(id) };
}

/** Pages of the class. `student` is the short address that students get. */
export const teachLink = (page = '') => withBase(page === '' ? '/teach/' : `/teach/${page}/`);
export const lessonLink = (id: string) => teachLink(`lessons/${id}`);
export const slidesLink = (id: string) => teachLink(`slides/${id}`);
export const sheetLink = (id: string) => teachLink(`sheets/${id}`);
export const keyLink = (id: string) => teachLink(`keys/${id}`);
export const docxLink = (id: string, isKey: boolean) => withBase(`/teach/${isKey ? 'keys' : 'sheets'}/${id}.docx`);
/** The set of a lesson's sheets, or of its keys, in one document. */
export const setName = (id: string, isKey: boolean) => (isKey ? `${id}-keys` : id);
export const setLink = (id: string, isKey: boolean) => teachLink(`sets/${setName(id, isKey)}`);
export const studentLink = (id: string) => withBase(`/t/${id}/`);
export const studentAddress = (id: string) => addressOf(studentLink(id));

/** What a set holds, in the order of use: the students' sheets, or the teacher's own and the sheets that have a key. */
export const sheetsInSet = ({ sheets, aids }: Lesson, isKey: boolean): Sheet[] =>
  (isKey ? [...aids, ...sheets] : sheets)
    .flatMap((id) => teaching.sheets.get(id) ?? [])
    .filter((sheet) => !isKey || sheet.for === 'teachers' || hasAnswers(sheet));

/** Minutes of a whole lesson. */
export const minutesOf = ({ sessions }: Lesson): number => sessions.reduce((sum, one) => sum + one, 0);
