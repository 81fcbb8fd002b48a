/** The share image of each page, in words: what its chapter, chart or lab says, or what the site says of itself. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { chart, chartRecords } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { factOf, fill } from '../evidence/prose.ts';
import { stages } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';
import type { ShareCard } from '../share/card.ts';
import { minutesOf } from '../teach/ready.ts';
import type { Lesson } from '../teach/schema.ts';
import { teaching } from '../teach/store.ts';
import { timeOf } from './ledger.ts';
import { stageInfo } from './stages.ts';
import { ui } from './ui.ts';

const format = formatter('en');
const plain = (text: string) => fill(text, evidence, format);
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

export function chartCard(id: string): ShareCard {
  const { words, record } = chart(id);
  const { name, number } = stageInfo(record.stage);
  return {
    id: `chart-${id}`,
    place: `${ui('charts.one')} · ${name}`,
    title: plain(words.title),
    text: plain(words.measured),
    foot: plain(words.period),
    stages: [number],
  };
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
export function cardAlt({ place, title, number, text, foot }: ShareCard): string {
  // A text that begins as a sentence does not go on from the number.
  const numbered = number === undefined ? text : `${number}${/^[A-Z]/.test(text) ? ':' : ''} ${text}`;
  const sentences = [place, title, numbered, foot].filter((part) => part !== undefined);
  return sentences.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}
