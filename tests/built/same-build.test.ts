/** Two builds of the same evidence give the same site: no clock, no chance, and the base path is the only difference. */
import { expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const atRoot = readSite('dist');
const under = readSite('dist-base', '/x');
/** A file's address or text without what a sub-path changes: the path itself, the hashes of assets and islands that hold it, and QR codes of it. */
const plain = (text: string) =>
  text
    .replaceAll(/(["'(]|&quot;|deportation-pipeline\.org)\/x\//g, '$1/')
    .replaceAll(/(<svg class="qr"[^>]*?) viewBox=[\s\S]*?<\/svg>/g, '$1')
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

test('the same share images, feeds, sitemaps and way for search engines', () => {
  const told = (file: string) => /^\/share\/|^\/[^/]+\.(xml|txt)$|^\/feed\.json$/.test(file);
  expect([...atRoot.files].filter(told).length).toBeGreaterThan(80);
  const same = (file: string) =>
    file.endsWith('.png')
      ? under.bytes(file).equals(atRoot.bytes(file))
      : plain(under.bytes(file).toString()) === plain(atRoot.bytes(file).toString());
  expect([...atRoot.files].filter((file) => told(file) && !same(file))).toEqual([]);
});

test('the same data', () => {
  const changed = [...atRoot.files].filter(
    (file) => /^\/data\/.+\.(csv|json)$/.test(file) && !under.bytes(file).equals(atRoot.bytes(file)),
  );
  expect(changed).toEqual([]);
});

test('the same tables and pictures of charts, but for the sub-path', () => {
  const files = [...atRoot.files].filter((file) => /^\/charts\/[^/]+\.(csv|json|svg)$/.test(file));
  const plainFile = (bytes: Buffer) => plain(bytes.toString()).replaceAll(/url\(data:[^)]*\)/g, '');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => plainFile(under.bytes(file)) !== plainFile(atRoot.bytes(file)))).toEqual([]);
});
