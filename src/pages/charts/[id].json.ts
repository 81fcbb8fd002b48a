/** A chart as data, with its table, dates and sources, unless a series in it may not be given on. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import { chartJson, closedIn } from '../../page/chart-files.ts';

export const getStaticPaths = (() =>
  [...chartRecords.keys()].filter((id) => closedIn(id).length === 0).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(chartJson(params['id'] ?? ''), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
