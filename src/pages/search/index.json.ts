/** The search index as one file, which only the search page fetches. */
import { indexText } from '../../elements/search-index.ts';
import { searchEntries } from '../../page/search.ts';

export async function GET(): Promise<Response> {
  return new Response(indexText(await searchEntries()), { headers: { 'content-type': 'application/json' } });
}
