/** What a page may weigh: the limits of budgets.json, held by every page of the built site. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exceptions, limitOf, limits } from '../budgets.ts';
import { type BuiltPage, readSite } from './built-site.ts';

const site = readSite('dist');
const compressed = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;
const sizes = new Map<string, number>();
/** Bytes a file costs the reader; fonts are compressed already. */
function weight(address: string): number {
  const known = sizes.get(address);
  if (known !== undefined) return known;
  const bytes = site.bytes(address);
  const size = address.endsWith('.woff2') ? bytes.length : compressed(bytes);
  sizes.set(address, size);
  return size;
}
/** A script and everything it imports, on load or later. */
function scripts(address: string, seen = new Set<string>()): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  for (const [, from] of site
    .bytes(address)
    .toString()
    .matchAll(/(?:import|from)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g))
    scripts(new URL(from ?? '', `https://site.invalid${address}`).pathname, seen);
  return seen;
}
const sum = (addresses: Iterable<string>) => [...addresses].reduce((total, address) => total + weight(address), 0);

function measure({ root, html }: BuiltPage): Record<'firstView' | 'script' | 'labScript' | 'html' | 'nodes', number> {
  const files = new Set<string>();
  for (const script of root.querySelectorAll('script[src]')) scripts(script.getAttribute('src') ?? '', files);
  const islands = new Set<string>();
  for (const island of root.querySelectorAll('astro-island'))
    for (const address of ['component-url', 'renderer-url']) scripts(island.getAttribute(address) ?? '', islands);
  const inline = root
    .querySelectorAll('script:not([src])')
    .map((script) => script.rawText)
    .join('\n');
  const sheets = root.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href') ?? '');
  const fonts = root.querySelectorAll('link[as="font"]').map((link) => link.getAttribute('href') ?? '');
  return {
    html: compressed(html),
    labScript: sum(islands),
    script: sum(files) + (inline ? compressed(inline) : 0),
    firstView: compressed(html) + sum(sheets) + sum(fonts) + sum(files),
    nodes: root.querySelectorAll('*').length,
  };
}

const measured = site.pages.map((page) => ({ path: page.path, ...measure(page) }));

describe('every page keeps within', () => {
  test.each(['firstView', 'script', 'labScript', 'html', 'nodes'] as const)('%s', (limit) => {
    const over = measured
      .filter((page) => page[limit] > limitOf(page.path, limit))
      .map(
        (page) =>
          `${page.path}: ${String(page[limit])} ${limits[limit].unit}, allowed ${String(limitOf(page.path, limit))} (${limits[limit].what})`,
      );
    expect(over).toEqual([]);
  });
});

test('no page keeps an exception that it no longer needs', () => {
  const idle = exceptions.filter(({ page, limit }) => {
    const found = measured.find(({ path }) => path === page);
    return limit === 'shift' || !found || found[limit] <= limits[limit].most;
  });
  expect(idle).toEqual([]);
});
