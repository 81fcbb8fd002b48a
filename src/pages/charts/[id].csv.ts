/** A chart's own table as CSV, unless a series in it may not be given on. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import { chartCsv, closedIn } from '../../page/chart-files.ts';

export const getStaticPaths = (() =>
  [...chartRecords.keys()].filter((id) => closedIn(id).length === 0).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(chartCsv(params['id'] ?? ''), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
