/** Dots, tank and timeline as one SVG: what the pages lay out as lists. */

import type { HTMLElement } from 'node-html-parser';
import { textWidth } from '../../charts/shared/text.ts';
import type { PlacedTank } from '../../charts/tank-tap/layout.ts';
import type { PlacedTimeline } from '../../charts/timeline/layout.ts';
import { type PlacedDots, pitch } from '../../charts/unit-dots/layout.ts';
import { tag } from './draw.ts';
import { block, capital, type Drawn, one } from './words.ts';

export function dotsPicture(placed: PlacedDots, drawing: HTMLElement, id: string, width: number): Drawn {
  const parts = drawing.querySelectorAll('.pattern-store > pattern').map((pattern) => pattern.outerHTML);
  const firstCut = placed.groups.find((group) => group.gap);
  let top = 0;
  for (const group of placed.groups) {
    const { medium } = group.blocks;
    const words = block(group.label, 0, top, 360, { size: 13, leading: 17.5, more: { 'font-size': 13 } });
    const isFlow = group.kind === 'flow';
    // The arrow is drawn: the typeface has none.
    const arrow = textWidth(group.words, 15) + 8;
    const y = top + words.height + 10;
    const bold = one(group.words, 0, top + words.height, { size: 15, leading: 20, more: { 'font-size': 15, 'font-weight': 650 } });
    const flow = isFlow ? tag('path', { class: 'picture-arrow', d: `M${arrow.toFixed(1)} ${String(y)}h13m-5 -4l5 4l-5 4` }) : '';
    const when = group.when
      ? one(group.when, arrow + (isFlow ? 22 : 4), top + words.height, {
          size: 13,
          leading: 20,
          className: 'unit-when',
          more: { 'font-size': 13 },
        })
      : '';
    const at = top + words.height + 20 + 6;
    const fill = `url(#${id}-${group.kind}-${String(group.tone)})`;
    parts.push(
      words.markup,
      bold,
      tag('g', { class: `tone-${String(group.tone)}` }, flow),
      when,
      tag(
        'g',
        { class: `unit-${group.kind} tone-${String(group.tone)}`, transform: `translate(0 ${String(at)})` },
        (medium.full ? tag('rect', { width: medium.full.width, height: medium.full.height, fill }) : '') +
          (medium.last ? tag('rect', { y: medium.last.y, width: medium.last.width, height: pitch, fill }) : '') +
          (medium.cut ? tag('path', { class: 'unit-dot', d: medium.cut }) : ''),
      ),
    );
    top = at + medium.height + 14;
    if (group.gap) {
      const tall = group === firstCut ? 19 : 9;
      const wide = textWidth(group.gap, 13) + 22;
      const hatch = `${id}-cut`;
      if (group === firstCut)
        parts.push(
          tag(
            'pattern',
            { id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
            tag('line', { class: 'map-missing', x1: 0, x2: 0, y1: 0, y2: 6 }),
          ),
        );
      parts.push(tag('rect', { x: 0, y: top, width, height: tall, fill: `url(#${hatch})` }));
      if (group === firstCut)
        parts.push(
          tag('rect', { class: 'picture-paper', x: 0, y: top, width: wide, height: tall }),
          one(group.gap, 10, top + 1, { size: 13, leading: 17, className: 'unit-gap-words', more: { 'font-size': 13 } }),
        );
      top += tall + 14;
    }
  }
  return { markup: parts.join(''), height: top - 14 };
}

/** @param tank the page's own picture for wide screens */
export function tankPicture(placed: PlacedTank, tank: HTMLElement, width: number): Drawn {
  tank.setAttribute('width', String(width));
  const { height } = placed.wide;
  if (!placed.verdict) return { markup: tank.outerHTML, height };
  const { label, words } = placed.verdict;
  return {
    markup:
      tank.outerHTML +
      tag('line', { class: 'grid', x1: 0, x2: width, y1: height + 14, y2: height + 14 }) +
      one(
        label,
        0,
        height + 22,
        { size: 14, leading: 20, more: { 'font-size': 14 } },
        `${label}: ${tag('tspan', { 'font-weight': 650 }, words)}`,
      ),
    height: height + 44,
  };
}

export function timelinePicture(placed: PlacedTimeline, width: number): Drawn {
  const dates = 152;
  const mark = dates + 14 + 7;
  const left = dates + 14 + 14 + 14;
  const wide = Math.min(736 + dates * 0.5, width) - left;
  const parts: string[] = [];
  let top = 0;
  let before: number | null = null;
  for (const step of placed.steps) {
    if (step.gap) {
      parts.push(
        tag(
          'g',
          { class: step.gap.cut ? 'tone-5 cut' : 'tone-5' },
          tag('line', { class: 'timeline-span', x1: mark, x2: mark, y1: top, y2: top + step.gap.length }),
        ),
        step.gap.words
          ? one(step.gap.words, left, top + step.gap.length / 2 - 9, { size: 13, leading: 18, className: 'timeline-days' })
          : '',
      );
      top += step.gap.length;
    }
    const title = block(capital(step.title), left, top, wide, {
      size: 15,
      leading: 21,
      className: 'timeline-title',
      more: { 'font-size': 15 },
    });
    const text = block(step.text, left, top + title.height, wide, {
      size: 15,
      leading: 21,
      className: 'timeline-text',
      more: { 'font-size': 15 },
    });
    const tall = title.height + text.height + 10;
    if (before !== null) parts.unshift(tag('line', { class: 'picture-spine', x1: mark, x2: mark, y1: before, y2: top }));
    before = top + 10;
    parts.push(
      one(step.when, dates, top, { size: 13, leading: 21, className: 'timeline-date', anchor: 'end' }),
      tag('g', { class: 'tone-5' }, tag('circle', { class: 'timeline-dot', cx: mark, cy: top + 10, r: 5.5 })),
      title.markup,
      text.markup,
    );
    top += tall;
  }
  return { markup: parts.join(''), height: top };
}
