/** The CSV of each series that may be redistributed, as it stands in the evidence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { evidence } from '../../evidence/store.ts';

export function getStaticPaths() {
  return [...evidence.series.values()].filter(({ schema }) => schema.download).map(({ name }) => ({ params: { series: name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(process.cwd(), 'content/evidence/series', `${params['series'] ?? ''}.csv`)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
