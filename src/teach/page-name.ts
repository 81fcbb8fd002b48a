/** What a page that a lesson leads to is called. */
import { getCollection } from 'astro:content';
import { chart, chartRecords } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { fill } from '../evidence/prose.ts';
import { evidence } from '../evidence/store.ts';
import { ui } from '../page/ui.ts';

export interface PageName {
  kind: 'chapter' | 'lab' | 'chart' | 'page';
  title: string;
}

/** @param page without slashes around it @throws RangeError for a page that a lesson cannot lead to */
export async function pageName(page: string): Promise<PageName> {
  const [folder = '', id = ''] = page.split('/');
  if (folder === 'charts' && chartRecords.has(id)) {
    return { kind: 'chart', title: fill(chart(id).words.title, evidence, formatter('en')) };
  }
  const chapter = (await getCollection('chapters')).find(({ data }) => data.stage === page);
  if (chapter) return { kind: 'chapter', title: chapter.data.title };
  const lab = (await getCollection('labs')).find((one) => folder === 'labs' && one.id === id);
  if (lab) return { kind: 'lab', title: lab.data.title };
  if (page === 'ten-minutes') return { kind: 'page', title: ui('ten.title') };
  const other = (await getCollection('pages')).find((one) => one.id === page);
  if (other) return { kind: 'page', title: other.data.title };
  throw new RangeError(`content/en/teach/lessons: steps.at: found "${page}"; allowed: a chapter, a lab, a chart or a page`);
}
