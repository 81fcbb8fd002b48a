/**
 * "How many people were deported?", counted five ways, each wider than the one before.
 * A number stands here only where a house published it, or where published numbers of one house add up to it. The rest is missing, with the reason.
 * Events, not people, unless a count says otherwise.
 */

import type { Span } from './span.ts';

/** From the narrowest answer to the widest. */
export const layers = ['ice', 'cbp', 'returns', 'expulsions', 'prompted'] as const;
export type Layer = (typeof layers)[number];

/** How a number came to be. `computed` is our arithmetic over counted numbers of one house. */
export type Basis = 'counted' | 'computed' | 'preliminary' | 'estimated' | 'claimed';

/** One house's number. */
export interface Count extends Span {
  /** Who counts so; the lab has words for each. */
  by: string;
  basis: Basis;
  /** Name of the lab's fact that holds it, where one does. */
  fact?: string;
}

/** Why there is no number. */
export type Missing = 'one-total' | 'not-found' | 'not-by-calendar-year' | 'not-counted-apart' | 'not-stated' | 'no-running-count';

/** What is known of a number: counts of one or more houses; nothing to count, since the cause did not exist then; or an empty frame. */
export type Known = { kind: 'counts'; counts: readonly Count[] } | { kind: 'nothing' } | { kind: 'missing'; why: Missing };

export type Period = { kind: 'fiscal'; year: number } | { kind: 'calendar'; year: number } | { kind: 'since' };

/** A running total of a fiscal year as it stood at the end of a day. */
export interface Reading {
  fiscalYear: number;
  /** YYYY-MM-DD */
  through: string;
  count: number;
}

/** All published numbers that the answers rest on. */
export interface CountBook {
  /** ICE's own count by fiscal year; more than one where houses differ. */
  ice: ReadonlyMap<number, readonly Count[]>;
  /** ICE's running totals within fiscal years. */
  readings: readonly Reading[];
  /** The total at which ICE's running count closed, by fiscal year. */
  closed: ReadonlyMap<number, number>;
  /** Removals and returns by all agencies of the department, one edition of one table, by fiscal year. */
  department: ReadonlyMap<number, { removals: number; returns: number }>;
  /** Expulsions by fiscal year. */
  expulsions: ReadonlyMap<number, readonly Count[]>;
  /** Expulsions by month, YYYY-MM. */
  expulsionMonths: ReadonlyMap<string, number>;
  /** Totals that houses state for a period and all layers up to one; key as `periodKey` gives it. */
  stated: ReadonlyMap<string, Partial<Record<Layer, readonly Count[]>>>;
  /** Numbers that houses state for one layer alone. */
  statedAlone: ReadonlyMap<string, Partial<Record<Layer, readonly Count[]>>>;
}

/** The public-health order of Title 42: first and last day in force. */
const expulsionOrder = { from: '2020-03-21', to: '2023-05-11' };

const periodKey = (period: Period): string => (period.kind === 'since' ? 'since' : `${period.kind}-${String(period.year)}`);

/** First and last day of a period. A fiscal year runs from October to September; `since` is the first year from 20 January 2025. */
export function daysOf(period: Period): { from: string; to: string } {
  if (period.kind === 'since') return { from: '2025-01-20', to: '2026-01-19' };
  if (period.kind === 'calendar') return { from: `${String(period.year)}-01-01`, to: `${String(period.year)}-12-31` };
  return { from: `${String(period.year - 1)}-10-01`, to: `${String(period.year)}-09-30` };
}

const oneDay = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / oneDay;
const dayText = (number: number): string => new Date(number * oneDay).toISOString().slice(0, 10);
const dayBefore = (day: string): string => dayText(dayNumber(day) - 1);
const fiscalYearOf = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 10 ? 1 : 0);

/** Days from the first to the last, both counted. */
export const daysIn = (from: string, to: string): number => dayNumber(to) - dayNumber(from) + 1;

/** Readings further than this from the day in question say too little about it. In days. */
const furthestReading = 31;

/** A fiscal year's running total at the end of a day, between the readings before and after it. Null where none lies near. */
function totalAt(book: Pick<CountBook, 'readings' | 'closed'>, day: string): Span | null {
  const fiscalYear = fiscalYearOf(day);
  const { from, to } = daysOf({ kind: 'fiscal', year: fiscalYear });
  const closed = book.closed.get(fiscalYear);
  if (day === to) return closed === undefined ? null : { low: closed, high: closed };
  const readings: Reading[] = [
    { fiscalYear, through: dayBefore(from), count: 0 },
    ...book.readings.filter((one) => one.fiscalYear === fiscalYear && one.through < to),
    ...(closed === undefined ? [] : [{ fiscalYear, through: to, count: closed }]),
  ];
  const before = readings.findLast(({ through }) => through <= day);
  const after = readings.find(({ through }) => through >= day);
  const isNear = (reading: Reading | undefined): reading is Reading =>
    reading !== undefined && Math.abs(dayNumber(reading.through) - dayNumber(day)) <= furthestReading;
  return isNear(before) && isNear(after) ? { low: before.count, high: after.count } : null;
}

/**
 * What a running count holds from one day to another, both counted, as least and most: its files stop on other days than the span does.
 * A fiscal year's total less what stood the day before, plus what the next year held by the last day.
 * Null where no file lies near an end of the span, or a year in between was never closed.
 */
export function countBetween(book: Pick<CountBook, 'readings' | 'closed'>, from: string, to: string): Span | null {
  let [low, high] = [0, 0];
  for (let year = fiscalYearOf(from); year <= fiscalYearOf(to); year += 1) {
    const { from: first, to: last } = daysOf({ kind: 'fiscal', year });
    const end = totalAt(book, to < last ? to : last);
    const start = from > first ? totalAt(book, dayBefore(from)) : { low: 0, high: 0 };
    if (!end || !start) return null;
    low += Math.max(0, end.low - start.high);
    high += Math.max(0, end.high - start.low);
  }
  return { low, high };
}

const counts = (...some: Count[]): Known => ({ kind: 'counts', counts: some });
const missing = (why: Missing): Known => ({ kind: 'missing', why });
const known = (some: readonly Count[] | undefined, why: Missing): Known =>
  some && some.length > 0 ? { kind: 'counts', counts: some } : missing(why);

/** One of the five answers: what its layer adds, and the answer with all layers so far. */
export interface Rung {
  layer: Layer;
  alone: Known;
  answer: Known;
}

/** The expulsions of a period. */
function expulsionsIn(book: CountBook, period: Period): Known {
  const { from, to } = daysOf(period);
  if (to < expulsionOrder.from || from > expulsionOrder.to) return { kind: 'nothing' };
  if (period.kind === 'fiscal') return known(book.expulsions.get(period.year), 'not-found');
  const months = [...book.expulsionMonths].filter(([month]) => month.slice(0, 4) === from.slice(0, 4));
  if (months.length < 12) return missing('not-by-calendar-year');
  const sum = months.reduce((total, [, count]) => total + count, 0);
  return counts({ low: sum, high: sum, by: 'border-patrol-months', basis: 'computed' });
}

/** ICE's own count of a period. */
function iceIn(book: CountBook, period: Period): Known {
  if (period.kind === 'fiscal') return known(book.ice.get(period.year), 'not-found');
  if (period.kind === 'since') return known(book.stated.get('since')?.ice, 'not-found');
  const { from, to } = daysOf(period);
  const span = countBetween(book, from, to);
  return span ? counts({ ...span, by: 'ice-running', basis: 'computed' }) : missing('not-by-calendar-year');
}

/**
 * The five answers for a period. ICE's count and the department's table are two books: an answer comes from one of them and never from their sum or difference.
 * Only rows of the department's own table are added up, with the expulsions that it lists beside them.
 */
export function ladder(book: CountBook, period: Period): Rung[] {
  const key = periodKey(period);
  const stated = (layer: Layer, why: Missing) => known(book.stated.get(key)?.[layer], why);
  const alone = (layer: Layer, why: Missing) => known(book.statedAlone.get(key)?.[layer], why);
  const table = period.kind === 'fiscal' ? book.department.get(period.year) : undefined;
  const none: Missing = period.kind === 'calendar' ? 'not-by-calendar-year' : 'not-found';
  const apart: Missing = period.kind === 'since' ? 'not-counted-apart' : none;
  const exactly = (value: number, basis: Basis, by: string): Known => counts({ low: value, high: value, basis, by });

  const ice = iceIn(book, period);
  const expulsions = expulsionsIn(book, period);
  const withReturns = table ? exactly(table.removals + table.returns, 'computed', 'department-sum') : stated('returns', none);
  const withExpulsions = ((): Known => {
    if (expulsions.kind === 'nothing') return withReturns;
    if (expulsions.kind !== 'counts' || !table) return missing(none);
    const [low, high] = ends(expulsions.counts);
    const base = table.removals + table.returns;
    return counts({ low: base + low, high: base + high, by: 'department-and-expulsions', basis: 'computed' });
  })();
  return [
    { layer: 'ice', alone: ice, answer: ice },
    {
      layer: 'cbp',
      alone: alone('cbp', table ? 'one-total' : apart),
      answer: table ? exactly(table.removals, 'counted', 'department-table') : stated('cbp', apart),
    },
    {
      layer: 'returns',
      alone: table ? exactly(table.returns, 'counted', 'department-table') : alone('returns', apart),
      answer: withReturns,
    },
    { layer: 'expulsions', alone: expulsions, answer: withExpulsions },
    { layer: 'prompted', alone: alone('prompted', 'not-stated'), answer: stated('prompted', 'not-stated') },
  ];
}

/** Lowest and highest of some counts. */
export function ends(some: readonly Span[]): [low: number, high: number] {
  return [Math.min(...some.map(({ low }) => low)), Math.max(...some.map(({ high }) => high))];
}

/** The lowest and highest number that houses give for an answer; null for an empty frame. */
export function answerSpan({ answer }: Rung): Span | null {
  if (answer.kind !== 'counts') return null;
  const [low, high] = ends(answer.counts);
  return { low, high };
}

/** Who took office on which 20 January. */
const inaugurations = [
  { office: 'bush', from: '2001-01-20' },
  { office: 'obama', from: '2009-01-20' },
  { office: 'trump1', from: '2017-01-20' },
  { office: 'biden', from: '2021-01-20' },
  { office: 'trump2', from: '2025-01-20' },
] as const;
export type Office = (typeof inaugurations)[number]['office'];

export interface Tenure {
  office: Office;
  from: string;
  to: string;
  days: number;
  /** Part of the whole span's days, from 0 to 1. */
  share: number;
  /** ICE's running count within these days; null where its files do not reach. */
  ice: Span | null;
}

/** Who was in office in a span of days, in order. Inauguration day belongs to who comes in. */
export function tenures(book: Pick<CountBook, 'readings' | 'closed'>, from: string, to: string): Tenure[] {
  const all = daysIn(from, to);
  return inaugurations.flatMap(({ office, from: start }, index): Tenure[] => {
    const next = inaugurations[index + 1]?.from;
    const first = start > from ? start : from;
    const last = next !== undefined && next <= to ? dayBefore(next) : to;
    if (first > last) return [];
    const days = daysIn(first, last);
    return [{ office, from: first, to: last, days, share: days / all, ice: countBetween(book, first, last) }];
  });
}

/** A count since a first day, as it stood at the end of another. */
export interface Since {
  /** YYYY-MM-DD */
  through: string;
  count: number;
}

/**
 * What the count held when something was said: the last reading not after it and the first not before it.
 * @param when a day (YYYY-MM-DD), or a month (YYYY-MM) when the day is not known
 */
export function countWhen(readings: readonly Since[], when: string): { before: Since | null; after: Since | null } {
  const isMonth = when.length === 7;
  const first = isMonth ? `${when}-01` : when;
  const last = isMonth ? `${when}-31` : when;
  return {
    before: readings.findLast(({ through }) => through <= first) ?? null,
    after: readings.find(({ through }) => through >= last) ?? null,
  };
}
