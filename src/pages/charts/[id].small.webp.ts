/** A chart's picture for the gallery: a tenth of the whole picture's bytes, and words that can be read at that size. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import { chartThumb } from '../../page/picture/preview.ts';

export const getStaticPaths = (() => [...chartRecords.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await chartThumb(params['id'] ?? '')), { headers: { 'Content-Type': 'image/webp' } });
