/** What teacher mode fetches: the words and all stops in one file, and for each page with stops what only the teacher reads. */
import { withBase } from '../../page/links.ts';
import { wordsUnder } from '../../page/ui.ts';
import { pageName } from '../page-name.ts';
import { placesOf } from '../places.ts';
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
}

export interface PageNotes {
  stops: { lesson: string; number: number; prompts: ReadyPrompt[] }[];
}

export async function modeIndex(lessons: readonly Lesson[]): Promise<ModeIndex> {
  const ordered = [...lessons].sort((a, b) => a.order - b.order);
  return {
    words: wordsUnder('teachMode.'),
    labels: wordsUnder('labels.'),
    lessons: await Promise.all(ordered.map(async (lesson) => ({ id: lesson.id, title: lesson.title, stops: await linked(lesson) }))),
    pages: await Promise.all(
      pagesWithStops(lessons).map(async (page) => ({
        page,
        title: (await pageName(page)).title,
        href: withBase(`/${page}/?mode=teach`),
      })),
    ),
  };
}

/** A chart that the lesson hides opens without its labels, and its title is not told on the way. */
async function linked(lesson: Lesson): Promise<LinkedStop[]> {
  const hidden = new Set(placesOf(lesson).flatMap((place) => (place.hidden ? [place.page] : [])));
  return Promise.all(
    stopsOf(lesson).map(async ({ prompts: _, ...stop }) => ({
      ...stop,
      href: `${withBase(`/${stop.page}/`)}${stopQuery(stop, hidden.has(stop.page))}${stop.place ? `#${stop.place}` : ''}`,
      pageTitle: hidden.has(stop.page) ? stop.title : (await pageName(stop.page)).title,
    })),
  );
}

export const notesOf = (page: string, lessons: readonly Lesson[]): PageNotes => ({
  stops: lessons
    .flatMap(stopsOf)
    .filter((stop) => stop.page === page)
    .map(({ lesson, number, prompts }) => ({ lesson, number, prompts: prompts.map(promptOf) })),
});
