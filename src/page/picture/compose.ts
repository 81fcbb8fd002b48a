/** A chart as one sheet: title, what is measured, key, picture, notes, then source, date, license and address. */

import { parse } from 'node-html-parser';
import type { Chart } from '../../charts/read.ts';
import { swatchBox, swatchShape } from '../../charts/shared/swatch.ts';
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import { bodyOf, type Detail } from './body.ts';
import { draw, escapeText, styled, tag } from './draw.ts';
import { type Ground, pictureWidths } from './kinds.ts';
import { resolve, type StyleRule, styleRules, tokensOf } from './rules.ts';
import { block, type Drawn, type WordStyle } from './words.ts';

/** What a sheet of one ground is set in: px, and tokens for its colors. */
interface Setting {
  width: number;
  margin: number;
  top: number;
  /** Between picture, notes and foot, and below all. */
  air: { notes: number; foot: number; end: number };
  /** Words that run over a wide sheet are hard to read. */
  measure: number;
  title: readonly [size: number, leading: number];
  measured: readonly [size: number, leading: number];
  small: readonly [size: number, leading: number];
  tokens: ReadonlyMap<string, string>;
}
const settings: Readonly<Record<Ground, Setting>> = {
  screen: {
    width: pictureWidths.screen,
    margin: 44,
    top: 38,
    air: { notes: 18, foot: 10, end: 26 },
    measure: 820,
    title: [27, 34],
    measured: [14, 20],
    small: [13, 18.5],
    tokens: tokensOf.screen,
  },
  paper: {
    width: pictureWidths.paper,
    margin: 6,
    top: 8,
    air: { notes: 10, foot: 5, end: 6 },
    measure: pictureWidths.paper - 12,
    title: [19, 24],
    measured: [13.5, 18],
    small: [13, 17],
    tokens: tokensOf.paper,
  },
};
const inner = ({ width, margin }: Setting) => width - 2 * margin;
/** The charts' measure of words errs on the wide side: lines of many words are at most this part of what it says, measured over all charts. */
const slack = 1 / 0.94;
const titleSlack = 1 / 0.98;

/** The words on the sheet that do not come from the chart. */
export interface SheetWords {
  title: string;
  measured: string;
  alt: string;
  notes: readonly string[];
  /** Source, date and license, credit and address: a line each. */
  foot: readonly string[];
}

/** px from which on a chart carries its words at the marks; below, the key says them (chart.css). */
const mediumFrom = 560;

const known = new Map<string, readonly StyleRule[]>();
function rulesFor(wide: number, ground: Ground): readonly StyleRule[] {
  const name = `${ground} ${String(wide)}`;
  const rules = known.get(name) ?? styleRules(wide, ground);
  known.set(name, rules);
  return rules;
}

const color = (name: string, { tokens }: Setting) => resolve(`var(${name})`, tokens);
const style = ([size, leading]: readonly [number, number], fill: string, set: Setting, more: WordStyle['more'] = {}): WordStyle => ({
  size,
  leading,
  more: { 'font-size': size, fill: color(fill, set), ...more },
});

export interface Sheet {
  /** The sheet as an SVG that names its typefaces but does not carry them. */
  svg: string;
  /** px */
  height: number;
}

export function compose(chart: Chart, words: SheetWords, ground: Ground): Sheet {
  const set = settings[ground];
  const { margin } = set;
  const width = inner(set);
  const parts: string[] = [];
  let { top } = set;
  const say = (text: string, wide: number, look: WordStyle, after = 0) => {
    const drawn = block(text, margin, top, wide, look);
    parts.push(drawn.markup);
    top += drawn.height + after;
  };
  say(words.title, width * titleSlack, style(set.title, '--ink', set, { 'font-family': "'Source Serif 4', serif", 'font-weight': 640 }), 6);
  say(words.measured, width * slack, style(set.measured, '--ink-quiet', set), 12);
  const drawing = chartDrawing(chart, width, ground);
  parts.push(tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, drawing.markup));
  top += drawing.height + set.air.notes;
  for (const note of words.notes) say(note, set.measure * slack, style(set.small, '--ink-quiet', set), 3);
  top += set.air.foot;
  parts.push(tag('line', { x1: margin, x2: set.width - margin, y1: top, y2: top, stroke: color('--rule', set), 'stroke-width': 1 }));
  top += set.air.foot;
  for (const line of words.foot) say(line, width * slack, style(set.small, '--ink-quiet', set));
  return whole(parts, top + set.air.end, words.title, words.alt, set);
}

/** The chart's marks and lines alone, for a class that guesses what they show. @param name says no more than that it is a chart */
export function composeBare(chart: Chart, name: string, ground: Ground): Sheet {
  const set = settings[ground];
  const width = inner(set);
  const body = bodyOf(chart, rulesFor(width, ground), width, 'bare');
  const top = set.margin / 2;
  const parts = [tag('g', { transform: `translate(${String(set.margin)} ${String(top)})` }, body.markup)];
  return whole(parts, top + body.height + top, name, name, set);
}

function whole(parts: readonly string[], tall: number, title: string, description: string, set: Setting): Sheet {
  const { width } = set;
  const height = Math.ceil(tall);
  const named = `${tag('title', { id: 'sheet-title' }, escapeText(title))}${tag('desc', { id: 'sheet-description' }, escapeText(description))}`;
  const ground = tag('rect', { width, height, fill: color('--paper', set) });
  const svg = svgOf(width, height, `${named}${ground}${parts.join('')}`, set, {
    role: 'img',
    'aria-labelledby': 'sheet-title sheet-description',
  });
  return { svg, height };
}

/** A drawing for screens as an SVG of its own, in the charts' typeface and ink. */
export const drawingSvg = (wide: number, height: number, inside: string): string => svgOf(wide, height, inside, settings.screen);

function svgOf(width: number, height: number, inside: string, set: Setting, more: Readonly<Record<string, string>> = {}): string {
  const viewBox = `0 0 ${String(width)} ${String(height)}`;
  const look = { 'font-family': "'Public Sans', sans-serif", fill: color('--ink', set) };
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox, ...more, ...look }, inside);
}

/** A chart with its key above it, `wide` px across, and no other words. */
export function chartDrawing(chart: Chart, wide: number, ground: Ground, detail: Detail = 'whole'): Drawn {
  const parts: string[] = [];
  const top = keyOf(chart, parts, wide, ground);
  const body = bodyOf(chart, rulesFor(wide, ground), wide, detail);
  parts.push(tag('g', { transform: `translate(0 ${String(top)})` }, body.markup));
  return { markup: parts.join(''), height: top + body.height };
}

/** The key's entries in rows; entries for phones only have their words at the marks on wider pictures. Gives the top of what follows. */
function keyOf({ key, record }: Chart, parts: string[], wide: number, ground: Ground): number {
  const shown = key.filter((entry) => !entry.narrowOnly || wide < mediumFrom);
  if (shown.length === 0) return 4;
  const look = style([13, 18], '--ink', settings[ground]);
  let [x, top] = [0, 0];
  for (const entry of shown) {
    const lines = wrapText(entry.label, 13, wide - 30);
    const across = 24 + textWidth(entry.label, 13) + 18;
    if (x > 0 && x + across > wide) {
      x = 0;
      top += 22;
    }
    const root = parse(
      `<div class="chart chart-${record.form}"><svg class="swatch tone-${String(entry.tone)}" x="${String(x)}" y="${String(top + 3)}" width="${String(swatchBox.width)}" height="${String(swatchBox.height)}" viewBox="0 0 ${String(swatchBox.width)} ${String(swatchBox.height)}">${swatchShape(entry.shape)}</svg></div>`,
    );
    const swatch = root.querySelector('svg');
    if (swatch) parts.push(draw(swatch, styled(root, rulesFor(wide, ground)), { width: wide, height: top, scaleX: 1, scaleY: 1 }));
    parts.push(block(entry.label, x + 25, top, wide - 30, look).markup);
    x += across;
    if (lines.length > 1) {
      x = 0;
      top += lines.length * 18 + 4;
    }
  }
  return top + 30;
}
