/** What pages are called in the class: chapters, labs, charts and other pages by their path. */
import { getCollection } from 'astro:content';
import { chart, chartRecords } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { fill } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import { ui } from '../page/ui.ts';

interface PlaceName {
  kind: 'chapter' | 'lab' | 'chart' | 'page';
  title: string;
}

/**
 * A function from a page without slashes around it to its name.
 * @param where file and field to name in an error
 */
export async function placeNames(where: string): Promise<(page: string) => PlaceName> {
  const names = new Map<string, PlaceName>([
    ...(await getCollection('pages')).map(({ id, data: { title } }) => [id, { kind: 'page', title }] as const),
    ...(await getCollection('labs')).map(({ id, data: { title } }) => [`labs/${id}`, { kind: 'lab', title }] as const),
    ...(await getCollection('chapters')).map(({ data: { stage, title } }) => [stage, { kind: 'chapter', title }] as const),
    ['ten-minutes', { kind: 'page', title: ui('ten.title') }],
  ]);
  return (page) => {
    const id = page.slice('charts/'.length);
    if (page.startsWith('charts/') && chartRecords.has(id))
      return { kind: 'chart', title: fill(chart(id).words.title, evidence, formatter('en')) };
    const name = names.get(page);
    if (name === undefined) throw new RangeError(`${where}: found "${page}"; allowed: a chapter, a lab, a chart or a page`);
    return name;
  };
}

/** A link's words: what kind of page it is, where that needs saying, and its name. */
export const placeWords = ({ kind, title }: PlaceName): string => (kind === 'page' ? title : ui(`student.${kind}`, { title }));
