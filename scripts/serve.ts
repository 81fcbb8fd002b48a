/** `npm start` after the build: serves a built site, compressed, and prints its address; takes the next free port when the usual one is taken. */

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import sirv from 'sirv';

export interface Served {
  /** Address of the home page, with the base path and a closing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder.
 * @param folder a built site
 * @param base path under which it was built, "/" or "/x"
 * @param port the first to try; the next nineteen follow
 */
export async function serve(folder: string, base = '/', port = 4321): Promise<Served> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run npm run build first`);
  const prefix = base.replace(/\/$/, '');
  const files = sirv(folder, { dev: false, etag: true, extensions: ['html'] });
  const missing = sirv(folder, { dev: false, single: '404.html', onNoMatch: (_, response) => response.writeHead(404).end() });
  const compress = compression() as unknown as (request: unknown, response: unknown, next: () => void) => void;
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    compress(request, response, () => {
      const path = request.url ?? '/';
      if (!path.startsWith(`${prefix}/`)) {
        response.writeHead(302, { Location: `${prefix}/` }).end();
        return;
      }
      request.url = path.slice(prefix.length);
      files(request, response, () => {
        const { writeHead } = response;
        response.writeHead = ((...[, headers]: [number, never]) => writeHead.call(response, 404, headers)) as typeof writeHead;
        request.url = '/404.html';
        missing(request, response);
      });
    });
  });
  const used = await listen(server, port, port + 20);
  return {
    url: `http://localhost:${String(used)}${prefix}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function listen(server: Server, port: number, end: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port + 1 < end) done(listen(server, port + 1, end));
      else fail(error);
    });
    server.listen(port, () => {
      server.removeAllListeners('error');
      done(port);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(resolve('dist'), process.env['BASE'] ?? '/', Number(process.env['PORT'] ?? 4321));
  console.log(`The Deportation Pipeline, explained: ${url}`);
}
