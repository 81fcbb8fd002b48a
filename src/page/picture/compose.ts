/** A chart as one sheet: title, what is measured, key, picture, notes, then source, date, license and address. */

import { parse } from 'node-html-parser';
import type { Chart } from '../../charts/read.ts';
import { swatchBox, swatchShape } from '../../charts/shared/swatch.ts';
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import { bodyOf, type Detail } from './body.ts';
import { draw, escapeText, styled, tag } from './draw.ts';
import { lightTokens, resolve, type StyleRule, styleRules } from './rules.ts';
import { block, type Drawn, type WordStyle } from './words.ts';

/** px of the sheet, and of the air around what stands on it. */
export const sheetWidth = 1000;
const margin = 44;
const width = sheetWidth - 2 * margin;
/** Words that run over the whole sheet are hard to read. */
const measure = 820;
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

const rulesByWidth = new Map<number, readonly StyleRule[]>();
function rulesFor(wide: number): readonly StyleRule[] {
  const known = rulesByWidth.get(wide) ?? styleRules(wide);
  rulesByWidth.set(wide, known);
  return known;
}

const color = (name: string) => resolve(`var(${name})`, lightTokens);
const style = (size: number, leading: number, fill: string, more: WordStyle['more'] = {}): WordStyle => ({
  size,
  leading,
  more: { 'font-size': size, fill: color(fill), ...more },
});

export interface Sheet {
  /** The sheet as an SVG that names its typefaces but does not carry them. */
  svg: string;
  /** px */
  height: number;
}

export function compose(chart: Chart, words: SheetWords): Sheet {
  const parts: string[] = [];
  let top = 38;
  const say = (text: string, wide: number, look: WordStyle, after = 0) => {
    const drawn = block(text, margin, top, wide, look);
    parts.push(drawn.markup);
    top += drawn.height + after;
  };
  say(words.title, width * titleSlack, style(27, 34, '--ink', { 'font-family': "'Source Serif 4', serif", 'font-weight': 640 }), 6);
  say(words.measured, width * slack, style(14, 20, '--ink-quiet'), 12);
  const drawing = chartDrawing(chart, width);
  parts.push(tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, drawing.markup));
  top += drawing.height + 18;
  for (const note of words.notes) say(note, measure * slack, style(13, 18.5, '--ink-quiet'), 3);
  top += 10;
  parts.push(tag('line', { x1: margin, x2: sheetWidth - margin, y1: top, y2: top, stroke: color('--rule'), 'stroke-width': 1 }));
  top += 10;
  for (const line of words.foot) say(line, width * slack, style(13, 18.5, '--ink-quiet'));
  return whole(parts, top + 26, words.title, words.alt);
}

/** The chart's marks and lines alone, for a class that guesses what they show. @param name says no more than that it is a chart */
export function composeBare(chart: Chart, name: string): Sheet {
  const body = bodyOf(chart, rulesFor(width), width, 'bare');
  const top = margin / 2;
  const parts = [tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, body.markup)];
  return whole(parts, top + body.height + margin / 2, name, name);
}

function whole(parts: readonly string[], tall: number, title: string, description: string): Sheet {
  const height = Math.ceil(tall);
  const named = `${tag('title', { id: 'sheet-title' }, escapeText(title))}${tag('desc', { id: 'sheet-description' }, escapeText(description))}`;
  const svg = paper(sheetWidth, height, `${named}${tag('rect', { width: sheetWidth, height, fill: color('--paper') })}${parts.join('')}`, {
    role: 'img',
    'aria-labelledby': 'sheet-title sheet-description',
  });
  return { svg, height };
}

/** A drawing as an SVG of its own, in the charts' typeface and ink. */
export function paper(wide: number, height: number, inside: string, more: Readonly<Record<string, string>> = {}): string {
  const viewBox = `0 0 ${String(wide)} ${String(height)}`;
  const look = { 'font-family': "'Public Sans', sans-serif", fill: color('--ink') };
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width: wide, height, viewBox, ...more, ...look }, inside);
}

/** A chart with its key above it, `wide` px across, and no other words. */
export function chartDrawing(chart: Chart, wide: number, detail: Detail = 'whole'): Drawn {
  const rules = rulesFor(wide);
  const parts: string[] = [];
  const top = keyOf(chart, parts, wide, rules);
  const body = bodyOf(chart, rules, wide, detail);
  parts.push(tag('g', { transform: `translate(0 ${String(top)})` }, body.markup));
  return { markup: parts.join(''), height: top + body.height };
}

/** The key's entries in rows; entries for phones only have their words at the marks on wider pictures. Gives the top of what follows. */
function keyOf({ key, record }: Chart, parts: string[], wide: number, rules: readonly StyleRule[]): number {
  const shown = key.filter((entry) => !entry.narrowOnly || wide < mediumFrom);
  if (shown.length === 0) return 4;
  const look = style(13, 18, '--ink');
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
    if (swatch) parts.push(draw(swatch, styled(root, rules), { width: wide, height: top, scaleX: 1, scaleY: 1 }));
    parts.push(block(entry.label, x + 25, top, wide - 30, look).markup);
    x += across;
    if (lines.length > 1) {
      x = 0;
      top += lines.length * 18 + 4;
    }
  }
  return top + 30;
}
