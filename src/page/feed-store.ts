/** The entries of this build's feeds, and what the feeds say of themselves. */
import { evidence } from '../evidence/store.ts';
import { entriesOfCorrections, entryOfUpdate, type FeedEntry, type FeedHead, newestFirst } from './feed.ts';
import { absolute, withBase } from './links.ts';
import { maker } from './maker.ts';
import { ui } from './ui.ts';
import { updates } from './updates-store.ts';

const corrections = entriesOfCorrections(evidence.corrections.log, ({ page, was, is, why }) => ({
  title: ui('feed.corrected', { page }),
  text: ui('feed.correction', { was, is, why }),
}));

/** Every kind of entry has its place here. */
export const feedEntries: readonly FeedEntry[] = newestFirst(corrections, updates.map(entryOfUpdate));

/** @param path of the feed itself */
export const feedHead = (path: `/${string}`, site: URL | undefined): FeedHead => ({
  title: ui('feed.title'),
  description: ui('feed.description'),
  maker: maker(site),
  url: absolute(withBase(path), site),
  address: (href) => absolute(withBase(href), site),
});
