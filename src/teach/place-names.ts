/** What pages are called in the class: chapters, labs, charts and other pages by their path. */
import { getCollection } from 'astro:content';
import { chart } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { fill } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import { ui } from '../page/ui.ts';

/**
 * A function from a page without slashes around it to its name.
 * @param where file and field to name in an error
 */
export async function placeNames(where: string): Promise<(page: string) => string> {
  const titles = new Map<string, string>([
    ...(await getCollection('chapters')).map(({ data }) => [data.stage, ui('student.chapter', { title: data.title })] as const),
    ...(await getCollection('labs')).map(({ id, data }) => [`labs/${id}`, ui('student.lab', { title: data.title })] as const),
    ...(await getCollection('pages')).map(({ id, data }) => [id, data.title] as const),
    ['ten-minutes', ui('ten.title')],
  ]);
  return (page) => {
    const words = page.startsWith('charts/')
      ? ui('student.chart', { title: fill(chart(page.slice('charts/'.length)).words.title, evidence, formatter('en')) })
      : titles.get(page);
    if (words === undefined) throw new RangeError(`${where}: found "${page}"; allowed: a chapter, a lab, a chart or a page`);
    return words;
  };
}
