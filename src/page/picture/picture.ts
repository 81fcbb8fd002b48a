/** The picture of each chart as SVG and PNG, made once a build: letters are carried inside, so that it looks the same anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import type { Chart } from '../../charts/read.ts';
import type { PlacedMoments } from '../../charts/shared/moments.ts';
import { chart, paperChart } from '../../charts/store.ts';
import { formatter } from '../../evidence/format.ts';
import { fill } from '../../evidence/prose.ts';
import { evidence } from '../../evidence/store.ts';
import { asOfWords, publishersOf } from '../chart-files.ts';
import { addressOf, chartLink } from '../links.ts';
import { ui } from '../ui.ts';
import { compose, composeBare, type Sheet } from './compose.ts';
import { type Ground, type PictureKind, pictureKinds } from './kinds.ts';

const format = formatter('en');
const cuts = join(process.cwd(), '.astro/fonts');
/** px of a PNG across: sharp on dense screens and in print (on a sheet of paper 230 to the inch), and the archive of all stays below 25 MB. */
const pngWidth = 1600;
/** More publishers than this are counted, not named, on the picture. */
const namedSources = { screen: 4, paper: 2 } as const satisfies Record<Ground, number>;

const sheets = new Map<string, Promise<Sheet>>();
const pngs = new Map<string, Promise<Uint8Array>>();

/** Makes a thing the first time it is asked for. */
export function once<T>(made: Map<string, T>, id: string, make: (id: string) => T): T {
  const known = made.get(id) ?? make(id);
  made.set(id, known);
  return known;
}

const nameOf = (id: string, kind: PictureKind): string => `${id}.${kind}`;
const sheetOf = (id: string, kind: PictureKind): Promise<Sheet> => once(sheets, nameOf(id, kind), () => makeSheet(id, kind));

/** The picture of a chart as SVG. */
export const chartSvg = async (id: string, kind: PictureKind = 'whole'): Promise<string> => (await sheetOf(id, kind)).svg;

/** How tall the picture is, px, as wide as its ground says in `pictureWidths`. */
export const chartHeight = async (id: string, kind: PictureKind = 'whole'): Promise<number> => (await sheetOf(id, kind)).height;

/** The picture of a chart as PNG, drawn from its SVG with the same typefaces. */
export const chartPng = (id: string, kind: PictureKind = 'whole'): Promise<Uint8Array> =>
  once(pngs, nameOf(id, kind), () => makePng(id, kind));

const makePng = async (id: string, kind: PictureKind): Promise<Uint8Array> => pngOf(await chartSvg(id, kind), pngWidth);

/** An SVG as PNG, `width` px across, its words in the site's own typefaces. */
export function pngOf(svg: string, width: number): Uint8Array {
  // The renderer knows weights in whole hundreds only; the cut nearest to each is the one meant.
  const whole = svg.replaceAll(
    /font-weight="(\d+)"/g,
    (_, weight: string) => `font-weight="${String(Math.ceil(Number(weight) / 100) * 100)}"`,
  );
  const drawing = new Resvg(whole, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: ['public-sans-400', 'public-sans-600', 'public-sans-650', 'source-serif-4-640'].map((name) => join(cuts, `${name}.ttf`)),
      defaultFontFamily: 'Public Sans',
    },
  });
  return drawing.render().asPng();
}

async function makeSheet(id: string, kind: PictureKind): Promise<Sheet> {
  const { ground, isBare } = pictureKinds[kind];
  const one = ground === 'paper' ? paperChart(id) : chart(id);
  if (isBare) return composeBare(one, ui('sheet.file.chart'), ground);
  const { words } = one;
  const say = (text: string) => fill(text, evidence, format);
  const sheet = {
    title: say(words.title),
    measured: [say(words.measured), say(words.unit), say(words.period)].join(' · '),
    alt: say(words.alt),
    notes: [...words.notes.map(say), ...momentNotes(one)],
    foot: [
      publishersOf(id, namedSources[ground]),
      // A sheet of paper says author and license in its own foot.
      ...(ground === 'paper'
        ? [asOfWords(id), addressOf(chartLink(id)).replace('https://', '')]
        : [[asOfWords(id), ui('files.licence'), ui('files.author')].filter(Boolean).join(' · '), addressOf(chartLink(id))]),
    ].filter(Boolean),
  };
  const bare = compose(one, sheet, ground);
  const fonts = await fontSheet(bare.svg);
  return { ...bare, svg: bare.svg.replace('</desc>', () => `</desc>${fonts}`) };
}

/** The events marked in the picture, after the sentence that says what such a mark is. */
const momentNotes = ({ placed }: Chart): string[] => {
  const { marks = [] } = (placed as { moments?: PlacedMoments }).moments ?? {};
  return marks.length === 0 ? [] : [ui('figure.moments'), ...marks.map(({ numeral, read }) => `${numeral}. ${read}`)];
};

/** The letters that a picture needs, cut from the site's own typefaces. */
async function fontSheet(svg: string): Promise<string> {
  const letters = [
    ...new Set(
      svg
        .replaceAll(/<(?:title|desc)[\s\S]*?<\/(?:title|desc)>/g, '')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&'),
    ),
  ]
    .sort()
    .join('');
  const faces = await Promise.all(
    [
      { family: 'Public Sans', file: 'public-sans.woff2' },
      { family: 'Source Serif 4', file: 'source-serif-4.woff2' },
    ].map(async ({ family, file }) => {
      const cut = await subsetFont(readFileSync(join(cuts, file)), letters, { targetFormat: 'woff2' });
      return `@font-face{font-family:'${family}';font-weight:400 700;src:url(data:font/woff2;base64,${Buffer.from(cut).toString('base64')}) format('woff2')}`;
    }),
  );
  return `<style>${faces.join('')}</style>`;
}
