/** The pictures of the charts on a sheet: addresses for its page, bytes for its DOCX file. */
import { bareChartFile, chartFile } from '../page/links.ts';
import { sheetWidth } from '../page/picture/compose.ts';
import { chartHeight, chartPng } from '../page/picture/picture.ts';
import { type Picture, pictureName } from './docx.ts';
import type { ChartPicture, ReadySheet } from './ready.ts';

/** Where a chart's picture is read from. */
export const imageOf = ({ id, hidden }: ChartPicture): string => (hidden ? bareChartFile(id, 'svg') : chartFile(id, 'svg'));

const chartsOf = ({ blocks }: ReadySheet): ChartPicture[] => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** How tall each picture of a sheet is, px, for a width of `sheetWidth`; by `pictureName`. */
export async function heightsOf(charts: readonly ChartPicture[]): Promise<Map<string, number>> {
  return new Map(await Promise.all(charts.map(async (one) => [pictureName(one), await chartHeight(one.id, one.hidden)] as const)));
}

/** Heights of the charts on a sheet. */
export const sheetHeights = (sheet: ReadySheet): Promise<Map<string, number>> => heightsOf(chartsOf(sheet));

/** The pictures that a sheet's file carries. */
export async function picturesOf(sheet: ReadySheet): Promise<Map<string, Picture>> {
  return new Map(
    await Promise.all(
      chartsOf(sheet).map(
        async (one) =>
          [
            pictureName(one),
            { data: await chartPng(one.id, one.hidden), width: sheetWidth, height: await chartHeight(one.id, one.hidden) },
          ] as const,
      ),
    ),
  );
}
