/** The prompts of the stops on one page, with likely answers, traps and evidence; only teacher mode asks for it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { notesOf } from '../../../teach/mode/given.ts';
import { pagesWithStops } from '../../../teach/stops.ts';
import { teaching } from '../../../teach/store.ts';

const lessons = [...teaching.lessons.values()];

export const getStaticPaths = (() => pagesWithStops(lessons).map((page) => ({ params: { page } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { page = '' } }) =>
  new Response(`${JSON.stringify(notesOf(page, lessons))}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
