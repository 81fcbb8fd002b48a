/** Everything that the search can find: sections of chapters, charts, facts, terms, labs, lessons and pages, each with its words and address. */
import { getCollection, render } from 'astro:content';
import { chart, chartRecords } from '../charts/store.ts';
import type { Entry } from '../elements/search-index.ts';
import { formatter } from '../evidence/format.ts';
import { readMdxBody } from '../evidence/mdx.ts';
import { fill } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import { lessonLink } from '../teach/ready.ts';
import { teaching } from '../teach/store.ts';
import { termChapters } from './citations.ts';
import { citedSources, timeOf } from './ledger.ts';
import { chartLink, factPage, labLink, termLink, withBase } from './links.ts';
import { stageInfo } from './stages.ts';
import { ui } from './ui.ts';

const format = formatter('en');
const plain = (text: string) => fill(text, evidence, format);

/** All places, in a fixed order. */
export async function searchEntries(): Promise<Entry[]> {
  return [
    ...(await chapterEntries()),
    ...chartEntries(),
    ...factEntries(),
    ...(await termEntries()),
    ...lessonEntries(),
    ...(await otherEntries()),
  ];
}

/** A chapter's head, and each of its sections. @throws RangeError when headings and text do not fit */
async function chapterEntries(): Promise<Entry[]> {
  const chapters = (await getCollection('chapters')).sort((a, b) => a.data.order - b.data.order);
  const entries = await Promise.all(
    chapters.map(async (chapter): Promise<Entry[]> => {
      const { data, body = '' } = chapter;
      const { number: stage, href } = stageInfo(data.stage);
      const { texts, headings } = readMdxBody(body);
      const slugs = (await render(chapter)).headings.filter(({ depth }) => depth === 2);
      const sections = headings.filter(({ depth }) => depth === 2);
      if (slugs.length !== sections.length)
        throw new RangeError(
          `content/en/chapters/${chapter.id}.mdx: found ${String(slugs.length)} sections; allowed: one for each heading`,
        );
      const head: Entry = {
        id: `chapter ${data.stage}`,
        kind: 'chapter',
        title: data.title,
        line: plain(data.keep),
        body: [plain(data.why), ...data.ten.map(plain)].join(' '),
        stage,
        href,
      };
      return [
        head,
        ...sections.map(({ text, line }, index): Entry => {
          const end = sections[index + 1]?.line ?? Number.POSITIVE_INFINITY;
          const words = texts.filter((one) => one.line > line && one.line < end).map((one) => one.text);
          return {
            id: `chapter ${data.stage} ${String(index)}`,
            kind: 'chapter',
            title: text,
            line: ui('search.sectionOf', { chapter: data.title }),
            body: words.join(' '),
            stage,
            href: `${href}#${slugs[index]?.slug ?? ''}`,
          };
        }),
      ];
    }),
  );
  return entries.flat();
}

function chartEntries(): Entry[] {
  return [...chartRecords.values()].map(({ id, stage }) => {
    const { title, measured, period, alt, notes } = chart(id).words;
    return {
      id: `chart ${id}`,
      kind: 'chart',
      title: plain(title),
      line: `${plain(measured)} · ${plain(period)}`,
      body: [alt, ...notes].map(plain).join(' '),
      stage: stageInfo(stage).number,
      href: chartLink(id),
    };
  });
}

function factEntries(): Entry[] {
  return [...evidence.facts.values()].map((fact) => ({
    id: `fact ${fact.id}`,
    kind: 'fact',
    title: fact.label,
    line: `${format.factInFull(fact)} · ${timeOf(fact, format)}`,
    body: [fact.definition, ...citedSources(fact).map(({ id }) => evidence.sources.get(id)?.publisher ?? '')].join(' '),
    stage: stageInfo(fact.stage).number,
    href: factPage(fact.id),
  }));
}

function termEntries(): Promise<Entry[]> {
  return Promise.all(
    [...evidence.terms.values()].map(async ({ id, term, meaning }): Promise<Entry> => {
      const [first, ...others] = await termChapters(id);
      return {
        id: `term ${id}`,
        kind: 'term',
        title: term,
        line: meaning,
        body: '',
        // A term of several chapters belongs to none of them.
        stage: first && others.length === 0 ? stageInfo(first).number : 0,
        href: termLink(id),
      };
    }),
  );
}

/** Lessons with the names of their sheets; what a key says is for teachers alone and is not in it. */
function lessonEntries(): Entry[] {
  return [...teaching.lessons.values()].map((lesson) => ({
    id: `lesson ${lesson.id}`,
    kind: 'lesson',
    title: lesson.title,
    line: plain(lesson.question),
    body: [lesson.summary, ...lesson.subjects, ...lesson.aims, ...lesson.sheets.map((id) => teaching.sheets.get(id)?.title ?? '')]
      .map(plain)
      .join(' '),
    stage: 0,
    href: lessonLink(lesson.id),
  }));
}

async function otherEntries(): Promise<Entry[]> {
  const labs = (await getCollection('labs')).sort((a, b) => a.data.order - b.data.order);
  const pages = (await getCollection('pages')).filter(({ id }) => id !== 'home').sort((a, b) => a.id.localeCompare(b.id));
  const words = (body: string) =>
    readMdxBody(body)
      .texts.map(({ text }) => text)
      .join(' ');
  return [
    ...labs.map(
      ({ id, data, body = '' }): Entry => ({
        id: `lab ${id}`,
        kind: 'lab',
        title: data.title,
        line: data.question,
        body: [data.teaches, plain(data.finding), words(body)].join(' '),
        stage: data.stages.length === 1 && data.stages[0] ? stageInfo(data.stages[0]).number : 0,
        href: labLink(id),
      }),
    ),
    ...pages.map(
      ({ id, data, body = '' }): Entry => ({
        id: `page ${id}`,
        kind: 'page',
        title: plain(data.title),
        line: plain(data.description),
        body: words(body),
        stage: 0,
        href: withBase(`/${id}/`),
      }),
    ),
  ];
}
