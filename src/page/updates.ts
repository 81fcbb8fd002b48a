/** Reads content/updates.yaml: what has been published or changed, for the page of updates, the feeds and the dates of pages. */
import { z } from 'zod';
import { type Problem, problem } from '../evidence/problem.ts';
import { readList } from '../evidence/read.ts';
import { isDay } from '../evidence/schema.ts';

export const updatesFile = 'content/updates.yaml';

const text = z.string().trim().min(1);
/** An address of the site, without the base path. */
const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'the address of a page, such as /courts/')
  .transform((path): `/${string}` => `/${path.slice(1)}`);
const updateSchema = z.strictObject({
  /** Its address is /updates/#<id>. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
  date: z.string().refine(isDay, 'a day of the calendar, YYYY-MM-DD'),
  title: text.max(90),
  text,
  /** Every page that is new or changed; the first is the one the entry leads to. */
  pages: z.tuple([address], address),
});
export type Update = z.infer<typeof updateSchema>;

/** All updates, newest first as the file has them; faulty ones are reported and left out. @param root the project's folder */
export function readUpdates(root: string, problems: Problem[]): Update[] {
  const updates = readList(root, updatesFile, updateSchema, problems);
  updates.forEach(({ id, date }, index) => {
    const before = updates[index - 1];
    if (before && before.date < date)
      problems.push(problem(updatesFile, id, 'date', date, `a day not after ${before.date}, that of the entry above: newest first`));
    if (updates.findIndex((one) => one.id === id) !== index) problems.push(problem(updatesFile, id, 'id', id, 'an id used once'));
  });
  return updates;
}

/**
 * When a page was published and last changed.
 * @param page without the base path: /courts/
 * @throws RangeError when no update names it
 */
export function datesOf(page: string, updates: readonly Update[]): { published: string; changed: string } {
  const dates = updates.filter(({ pages }) => pages.some((one) => one === page)).map(({ date }) => date);
  const [changed, published] = [dates[0], dates.at(-1)];
  if (!changed || !published)
    throw new RangeError(`${updatesFile} names no page ${page}: a page that gives its dates needs an entry there`);
  return { published, changed };
}
