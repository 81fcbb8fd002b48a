/** The old addresses of records that were replaced, and where each leads now. Pure. */
import type { Replaced } from '../evidence/schema.ts';

/** The kinds of record that have a page each, and the folder it lies in. */
const folders = { fact: 'facts', chart: 'charts', source: 'sources', lab: 'labs' } as const;
type PagedKind = keyof typeof folders;
const isPaged = (kind: string): kind is PagedKind => kind in folders;

export interface OldPage extends Replaced {
  kind: PagedKind;
  folder: (typeof folders)[PagedKind];
  /** The old address and the new one, without the base path. */
  from: `/${string}/`;
  to: `/${string}/`;
}

/**
 * Every old address that was a page; what has only a place on a page (a term, an event) has none.
 * @param replaced the records of content/evidence/replaced.yaml
 */
export function oldPages(replaced: readonly Replaced[]): OldPage[] {
  return replaced.flatMap((one): OldPage[] => {
    const { kind, id, by } = one;
    if (!isPaged(kind)) return [];
    const folder = folders[kind];
    return [{ ...one, kind, folder, from: `/${folder}/${id}/`, to: `/${folder}/${by}/` }];
  });
}
