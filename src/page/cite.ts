/** A source as a mark in a text: whose it is, from which year, and where it leads. */
import { evidence } from '../evidence/store.ts';
import type { LabSource } from '../labs/shared/types.ts';
import { sourceLink } from './links.ts';

/**
 * @param at the place in the source
 * @throws RangeError when there is no such source
 */
export function citeOf(id: string, at?: string): LabSource {
  const source = evidence.sources.get(id);
  if (!source) throw new RangeError(`no source has the id "${id}"`);
  const abbreviation =
    /\(([A-Z][A-Za-z0-9& .-]{1,14})\)/.exec(source.publisher)?.[1] ?? source.publisher.split(/[,(/]/)[0]?.trim() ?? source.publisher;
  const year = source.published === 'undated' ? '' : ` ${source.published.slice(0, 4)}`;
  return { words: `[${abbreviation}${year}${at ? `, ${at}` : ''}]`, title: source.title, href: sourceLink(id) };
}
