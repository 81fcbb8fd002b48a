/** Which charts some sheet or slide shows without their labels; only of these are such pictures built. */
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
