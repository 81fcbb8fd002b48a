/**
 * Tank form, places. A stock and the flows of a year become areas on one scale: x in percent of the width, y in px.
 * Both directions are scaled alike for tank and pipes, so areas stay in proportion at every width.
 */
import { round } from '../shared/axes.ts';
import type { FactMark } from '../shared/facts.ts';
import { spread, wrapText } from '../shared/text.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import type { TankSeries } from './series.ts';

/** A box: x and width in percent, y and height in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedPart {
  id: string;
  kind: 'stock' | 'in' | 'out';
  tone: Tone;
  box: Box;
  name: string;
  words: string;
  when: string;
  read: string;
}

/** A line across the tank after each so many years of outflow. */
export interface YearLine {
  y: number;
  /** Empty where a label would crowd the next; such lines are drawn fainter. */
  label: string;
}

export interface PlacedTank {
  /** Side by side, from 560 px: labels are wrapped text at (x percent, y px). */
  wide: { height: number; parts: (PlacedPart & { textX: number; textY: number; lines: string[] })[]; years: YearLine[] };
  /** Stacked, for phones: every part is a row, boxes are measured from the row's own top. */
  stacked: { parts: (PlacedPart & { height: number })[]; years: YearLine[] };
  /** "5.3 years of outflow", or null when nothing flows out. */
  verdict: { label: string; words: string } | null;
}

const lineHeight = 17;
const labelSize = 13;
/** The narrowest width at which the side-by-side composition is shown, in px. */
const nominal = 560;

export function placeTank(series: TankSeries, context: ChartContext): PlacedTank {
  const { stock, inflow, outflows, years } = series;
  const yearWords = years === null ? '' : `${context.format.number(years, 1)} ${context.label('years')}`;
  const part = (one: FactMark, kind: PlacedPart['kind'], tone: Tone, box: Box): PlacedPart => ({
    id: one.id,
    kind,
    tone,
    box: { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) },
    name: one.label,
    words: one.words,
    when: one.when,
    read: [`${one.label}: ${one.words}`, one.when].filter(Boolean).join(', '),
  });
  const out = outflows.reduce((sum, one) => sum + one.value, 0);

  return {
    wide: placeWide(),
    stacked: placeStacked(),
    verdict: years === null ? null : { label: context.label('stock-over-outflow'), words: yearWords },
  };

  function placeWide(): PlacedTank['wide'] {
    const pipe = 14;
    const tankX = inflow ? 26 : 0;
    const tankWidth = inflow ? 32 : 44;
    const outX = tankX + tankWidth;
    const textX = outX + pipe + 2.5;
    const wrap = (one: FactMark, percent: number) => wrapText(one.label, labelSize, (percent / 100) * nominal);
    const stockLines = wrap(stock, tankWidth);
    const top = (stockLines.length + 2) * lineHeight + 6;
    const gap = 14;
    const most = 270;
    // The tallest tank that leaves room for the outflow pipes beside it and the inflow pipe.
    const perUnit = (tall: number) => (tall * tankWidth) / (pipe * stock.value);
    const gaps = gap * (outflows.length - 1);
    const flows = Math.max(out, inflow?.value ?? 0);
    const tall = Math.min(most, flows > 0 ? (most - gaps) / (flows * perUnit(1)) : most);
    const thick = (value: number) => value * perUnit(tall);
    const outTall = thick(out) + gaps;
    // Outflow leaves at the tank's floor, or hangs from its top where a year is more than the stock.
    const bottom = top + Math.max(tall, outTall);
    const tankBox = { x: tankX, y: top, width: tankWidth, height: tall };

    let y = bottom - outTall;
    const placedOut = outflows.map((one) => {
      const box = { x: outX, y, width: pipe, height: thick(one.value) };
      y += box.height + gap;
      return { one, box, lines: wrap(one, 100 - textX) };
    });
    const centres = spread(
      placedOut.map(({ box, lines }) => ({ at: box.y + box.height / 2, height: (lines.length + 2) * lineHeight + 8 })),
      0,
      bottom + 6,
    );
    const parts: PlacedTank['wide']['parts'] = [
      { ...part(stock, 'stock', 3, tankBox), textX: tankX, textY: 13, lines: stockLines },
      ...placedOut.map(({ one, box, lines }, index) => ({
        ...part(one, 'out', index % 2 === 0 ? 5 : 4, box),
        textX,
        textY: round((centres[index] ?? 0) - ((lines.length + 2) * lineHeight) / 2 + 13),
        lines,
      })),
    ];
    if (inflow) {
      const box = { x: tankX - pipe, y: tankBox.y, width: pipe, height: thick(inflow.value) };
      const lines = wrap(inflow, tankX - 3);
      parts.push({ ...part(inflow, 'in', 2, box), textX: 0, textY: round(box.y + box.height + 20), lines });
    }
    const lowest = Math.max(
      bottom,
      ...parts.map((one) => one.textY + (one.kind === 'stock' ? 0 : (one.lines.length + 1) * lineHeight + 4)),
    );
    return { height: Math.ceil(lowest + 2), parts, years: yearLines(tankBox) };
  }

  function placeStacked(): PlacedTank['stacked'] {
    const pipe = 45;
    const most = 200;
    const thickest = 110;
    const largest = Math.max(...outflows.map((one) => one.value), inflow?.value ?? 0);
    const ratio = largest / stock.value;
    const tall = Math.min(most, ratio > 0 ? (thickest * pipe) / (100 * ratio) : most);
    const row = (one: FactMark, kind: PlacedPart['kind'], tone: Tone) => {
      const box =
        kind === 'stock'
          ? { x: 0, y: 0, width: 100, height: tall }
          : { x: 0, y: 0, width: pipe, height: ((one.value / stock.value) * tall * 100) / pipe };
      return { ...part(one, kind, tone, box), height: Math.max(1, Math.ceil(box.height)) };
    };
    return {
      parts: [
        ...(inflow ? [row(inflow, 'in', 2)] : []),
        row(stock, 'stock', 3),
        ...outflows.map((one, index) => row(one, 'out', index % 2 === 0 ? 5 : 4)),
      ],
      years: yearLines({ x: 0, y: 0, width: 100, height: tall }),
    };
  }

  /** Lines across the tank, counted from its floor, where the tap is. */
  function yearLines(tank: Box): YearLine[] {
    if (years === null || years < 1) return [];
    const one = tank.height / years;
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((count) => count * one >= 18) ?? 1000;
    const drawn = one >= 4 ? 1 : step;
    const lines: YearLine[] = [];
    for (let count = drawn; count < years - 1e-9; count += drawn) {
      const y = tank.y + tank.height - count * one;
      const named = count % step === 0 && y - tank.y >= 0;
      const first = count === step;
      lines.push({
        y: round(y),
        label: named ? `${context.format.number(count)}${first ? ` ${context.label(count === 1 ? 'year' : 'years')}` : ''}` : '',
      });
    }
    return lines;
  }
}
