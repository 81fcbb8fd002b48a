/** An id once published never dies: compares the ids of this build with the committed list of all that were ever published. */
import { type Problem, problem } from './problem.ts';
import type { idKinds, Replaced } from './schema.ts';

/** The committed list, one "kind/id" a line, in order. */
export const publishedFile = 'content/evidence/ids.txt';
const replacedFile = 'content/evidence/replaced.yaml';
const command = 'npx node scripts/publish-ids.ts';

/** The ids of each kind that stand in this build. */
export type Ids = Readonly<Record<(typeof idKinds)[number], Iterable<string>>>;

/** "kind/id" for each, in order of the alphabet, each once. */
export function idLines(ids: Ids): string[] {
  const lines = Object.entries(ids).flatMap(([kind, some]) => [...some].map((id) => `${kind}/${id}`));
  return [...new Set(lines)].sort();
}

/** The lines of the list without empty ones. */
export function readLines(list: string): string[] {
  return list.split('\n').filter(Boolean);
}

/**
 * Every listed id stands or has one in its place, every id that stands is listed, and what is replaced is really gone.
 * @param list the text of the committed list
 */
export function checkPublished(list: string, ids: Ids, replaced: readonly Replaced[]): Problem[] {
  const listed = new Set(readLines(list));
  const standing = new Set(idLines(ids));
  const inPlace = new Set(replaced.map(({ kind, id }) => `${kind}/${id}`));
  return [
    ...[...listed]
      .filter((line) => !standing.has(line) && !inPlace.has(line))
      .map((line) => problem(publishedFile, line, 'id', 'no such record', `a record with this id, or what replaced it in ${replacedFile}`)),
    ...[...standing]
      .filter((line) => !listed.has(line))
      .map((line) => problem(publishedFile, line, 'id', undefined, `a line for every id; \`${command}\` adds it`)),
    ...replaced.flatMap(({ kind, id, by }) => {
      const at = (field: string, found: string, allowed: string) => problem(replacedFile, `${kind}/${id}`, field, found, allowed);
      return [
        ...(standing.has(`${kind}/${id}`) ? [at('id', id, 'an id that no record has any more')] : []),
        ...(listed.has(`${kind}/${id}`) ? [] : [at('id', id, `an id that was published: a line of ${publishedFile}`)]),
        ...(standing.has(`${kind}/${by}`) ? [] : [at('by', by, `the id of a ${kind} that stands`)]),
      ];
    }),
  ];
}
