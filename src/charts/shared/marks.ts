/** Marks that several time charts share: bands, breaks, hollow points, annotations, and where they go. */
import type { z } from 'zod';
import { type From, round } from './axes.ts';
import type { bandSchema } from './options.ts';
import { textWidth, wrapText } from './text.ts';
import type { ChartContext } from './types.ts';

/** A stretch of time behind the marks, in percent of the plot's width. */
export interface PlacedBand {
  x: number;
  width: number;
  label: string;
  kind: 'gap' | 'era';
}

/** @param at percent of the width for a cell of the x column */
export function placeBands(
  bands: readonly z.infer<typeof bandSchema>[],
  at: (cell: string | number) => number,
  context: Pick<ChartContext, 'label'>,
): PlacedBand[] {
  return bands.map((band) => {
    const x = at(band.from);
    return { x, width: round(at(band.to) - x), label: context.label(band.label), kind: band.kind };
  });
}

export interface PlacedNote {
  /** 1-based; on a phone the number stands in the plot and the words in a list below. */
  number: number;
  x: number;
  y: number;
  /** Where the words stand on wide screens. */
  textX: number;
  textY: number;
  anchor: 'start' | 'middle' | 'end';
  lines: string[];
  text: string;
}

export const noteSize = 13;
export const noteLineHeight = 17;
export const noteWidth = 168;
/** The width at which words first stand in the plot; placed there they fit every wider plot too. */
const nominalWidth = 540;

/** A point (percent, px) that words should not cover; words over a stroke can be read, words over words cannot. */
export interface Obstacle {
  x: number;
  y: number;
  isWords?: boolean;
}

/**
 * Places annotation words next to their points, out of the way of the marks and of each other.
 * @param notes points in percent (x) and px (y) with their words
 */
export function placeNotes(
  notes: readonly { x: number; y: number; text: string }[],
  obstacles: readonly Obstacle[],
  height: number,
): PlacedNote[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return notes.map((note, index) => {
    const lines = wrapText(note.text, noteSize, noteWidth);
    const width = Math.max(...lines.map((line) => textWidth(line, noteSize)));
    const tall = lines.length * noteLineHeight;
    const px = (note.x / 100) * nominalWidth;
    const anchor = note.x < 22 ? 'start' : note.x > 78 ? 'end' : 'middle';
    const left = anchor === 'start' ? px - 4 : anchor === 'end' ? px + 4 - width : px - width / 2;
    let best = { top: 4, cost: Number.POSITIVE_INFINITY };
    for (let top = 4; top <= height - tall - 8; top += 6) {
      const box = { left: left - 6, right: left + width + 6, top: top - 6, bottom: top + tall + 6 };
      const gap = note.y < box.top ? box.top - note.y : note.y > box.bottom ? note.y - box.bottom : 0;
      let cost = Math.abs(gap - 22) * 0.6 + (gap < 8 ? 60 : 0);
      for (const other of taken) if (overlaps(box, other)) cost += 1e6;
      for (const point of obstacles) {
        const x = (point.x / 100) * nominalWidth;
        if (x > box.left && x < box.right && point.y > box.top && point.y < box.bottom) cost += point.isWords ? 1e5 : 40;
      }
      if (cost < best.cost) best = { top, cost };
    }
    taken.push({ left, right: left + width, top: best.top, bottom: best.top + tall });
    return {
      number: index + 1,
      x: note.x,
      y: note.y,
      textX: round(
        ((anchor === 'start' ? Math.max(0, px - 4) : anchor === 'end' ? Math.min(nominalWidth, px + 4) : px) / nominalWidth) * 100,
      ),
      textY: round(best.top),
      anchor,
      lines,
      text: note.text,
    };
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export interface PlacedBreak {
  x: number;
  label: string;
  /** On a phone the letter stands on the cut and the words in a list below. */
  letter: string;
  /** Baseline of the words, px from the top: words that would meet stand on lines of their own. */
  y: number;
  anchor: 'start' | 'end';
}

/** Places the words of cuts beside them, each on the first line where it meets no other. */
export function placeBreaks(cuts: readonly { x: number; label: string }[]): PlacedBreak[] {
  const rows: { left: number; right: number }[][] = [];
  return cuts.map((cut, index) => {
    const px = (cut.x / 100) * nominalWidth;
    const width = textWidth(cut.label, 12) + 10;
    const anchor = px + width > nominalWidth ? 'end' : 'start';
    const span = anchor === 'end' ? { left: px - width, right: px } : { left: px, right: px + width };
    let row = rows.findIndex((taken) => taken.every((other) => span.right < other.left || other.right < span.left));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push(span);
    return { ...cut, letter: String.fromCharCode(65 + index), y: 12 + row * 16, anchor };
  });
}

/** Points along the words of cuts, which notes must not cover. */
export function breakObstacles(cuts: readonly PlacedBreak[]): Obstacle[] {
  return cuts.flatMap((cut) => alongWords(cut, [cut.label], 12, 14, cut.y - 4));
}

/**
 * Points along lines of words, which other words must not cover.
 * @param at percent where the words hang, by their anchor
 * @param middle px of the first line's middle
 */
export function alongWords(
  at: { x: number; anchor: 'start' | 'middle' | 'end' },
  lines: readonly string[],
  size: number,
  lineHeight: number,
  middle: number,
): Obstacle[] {
  return lines.flatMap((line, index) => {
    const wide = (textWidth(line, size) / nominalWidth) * 100;
    const steps = Math.max(1, Math.ceil(wide / 2));
    const left = at.anchor === 'end' ? at.x - wide : at.anchor === 'middle' ? at.x - wide / 2 : at.x;
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: left + (wide * step) / steps,
      y: middle + index * lineHeight,
      isWords: true,
    }));
  });
}

/** Points along the strokes between marks, close enough that no label slips between two of them. */
export function alongStrokes(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const px = Math.hypot(((next.x - point.x) / 100) * nominalWidth, next.y - point.y);
    const count = Math.min(60, Math.max(1, Math.ceil(px / 8)));
    return Array.from({ length: count }, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / count,
      y: point.y + ((next.y - point.y) * step) / count,
    }));
  });
}

/**
 * Where a label near a point covers the fewest obstacles: above or below it, to its left, right or middle.
 * @returns anchor and the baseline of its first line, px from the top
 */
export function placeLabel(
  at: { x: number; y: number },
  lines: readonly string[],
  size: number,
  lineHeight: number,
  obstacles: readonly Obstacle[],
  height: number,
): { anchor: 'start' | 'middle' | 'end'; y: number } {
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const tall = lines.length * lineHeight;
  const px = (at.x / 100) * nominalWidth;
  let best: { anchor: 'start' | 'middle' | 'end'; y: number } = { anchor: 'end', y: at.y };
  let least = Number.POSITIVE_INFINITY;
  for (const anchor of ['end', 'middle', 'start'] as const) {
    const left = anchor === 'end' ? px - width : anchor === 'start' ? px : px - width / 2;
    if (left < -4 || left + width > nominalWidth + 60) continue;
    for (const gap of [10, 20, 34, 50, 70]) {
      for (const top of [at.y - gap - tall + 4, at.y + gap]) {
        if (top < -8 || top + tall > height) continue;
        const cost = obstacles.reduce((sum, { x, y, isWords }) => {
          const at = (x / 100) * nominalWidth;
          const isHit = at > left - 4 && at < left + width + 4 && y > top - 3 && y < top + tall + 3;
          return isHit ? sum + (isWords ? 1000 : 20) : sum;
        }, gap);
        if (cost >= least) continue;
        least = cost;
        best = { anchor, y: round(top + size - 1) };
      }
    }
  }
  return best;
}

/** A cursor that stops at every day of years is no help, and every stop costs bytes: beyond this many, an even choice. */
const mostStops = 150;

/** The points a reading cursor stops at: all, or an even choice that keeps the last, the highest and the lowest. */
export function forReading<Point>(points: readonly Point[], height: (point: Point) => number): Point[] {
  if (points.length <= mostStops) return [...points];
  const step = Math.ceil(points.length / mostStops);
  const heights = points.map(height);
  const extremes = [heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights))];
  return points.filter((_, index) => index % step === 0 || index === points.length - 1 || extremes.includes(index));
}

/** Class that shows a mark from a width of the chart on. */
export function fromClass(from: From): string {
  return from === 'narrow' ? '' : `from-${from}`;
}
