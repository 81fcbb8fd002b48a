/** Everything a pack can be made of; the pack builder fetches it, so that its page stays light. */
import type { APIRoute } from 'astro';
import { packMatter } from '../../../teach/pack/matter.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await packMatter())}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
