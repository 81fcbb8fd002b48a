/** What both feeds and the page of updates tell, and the two feeds' own forms. Pure: no clock, so two builds say the same. */
import type { RSSOptions } from '@astrojs/rss';
import type { Correction } from '../evidence/schema.ts';
import type { Maker } from './structured.ts';
import type { Update } from './updates.ts';

/** One thing that is new, changed or corrected. */
export interface FeedEntry {
  /** Its place among the entries of its page. */
  id: string;
  /** YYYY-MM-DD. */
  date: string;
  title: string;
  text: string;
  /** Where it can be linked, without the base path; no two entries have the same. */
  href: `/${string}`;
}

/** What a feed says of itself; addresses are absolute. */
export interface FeedHead {
  title: string;
  description: string;
  maker: Maker;
  /** The feed's own address. */
  url: string;
  /** Gives the absolute address of a place of the site. */
  address: (href: `/${string}`) => string;
}

export const entryOfUpdate = ({ id, date, title, text }: Update): FeedEntry => ({ id, date, title, text, href: `/updates/#${id}` });

/** The place of a correction on its page: its number, counted from the oldest, which no later entry changes. @param log newest first */
export const correctionAnchor = (log: readonly Correction[], entry: Correction): string =>
  `correction-${String(log.length - log.indexOf(entry))}`;

/**
 * The log of corrections as entries.
 * @param log newest first
 * @param say the entry's title and text in the reader's language
 */
export function entriesOfCorrections(
  log: readonly Correction[],
  say: (entry: Correction) => Pick<FeedEntry, 'title' | 'text'>,
): FeedEntry[] {
  return log.map((entry) => {
    const id = correctionAnchor(log, entry);
    return { id, date: entry.date, ...say(entry), href: `/corrections/#${id}` };
  });
}

/** Entries of any kind in one order: the newest first, those of one day as they were given. */
export function newestFirst(...kinds: readonly (readonly FeedEntry[])[]): FeedEntry[] {
  return kinds.flat().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** RSS 2.0, as `@astrojs/rss` writes it. @throws TypeError when an address is not one */
export function rssOptions({ title, description, maker, url, address }: FeedHead, entries: readonly FeedEntry[]): RSSOptions {
  const newest = entries[0];
  return {
    title,
    description,
    site: maker.url,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>en</language>',
      `<atom:link href="${url}" rel="self" type="application/rss+xml"/>`,
      newest ? `<lastBuildDate>${new Date(newest.date).toUTCString()}</lastBuildDate>` : '',
    ].join(''),
    items: entries.map((entry) => ({
      title: entry.title,
      description: entry.text,
      link: address(entry.href),
      pubDate: new Date(entry.date),
    })),
  };
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, description, maker, url, address }: FeedHead, entries: readonly FeedEntry[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: maker.url,
    feed_url: url,
    description,
    language: 'en',
    authors: [{ name: maker.name, url: maker.url }],
    items: entries.map((entry) => ({
      id: address(entry.href),
      url: address(entry.href),
      title: entry.title,
      content_text: entry.text,
      date_published: new Date(entry.date).toISOString(),
    })),
  };
}
