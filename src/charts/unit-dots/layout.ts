/**
 * Unit dots, places: each group as a block of dots 3 px apart, at three widths. The pitch never changes, so blocks are
 * in true proportion to each other on this chart and on every other.
 */
import { round } from '../shared/axes.ts';
import type { Tone } from '../shared/types.ts';
import type { DotGroup } from './series.ts';

/**
 * Distance from dot to dot, place of a dot in its square, and radii of filled dots and rings (to the middle of the
 * line), in px. At (1, 1) a dot covers two whole pixels and leaves one, so that even coarse screens draw it sharp.
 */
export const pitch = 3;
export const centre = 1;
export const radius = { stock: 1, flow: 0.75 } as const;

/** Dots a row may have, so that it fits 288 and 558 px, and 846 px beside the words of a wide chart. */
export const widths = { narrow: 96, medium: 186, wide: 282 } as const;
export type Width = keyof typeof widths;

export interface DotBlock {
  width: number;
  height: number;
  /** Full rows and the dots of the last row, as rectangles filled with the pattern; px. */
  full: { width: number; height: number } | null;
  last: { y: number; width: number } | null;
  /** The cut dot: the part of a circle whose area is the remainder. */
  cut: string;
}

export interface PlacedGroup {
  key: string;
  label: string;
  words: string;
  when: string;
  read: string;
  kind: DotGroup['kind'];
  tone: Tone;
  blocks: Record<Width, DotBlock>;
  gap: string;
}

export interface PlacedDots {
  groups: PlacedGroup[];
  /** One pattern for each kind and tone used. */
  patterns: { kind: DotGroup['kind']; tone: Tone }[];
}

/** A block has at least this many rows where it has the dots for it: small groups stay blocks, not threads. */
const leastRows = 10;

export function placeDots(groups: readonly DotGroup[]): PlacedDots {
  const patterns: PlacedDots['patterns'] = [];
  for (const { kind, tone } of groups) if (!patterns.some((one) => one.kind === kind && one.tone === tone)) patterns.push({ kind, tone });
  return {
    patterns,
    groups: groups.map((group) => ({
      key: group.id,
      label: group.label,
      words: group.words,
      when: group.when,
      read: [`${group.label}: ${group.words}`, group.when].filter(Boolean).join(', '),
      kind: group.kind,
      tone: group.tone,
      blocks: { narrow: block(group, widths.narrow), medium: block(group, widths.medium), wide: block(group, widths.wide) },
      gap: group.gap,
    })),
  };
}

/** The block of a group with at most `most` dots a row. */
export function block({ dots, part, kind }: Pick<DotGroup, 'dots' | 'part' | 'kind'>, most: number): DotBlock {
  const all = dots + (part > 0 ? 1 : 0);
  const columns = Math.max(1, Math.min(most, Math.max(leastRows, Math.ceil(all / leastRows)), all));
  const rows = Math.ceil(all / columns);
  const fullRows = Math.floor(dots / columns);
  const rest = dots - fullRows * columns;
  return {
    width: columns * pitch,
    height: rows * pitch,
    full: fullRows > 0 ? { width: columns * pitch, height: fullRows * pitch } : null,
    last: rest > 0 ? { y: fullRows * pitch, width: rest * pitch } : null,
    cut: part > 0 ? segment(rest * pitch + centre, fullRows * pitch + centre, radius[kind], part) : '',
  };
}

/** The left part of a circle, cut upright, that has `share` of its area. */
export function segment(x: number, y: number, r: number, share: number): string {
  // Half the angle of the part's arc: area share = (2a − sin 2a) / 2π, found by halving.
  let low = 0;
  let high = Math.PI;
  for (let step = 0; step < 40; step += 1) {
    const a = (low + high) / 2;
    if ((2 * a - Math.sin(2 * a)) / (2 * Math.PI) < share) low = a;
    else high = a;
  }
  const a = (low + high) / 2;
  const cut = round(x - r * Math.cos(a));
  const half = round(r * Math.sin(a));
  return `M${cut} ${round(y - half)}A${r} ${r} 0 ${a > Math.PI / 2 ? 1 : 0} 0 ${cut} ${round(y + half)}Z`;
}
