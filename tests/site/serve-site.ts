/** Serves the built site and the one built under a sub-path for the browser tests. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.ts';

export default async function serveSite(): Promise<() => Promise<void>> {
  const root = await serve('dist', '/', 4700);
  const under = await serve('dist-base', '/x', 4750);
  process.env['SITE_URL'] = root.url;
  process.env['BASE_SITE_URL'] = under.url;
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/addresses.json', JSON.stringify({ root: root.url, under: under.url }));
  return async () => {
    await root.close();
    await under.close();
  };
}
