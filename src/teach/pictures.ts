/** The pictures of the charts of the class: addresses for pages, bytes for DOCX files. */
import { pictureFile } from '../page/links.ts';
import { paperCuts } from '../page/picture/cuts.ts';
import { type Ground, pictureKind, pictureWidths } from '../page/picture/kinds.ts';
import { chartHeight, chartPng } from '../page/picture/picture.ts';
import { type Picture, pictureName } from './docx.ts';
import type { ChartPicture, ReadySheet } from './ready.ts';

/** Where a chart's picture is read from. */
export const imageOf = ({ id, hidden }: ChartPicture, ground: Ground): string => pictureFile(id, pictureKind(ground, hidden), 'svg');

const chartsOf = ({ blocks }: ReadySheet): ChartPicture[] => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** How tall each picture is, px, as wide as its ground says; by `pictureName`. */
export async function heightsOf(charts: readonly ChartPicture[], ground: Ground): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(charts.map(async (one) => [pictureName(one), await chartHeight(one.id, pictureKind(ground, one.hidden))] as const)),
  );
}

/** Heights of the charts on a sheet. */
export const sheetHeights = (sheet: ReadySheet): Promise<Map<string, number>> => heightsOf(chartsOf(sheet), 'paper');

/** The pictures that a sheet's file carries. */
export async function picturesOf(sheet: ReadySheet): Promise<Map<string, Picture>> {
  return new Map(
    await Promise.all(
      chartsOf(sheet).map(async (one) => {
        const kind = pictureKind('paper', one.hidden);
        const [data, height, cuts] = await Promise.all([chartPng(one.id, kind), chartHeight(one.id, kind), paperCuts(one.id, one.hidden)]);
        return [pictureName(one), { data, width: pictureWidths.paper, height, cuts }] as const;
      }),
    ),
  );
}
