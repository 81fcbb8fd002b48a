/** The words of teacher mode and the stops of every lesson; only teacher mode asks for it. */
import type { APIRoute } from 'astro';
import { modeIndex } from '../../../teach/mode/given.ts';
import { teaching } from '../../../teach/store.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await modeIndex([...teaching.lessons.values()]))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
