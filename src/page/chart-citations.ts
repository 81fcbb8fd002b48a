/** How to cite a chart or a chapter, from the interface's templates, dated with the edition. */
import { chart } from '../charts/store.ts';
import { formatter } from '../evidence/format.ts';
import { fill } from '../evidence/prose.ts';
import type { Stage } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';
import { edition } from './edition.ts';
import { addressOf, chartLink } from './links.ts';
import { stageInfo } from './stages.ts';
import { ui } from './ui.ts';

const styles = ['apa', 'mla', 'chicago', 'bibtex'] as const;
const format = formatter('en');

/** A day as MLA writes it: day, month, year, with months of more than four letters cut. */
function mlaDate(iso: string): string {
  const [month = '', day = '', year = ''] = format.date(iso).replace(',', '').split(' ');
  const short = month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`;
  return `${day} ${short} ${year}`;
}

/** Each citation of a chart with its style's key. */
export function chartCitations(id: string): { style: (typeof styles)[number]; text: string }[] {
  const values = {
    author: ui('files.author'),
    site: ui('site.title'),
    // A style sets its own full stop behind the title.
    title: fill(chart(id).words.title, evidence, format).replace(/\.$/, ''),
    version: edition.version,
    year: edition.date.slice(0, 4),
    date: format.date(edition.date),
    shortDate: mlaDate(edition.date),
    address: addressOf(chartLink(id)),
    key: `deportation-pipeline-${id}`,
  };
  return styles.map((style) => ({ style, text: ui(`cite.${style}.words`, values) }));
}

/** The citation of a chapter in the style of the APA. */
export function chapterCitation(stage: Stage, title: string): string {
  return ui('cite.chapter', {
    author: ui('files.author'),
    year: edition.date.slice(0, 4),
    title,
    version: edition.version,
    site: ui('site.title'),
    address: addressOf(stageInfo(stage).href),
  });
}
