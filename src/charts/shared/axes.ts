/** Scales and ticks in percent space: x in percent of the plot's width (any width fits), y in px of its fixed height. */
import { scaleLinear } from 'd3-scale';
import type { Formatter, NumberFormat } from '../../evidence/format.ts';
import type { Cell } from '../../evidence/types.ts';
import { textWidth } from './text.ts';

export const xTypes = ['year', 'fiscal-year', 'month', 'date', 'day-of-year'] as const;
export type XType = (typeof xTypes)[number];

/** From which width of the chart on a tick or label is drawn: always, from 560 px, from 900 px. */
export type From = 'narrow' | 'medium' | 'wide';

export interface Tick {
  at: number;
  label: string;
  from: From;
  /** Where the label hangs so that it stays inside the plot. */
  anchor: 'start' | 'middle' | 'end';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const fiscalMonths = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const day = 86_400_000;

/**
 * A cell of an x column as a number on one axis: years as years, months and dates as fractions of a year
 * (a month sits at its middle, a bare year at its 1 January), days of a fiscal year as days since 1 October.
 * @throws RangeError when the cell does not fit the type
 */
export function xNumber(cell: Cell, type: XType): number {
  const text = String(cell);
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts?.[1]) throw new RangeError(`x value "${text}" is not a ${type}`);
  const year = Number(parts[1]);
  if (type === 'year' || type === 'fiscal-year') {
    if (!parts[2]) return year;
    return year + (dayOfYear(year, Number(parts[2]), Number(parts[3] ?? 1)) - 1) / daysIn(year);
  }
  const month = Number(parts[2] ?? 1);
  if (type === 'month') return year + (month - 0.5) / 12;
  if (type === 'date') return year + (dayOfYear(year, month, Number(parts[3] ?? (parts[2] ? 15 : 1))) - 1) / daysIn(year);
  const date = Date.UTC(year, month - 1, Number(parts[3] ?? 1));
  const start = Date.UTC(month >= 10 ? year : year - 1, 9, 1);
  return (date - start) / day + 1;
}

function daysIn(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / day;
}

function dayOfYear(year: number, month: number, date: number): number {
  return (Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / day + 1;
}

/** Words for an x value, as a table or a reading cursor gives it. */
export function xWords(cell: Cell, type: XType, format: Formatter): string {
  if (type === 'fiscal-year' && /^\d{4}$/.test(String(cell))) return format.fiscalYear(Number(cell));
  return format.date(String(cell));
}

/** Percent of the plot's width for an x number. A domain of one value sits in the middle. */
export function xScale(domain: readonly [number, number]): (value: number) => number {
  const [low, high] = domain;
  if (low === high) return () => 50;
  return (value) => round(((value - low) / (high - low)) * 100);
}

/** y px (0 = top) for a value, with a nice domain that holds zero unless `min` says otherwise. */
export function yScale(
  values: readonly number[],
  height: number,
  limits: { min?: number | undefined; max?: number | undefined } = {},
): { at: (value: number) => number; ticks: number[]; domain: [number, number] } {
  const low = limits.min ?? Math.min(0, ...values);
  const high = limits.max ?? Math.max(0, ...values);
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([height, 0]);
  if (limits.max === undefined || limits.min === undefined) scale.nice(5);
  const domain = scale.domain() as [number, number];
  return { at: (value) => round(scale(value)), ticks: scale.ticks(5), domain };
}

/** y ticks with short labels; the top one carries no unit, the unit line above the chart does. */
export function yTicks(scale: { at: (value: number) => number; ticks: number[] }, format: NumberFormat, words: Formatter) {
  return scale.ticks.map((value) => ({ at: scale.at(value), label: words.short(value, format), zero: value === 0 }));
}

/**
 * x ticks for three widths at once. A tick shown at a narrow width is shown at all wider ones, so steps divide each other.
 */
export function xTicks(domain: readonly [number, number], type: XType): Tick[] {
  const at = xScale(domain);
  if (type === 'day-of-year') {
    const starts = [1, 32, 62, 93, 124, 152, 183, 213, 244, 274, 305, 336];
    return starts.flatMap((start, index): Tick[] => {
      const month = months[(fiscalMonths[index] ?? 1) - 1] ?? '';
      return [
        {
          at: at(start),
          label: month,
          from: index % 4 === 0 ? 'narrow' : index % 2 === 0 ? 'medium' : 'wide',
          anchor: index === 0 ? 'start' : 'middle',
        },
      ];
    });
  }
  const span = domain[1] - domain[0];
  const [wide, medium, narrow] = stepsFor(span, type);
  const ticks: Tick[] = [];
  const first = Math.ceil(domain[0] / wide - 1e-9) * wide;
  for (let value = first; value <= domain[1] + 1e-9; value += wide) {
    const from: From = isMultiple(value, narrow) ? 'narrow' : isMultiple(value, medium) ? 'medium' : 'wide';
    const place = at(value);
    const label = tickLabel(value, type);
    const overhang = ((textWidth(label, tickSize) / 2 - edgeAir) / plotWidths[from]) * 100;
    ticks.push({
      at: place,
      label,
      from,
      anchor: place < Math.max(3, overhang) ? 'start' : place > Math.min(97, 100 - overhang) ? 'end' : 'middle',
    });
  }
  return ticks;
}

const tickSize = 12;
/** px that a tick's words may hang over the plot's edge. */
const edgeAir = 6;
/** px of the narrowest plot at which a tick of that kind is drawn. */
const plotWidths: Record<From, number> = { narrow: 288, medium: 440, wide: 720 };

const niceSteps = [1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 4, 5, 10, 20, 40] as const;

/** Steps in years for wide, medium and narrow charts, each dividing the next, so that labels of their width do not meet. */
function stepsFor(span: number, type: XType): [number, number, number] {
  // "FY2024" and "Jul 2024" are wider than "2024".
  const fits = (step: number, most: number) => span / step <= (type === 'fiscal-year' || step < 1 ? most * 0.62 : most);
  // Whole years have no halves: two ticks of one name would say nothing.
  const steps = type === 'year' || type === 'fiscal-year' ? niceSteps.filter((step) => step >= 1) : niceSteps;
  const choose = (most: number, of: number): number => steps.find((step) => fits(step, most) && isMultiple(of, step)) ?? of;
  const narrow = steps.find((step) => fits(step, 5)) ?? 40;
  const medium = choose(8, narrow);
  return [choose(16, medium), medium, narrow];
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-6;
}

function tickLabel(value: number, type: XType): string {
  const year = Math.floor(value + 1e-6);
  const part = value - year;
  if (type === 'fiscal-year') return `FY${String(year)}`;
  if (part < 1e-3) return String(year);
  return `${months[Math.round(part * 12)] ?? ''} ${String(year)}`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
