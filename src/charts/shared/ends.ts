/** Names of lines and stacked parts at the end of a plot: wrapped, kept apart, and the gutter they need. */
import { round } from './axes.ts';
import { spread, textWidth, wrapText } from './text.ts';
import type { Tone } from './types.ts';

export interface PlacedEnd {
  /** Mark key, so that a scene raises the name with its marks; empty where marks have keys of their own. */
  key: string;
  tone: Tone;
  lines: string[];
  /** px: middle of the part, middle of its words, baseline of their first line. */
  at: number;
  middle: number;
  y: number;
}

export type Gutter = 'none' | 'small' | 'medium' | 'large';
/** px: size and line height of names that stand at their marks. */
export const labelSize = 13;
export const labelLine = 16;

/** Places the names in the order of their parts; none covers another while the plot has the height. */
export function placeEnds(parts: readonly { key?: string; label: string; tone: Tone; at: number }[], height: number): PlacedEnd[] {
  const wrapped = parts.map((part) => wrapText(part.label, labelSize, 144));
  const centres = spread(
    parts.map(({ at }, index) => ({ at, height: (wrapped[index]?.length ?? 1) * labelLine + 5 })),
    -8,
    height + 8,
  );
  return parts.map(({ key = '', tone, at }, index) => {
    const lines = wrapped[index] ?? [];
    const middle = round(centres[index] ?? at);
    return { key, tone, lines, at: round(at), middle, y: round(middle - ((lines.length - 1) * labelLine) / 2 + 4.5) };
  });
}

/** Room beside the plot for the widest line. */
export function gutterFor(ends: readonly PlacedEnd[]): Gutter {
  const widest = Math.max(0, ...ends.flatMap((end) => end.lines.map((line) => textWidth(line, labelSize))));
  if (ends.length === 0) return 'none';
  return widest <= 58 ? 'small' : widest <= 108 ? 'medium' : 'large';
}

export type AxisRoom = 'small' | 'medium' | 'large';

/** Room beside the plot for the longest y label. */
export function axisRoom(labels: readonly string[]): AxisRoom {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, 12)));
  return widest <= 22 ? 'small' : widest <= 33 ? 'medium' : 'large';
}
