/** A chart's marks and lines alone as SVG, for sheets and slides that hide its labels. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartSvg } from '../../page/picture/picture.ts';
import { hiddenCharts } from '../../teach/hidden.ts';
import { teaching } from '../../teach/store.ts';

export const getStaticPaths = (() => hiddenCharts(teaching).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartSvg(params['id'] ?? '', true), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
