/** The RSS feed of what is new, changed or corrected. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { rssOptions } from '../page/feed.ts';
import { feedEntries, feedHead } from '../page/feed-store.ts';
import { feedLinks } from '../page/links.ts';

export const GET: APIRoute = ({ site }) => rss(rssOptions(feedHead(feedLinks.rss, site), feedEntries));
