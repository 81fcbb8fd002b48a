/** A series of the evidence as structured data names it: with its sources, the page that shows it, and its file where that is offered. */
import { mayGiveOn } from '../evidence/release.ts';
import { evidence } from '../evidence/store.ts';
import { absolute, csvLink, dataLink } from './links.ts';
import type { DescribedSeries } from './structured.ts';

/**
 * @param href the page that shows it, with the base path
 * @param site `Astro.site`
 * @throws RangeError when there is no such series
 */
export function describedSeries(name: string, href: string, site: URL | undefined): DescribedSeries {
  const table = evidence.series.get(name);
  if (!table) throw new RangeError(`content/evidence/series has no ${name}.yaml`);
  return {
    table,
    sources: table.schema.sources.flatMap(({ id }) => evidence.sources.get(id) ?? []),
    url: absolute(href, site),
    files: mayGiveOn(table, evidence)
      ? [
          { address: absolute(csvLink(name), site), type: 'text/csv' },
          { address: absolute(dataLink(`${name}.json`), site), type: 'application/json' },
        ]
      : [],
  };
}
