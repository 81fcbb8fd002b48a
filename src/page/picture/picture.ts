/** The picture of each chart as SVG and PNG, made once a build: letters are carried inside, so that it looks the same anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import type { Chart } from '../../charts/read.ts';
import type { PlacedMoments } from '../../charts/shared/moments.ts';
import { chart } from '../../charts/store.ts';
import { formatter } from '../../evidence/format.ts';
import { fill } from '../../evidence/prose.ts';
import { evidence } from '../../evidence/store.ts';
import { asOfWords } from '../chart-files.ts';
import { addressOf, chartLink } from '../links.ts';
import { ui } from '../ui.ts';
import { compose, composeBare, type Sheet, sheetWidth } from './compose.ts';

const format = formatter('en');
const cuts = join(process.cwd(), '.astro/fonts');
/** px of a PNG for one px of the sheet: sharp on dense screens and in print, and the archive of all stays below 25 MB. */
const density = 1.6;
/** More publishers than this are counted, not named, on the picture. */
const namedSources = 4;

const sheets = new Map<string, Promise<Sheet>>();
const pngs = new Map<string, Promise<Uint8Array>>();

/** Makes a thing the first time it is asked for. */
function once<T>(made: Map<string, T>, id: string, make: (id: string) => T): T {
  const known = made.get(id) ?? make(id);
  made.set(id, known);
  return known;
}

/** Which picture: the whole one, or `bare` with marks and lines alone. */
const nameOf = (id: string, bare: boolean): string => (bare ? `${id}.bare` : id);
const sheetOf = (id: string, bare: boolean): Promise<Sheet> =>
  once(sheets, nameOf(id, bare), () => (bare ? Promise.resolve(composeBare(chart(id), ui('sheet.file.chart'))) : makeSheet(id)));

/** The picture of a chart as SVG. */
export const chartSvg = async (id: string, bare = false): Promise<string> => (await sheetOf(id, bare)).svg;

/** How tall the whole picture is, px. */
export const chartHeight = async (id: string, bare = false): Promise<number> => (await sheetOf(id, bare)).height;

/** The picture of a chart as PNG, drawn from its SVG with the same typefaces. */
export const chartPng = (id: string, bare = false): Promise<Uint8Array> => once(pngs, nameOf(id, bare), () => makePng(id, bare));

async function makePng(id: string, bare: boolean): Promise<Uint8Array> {
  // The renderer knows weights in whole hundreds only; the cut nearest to each is the one meant.
  const svg = (await chartSvg(id, bare)).replaceAll(
    /font-weight="(\d+)"/g,
    (_, weight: string) => `font-weight="${String(Math.ceil(Number(weight) / 100) * 100)}"`,
  );
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: sheetWidth * density },
    font: {
      loadSystemFonts: false,
      fontFiles: ['public-sans-400', 'public-sans-600', 'public-sans-650', 'source-serif-4-640'].map((name) => join(cuts, `${name}.ttf`)),
      defaultFontFamily: 'Public Sans',
    },
  });
  return drawing.render().asPng();
}

async function makeSheet(id: string): Promise<Sheet> {
  const one = chart(id);
  const { words, sources } = one;
  const say = (text: string) => fill(text, evidence, format);
  const publishers = [...new Set(sources.map((source) => evidence.sources.get(source)?.publisher ?? ''))].filter(Boolean);
  const rest = publishers.length - namedSources;
  const named = `${publishers.slice(0, namedSources).join('; ')}${rest > 0 ? ` ${ui('figure.moreSources', { count: rest })}` : ''}`;
  const sheet = {
    title: say(words.title),
    measured: [say(words.measured), say(words.unit), say(words.period)].join(' · '),
    alt: say(words.alt),
    notes: [...words.notes.map(say), ...momentNotes(one)],
    foot: [
      `${ui(publishers.length > 1 ? 'figure.sources' : 'figure.source')}: ${named}`,
      [asOfWords(id), ui('files.licence'), ui('files.author')].filter(Boolean).join(' · '),
      addressOf(chartLink(id)),
    ],
  };
  const bare = compose(one, sheet);
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
