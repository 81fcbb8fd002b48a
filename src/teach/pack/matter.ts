/** Everything a pack can be made of, read from this build's chapters, charts and sheets. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { chart, chartRecords } from '../../charts/store.ts';
import { formatter } from '../../evidence/format.ts';
import { fill } from '../../evidence/prose.ts';
import { type Place, type Stage, stages } from '../../evidence/schema.ts';
import { evidence } from '../../evidence/store.ts';
import { chapterFacts, readingMinutes } from '../../page/chapters.ts';
import { chapterCitation, chartCitations } from '../../page/chart-citations.ts';
import { closedIn } from '../../page/chart-files.ts';
import { chartFile, pictureFile } from '../../page/links.ts';
import { paperCuts } from '../../page/picture/cuts.ts';
import { pictureWidths } from '../../page/picture/kinds.ts';
import { chartHeight } from '../../page/picture/picture.ts';
import { stageInfo } from '../../page/stages.ts';
import { pictureOf, readySheet } from '../ready.ts';
import type { Block, EvidenceRef, Sheet } from '../schema.ts';
import { teaching } from '../store.ts';
import type { PackChapter, PackChart, PackMatter, PackQuestion } from './model.ts';

const format = formatter('en');

/** @throws RangeError when a chart has no citation */
export async function packMatter(): Promise<PackMatter> {
  const chapters = await getCollection('chapters');
  return {
    chapters: await Promise.all(chapters.sort((a, b) => a.data.order - b.data.order).map(chapterOf)),
    charts: await Promise.all(
      [...chartRecords.values()].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)).map(({ id }) => chartOf(id)),
    ),
    questions: [...teaching.sheets.values()].filter((sheet) => sheet.for === 'students').flatMap(questionsOf),
  };
}

async function chapterOf(entry: CollectionEntry<'chapters'>): Promise<PackChapter> {
  const { wordCount } = await chapterFacts(entry);
  const { stage, title, keep } = entry.data;
  return {
    id: stage,
    title,
    keep: fill(keep, evidence, format),
    minutes: readingMinutes(wordCount),
    href: stageInfo(stage).href,
    citation: chapterCitation(stage, title),
  };
}

async function chartOf(id: string): Promise<PackChart> {
  const citation = chartCitations(id).find(({ style }) => style === 'apa')?.text;
  if (citation === undefined) throw new RangeError(`the chart ${id} has no citation`);
  return {
    ...pictureOf(id, false),
    stage: chart(id).record.stage,
    citation,
    csv: closedIn(id).length === 0 ? chartFile(id, 'csv') : null,
    png: {
      href: pictureFile(id, 'paper', 'png'),
      width: pictureWidths.paper,
      height: await chartHeight(id, 'paper'),
      cuts: await paperCuts(id, false),
    },
  };
}

function questionsOf(sheet: Sheet): PackQuestion[] {
  const asked = sheet.blocks.filter((block) => 'ask' in block || 'choose' in block);
  return readySheet(sheet, { answers: true })
    .blocks.filter((block) => block.kind === 'ask' || block.kind === 'choose')
    .map((block, index) => ({
      id: `${sheet.id}.${String(block.number)}`,
      stage: stageOf(asked[index]),
      sheet: sheet.title,
      block,
    }));
}

/** The stage of the first record that a question rests on; what belongs to none belongs to all. */
function stageOf(block: Block | undefined): Place {
  const refs = block && 'evidence' in block ? block.evidence : [];
  return refs.map(stageOfRef).find((stage) => stage !== undefined) ?? 'overview';
}

function stageOfRef(ref: EvidenceRef): Stage | undefined {
  if ('fact' in ref) return evidence.facts.get(ref.fact)?.stage;
  if ('chart' in ref) return chart(ref.chart).record.stage;
  if ('dispute' in ref) return evidence.disputes.get(ref.dispute)?.stage;
  if ('page' in ref) return stages.find((stage) => ref.page.split(/[#/]/)[0] === stage);
  return undefined;
}
