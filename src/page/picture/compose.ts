/** A chart as one sheet: title, what is measured, key, picture, notes, then source, date, license and address. */

import { parse } from 'node-html-parser';
import type { Chart } from '../../charts/read.ts';
import { swatchBox, swatchShape } from '../../charts/shared/swatch.ts';
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import { bodyOf } from './body.ts';
import { draw, escapeText, styled, tag } from './draw.ts';
import { lightTokens, resolve, styleRules } from './rules.ts';
import { block, type WordStyle } from './words.ts';

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

let rules: ReturnType<typeof styleRules> | undefined;

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
  rules ??= styleRules(width);
  const parts: string[] = [];
  let top = 38;
  const say = (text: string, wide: number, look: WordStyle, after = 0) => {
    const drawn = block(text, margin, top, wide, look);
    parts.push(drawn.markup);
    top += drawn.height + after;
  };
  say(words.title, width * titleSlack, style(27, 34, '--ink', { 'font-family': "'Source Serif 4', serif", 'font-weight': 640 }), 6);
  say(words.measured, width * slack, style(14, 20, '--ink-quiet'), 12);
  top = keyOf(chart, parts, top);
  const body = bodyOf(chart, rules, width);
  parts.push(tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, body.markup));
  top += body.height + 18;
  for (const note of words.notes) say(note, measure * slack, style(13, 18.5, '--ink-quiet'), 3);
  top += 10;
  parts.push(tag('line', { x1: margin, x2: sheetWidth - margin, y1: top, y2: top, stroke: color('--rule'), 'stroke-width': 1 }));
  top += 10;
  for (const line of words.foot) say(line, width * slack, style(13, 18.5, '--ink-quiet'));
  return whole(parts, top + 26, words.title, words.alt);
}

/** The chart's marks and lines alone, for a class that guesses what they show. @param name says no more than that it is a chart */
export function composeBare(chart: Chart, name: string): Sheet {
  rules ??= styleRules(width);
  const body = bodyOf(chart, rules, width, true);
  const top = margin / 2;
  const parts = [tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, body.markup)];
  return whole(parts, top + body.height + margin / 2, name, name);
}

function whole(parts: readonly string[], tall: number, title: string, description: string): Sheet {
  const height = Math.ceil(tall);
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: sheetWidth,
      height,
      viewBox: `0 0 ${String(sheetWidth)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': 'sheet-title sheet-description',
      'font-family': "'Public Sans', sans-serif",
      fill: color('--ink'),
    },
    `${tag('title', { id: 'sheet-title' }, escapeText(title))}${tag('desc', { id: 'sheet-description' }, escapeText(description))}${tag('rect', { width: sheetWidth, height, fill: color('--paper') })}${parts.join('')}`,
  );
  return { svg, height };
}

/** The key's entries in rows; entries for phones only have their words at the marks here. Gives the top of what follows. */
function keyOf({ key, record }: Chart, parts: string[], start: number): number {
  const shown = key.filter((entry) => !entry.narrowOnly);
  if (shown.length === 0) return start + 4;
  const look = style(13, 18, '--ink');
  let [x, top] = [margin, start];
  for (const entry of shown) {
    const lines = wrapText(entry.label, 13, width - 30);
    const wide = 24 + textWidth(entry.label, 13) + 18;
    if (x > margin && x + wide > sheetWidth - margin) {
      x = margin;
      top += 22;
    }
    const root = parse(
      `<div class="chart chart-${record.form}"><svg class="swatch tone-${String(entry.tone)}" x="${String(x)}" y="${String(top + 3)}" width="${String(swatchBox.width)}" height="${String(swatchBox.height)}" viewBox="0 0 ${String(swatchBox.width)} ${String(swatchBox.height)}">${swatchShape(entry.shape)}</svg></div>`,
    );
    const swatch = root.querySelector('svg');
    if (swatch) parts.push(draw(swatch, styled(root, rules ?? []), { width: sheetWidth, height: top, scaleX: 1, scaleY: 1 }));
    parts.push(block(entry.label, x + 25, top, width - 30, look).markup);
    x += wide;
    if (lines.length > 1) {
      x = margin;
      top += lines.length * 18 + 4;
    }
  }
  return top + 30;
}
