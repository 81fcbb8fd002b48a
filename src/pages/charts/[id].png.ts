/** A chart's picture as PNG, with its title, source, date and license on it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import { chartPng } from '../../page/picture/picture.ts';

export const getStaticPaths = (() => [...chartRecords.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await chartPng(params['id'] ?? '')), { headers: { 'Content-Type': 'image/png' } });
