/** Bars and range dots as one SVG: what the page lays out as a list with a small SVG a row. */
import type { PlacedBars } from '../../charts/bars/layout.ts';
import type { PlacedRangeDots } from '../../charts/range-dots/layout.ts';
import { fromClass } from '../../charts/shared/marks.ts';
import { wrapText } from '../../charts/shared/text.ts';
import { tag } from './draw.ts';
import { block, capital, type Drawn, one, type WordStyle, widest } from './words.ts';

/** px; the page's own sizes of bars.css from 560 px on. */
const rooms = { small: 60, medium: 88, large: 120 } as const;
const label: WordStyle = { size: 14, leading: 18, className: 'bars-label', anchor: 'end' };
const heading: WordStyle = { size: 13, leading: 17, className: 'bars-heading' };
const columnGap = 12;

export function barsPicture(placed: PlacedBars, id: string, width: number): Drawn {
  const isGrouped = placed.mode === 'grouped';
  const isDiverging = placed.mode === 'diverging';
  const rows = placed.groups.flatMap((group) => group.rows);
  const labelWidth = Math.min(
    0.38 * width,
    widest(
      rows.map((row) => row.label),
      label.size,
    ) + 4,
  );
  const room = rooms[placed.room];
  const left = labelWidth + columnGap;
  const start = left + (placed.roomLeft ? room : 0);
  const track = width - start - room;
  const bar = isGrouped ? 14 : 20;
  const air = isGrouped ? 5 : 3;
  const percent = (part: number) => (part / 100) * track;
  const zero = start + percent(placed.zero);
  const parts: string[] = [];
  let top = 0;
  for (const [index, group] of placed.groups.entries()) {
    if (group.heading) {
      top += index === 0 ? 0 : 18;
      parts.push(one(group.heading, 0, top, heading), tag('line', { class: 'grid', x1: 0, x2: width, y1: top + 22, y2: top + 22 }));
      top += 30;
    }
    for (const row of group.rows) {
      const lines = wrapText(capital(row.label), label.size, labelWidth);
      const strips = isDiverging ? bar : row.strips.length * bar + (row.strips.length - 1) * 3;
      const tall = Math.max(lines.length * label.leading + 6, strips + 2 * air);
      const inside = [block(capital(row.label), labelWidth, top + (tall - lines.length * label.leading) / 2, labelWidth, label).markup];
      for (const [place, strip] of row.strips.entries()) {
        const y = top + (tall - strips) / 2 + (isDiverging ? 0 : place * (bar + 3));
        const reach = percent(strip.extent);
        const isMinus = strip.side === 'minus';
        const from = isMinus ? zero - reach : zero;
        const isSecond = isGrouped && place > 0;
        const within = (part: number) => from + (part / 100) * reach;
        for (const piece of strip.pieces)
          inside.push(
            tag('rect', {
              class: `bars-piece tone-${String(piece.tone)}`,
              x: within(piece.x),
              width: (piece.width / 100) * reach,
              y: isSecond ? y + bar * 0.12 : y,
              height: isSecond ? bar * 0.76 : bar,
            }),
          );
        if (row.marked && reach > 0)
          inside.push(tag('rect', { class: 'bars-hatch', x: from, y, width: reach, height: bar, fill: `url(#${id}-hatch)` }));
        if (strip.whisker) {
          const { x1, x2 } = { x1: within(strip.whisker.x1), x2: within(strip.whisker.x2) };
          const middle = y + bar / 2;
          inside.push(
            tag('line', { class: 'bars-whisker halo', x1, x2, y1: middle, y2: middle }),
            tag('line', { class: 'bars-whisker', x1, x2, y1: middle, y2: middle }),
            tag('line', { class: 'bars-whisker', x1, x2: x1, y1: y + bar * 0.2, y2: y + bar * 0.8 }),
            tag('line', { class: 'bars-whisker', x1: x2, x2, y1: y + bar * 0.2, y2: y + bar * 0.8 }),
          );
        }
        inside.push(
          tag(
            'g',
            { class: isSecond ? 'bars-second' : '' },
            one(strip.value, isMinus ? from - 7 : from + reach + 7, y, {
              size: isGrouped ? 13 : 14,
              leading: bar,
              className: strip.missing ? 'bars-value missing' : 'bars-value',
              anchor: isMinus ? 'end' : 'start',
              more: { 'font-size': isGrouped ? 13 : 14 },
            }),
          ),
        );
      }
      parts.push(
        tag('g', { class: ['bars-row', row.hollow && 'hollow', row.marked && 'marked'].filter(Boolean).join(' ') }, inside.join('')),
      );
      parts.push(tag('g', { class: 'bars-zero' }, tag('line', { x1: zero, x2: zero, y1: top, y2: top + tall })));
      top += tall;
    }
  }
  if (placed.rest) {
    parts.push(one(placed.rest, left, top + 8, { size: 13, leading: 17, className: 'bars-rest' }));
    top += 25;
  }
  const pattern = placed.patterned
    ? tag(
        'pattern',
        { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        tag('rect', { class: 'bars-hatch-line', width: 2.4, height: 6 }),
      )
    : '';
  return { markup: tag('g', { class: `bars bars-${placed.mode}` }, pattern + parts.join('')), height: top };
}

const name: WordStyle = { size: 14, leading: 18, className: 'dots-label' };

export function rangePicture(placed: PlacedRangeDots, width: number): Drawn {
  const rows = placed.groups.flatMap((group) => group.rows);
  const gap = 16;
  const labelWidth = Math.min(
    0.34 * width,
    widest(
      rows.map((row) => row.label),
      14,
    ) + 4,
  );
  const valueWidth =
    Math.max(
      widest(
        rows.map((row) => row.value),
        14,
      ),
      widest(
        rows.map((row) => row.rangeWords),
        13,
      ),
    ) * 1.06;
  const start = labelWidth + gap;
  const track = width - start - gap - valueWidth;
  const at = (percent: number) => start + (percent / 100) * track;
  const parts = [
    ...placed.references.map((reference, index) =>
      tag(
        'text',
        { class: 'dots-reference-label', x: at(reference.x), y: 13 + index * 16, 'text-anchor': reference.anchor },
        reference.label,
      ),
    ),
    ...placed.ticks.map((tick) =>
      tag(
        'text',
        {
          class: ['dots-tick', fromClass(tick.from)].filter(Boolean).join(' '),
          x: at(tick.at),
          y: 13 + placed.references.length * 18,
          'text-anchor': tick.anchor,
        },
        tick.label,
      ),
    ),
  ];
  let top = placed.references.length > 0 ? 40 : 22;
  for (const group of placed.groups) {
    if (group.heading) {
      parts.push(one(group.heading, 0, top + 18, { size: 13, leading: 17, className: 'dots-heading' }));
      top += 41;
    }
    for (const row of group.rows) {
      const lines = wrapText(row.label, 14, labelWidth);
      const tall = Math.max(44, lines.length * name.leading + 12);
      const middle = top + tall / 2;
      parts.push(
        tag('line', { class: 'grid', x1: 0, x2: width, y1: top, y2: top }),
        block(row.label, 0, middle - (lines.length * name.leading) / 2, labelWidth, name).markup,
        ...placed.ticks.map((tick) =>
          tag('line', {
            class: ['dots-grid', fromClass(tick.from)].filter(Boolean).join(' '),
            x1: at(tick.at),
            x2: at(tick.at),
            y1: top,
            y2: top + tall,
          }),
        ),
        ...placed.references.map((reference) =>
          tag('line', { class: 'dots-reference', x1: at(reference.x), x2: at(reference.x), y1: top, y2: top + tall }),
        ),
      );
      if (!row.missing)
        parts.push(
          tag(
            'g',
            { class: 'tone-5' },
            (row.range ? tag('line', { class: 'dots-range', x1: at(row.range.x1), x2: at(row.range.x2), y1: middle, y2: middle }) : '') +
              (row.dot === null
                ? ''
                : tag('circle', {
                    class: row.marked ? 'dots-dot marked' : 'dots-dot',
                    cx: at(row.dot),
                    cy: middle,
                    r: row.marked ? 6 : 6.5,
                  })),
          ),
        );
      const x = start + track + gap;
      const isTwo = row.rangeWords !== '';
      parts.push(
        one(row.value, x, middle - (isTwo ? 18 : 9), {
          size: 14,
          leading: 18,
          className: row.missing ? 'dots-value missing' : 'dots-value',
        }),
      );
      if (isTwo) parts.push(one(row.rangeWords, x, middle, { size: 13, leading: 17, className: 'dots-range-words' }));
      top += tall;
    }
  }
  return { markup: tag('g', { 'font-size': 14 }, parts.join('')), height: top };
}
