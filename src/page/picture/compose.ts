/** A chart as one sheet: title, what is measured, key, picture, notes, then source, date, license and address. */

import { parse } from 'node-html-parser';
import type { Chart } from '../../charts/read.ts';
import { swatchBox, swatchShape } from '../../charts/shared/swatch.ts';
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import { bodyOf } from './body.ts';
import { draw, escapeText, styled, tag } from './draw.ts';
import { type Ground, pictureWidths } from './kinds.ts';
import { resolve, styleRules, tokensOf } from './rules.ts';
import { block, type WordStyle } from './words.ts';

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

const known = new Map<Ground, ReturnType<typeof styleRules>>();
function rulesOf(ground: Ground): ReturnType<typeof styleRules> {
  const rules = known.get(ground) ?? styleRules(inner(settings[ground]), ground);
  known.set(ground, rules);
  return rules;
}

const color = (name: string, { tokens }: Setting) => resolve(`var(${name})`, tokens);

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
  const style = ([size, leading]: readonly [number, number], fill: string, more: WordStyle['more'] = {}): WordStyle => ({
    size,
    leading,
    more: { 'font-size': size, fill: color(fill, set), ...more },
  });
  const parts: string[] = [];
  let { top } = set;
  const say = (text: string, wide: number, look: WordStyle, after = 0) => {
    const drawn = block(text, margin, top, wide, look);
    parts.push(drawn.markup);
    top += drawn.height + after;
  };
  say(words.title, width * titleSlack, style(set.title, '--ink', { 'font-family': "'Source Serif 4', serif", 'font-weight': 640 }), 6);
  say(words.measured, width * slack, style(set.measured, '--ink-quiet'), 12);
  top = keyOf(chart, parts, top, ground);
  const body = bodyOf(chart, rulesOf(ground), width);
  parts.push(tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, body.markup));
  top += body.height + set.air.notes;
  for (const note of words.notes) say(note, set.measure * slack, style(set.small, '--ink-quiet'), 3);
  top += set.air.foot;
  parts.push(tag('line', { x1: margin, x2: set.width - margin, y1: top, y2: top, stroke: color('--rule', set), 'stroke-width': 1 }));
  top += set.air.foot;
  for (const line of words.foot) say(line, width * slack, style(set.small, '--ink-quiet'));
  return whole(parts, top + set.air.end, words.title, words.alt, set);
}

/** The chart's marks and lines alone, for a class that guesses what they show. @param name says no more than that it is a chart */
export function composeBare(chart: Chart, name: string, ground: Ground): Sheet {
  const set = settings[ground];
  const body = bodyOf(chart, rulesOf(ground), inner(set), true);
  const top = set.margin / 2;
  const parts = [tag('g', { transform: `translate(${String(set.margin)} ${String(top)})` }, body.markup)];
  return whole(parts, top + body.height + top, name, name, set);
}

function whole(parts: readonly string[], tall: number, title: string, description: string, set: Setting): Sheet {
  const { width } = set;
  const height = Math.ceil(tall);
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': 'sheet-title sheet-description',
      'font-family': "'Public Sans', sans-serif",
      fill: color('--ink', set),
    },
    `${tag('title', { id: 'sheet-title' }, escapeText(title))}${tag('desc', { id: 'sheet-description' }, escapeText(description))}${tag('rect', { width, height, fill: color('--paper', set) })}${parts.join('')}`,
  );
  return { svg, height };
}

/** The key's entries in rows; entries for phones only have their words at the marks here. Gives the top of what follows. */
function keyOf({ key, record }: Chart, parts: string[], start: number, ground: Ground): number {
  const set = settings[ground];
  const { margin } = set;
  const width = inner(set);
  const shown = key.filter((entry) => !entry.narrowOnly);
  if (shown.length === 0) return start + 4;
  const look: WordStyle = { size: 13, leading: 18, more: { 'font-size': 13, fill: color('--ink', set) } };
  let [x, top] = [margin, start];
  for (const entry of shown) {
    const lines = wrapText(entry.label, 13, width - 30);
    const wide = 24 + textWidth(entry.label, 13) + 18;
    if (x > margin && x + wide > set.width - margin) {
      x = margin;
      top += 22;
    }
    const root = parse(
      `<div class="chart chart-${record.form}"><svg class="swatch tone-${String(entry.tone)}" x="${String(x)}" y="${String(top + 3)}" width="${String(swatchBox.width)}" height="${String(swatchBox.height)}" viewBox="0 0 ${String(swatchBox.width)} ${String(swatchBox.height)}">${swatchShape(entry.shape)}</svg></div>`,
    );
    const swatch = root.querySelector('svg');
    if (swatch) parts.push(draw(swatch, styled(root, rulesOf(ground)), { width: set.width, height: top, scaleX: 1, scaleY: 1 }));
    parts.push(block(entry.label, x + 25, top, width - 30, look).markup);
    x += wide;
    if (lines.length > 1) {
      x = margin;
      top += lines.length * 18 + 4;
    }
  }
  return top + 30;
}
