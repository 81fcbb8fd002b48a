/** Two builds of the same evidence give the same site, file by file: no clock, no chance, and the base path is the only difference. */
import { extname } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const atRoot = readSite('dist');
const under = readSite('dist-base', '/x');

/** A file's address or text without what a sub-path changes: the path itself, and the hashes of assets and islands that hold it. */
const plain = (text: string) =>
  text
    .replaceAll(/(["'`(]|&quot;|deportation-pipeline\.org)\/x\//g, '$1/')
    .replaceAll(/(<svg class="qr"[^>]*?) viewBox=[\s\S]*?<\/svg>/g, '$1')
    .replaceAll(/<astro-island uid="\w+"/g, '<astro-island')
    .replaceAll(/(["'])x\/_astro\//g, '$1_astro/')
    // The policy's hashes are those of scripts that stand on the page and name the base path; the scripts themselves are compared.
    .replaceAll(/'sha256-[^']{44}'/g, "'sha256'")
    .replaceAll(/((?:_astro\/|\.\/)[\w.-]+?)[.-][\w-]{8}\.(css|js|woff2)/g, '$1.$2');

/** A chart's picture names its page, so its cut of the typefaces holds the letters of that address. */
const withoutFonts = (svg: string) => svg.replaceAll(/url\(data:[^)]*\)/g, '');
/** Checksums of files that name their own address differ as those files do; the list itself must not. */
const withoutSums = (list: string) => list.replaceAll(/^[0-9a-f]{64} /gm, '');
/** What is left of a text file when the sub-path is taken out of it; null for a file that is no text. */
function plainText(file: string, bytes: Uint8Array): string | null {
  const text = () => plain(Buffer.from(bytes).toString());
  if (file.endsWith('.svg')) return withoutFonts(text());
  if (/^\/?data\/.*\.txt$|^checksums\.txt$/.test(file)) return withoutSums(text());
  return ['.html', '.css', '.js', '.json', '.csv', '.xml', '.txt', '.md', ''].includes(extname(file.replace(/\++$/, ''))) ? text() : null;
}

/** Every file by its plain address; scripts of one name stand in the order of their size. */
function filesOf(site: typeof atRoot): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const bySize = [...site.files]
    .map((file) => ({ name: plain(file), bytes: site.bytes(file) }))
    .sort((a, b) => a.bytes.length - b.bytes.length);
  for (const { name, bytes } of bySize) {
    let key = name;
    while (files.has(key)) key += '+';
    files.set(key, bytes);
  }
  return files;
}
const one = filesOf(atRoot);
const two = filesOf(under);

/** A DOCX is an archive of texts and pictures, and its links bear the sub-path. */
const isSameDocx = (first: Uint8Array, second: Uint8Array): boolean => {
  const [ours, theirs] = [first, second].map((bytes) => unzipSync(bytes)) as [Record<string, Uint8Array>, Record<string, Uint8Array>];
  return (
    Object.keys(ours).join() === Object.keys(theirs).join() &&
    Object.entries(ours).every(([name, bytes]) =>
      name.endsWith('.png')
        ? rowsAbove(Buffer.from(bytes)).equals(rowsAbove(Buffer.from(theirs[name] ?? [])))
        : plain(Buffer.from(bytes).toString()) === plain(Buffer.from(theirs[name] ?? []).toString()),
    )
  );
};

const isSame = (file: string, first: Uint8Array, second: Uint8Array) =>
  file.endsWith('.docx')
    ? isSameDocx(first, second)
    : plainText(file, first) === null
      ? Buffer.from(first).equals(second)
      : plainText(file, first) === plainText(file, second);

/** A chart's picture as PNG bears its page's address on its last line: what is compared is all above that. */
const isChartPicture = (file: string) => /^\/charts\/[^/]+\.png$/.test(file);
/** px of the last line and the air below it, at the picture's density. */
const lastLine = Math.ceil((18.5 + 26) * 1.6);

/** The parts of a PNG by name, in order. */
function chunksOf(png: Buffer): { name: string; data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  return chunks;
}

/** A PNG's rows of pixels above the address. */
function rowsAbove(png: Buffer): Buffer {
  const packed = chunksOf(png).filter(({ name }) => name === 'IDAT');
  const rows = inflateSync(Buffer.concat(packed.map(({ data }) => data)));
  const height = png.readUInt32BE(20);
  return rows.subarray(0, (rows.length / height) * (height - lastLine));
}

test('the same files', () => {
  expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
});

test('the same bytes in every page, script, style sheet, typeface, table, record, feed and share image, but for the sub-path', () => {
  const compared = [...one].filter(([file]) => !isChartPicture(file) && !file.endsWith('.zip'));
  expect(compared.length).toBeGreaterThan(2000);
  expect(compared.filter(([file, bytes]) => !isSame(file, bytes, two.get(file) ?? new Uint8Array())).map(([file]) => file)).toEqual([]);
});

test('chart pictures as PNG hold nothing but pixels, and the same above the line with the address', () => {
  const pictures = [...one].filter(([file]) => isChartPicture(file));
  expect(pictures.length).toBeGreaterThan(50);
  const more = pictures.filter(([, bytes]) => [...new Set(chunksOf(bytes).map(({ name }) => name))].join(' ') !== 'IHDR IDAT IEND');
  expect(more.map(([file]) => file)).toEqual([]);
  // Each is drawn from its SVG, and those are compared above; to unpack all would take longer than to draw them.
  const some = pictures.filter((_, index) => index % 12 === 0);
  const changed = some.filter(([file, bytes]) => !rowsAbove(bytes).equals(rowsAbove(two.get(file) ?? Buffer.alloc(0))));
  expect(changed.map(([file]) => file)).toEqual([]);
});

test('the same archive: its members in one order, from one day, each the same', () => {
  const [archive] = [...one.keys()].filter((file) => file.endsWith('.zip'));
  const zips = [one, two].map((files) => Buffer.from(files.get(archive ?? '') ?? []));
  const members = zips.map((zip) => Object.entries(unzipSync(zip)));
  const [first = [], second = []] = members;
  expect(second.map(([name]) => name)).toEqual(first.map(([name]) => name));
  expect(first.length).toBeGreaterThan(100);
  const inSecond = new Map(second);
  const differing = first.filter(
    ([name, bytes]) => !isChartPicture(`/${name}`) && !isSame(name, bytes, inSecond.get(name) ?? new Uint8Array()),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
  const days = zips.map((zip) => {
    const headers = zip.toString('latin1').split('PK\u0003\u0004').slice(1);
    return headers.map((header) => header.slice(6, 10));
  });
  // Every member bears one time and day, from the edition and not from the clock.
  expect(new Set(days[0]).size).toBe(1);
  expect(days[1]).toEqual(days[0]);
});
