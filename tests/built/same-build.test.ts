/** Two builds of the same evidence give the same site: no clock, no chance, and the base path is the only difference. */
import { expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const atRoot = readSite('dist');
const under = readSite('dist-base', '/x');
/** A file's address or text without what a sub-path changes: the path itself, and the hashes of assets and islands that hold it. */
const plain = (text: string) =>
  text
    .replaceAll(/(["'(]|&quot;|deportation-pipeline\.org)\/x\//g, '$1/')
    .replaceAll(/<astro-island uid="\w+"/g, '<astro-island')
    .replaceAll(/(\/_astro\/[\w.-]+?)\.[\w-]{8}\.(css|js|woff2)/g, '$1.$2');

test('the same files', () => {
  const names = (files: ReadonlySet<string>) => [...files].map(plain).sort();
  expect(names(under.files)).toEqual(names(atRoot.files));
});

test('the same pages, but for the sub-path', () => {
  const changed = atRoot.pages.filter(({ path, html }) => plain(under.page(path).html) !== plain(html)).map(({ path }) => path);
  expect(changed).toEqual([]);
});

test('the same data, share images, feeds, sitemaps and way for search engines', () => {
  const told = (file: string) => /^\/(data|share)\/|\.(xml|txt)$|^\/feed\.json$/.test(file);
  expect([...atRoot.files].filter(told).length).toBeGreaterThan(80);
  const same = (file: string) =>
    file.endsWith('.png') || file.startsWith('/data/')
      ? under.bytes(file).equals(atRoot.bytes(file))
      : plain(under.bytes(file).toString()) === plain(atRoot.bytes(file).toString());
  const changed = [...atRoot.files].filter((file) => told(file) && !same(file));
  expect(changed).toEqual([]);
});
