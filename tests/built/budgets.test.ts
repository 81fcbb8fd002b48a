/** What a page may weigh: the limits of budgets.json, held by every page of the built site. */
import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
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
const atOnce = /(?:import|from)\s*["'`]([^"'`]+\.js)["'`]/g;
const later = /import\s*\(\s*["'`]([^"'`]+\.js)["'`]/g;
/** Addresses of the scripts that a script imports. */
const importsOf = (address: string, ...ways: RegExp[]): string[] =>
  ways.flatMap((way) =>
    [...site.bytes(address).toString().matchAll(way)].map(([, from]) => new URL(from ?? '', `https://site.invalid${address}`).pathname),
  );
/** A script and everything it imports; on load alone, or later too. */
function scripts(address: string, seen = new Set<string>(), ways = [atOnce, later]): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  for (const found of importsOf(address, ...ways)) scripts(found, seen, ways);
  return seen;
}
const sum = (addresses: Iterable<string>) => [...addresses].reduce((total, address) => total + weight(address), 0);

/** What the lab in an island loads. One loader knows the way to every lab that comes later to its chapter: the reader loads one of them, here the largest. */
function labWeight(island: HTMLElement): number {
  const [component = '', renderer = ''] = ['component-url', 'renderer-url'].map((one) => island.getAttribute(one) ?? '');
  const own = scripts(renderer);
  if (!island.closest('.lab-waits')) return sum(scripts(component, own));
  scripts(component, own, [atOnce]);
  const labs = [...own].flatMap((one) => importsOf(one, later));
  expect(labs.length, `ways to labs in ${component}`).toBeGreaterThan(3);
  return Math.max(...labs.map((lab) => sum(scripts(lab, new Set(own)))));
}

function measure({ root, html }: BuiltPage): Record<'firstView' | 'script' | 'labScript' | 'html' | 'nodes', number> {
  const files = new Set<string>();
  for (const script of root.querySelectorAll('script[src]')) scripts(script.getAttribute('src') ?? '', files);
  const inline = root
    .querySelectorAll('script:not([src])')
    .map((script) => script.rawText)
    .join('\n');
  // The sheet for paper is no part of a first view: a browser fetches it last, after all that is seen.
  const sheets = root.querySelectorAll('link[rel="stylesheet"]:not([media="print"])').map((link) => link.getAttribute('href') ?? '');
  const fonts = root.querySelectorAll('link[as="font"]').map((link) => link.getAttribute('href') ?? '');
  return {
    html: compressed(html),
    labScript: Math.max(0, ...root.querySelectorAll('astro-island').map(labWeight)),
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
