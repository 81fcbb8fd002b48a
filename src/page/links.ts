/** The one place that makes addresses: every link and asset works under a sub-path. */
import type { PictureKind } from './picture/kinds.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address inside the site. @param path begins with a slash */
export function withBase(path: `/${string}`): string {
  return `${base}${path}`;
}

/**
 * An address with its host, for those who read it elsewhere.
 * @param href with the base path
 * @param site `Astro.site`
 * @throws TypeError when the configuration names no site
 */
export function absolute(href: string, site: URL | undefined): string {
  return new URL(href, site).href;
}

/** Where the project lives; corrections are filed there. */
export const repository = 'https://github.com/deportation-pipeline/deportation-pipeline';

/** The form for a wrong number. */
export const wrongNumber = `${repository}/issues/new?template=wrong-number.yml`;

export const factLink = (id: string) => withBase(`/facts/#${id}`);
/** The page of one fact; its row in the ledger is `factLink`. */
export const factPage = (id: string) => withBase(`/facts/${id}/`);
export const factData = (id: string) => withBase(`/facts/${id}.json`);
export const sourceLink = (id: string) => withBase(`/sources/#${id}`);
/** The page of one source; its entry in the list is `sourceLink`. */
export const sourcePage = (id: string) => withBase(`/sources/${id}/`);
export const chartLink = (id: string) => withBase(`/charts/${id}/`);
export const labLink = (id: string) => withBase(`/labs/${id}/`);
/** What a lab in a chapter is given, or one part of it. */
export const labGivenLink = (id: string, part?: string) => withBase(`/labs/${part === undefined ? id : `${id}/${part}`}.json`);
export const termLink = (id: string) => withBase(`/glossary/#${id}`);
export const csvLink = (series: string) => withBase(`/data/${series}.csv`);
export const claimLink = (number: number) => withBase(`/check-the-article/#claim-${String(number)}`);
/** The place of an event in the list of the timeline. */
export const eventAnchor = (id: string) => `event-${id}`;
export const eventLink = (id: string) => withBase(`/timeline/#${eventAnchor(id)}`);
/** A file under /data/: a series, the description of all, the archive. */
export const dataLink = (file: string) => withBase(`/data/${file}`);
/** A chart as a file: its table, its data, its picture. */
export const chartFile = (id: string, type: 'csv' | 'json' | 'svg' | 'png' | 'small.webp') => withBase(`/charts/${id}.${type}`);
/** One of a chart's pictures; marks and lines alone only of charts that some sheet or slide hides. */
export const pictureFile = (id: string, kind: PictureKind, type: 'svg' | 'png') =>
  kind === 'whole' ? chartFile(id, type) : withBase(`/charts/${id}.${kind}.${type}`);
export const embedLink = (id: string) => withBase(`/embed/${id}/`);

/** A link of the site written out with its host, for what leaves the site: citations, embed codes, files. */
export const addressOf = (link: string) => absolute(link, new URL(import.meta.env.SITE));
/** The feeds, without the base path. */
export const feedLinks = { rss: '/feed.xml', json: '/feed.json' } as const;
/** A share image, as large as `share/card.ts` says. */
export const cardLink = (id: string) => withBase(`/share/${id}.png`);
