/** Tells search engines that all may be read, and where the list of pages stands. */
import type { APIRoute } from 'astro';
import { absolute, withBase } from '../page/links.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(withBase('/sitemap-index.xml'), site)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
