/** A chart in a small room, without its title, source and notes: on its share image the composition whose words come out largest, whole; in the gallery the same, smaller. */
import sharp from 'sharp';
import type { Chart } from '../../charts/read.ts';
import { chart } from '../../charts/store.ts';
import { type CardPicture, pictureRoom } from '../../share/card.ts';
import { chartDrawing, drawingSvg } from './compose.ts';
import { thumbSize } from './kinds.ts';
import { once, pngOf } from './picture.ts';

/** Widths in px at which charts are composed for a screen, the phone's first. */
const widths = [400, 460, 520, 600, 660, 760];

/** px around the drawing, for marks and ticks that stand half outside the plot, as they do on the page. */
const edge = 12;

/** px from which on these forms fit: below it the page draws them another way than a picture can. */
const least: Partial<Record<Chart['record']['form'], number>> = { 'tank-tap': 580, 'flow-map': 520, 'tile-map': 600 };

/**
 * Can a card hold the whole chart in words that can be read? Four forms cannot, and a part of them would tell another story:
 * the legal steps and the dated steps are pages of sentences, the matrix has some sixty rows, and the crowd drawn
 * in true proportion is several screens tall by intent. Their cards say the key figure instead.
 */
export const fitsCard = ({ record: { form } }: Chart): boolean => !['step-flow', 'timeline', 'matrix', 'unit-dots'].includes(form);

const previews = new Map<string, CardPicture>();

/** The picture of a chart for its share image; the gallery asks for it too, so it is made once. */
export const chartPreview = (id: string): CardPicture => once(previews, id, () => makePreview(chart(id)));

function makePreview(one: Chart): CardPicture {
  const draw = (width: number) => {
    const drawn = chartDrawing(one, width, 'screen', 'card');
    const size = { width: width + 2 * edge, height: drawn.height + 2 * edge };
    const markup = `<g transform="translate(${String(edge)} ${String(edge)})">${drawn.markup}</g>`;
    return { ...size, markup, scale: Math.min(pictureRoom.width / size.width, pictureRoom.height / size.height) };
  };
  const drawings = widths.filter((width) => width >= (least[one.record.form] ?? 0)).map(draw);
  const largest = drawings.reduce((best, drawing) => (drawing.scale > best.scale ? drawing : best));
  // A chart that is limited by its height takes the breadth that is left, where its words stay as large.
  const broad = draw(Math.floor(pictureRoom.width / largest.scale) - 2 * edge);
  const { width, markup, height, scale } = broad.scale >= largest.scale * 0.97 ? broad : largest;
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return { png: pngOf(drawingSvg(width, height, markup), size.width), ...size };
}

/** px across at which the beginning of a chart is drawn that no small room holds whole; steps in words stand in one narrow column. */
const beginning = (form: Chart['record']['form']) => (form === 'step-flow' ? 290 : 440);

/** The picture of a chart for the gallery, WebP on no ground: whole where a card can hold it, else its beginning, in words of the same size. */
export async function chartThumb(id: string): Promise<Uint8Array> {
  const one = chart(id);
  const { width, height } = thumbSize;
  const png = fitsCard(one) ? chartPreview(id).png : beginningOf(one);
  const drawn = await sharp(png)
    .resize({ width, height, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .webp({ quality: 70, alphaQuality: 60, effort: 5 })
    .toBuffer();
  return new Uint8Array(drawn);
}

function beginningOf(one: Chart): Uint8Array {
  const inside = beginning(one.record.form);
  const { markup } = chartDrawing(one, inside, 'screen', 'card');
  const wide = inside + 2 * edge;
  const svg = drawingSvg(
    wide,
    (wide * thumbSize.height) / thumbSize.width,
    `<g transform="translate(${String(edge)} ${String(edge)})">${markup}</g>`,
  );
  return pngOf(svg, thumbSize.width);
}
