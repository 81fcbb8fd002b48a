/** What teacher mode fetches: the words and all stops in one file, and for each page with stops what only the teacher reads. */
import { getCollection } from 'astro:content';
import { chartRecords } from '../../charts/store.ts';
import { withBase } from '../../page/links.ts';
import { ui, wordsUnder } from '../../page/ui.ts';
import { placeNames } from '../place-names.ts';
import { placesOf } from '../places.ts';
import { folder } from '../read.ts';
import { promptOf, type ReadyPrompt } from '../ready.ts';
import type { Lesson } from '../schema.ts';
import { pagesWithStops, type Stop, stopQuery, stopsOf } from '../stops.ts';

/** A stop and its address, in teacher mode, from any page. */
export type LinkedStop = Stop & { href: string; pageTitle: string };

export interface ModeIndex {
  words: Record<string, string>;
  labels: Record<string, string>;
  lessons: { id: string; title: string; stops: LinkedStop[] }[];
  pages: { page: string; title: string; href: string }[];
  /** Every page that has the mode, with a stop or without. */
  open: string[];
}

export interface PageNotes {
  stops: { lesson: string; number: number; prompts: ReadyPrompt[] }[];
}

export async function modeIndex(lessons: readonly Lesson[]): Promise<ModeIndex> {
  const ordered = [...lessons].sort((a, b) => a.order - b.order);
  return {
    words: wordsUnder('teachMode.'),
    labels: wordsUnder('labels.'),
    open: await openPages(),
    lessons: await Promise.all(ordered.map(async (lesson) => ({ id: lesson.id, title: lesson.title, stops: await linked(lesson) }))),
    pages: await Promise.all(
      pagesWithStops(lessons).map(async (page) => {
        const hidden = lessons.some((lesson) => hiddenPages(lesson).has(page));
        return { page, title: await title(page, hidden), href: withBase(`/${page}/?mode=teach${hidden ? '&labels=hidden' : ''}`) };
      }),
    ),
  };
}

/** The pages whose layouts hold the door. */
async function openPages(): Promise<string[]> {
  const chapters = (await getCollection('chapters')).map(({ data }) => data.stage);
  const labs = (await getCollection('labs')).map(({ id }) => `labs/${id}`);
  const charts = [...chartRecords.keys()].map((id) => `charts/${id}`);
  return [...chapters, ...labs, ...charts, 'ten-minutes', 'check-the-article'].sort();
}

/** Charts that the lesson hides open without their labels, and no link tells their titles. */
const hiddenPages = (lesson: Lesson) => new Set(placesOf(lesson).flatMap(({ page, hidden }) => (hidden ? [page] : [])));
const names = placeNames(`${folder}/lessons: steps.at`);
const title = async (page: string, hidden: boolean) => (hidden ? ui('student.hiddenChart') : (await names)(page).title);

async function linked(lesson: Lesson): Promise<LinkedStop[]> {
  const hidden = hiddenPages(lesson);
  return Promise.all(
    stopsOf(lesson).map(async ({ prompts: _, ...stop }) => ({
      ...stop,
      href: `${withBase(`/${stop.page}/`)}${stopQuery(stop, hidden.has(stop.page))}${stop.place ? `#${stop.place}` : ''}`,
      pageTitle: await title(stop.page, hidden.has(stop.page)),
    })),
  );
}

export const notesOf = (page: string, lessons: readonly Lesson[]): PageNotes => ({
  stops: lessons
    .flatMap(stopsOf)
    .filter((stop) => stop.page === page)
    .map(({ lesson, number, prompts }) => ({ lesson, number, prompts: prompts.map(promptOf) })),
});
