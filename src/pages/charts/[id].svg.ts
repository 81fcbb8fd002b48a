/** A chart's picture as SVG, with its title, source, date and license on it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import { chartSvg } from '../../page/picture/picture.ts';

export const getStaticPaths = (() => [...chartRecords.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartSvg(params['id'] ?? ''), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
