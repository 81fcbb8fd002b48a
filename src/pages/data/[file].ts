/** Every file under /data/ as it was made: series, numbers, sources, the package's description, checksums, the archive. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles, mediaType } from '../../page/data-files.ts';

export const getStaticPaths = (async () => [...(await dataFiles()).keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = params['file'] ?? '';
  const contents = (await dataFiles()).get(file);
  if (contents === undefined) return new Response(null, { status: 404 });
  return new Response(typeof contents === 'string' ? contents : new Uint8Array(contents), { headers: { 'Content-Type': mediaType(file) } });
};
