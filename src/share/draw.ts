/** Draws a share image: fonts and colours of the site, letters as outlines, a PNG of few colours. The same card gives the same bytes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { type CardColours, type CardPicture, cardPlan, cardSize, chartCardPlan, type ShareCard } from './card.ts';

const root = process.cwd();

/** satori reads no variable faces: each is fixed at the one weight that cards use. */
const faces = [
  {
    name: 'Source Serif',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weight: 600,
  },
  { name: 'Public Sans', file: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', weight: 500 },
];

/** Letters a card may hold; a letter beyond them would be drawn as an empty box, so `drawCard` refuses it. */
const letters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}áéíóúüñÁÉÍÓÚÜÑ§°·×÷−–—‘’“”…`;

/** The light value of a colour in src/styles/tokens.css. @throws RangeError when there is none */
function lightOf(tokens: string, name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  if (!found) throw new RangeError(`src/styles/tokens.css has no --${name}: light-dark(#rrggbb, …)`);
  return found;
}

async function readColours(): Promise<CardColours> {
  const tokens = await readFile(join(root, 'src/styles/tokens.css'), 'utf8');
  return {
    paper: lightOf(tokens, 'paper'),
    ink: lightOf(tokens, 'ink'),
    quiet: lightOf(tokens, 'ink-quiet'),
    rule: lightOf(tokens, 'rule'),
    onTone: lightOf(tokens, 'on-tone'),
    tones: [1, 2, 3, 4, 5, 6].map((stage) => lightOf(tokens, `tone-${String(stage)}`)),
  };
}

async function readFonts(): Promise<SatoriOptions['fonts']> {
  return Promise.all(
    faces.map(async ({ name, file, weight }) => ({
      name,
      data: await subsetFont(await readFile(join(root, 'node_modules', file)), letters, {
        targetFormat: 'sfnt',
        variationAxes: { wght: weight },
      }),
    })),
  );
}

let given: Promise<{ colours: CardColours; fonts: SatoriOptions['fonts'] }> | undefined;

/**
 * The picture of a card, PNG.
 * @param site the site's name
 * @param picture the chart that stands on it, if it is a chart's
 * @throws RangeError when a word of the card has a letter that the typefaces were not cut for
 */
export async function drawCard(card: ShareCard, site: string, picture?: CardPicture): Promise<Buffer> {
  const foreign = [...[card.place, card.title, card.number, card.text, card.foot, card.source, site].join('')].filter(
    (one) => !letters.includes(one),
  );
  if (foreign.length > 0)
    throw new RangeError(`share image ${card.id}: found "${foreign.join('')}"; allowed: letters that src/share/draw.ts lists`);
  given ??= Promise.all([readColours(), readFonts()]).then(([colours, fonts]) => ({ colours, fonts }));
  const { colours, fonts } = await given;
  // satori's type asks for React's elements; a plain tree of the same shape is what its documentation names as the way without React.
  const plan = picture ? chartCardPlan(card, picture, site, colours) : cardPlan(card, site, colours);
  const svg = await satori(plan as unknown as Parameters<typeof satori>[0], { ...cardSize, fonts });
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: picture ? 128 : 64, dither: 0, compressionLevel: 9 })
    .toBuffer();
}
