/**
 * The immigration courts' queue: a stock of pending cases, new cases in, completions out.
 * Replay: pending next = pending + new cases − completions + residual, all observed.
 * Projection: the same without the residual, completions being judges × completions a judge a year.
 */
import type { Span } from './span.ts';

/** One fiscal year of one edition of the court office's table, in cases; judges at or near the year's end, null where no count was seen. */
export interface ObservedYear {
  fiscalYear: number;
  pendingStart: number;
  receipts: number;
  completions: number;
  /** Cases reopened, put back on the docket, reclassified or recorded late: what receipts and completions do not explain. */
  residual: number;
  pendingEnd: number;
  judges: number | null;
}

/** Pending cases at the end of a year, replayed from its observed flows. */
export function replayYear({ pendingStart, receipts, completions, residual }: ObservedYear): number {
  return pendingStart + receipts - completions + residual;
}

/** Constant yearly rates of one run. */
export interface QueueInputs {
  /** Cases waiting at the start. */
  pending: number;
  /** Judges at the start. */
  judges: number;
  /** Cases one judge completes in a year. */
  perJudge: number;
  /** New cases a year. */
  newCases: number;
  /** Judges who leave in a year and are not replaced. */
  leaving: number;
}

export interface QueuePoint {
  /** Years since the start. */
  year: number;
  /** Cases waiting. */
  pending: number;
  /** Judges on the bench from this point on. */
  judges: number;
}

/** Judges in the year that begins `year` whole years after the start; never below none. */
function judgesIn({ judges, leaving }: QueueInputs, year: number): number {
  return Math.max(0, judges - leaving * year);
}

/** What the queue gains in the year that begins `year` years after the start, while cases wait; less than nothing when it shrinks. */
function netIn(inputs: QueueInputs, year: number): number {
  return inputs.newCases - judgesIn(inputs, year) * inputs.perJudge;
}

/**
 * The queue at the end of each year. Courts complete no more cases than there are: the stock never falls below none.
 * @param years whole years to run
 */
export function project(inputs: QueueInputs, years: number): QueuePoint[] {
  const points: QueuePoint[] = [{ year: 0, pending: inputs.pending, judges: inputs.judges }];
  for (let year = 0; year < years; year += 1) {
    const before = points[year]?.pending ?? 0;
    points.push({ year: year + 1, pending: Math.max(0, before + netIn(inputs, year)), judges: judgesIn(inputs, year + 1) });
  }
  return points;
}

/** The queue after a span that need not be whole years; flows run evenly within a year. */
export function pendingAfter(inputs: QueueInputs, years: number): number {
  const whole = Math.floor(years);
  const last = project(inputs, whole).at(-1)?.pending ?? inputs.pending;
  return Math.max(0, last + netIn(inputs, whole) * (years - whole));
}

/**
 * Years until no case waits, at constant rates; null when that does not happen within `limit` years.
 * @param limit years after which the search stops
 */
export function yearsToClear(inputs: QueueInputs, limit = 100): number | null {
  let pending = inputs.pending;
  for (let year = 0; year < limit; year += 1) {
    const net = netIn(inputs, year);
    if (pending + net <= 0) return year + pending / -net;
    pending += net;
  }
  return null;
}

/** Judges at which a year's completions equal its new cases: with more, the queue shrinks. Null when judges complete nothing. */
export function turningPoint({ newCases, perJudge }: Pick<QueueInputs, 'newCases' | 'perJudge'>): number | null {
  return perJudge > 0 ? newCases / perJudge : null;
}

export interface QueueSpans {
  pending: number;
  judges: Span;
  perJudge: Span;
  newCases: Span;
  leaving: Span;
}

/** The two ends of the band: the inputs under which the queue is shortest, and longest. Every path in between lies in the band, since the queue falls with judges and their pace and rises with new cases and leavers. */
export function ends({ pending, judges, perJudge, newCases, leaving }: QueueSpans): { shortest: QueueInputs; longest: QueueInputs } {
  return {
    shortest: { pending, judges: judges.high, perJudge: perJudge.high, newCases: newCases.low, leaving: leaving.low },
    longest: { pending, judges: judges.low, perJudge: perJudge.low, newCases: newCases.high, leaving: leaving.high },
  };
}

/**
 * The yearly pace and new cases that two published results imply together: with `turning` judges the queue stops growing,
 * with `clearing` judges it is gone after `years` years. Two equations, solved:
 * perJudge = pending ÷ ((clearing − turning) × years), newCases = turning × perJudge.
 * @throws RangeError when more judges are not needed to clear the queue than to stop it
 */
export function impliedInputs(pending: number, turning: number, clearing: number, years: number): { perJudge: number; newCases: number } {
  if (clearing <= turning || years <= 0)
    throw new RangeError(`clearing needs more judges (${String(clearing)}) than turning (${String(turning)}), and a span of time`);
  const perJudge = pending / ((clearing - turning) * years);
  return { perJudge, newCases: turning * perJudge };
}
