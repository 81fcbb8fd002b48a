/** The share image of each page, in words: what its chapter, chart or lab says, or what the site says of itself. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Chart } from '../charts/read.ts';
import { chart, chartRecords } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { factOf, fill } from '../evidence/prose.ts';
import { stages } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';
import type { ShareCard } from '../share/card.ts';
import { minutesOf } from '../teach/ready.ts';
import type { Lesson } from '../teach/schema.ts';
import { teaching } from '../teach/store.ts';
import { publishersOf } from './chart-files.ts';
import { timeOf } from './ledger.ts';
import { fitsCard } from './picture/preview.ts';
import { stageInfo } from './stages.ts';
import { ui } from './ui.ts';

const format = formatter('en');
const plain = (text: string) => fill(text, evidence, format);
/** More publishers than this are counted, not named, on a card. */
const namedSources = 2;
const allStages = stages.map((_, index) => index + 1);

/** For every page without one of its own. */
export const siteCard: ShareCard = {
  id: 'site',
  place: ui('card.site'),
  title: ui('home.title'),
  text: ui('home.lead'),
  stages: allStages,
};

/** The door of a chapter on the home page: one number, what it counts, and when. */
export function chapterCard({ data }: CollectionEntry<'chapters'>): ShareCard {
  const { name, number } = stageInfo(data.stage);
  const fact = factOf({ id: data.door.fact }, evidence);
  return {
    id: `chapter-${data.stage}`,
    place: `${ui('nav.stage', { number })} · ${name}`,
    title: data.title,
    number: format.fact(fact, { rounding: data.door.as }),
    text: plain(data.door.sentence),
    foot: timeOf(fact, format),
    stages: [number],
  };
}

/** The words of a chart beside its drawing; of a chart that no card can hold, its key figure in place of the drawing. */
export function chartCard(id: string): ShareCard {
  const one = chart(id);
  const { name, number } = stageInfo(one.record.stage);
  return {
    id: `chart-${id}`,
    place: `${ui('charts.one')} · ${name}`,
    title: plain(one.words.title),
    text: plain(one.words.measured),
    foot: plain(one.words.period),
    source: publishersOf(id, namedSources),
    stages: [number],
    ...(fitsCard(one) ? { drawn: { chart: id, alt: plain(one.words.alt) } } : keyFigure(one)),
  };
}

/** What a chart that does not fit its card shows most of, from its own table: how many rows, or the first value of all. */
function keyFigure({ record: { form }, table, words }: Chart): Pick<ShareCard, 'number' | 'text'> {
  const number = format.value(table.rows.length, 'number');
  switch (form) {
    case 'step-flow':
      return { number, text: ui('card.rows.step-flow') };
    case 'timeline':
      return { number, text: ui('card.rows.timeline') };
    case 'matrix':
      return { number, text: ui('card.rows.matrix') };
    default: {
      const [what, , value, when] = table.rows[0] ?? [];
      return value ? { number: value.text, text: `${what?.text ?? ''}, ${when?.text ?? ''}` } : { text: plain(words.measured) };
    }
  }
}

export function labCard({ id, data }: CollectionEntry<'labs'>): ShareCard {
  return {
    id: `lab-${id}`,
    place: ui('card.lab'),
    title: data.title,
    text: data.question,
    foot: ui('lab.time', data.minutes),
    stages: data.stages.map((stage) => stageInfo(stage).number),
  };
}

/** Of a lesson's page for students, which is what travels. */
export function lessonCard(lesson: Lesson): ShareCard {
  const { id, student, question } = lesson;
  return {
    id: `lesson-${id}`,
    place: ui('card.lesson'),
    title: student.title,
    text: plain(question),
    foot: ui('card.minutes', { minutes: minutesOf(lesson) }),
    stages: allStages,
  };
}

export async function allCards(): Promise<ShareCard[]> {
  return [
    siteCard,
    ...(await getCollection('chapters')).map(chapterCard),
    ...[...chartRecords.keys()].map(chartCard),
    ...(await getCollection('labs')).map(labCard),
    ...[...teaching.lessons.values()].map(lessonCard),
  ];
}

/** What a card shows, for readers who cannot see it. */
export function cardAlt({ place, title, number, text, foot, source, drawn }: ShareCard): string {
  // A text that begins as a sentence does not go on from the number.
  const numbered = number === undefined ? text : `${number}${/^[A-Z]/.test(text) ? ':' : ''} ${text}`;
  const sentences = [place, title, numbered, drawn?.alt, foot, source].filter((part) => part !== undefined);
  return sentences.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}
