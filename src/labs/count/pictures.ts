/** The count lab's picture of statements: totals that officials stated as dots, ICE's own running count as a line. */
import type { LineOptions, LineSeries } from '../../charts/line/series.ts';
import { xNumber } from '../../charts/shared/axes.ts';
import type { Claim, CountData } from './props.ts';

export interface Picture {
  series: LineSeries[];
  options: LineOptions;
}

/**
 * @param chosen the statement looked at, raised among the others
 * @param words for the lines, and for a day
 */
export function claimsPicture(
  { claims, since, gaps }: Pick<CountData, 'claims' | 'since' | 'gaps'>,
  chosen: Claim | undefined,
  words: { ice: string; claims: string; chosen: string; when: (day: string) => string },
): Picture {
  const point = (when: string, y: number, hollow: boolean) => ({
    x: xNumber(when, 'date'),
    y,
    low: null,
    high: null,
    hollow,
    when: words.when(when),
  });
  const others = claims.filter((claim) => claim !== chosen);
  return {
    series: [
      {
        id: 'claims',
        label: words.claims,
        tone: 'context',
        as: 'points',
        points: others.map(({ when, count, isDayKnown }) => point(when, count, !isDayKnown)),
      },
      {
        id: 'ice',
        label: words.ice,
        tone: 5,
        as: 'line',
        points: since.map(({ through, count, quoted }) => point(through, count, quoted)),
      },
      {
        id: 'chosen',
        label: words.chosen,
        tone: 2,
        as: 'points',
        points: chosen ? [point(chosen.when, chosen.count, !chosen.isDayKnown)] : [],
      },
    ],
    options: {
      x: { type: 'date' },
      // Room above the highest statement for the words of the gaps.
      y: { format: 'number', min: 0, max: 1.2 * Math.max(0, ...claims.map(({ count }) => count)) },
      height: 280,
      lines: [],
      bands: gaps.map((gap) => ({ ...gap, kind: 'gap' })),
      breaks: [],
      references: [],
      annotations: [],
    },
  };
}
