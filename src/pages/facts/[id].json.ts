/** A number's record as data: every field of the evidence, with its value computed, its sources and what disagrees with it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { evidence } from '../../evidence/store.ts';
import { computedFrom } from '../../page/citations.ts';
import { disputesOf, sourcesFor } from '../../page/ledger.ts';
import { factPage } from '../../page/links.ts';

/** A replaced record's old address says what stands in its place. */
const replaced = new Map(evidence.replaced.filter(({ kind }) => kind === 'fact').map((one) => [one.id, one]));

export const getStaticPaths = (() =>
  [...evidence.facts.keys(), ...replaced.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

const json = (record: object) =>
  new Response(`${JSON.stringify(record, null, 2)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });

export const GET: APIRoute = ({ params, site }) => {
  const old = replaced.get(params['id'] ?? '');
  if (old) return json({ page: new URL(factPage(old.by), site).href, replaced: old });
  const fact = evidence.facts.get(params['id'] ?? '');
  if (!fact) return new Response(null, { status: 404 });
  return json({
    page: new URL(factPage(fact.id), site).href,
    ...fact,
    sourceRecords: sourcesFor(fact).map(({ source }) => source),
    disputes: disputesOf(fact),
    usedInCalculations: computedFrom(fact.id).map(({ id }) => id),
  });
};
