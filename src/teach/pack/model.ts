/** What a pack is made of and what a choice makes of it: a sheet, its key, its minutes and its citations. Pure, for build, browser and tests. */
import type { Place, Stage } from '../../evidence/schema.ts';
import type { ChartPicture, ReadyBlock, ReadySheet } from '../ready.ts';

export interface PackChapter {
  id: Stage;
  title: string;
  /** The one sentence to keep. */
  keep: string;
  /** Minutes to read it. */
  minutes: number;
  href: string;
  citation: string;
}

export interface PackChart extends ChartPicture {
  stage: Stage;
  citation: string;
  /** Its table as a file; none where a series in it may not be given on. */
  csv: string | null;
  /** Its picture as a file, px, and where it is cut if it is taller than a page. */
  png: { href: string; width: number; height: number; cuts: number[] };
}

type QuestionBlock = Extract<ReadyBlock, { kind: 'ask' | 'choose' }>;
export interface PackQuestion {
  /** The sheet it is on, and its number there: "queue-lab.2". */
  id: string;
  /** The stage that its evidence is about. */
  stage: Place;
  /** Title of its sheet. */
  sheet: string;
  /** With its answer. */
  block: QuestionBlock;
}

/** Everything a pack can be made of. */
export interface PackMatter {
  chapters: PackChapter[];
  charts: PackChart[];
  questions: PackQuestion[];
}

/** What a teacher has ticked, by id, in the order of the matter. */
export interface PackChoice {
  chapters: readonly string[];
  charts: readonly string[];
  questions: readonly string[];
  /** Minutes of the class, of looking at one chart, and of answering one question. */
  minutes: number;
  perChart: number;
  perQuestion: number;
}

/** Minutes that a choice takes, and those left; less than nothing when it does not fit. */
export interface PackPlan {
  reading: number;
  looking: number;
  answering: number;
  total: number;
  left: number;
}

/** The words of a pack's own sheet. */
export interface PackWords {
  title: string;
  lead: string;
  chapters: string;
  charts: string;
  questions: string;
  citations: string;
  /** {minutes} */
  reading: string;
}

const ticked = <Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] =>
  items.filter(({ id }) => ids.includes(id));

/** Is anything ticked? */
export const isEmpty = ({ chapters, charts, questions }: PackChoice): boolean => chapters.length + charts.length + questions.length === 0;

export function planOf(matter: PackMatter, choice: PackChoice): PackPlan {
  const reading = ticked(matter.chapters, choice.chapters).reduce((sum, { minutes }) => sum + minutes, 0);
  const looking = ticked(matter.charts, choice.charts).length * choice.perChart;
  const answering = ticked(matter.questions, choice.questions).length * choice.perQuestion;
  const total = reading + looking + answering;
  return { reading, looking, answering, total, left: choice.minutes - total };
}

/** How to cite all that is ticked: chapters, then charts. */
export function citationsOf(matter: PackMatter, choice: PackChoice): string[] {
  return [...ticked(matter.chapters, choice.chapters), ...ticked(matter.charts, choice.charts)].map(({ citation }) => citation);
}

/**
 * The ticked things as one sheet: chapters to read, charts, numbered questions, citations.
 * @param answers for the key
 */
export function packSheet(matter: PackMatter, choice: PackChoice, words: PackWords, { answers }: { answers: boolean }): ReadySheet {
  const chapters = ticked(matter.chapters, choice.chapters);
  const charts = ticked(matter.charts, choice.charts);
  const questions = ticked(matter.questions, choice.questions);
  const citations = citationsOf(matter, choice);
  const part = (heading: string, blocks: ReadyBlock[]): ReadyBlock[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
  const list = (items: { text: string; href?: string }[][]): ReadyBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
  return {
    id: 'pack',
    kind: 'handout',
    title: words.title,
    lead: [{ text: words.lead }],
    isKey: answers,
    blocks: [
      ...part(
        words.chapters,
        list(
          chapters.map(({ title, keep, minutes, href }) => [
            { text: title, href },
            { text: ` (${words.reading.replace('{minutes}', String(minutes))}). ${keep}` },
          ]),
        ),
      ),
      ...part(
        words.charts,
        charts.map(({ id, title, alt, hidden, href }) => ({ kind: 'chart', chart: { id, title, alt, hidden, href } })),
      ),
      ...part(
        words.questions,
        questions.map(({ block }, index) => ({ ...(answers ? block : withoutAnswer(block)), number: index + 1 })),
      ),
      ...part(words.citations, list(citations.map((text) => [{ text }]))),
    ],
  };
}

function withoutAnswer(block: QuestionBlock): QuestionBlock {
  const { number, ask } = block;
  return block.kind === 'ask' ? { kind: 'ask', number, ask, lines: block.lines } : { kind: 'choose', number, ask, options: block.options };
}
