/** A pack as files, made in the reader's browser when asked for: DOCX of the sheet and its key, and one ZIP of everything. */
import type { Zippable } from 'fflate';
import type { FileWords, Picture } from '../docx.ts';
import type { ReadySheet } from '../ready.ts';
import type { PackChart, PackMatter } from './model.ts';

/** A request that was not answered. @throws Error that names the address and the answer */
async function bytesOf(href: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} answered ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Links of the site with the host they are read at. */
const address = (href: string): string => new URL(href, location.href).href;

/** The charts that stand on a sheet. */
function chartsOf(sheet: ReadySheet, matter: PackMatter): PackChart[] {
  const shown = new Set(sheet.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.id] : [])));
  return matter.charts.filter(({ id }) => shown.has(id));
}

async function picturesOf(charts: readonly PackChart[]): Promise<Map<string, Picture>> {
  return new Map(
    await Promise.all(
      charts.map(
        async ({ id, png }) => [id, { data: await bytesOf(png.href), width: png.width, height: png.height, cuts: png.cuts }] as const,
      ),
    ),
  );
}

/** A sheet as DOCX. The library that writes it comes only now. @param pictures of its charts, where they are there already */
export async function packDocx(
  sheet: ReadySheet,
  matter: PackMatter,
  words: FileWords,
  pictures: ReadonlyMap<string, Picture> | Promise<ReadonlyMap<string, Picture>> = picturesOf(chartsOf(sheet, matter)),
): Promise<Uint8Array> {
  const { docxOf } = await import('../docx.ts');
  return docxOf({ title: sheet.title, sheets: [sheet], pictures: await pictures, words, address });
}

/** A page of its own: words and pictures without the site around them. A text, since the site's own policy forbids to make a style here. */
function standalone(title: string, main: Element, css: string): string {
  const name = document.createElement('title');
  name.textContent = title;
  const head = `<meta charset="utf-8">${name.outerHTML}<style>${css}</style>`;
  return `<!doctype html>\n<html lang="${document.documentElement.lang}"><head>${head}</head><body>${main.outerHTML}</body></html>\n`;
}

/** A copy of what is shown, with links that hold outside the site and without what only works inside it; in a document of its own, which loads no pictures. */
function taken(shown: Element, imageOf: (image: HTMLImageElement) => string = ({ src }) => src): Element {
  const copy = document.implementation.createHTMLDocument('').importNode(shown, true);
  for (const gone of copy.querySelectorAll('script, style, link, button, [popover], .needs-script')) gone.remove();
  for (const link of copy.querySelectorAll('a')) link.href = address(link.getAttribute('href') ?? '');
  for (const image of copy.querySelectorAll('img')) image.setAttribute('src', imageOf(image));
  return copy;
}

export interface PackFiles {
  matter: PackMatter;
  sheet: ReadySheet;
  key: ReadySheet;
  citations: readonly string[];
  /** The sheet and the key as they are shown. */
  shown: { sheet: Element; key: Element };
  words: FileWords;
  /** Address of the note to administrators and families. */
  note: string;
  /** Rules for pages outside the site. */
  css: string;
}

/** Everything in one ZIP: pages, DOCX, pictures, tables, citations, note. */
export async function packZip({ matter, sheet, key, citations, shown, words, note, css }: PackFiles): Promise<Uint8Array> {
  // The key has the charts of the sheet.
  const charts = chartsOf(sheet, matter);
  const pictures = await picturesOf(charts);
  const [{ strToU8, zipSync }, docx, keyDocx, noteHtml, tables] = await Promise.all([
    import('fflate'),
    packDocx(sheet, matter, words, pictures),
    packDocx(key, matter, words, pictures),
    bytesOf(note).then((bytes) => new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html')),
    Promise.all(charts.flatMap(({ id, csv }) => (csv === null ? [] : [bytesOf(csv).then((bytes) => [`data/${id}.csv`, bytes] as const)]))),
  ]);
  const image = ({ dataset }: HTMLImageElement): string => `charts/${dataset['chart'] ?? ''}.png`;
  const noteMain = noteHtml.querySelector('main');
  const files: Zippable = {
    'pack.html': strToU8(standalone(sheet.title, taken(shown.sheet, image), css)),
    'key.html': strToU8(standalone(`${words.key}: ${key.title}`, taken(shown.key, image), css)),
    'pack.docx': docx,
    'key.docx': keyDocx,
    'citations.txt': strToU8(`${citations.join('\n\n')}\n`),
    ...(noteMain ? { 'note.html': strToU8(standalone(noteHtml.title, taken(noteMain), css)) } : {}),
    ...Object.fromEntries([...pictures].map(([id, { data }]) => [`charts/${id}.png`, data])),
    ...Object.fromEntries(tables),
  };
  return zipSync(files);
}

/** Hands a file to the reader; nothing leaves the device. */
export function save(name: string, type: string, bytes: Uint8Array): void {
  const href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}
