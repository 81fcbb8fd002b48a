/** The lesson that holds the deliberation: the one whose sheets are briefs against each other. */
import type { Teaching } from './read.ts';
import type { Lesson, Sheet } from './schema.ts';
import { teaching } from './store.ts';

/** The lesson with its sheets and then its aids. @throws RangeError when no lesson has a brief */
function find({ lessons, sheets }: Teaching): { lesson: Lesson; sheets: Sheet[] } {
  const sheetsOf = (lesson: Lesson) =>
    [...lesson.sheets, ...lesson.aids].flatMap((id) => {
      const sheet = sheets.get(id);
      return sheet ? [sheet] : [];
    });
  const lesson = [...lessons.values()].find((one) => sheetsOf(one).some(({ kind }) => kind === 'brief'));
  if (!lesson) throw new RangeError('no lesson in content/en/teach/lessons has a brief');
  return { lesson, sheets: sheetsOf(lesson) };
}

export const deliberation = find(teaching);
