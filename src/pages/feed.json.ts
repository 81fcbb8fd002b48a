/** The JSON Feed of what is new, changed or corrected. */
import type { APIRoute } from 'astro';
import { jsonFeed } from '../page/feed.ts';
import { feedEntries, feedHead } from '../page/feed-store.ts';
import { feedLinks } from '../page/links.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`${JSON.stringify(jsonFeed(feedHead(feedLinks.json, site), feedEntries), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
