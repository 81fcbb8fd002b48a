/** A chart's marks and lines alone as PNG, for sheets and slides that hide its labels. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartPng } from '../../page/picture/picture.ts';
import { hiddenCharts } from '../../teach/hidden.ts';
import { teaching } from '../../teach/store.ts';

export const getStaticPaths = (() => hiddenCharts(teaching).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await chartPng(params['id'] ?? '', true)), { headers: { 'Content-Type': 'image/png' } });
