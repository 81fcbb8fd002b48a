/** Which pictures the class needs: every chart on paper, and without labels those that some sheet or slide hides. */
import type { PictureKind } from '../page/picture/kinds.ts';
import type { Teaching } from './read.ts';

/** Ids, each once. */
export function hiddenCharts({ lessons, sheets }: Teaching): string[] {
  const onSlides = [...lessons.values()].flatMap(({ steps }) =>
    steps.flatMap(({ slide }) => (slide?.chart !== undefined && slide.hidden ? [slide.chart] : [])),
  );
  const onSheets = [...sheets.values()].flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('chart' in block && block.hidden ? [block.chart] : [])),
  );
  return [...new Set([...onSlides, ...onSheets])].sort();
}

/** @param charts ids of all charts */
export const classPictures = (charts: readonly string[], teaching: Teaching): { id: string; kind: PictureKind }[] => [
  ...charts.map((id) => ({ id, kind: 'paper' as const })),
  ...hiddenCharts(teaching).flatMap((id) => [
    { id, kind: 'bare' as const },
    { id, kind: 'paper-bare' as const },
  ]),
];
