/**
 * Flow map, places: arcs over a quiet world cropped to them, twice: with the names in the map from 900 px, and with
 * numbers that a list explains below that. Arcs are in drawing units, words and dots in percent of the picture.
 */

import { pointOf } from '../../evidence/countries.ts';
import { round } from '../shared/axes.ts';
import { apart, type Point } from '../shared/shapes.ts';
import { textWidth } from '../shared/text.ts';
import type { ChartContext } from '../shared/types.ts';
import { project, worldShapes } from '../shared/world.ts';
import type { Flow, FlowMapOptions, FlowMapSeries } from './series.ts';

export interface PlacedArc {
  key: string;
  path: string;
  /** Stroke in px; arcs without a number are dashed. */
  width: number;
  isKnown: boolean;
  read: string;
}

/** The end of an arc and its label (wide) or number (narrow), all in percent. */
export interface PlacedEnd {
  key: string;
  x: number;
  y: number;
  textX: number;
  textY: number;
  anchor: 'start' | 'end' | 'middle';
  /** A hairline to the dot, where the label stands away from it. */
  hasLeader: boolean;
}

export interface Composition {
  viewBox: string;
  arcs: PlacedArc[];
  origin: { x: number; y: number; labelX: number; labelY: number };
  ends: PlacedEnd[];
}

export interface PlacedFlowMap {
  land: string;
  originName: string;
  wide: Composition;
  narrow: Composition;
  list: { key: string; number: number; name: string; words: string; isKnown: boolean; read: string }[];
  /** Sample arcs for the key. */
  samples: { words: string; width: number }[];
  unknown: string;
}

const narrowWidth = 288;
const wideWidth = 900;
const labelSize = 13;
const labelHeight = 17;
/** Radius of a numbered dot in px. */
const numberRadius = 10;
const widest = 14;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function placeFlowMap(series: FlowMapSeries, options: FlowMapOptions, context: ChartContext): PlacedFlowMap {
  const origin = project(pointOf(series.origin.code) ?? [0, 0]);
  const ends = series.flows.map((flow) => project(pointOf(flow.code) ?? [0, 0]));
  const largest = Math.max(1, ...series.flows.map((flow) => flow.people ?? 0));
  // Areas are not compared here, widths are: the square root keeps a group of eight visible beside thousands.
  const widthOf = (people: number | null) => (people === null ? 1.5 : round(Math.max(1.25, Math.sqrt(people / largest) * widest)));
  const read = (flow: Flow) => `${flow.name}: ${flow.words}`;
  const unknown = series.flows.some((flow) => flow.people === null) ? context.label(options.unknown) : '';

  const narrowBox = crop([origin, ...ends], 1.35);
  const wideBox = crop([origin, ...ends], 1.9);
  const around: Box = {
    left: Math.min(narrowBox.left, wideBox.left),
    top: Math.min(narrowBox.top, wideBox.top),
    right: Math.max(narrowBox.right, wideBox.right),
    bottom: Math.max(narrowBox.bottom, wideBox.bottom),
  };
  const arcs = series.flows.map(
    (flow, index): PlacedArc => ({
      key: flow.code,
      path: arcPath(origin, ends[index] ?? origin),
      width: widthOf(flow.people),
      isKnown: flow.people !== null,
      read: read(flow),
    }),
  );
  return {
    land: worldShapes()
      .filter(
        ({ bounds: [left, top, right, bottom] }) =>
          left < around.right && right > around.left && top < around.bottom && bottom > around.top,
      )
      .map((shape) => shape.path)
      .join(''),
    originName: series.origin.name,
    wide: compose(wideBox, wideWidth, true),
    narrow: compose(narrowBox, narrowWidth, false),
    list: series.flows.map((flow, index) => ({
      key: flow.code,
      number: index + 1,
      name: flow.name,
      words: flow.words,
      isKnown: flow.people !== null,
      read: read(flow),
    })),
    samples: [10, 100, 1000, 10_000, 100_000]
      .filter((sample) => sample <= largest)
      .slice(-3)
      .map((sample) => ({ words: context.format.number(sample), width: widthOf(sample) })),
    unknown,
  };

  function compose(box: Box, width: number, withNames: boolean): Composition {
    const scale = width / (box.right - box.left);
    const height = (box.bottom - box.top) * scale;
    const px = ([x, y]: Point): Point => [(x - box.left) * scale, (y - box.top) * scale];
    const percent = (x: number, y: number) => ({ x: round((x / width) * 100), y: round((y / height) * 100) });
    const dots = ends.map(px);
    const start = px(origin);
    const from = percent(start[0], start[1]);
    const label = percent(start[0], start[1] - 12);
    const texts = withNames ? besides(dots, series.flows, start, width, height) : numbered(dots, width, height);
    return {
      viewBox: [box.left, box.top, box.right - box.left, box.bottom - box.top].map((value) => round(value)).join(' '),
      arcs,
      origin: { ...from, labelX: label.x, labelY: label.y },
      ends: series.flows.map((flow, index) => {
        const dot = dots[index] ?? start;
        const text = texts[index] ?? { x: dot[0], y: dot[1], anchor: 'start' as const, hasLeader: false };
        const at = percent(text.x, text.y);
        return { key: flow.code, ...percent(dot[0], dot[1]), textX: at.x, textY: at.y, anchor: text.anchor, hasLeader: text.hasLeader };
      }),
    };
  }
}

/** A box around the points with room for labels, at least `aspect` times as wide as tall. */
function crop(points: readonly Point[], aspect: number): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { left: Math.min(...xs) - 70, right: Math.max(...xs) + 36, top: Math.min(...ys) - 45, bottom: Math.max(...ys) + 26 };
  const short = (box.bottom - box.top) * aspect - (box.right - box.left);
  if (short > 0) {
    box.left -= short * 0.45;
    box.right += short * 0.55;
  }
  // A single near place would fill the picture with one border.
  const small = 320 - (box.right - box.left);
  if (small > 0) {
    box.left -= small / 2;
    box.right += small / 2;
    box.top -= small / aspect / 2;
    box.bottom += small / aspect / 2;
  }
  return box;
}

/** A curve that rises to the north, flatter for near places. */
function arcPath(from: Point, to: Point): string {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const lift = Math.hypot(dx, dy) * 0.18;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const length = Math.hypot(dx, dy) || 1;
  // The side of the line that faces north; for places due south, the east.
  const side = dx >= 0 ? 1 : -1;
  const bend: Point = [middle[0] + (dy / length) * lift * side, middle[1] - (dx / length) * lift * side];
  return `M${round(from[0])} ${round(from[1])}Q${round(bend[0])} ${round(bend[1])} ${round(to[0])} ${round(to[1])}`;
}

interface PlacedText {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
  hasLeader: boolean;
}

/** Numbers on the dots, pushed apart where dots are close, inside the picture; px. */
function numbered(dots: readonly Point[], width: number, height: number): PlacedText[] {
  const inside = (point: Point): Point => [
    Math.min(width - numberRadius, Math.max(numberRadius, point[0])),
    Math.min(height - numberRadius, Math.max(numberRadius, point[1])),
  ];
  let spots: Point[] = dots.map((dot): Point => [dot[0], dot[1]]);
  for (let round = 0; round < 12; round += 1) spots = apart(spots, numberRadius * 2 + 1.5).map(inside);
  return spots.map(([x, y], index) => {
    const [dotX, dotY] = dots[index] ?? [x, y];
    return { x, y, anchor: 'middle', hasLeader: Math.hypot(x - dotX, y - dotY) > numberRadius };
  });
}

/** Names beside their dots, the most crowded first, in the nearest free spot; px at the narrowest width they are shown. */
function besides(dots: readonly Point[], flows: readonly Flow[], origin: Point, width: number, height: number): PlacedText[] {
  const taken: Box[] = [{ left: origin[0] - 60, right: origin[0] + 60, top: origin[1] - 30, bottom: origin[1] + 8 }];
  const crowd = (index: number) =>
    dots.filter((dot) => Math.hypot(dot[0] - (dots[index]?.[0] ?? 0), dot[1] - (dots[index]?.[1] ?? 0)) < 90).length;
  const order = dots.map((_, index) => index).sort((a, b) => crowd(b) - crowd(a) || a - b);
  const texts: PlacedText[] = [];
  for (const index of order) {
    const dot = dots[index];
    const flow = flows[index];
    if (!dot || !flow) continue;
    const wide = textWidth(`${flow.name} ${flow.words}`, labelSize) + 6;
    let best: { cost: number; text: PlacedText; box: Box } | null = null;
    for (const far of [9, 16, 28, 44, 62, 82, 104, 130]) {
      for (let turn = 0; turn < 24; turn += 1) {
        const angle = (turn / 24) * 2 * Math.PI;
        const x = dot[0] + Math.cos(angle) * far;
        const y = dot[1] + Math.sin(angle) * far;
        const anchor = Math.cos(angle) > 0.3 ? 'start' : Math.cos(angle) < -0.3 ? 'end' : 'middle';
        const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
        const box: Box = { left, right: left + wide, top: y - labelHeight / 2, bottom: y + labelHeight / 2 };
        if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue;
        let cost = far + (far > 20 ? 12 : 0) + Math.abs(Math.sin(angle)) * 6;
        for (const other of taken) if (meet(box, other)) cost += 2000;
        for (const other of dots)
          if (meet(box, { left: other[0] - 5, right: other[0] + 5, top: other[1] - 5, bottom: other[1] + 5 })) cost += 300;
        for (const [otherIndex, other] of texts.entries()) {
          // Leaders of labels already placed are not crossed.
          const end = dots[otherIndex];
          if (other && end && other.hasLeader && crosses(dot, [x, y], end, [other.x, other.y])) cost += 400;
        }
        if (best === null || cost < best.cost - 1e-9) best = { cost, text: { x, y, anchor, hasLeader: far > 20 }, box };
      }
    }
    if (!best) continue;
    taken.push(best.box);
    texts[index] = best.text;
  }
  return texts;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
