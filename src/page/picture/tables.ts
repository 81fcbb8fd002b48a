/** The matrix and the legal steps as one SVG, laid out as on a wide page with its folds closed. */
import type { PlacedMatrix } from '../../charts/matrix/layout.ts';
import { textWidth, wrapText } from '../../charts/shared/text.ts';
import type { Card, PlacedFlow } from '../../charts/step-flow/layout.ts';
import { tag } from './draw.ts';
import { block, type Drawn, one, type WordStyle } from './words.ts';

const cellWords: WordStyle = { size: 13, leading: 17, more: { 'font-size': 13 } };

export function matrixPicture(placed: PlacedMatrix, width: number): Drawn {
  const labels = placed.groups.flatMap((group) => group.rows.map((row) => row.label));
  const labelWide = Math.min(210, Math.max(140, ...labels.map((label) => textWidth(label, 13) + 8)));
  const totalWide = placed.totals ? 64 : 0;
  const wide = (width - labelWide - totalWide) / placed.columns.length;
  const middle = (index: number) => labelWide + (index + 0.5) * wide;
  const parts: string[] = [];
  const heads = placed.columns.map((column) => (placed.upright ? wrapText(column.label, 13, 144) : wrapText(column.label, 13, wide - 6)));
  const headTall = placed.upright
    ? Math.max(...heads.flat().map((line) => textWidth(line, 13) * 1.06)) + 14
    : Math.max(...heads.map((lines) => lines.length)) * 17 + 14;
  parts.push(one(placed.rowWords, 0, headTall - 23, { ...cellWords, more: { 'font-size': 13, 'font-weight': 600 } }));
  for (const [index, lines] of heads.entries())
    for (const [row, line] of lines.entries())
      parts.push(
        placed.upright
          ? tag(
              'text',
              {
                transform: `translate(${(middle(index) + 4.5 + (row - (lines.length - 1) / 2) * 16).toFixed(1)} ${String(headTall - 6)}) rotate(-90)`,
                'font-size': 13,
                'font-weight': 600,
              },
              line.replaceAll('&', '&amp;'),
            )
          : one(line, middle(index), headTall - 7 - (lines.length - row) * 17, {
              ...cellWords,
              anchor: 'middle',
              more: { 'font-size': 13, 'font-weight': 600 },
            }),
      );
  if (placed.totals)
    parts.push(
      one(placed.totals.label, width - 4, headTall - 23, { ...cellWords, anchor: 'end', more: { 'font-size': 13, 'font-weight': 600 } }),
    );
  parts.push(tag('line', { class: 'picture-spine', x1: 0, x2: width, y1: headTall, y2: headTall }));
  let top = headTall;
  const total = (text: string, x: number, y: number) =>
    one(text, x, y, { ...cellWords, anchor: 'end', more: { 'font-size': 13, 'font-weight': 600 } });
  for (const group of placed.groups) {
    if (group.label) {
      parts.push(
        one(group.label, 0, top + 10, { ...cellWords, more: { 'font-size': 13, 'font-weight': 650 } }),
        tag('line', { class: 'grid', x1: 0, x2: width, y1: top + 30, y2: top + 30 }),
      );
      top += 30;
    }
    for (const row of group.rows) {
      const name = block(row.label, 0, top + 4, labelWide - 8, cellWords);
      const tall = Math.max(26, name.height + 8);
      parts.push(name.markup);
      for (const [index, cell] of row.cells.entries()) {
        if (cell.kind === 'none') continue;
        const at = middle(index);
        parts.push(
          tag('rect', {
            class: `cell-${cell.kind} cell-tint-${String(cell.tint)}`,
            x: at - wide / 2,
            y: top,
            width: wide,
            height: tall,
            fill: 'none',
          }),
        );
        if (cell.radius !== null)
          parts.push(tag('circle', { class: 'matrix-dot', cx: at - (cell.text ? 12 : 0), cy: top + tall / 2, r: cell.radius }));
        if (cell.kind === 'missing') parts.push(tag('circle', { class: 'matrix-ring', cx: at, cy: top + tall / 2, r: 4.5 }));
        else if (cell.text)
          parts.push(
            one(cell.text, cell.radius === null ? at : at + 2, top + tall / 2 - 8.5, {
              ...cellWords,
              anchor: cell.radius === null ? 'middle' : 'start',
              className: `picture-cell cell-tint-${String(cell.tint)}`,
              more: { 'font-size': 13, ...(cell.kind === 'number' ? { 'font-weight': 600 } : {}) },
            }),
          );
      }
      if (placed.totals) parts.push(total(row.total, width - 4, top + tall / 2 - 8.5));
      top += tall;
      parts.push(tag('line', { class: 'grid', x1: 0, x2: width, y1: top, y2: top }));
    }
  }
  if (placed.totals) {
    parts.push(one(placed.totals.label, 0, top + 5, { ...cellWords, more: { 'font-size': 13, 'font-weight': 600 } }));
    for (const [index, text] of placed.totals.cells.entries())
      parts.push(one(text, middle(index), top + 5, { ...cellWords, anchor: 'middle', more: { 'font-size': 13, 'font-weight': 600 } }));
    parts.push(total(placed.totals.all, width - 4, top + 5));
    top += 28;
  }
  return { markup: tag('g', { class: `matrix-${placed.mode} tone-5` }, parts.join('')), height: top };
}

const bold: WordStyle = { size: 14, leading: 19, more: { 'font-size': 14, 'font-weight': 650 } };
const plain: WordStyle = { size: 13, leading: 18, more: { 'font-size': 13 } };
const faint: WordStyle = { ...plain, className: 'picture-quiet' };

/** One step: number and name, who decides, what happens on the main path, and the ways on that no connector draws. */
function card(step: Card, words: PlacedFlow['words'], x: number, top: number, width: number, isMain: boolean): Drawn {
  const parts: string[] = [];
  let y = top + 9;
  const say = (text: string, style: WordStyle, indent = 12) => {
    const drawn = block(text, x + indent, y, width - indent - 12, style);
    parts.push(drawn.markup);
    y += drawn.height;
  };
  say(`${step.number}  ${step.name}`, bold);
  say(`${words.decides}: ${step.decides}`, faint);
  if (isMain) {
    y += 3;
    say(step.description, plain);
    if (step.contested) say(`${words.contested}. ${step.contested}`, plain);
  }
  for (const way of step.ways) {
    y += 3;
    say(`${way.when} › ${way.to}`, faint, 22);
  }
  if (step.isEnd) say(words.end, faint);
  y += 9;
  const box = tag('rect', { class: 'picture-card', x: x + 0.5, y: top + 0.5, width: width - 1, height: y - top, rx: 3, fill: 'none' });
  return { markup: box + parts.join(''), height: y - top + 1 };
}

export function stepsPicture(placed: PlacedFlow, width: number): Drawn {
  const main = 0.55 * width;
  const parts: string[] = [];
  let top = 0;
  for (const path of placed.paths) {
    if (path.label) {
      parts.push(one(path.label, 0, top + 8, bold));
      top += 36;
    }
    for (const step of path.steps) {
      const drawn = card(step, placed.words, 0, top, main, true);
      parts.push(drawn.markup);
      let beside = top;
      for (const branch of step.branches) {
        const x = main + 30 + (branch.depth - 1) * 24;
        const wide = width - x;
        const when = block(branch.when, x, beside, wide, faint);
        const body = card(branch, placed.words, x, beside + when.height + 3, wide, false);
        const joint = beside + when.height + 18;
        parts.push(
          when.markup,
          body.markup,
          tag('line', { class: 'picture-spine', x1: branch.depth === 1 ? main : x - 12, x2: x, y1: joint, y2: joint }),
        );
        beside += when.height + body.height + 14;
      }
      let left = top + drawn.height;
      if (step.onWhen) {
        const on = block(step.onWhen, 26, left + 6, main - 26, faint);
        const tall = Math.max(on.height + 12, beside - left);
        parts.push(tag('line', { class: 'picture-spine', x1: 14, x2: 14, y1: left, y2: left + tall }), on.markup);
        left += tall;
      }
      top = Math.max(left, beside) + (step.onWhen ? 0 : 18);
    }
  }
  return { markup: parts.join(''), height: top };
}
