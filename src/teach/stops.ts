/** Where teacher mode stops: the steps of each lesson that have a place on a page, in their order, and what a query asks for. Pure. */
import type { Lesson, Prompt } from './schema.ts';

/** A stop without what only the teacher reads. */
export interface Stop {
  lesson: string;
  /** Counted from one within the lesson. */
  number: number;
  title: string;
  minutes: number;
  /** A page without slashes around it. */
  page: string;
  /** Id of a section or figure there. */
  place?: string;
}

/** The stops of a lesson, in the order of its steps. */
export function stopsOf(lesson: Lesson): (Stop & { prompts: Prompt[] })[] {
  const steps = lesson.steps.flatMap(({ at, ...step }) => (at === undefined ? [] : [{ ...step, at }]));
  return steps.map(({ at, title, minutes, prompts }, index) => {
    const [page = '', place] = at.split('#');
    return { lesson: lesson.id, number: index + 1, title, minutes, page, ...(place ? { place } : {}), prompts };
  });
}

/** The pages that have stops, each once, in the order of the lessons. */
export const pagesWithStops = (lessons: readonly Lesson[]): string[] => [
  ...new Set([...lessons].sort((a, b) => a.order - b.order).flatMap((lesson) => stopsOf(lesson).map(({ page }) => page))),
];

/** The query of a stop's address; the page opens there in teacher mode. @param hidden whether the chart starts without its labels */
export const stopQuery = ({ lesson, number }: Pick<Stop, 'lesson' | 'number'>, hidden: boolean): string =>
  `?${new URLSearchParams({ mode: 'teach', lesson, stop: String(number), ...(hidden ? { labels: 'hidden' } : {}) }).toString()}`;

/** What an address asks of teacher mode; a lesson that does not exist is no lesson, a stop that it does not have is no stop. */
export function askedOf(search: string, lessons: readonly { id: string; stops: readonly unknown[] }[]): { lesson?: string; stop?: number } {
  const query = new URLSearchParams(search);
  const lesson = lessons.find(({ id }) => id === query.get('lesson'));
  if (!lesson) return {};
  const number = query.get('stop') ?? '';
  const isStop = /^[1-9]\d?$/.test(number) && Number(number) <= lesson.stops.length;
  return { lesson: lesson.id, ...(isStop ? { stop: Number(number) } : {}) };
}

/** A query without teacher mode; what others have in it stays. @param lesson the lesson to go on with, where the mode stays */
export function queryWith(search: string, lesson?: string): string {
  const query = new URLSearchParams(search);
  for (const name of ['lesson', 'stop']) query.delete(name);
  if (lesson === undefined && query.get('mode') === 'teach') query.delete('mode');
  if (lesson) query.set('lesson', lesson);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Where a walk starts: at the stop asked for if it is on this page, else at the first one here, else nowhere. @returns an index, or -1 */
export function startOf(stops: readonly Stop[], page: string, asked?: number): number {
  const exact = stops.findIndex((stop) => stop.number === asked && stop.page === page);
  return exact >= 0 ? exact : stops.findIndex((stop) => stop.page === page);
}
