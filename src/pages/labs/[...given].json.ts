/** What a lab in a chapter is given: fetched when the reader comes to it, since most of a chapter's readers need it later or not at all. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { caseData } from '../../labs/case/props.ts';
import { countData } from '../../labs/count/props.ts';
import { drawData } from '../../labs/draw/props.ts';
import type { LaterLab } from '../../labs/shared/later.ts';
import { labEntry, labGiven } from '../../page/lab.ts';

/** A lab's data from the evidence. The capacity lab has facts alone. */
const dataOf: Record<LaterLab, (part?: string) => unknown> = {
  capacity: () => undefined,
  case: caseData,
  count: countData,
  draw: drawData,
};

/** One file for each part that a chapter can have alone; for a lab without parts one for the whole. */
export const getStaticPaths = (async () => {
  const labs = await Promise.all((Object.keys(dataOf) as LaterLab[]).map(async (id) => ({ id, parts: (await labEntry(id)).data.parts })));
  return labs.flatMap(({ id, parts }) =>
    (parts.length === 0 ? [undefined] : parts).map((part) => ({
      params: { given: part === undefined ? id : `${id}/${part}` },
      props: { id, part },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: LaterLab; part: string | undefined }> = async ({ props: { id, part }, locals }) => {
  const given = { ...labGiven(await labEntry(id), locals, part), data: dataOf[id](part) };
  return new Response(`${JSON.stringify(given)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
