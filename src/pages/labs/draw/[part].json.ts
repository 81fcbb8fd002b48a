/** One series of the draw lab with its words, for the chapter it stands in: fetched when the reader comes to it, since most of a chapter's readers need it later or not at all. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawData, seriesIds } from '../../../labs/draw/props.ts';
import { labEntry, labGiven } from '../../../page/lab.ts';

export const getStaticPaths = (() => seriesIds.map((part) => ({ params: { part } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, locals }) => {
  const given = { ...labGiven(await labEntry('draw'), locals, params['part']), data: drawData(params['part']) };
  return new Response(`${JSON.stringify(given)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
