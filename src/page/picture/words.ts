/** Lines of words for pictures: wrapped to a width by the charts' own measure, placed by their top. */
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import { tag } from './draw.ts';

export interface Drawn {
  markup: string;
  /** px */
  height: number;
}

export interface WordStyle {
  size: number;
  /** px from line to line. */
  leading: number;
  className?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Attributes where no class of the charts says them. */
  more?: Readonly<Record<string, string | number>>;
}

/** Baseline of a line below its top. */
const baseline = (top: number, { size, leading }: WordStyle) => top + leading / 2 + size * 0.36;

/** Words on as many lines as they need, the first at `top`. */
export function block(text: string, x: number, top: number, width: number, style: WordStyle): Drawn {
  const lines = wrapText(text, style.size, width);
  return {
    markup: lines.map((line, index) => one(line, x, top + index * style.leading, style)).join(''),
    height: lines.length * style.leading,
  };
}

/** Words on one line. */
export function one(text: string, x: number, top: number, style: WordStyle, inside?: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return tag('text', { class: style.className, x, y: baseline(top, style), 'text-anchor': style.anchor, ...style.more }, inside ?? escaped);
}

/** First letter as a capital, as the pages show labels. */
export const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The widest of some words, px. */
export const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
