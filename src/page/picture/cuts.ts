/** Where a picture that is taller than a page is cut, so that each part fits one and no words are cut through. */
import sharp from 'sharp';
import { cutRows } from './cut-rows.ts';
import { paperRoom, pictureWidths } from './kinds.ts';
import { chartHeight, chartPng } from './picture.ts';

/** A picture is made to fit a page if it is no more than so much taller: its words stay above 8 pt. */
const fits = 1.25;
/** How dark a dot of the picture counts as ink, of 255. */
const inkBelow = 200;

/** The cuts of a chart's picture for paper, px from its top, as wide as its ground says. */
export async function paperCuts(id: string, isHidden: boolean): Promise<number[]> {
  const kind = isHidden ? 'paper-bare' : 'paper';
  if ((await chartHeight(id, kind)) <= paperRoom * fits) return [];
  const { data, info } = await sharp(await chartPng(id, kind))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = Array.from({ length: info.height }, (_, row) => {
    let dark = 0;
    for (let at = row * info.width; at < (row + 1) * info.width; at += 1) if ((data[at * info.channels] ?? 255) < inkBelow) dark += 1;
    return dark;
  });
  const scale = info.width / pictureWidths.paper;
  return cutRows(ink, Math.floor(paperRoom * scale)).map((row) => Math.round((row / scale) * 10) / 10);
}
