/** The queue lab's state: which edition and year are replayed, where the projection starts, and its four levers with their two ends. */
import type { QueueSpans } from '../../models/queue.ts';
import type { Span } from '../../models/span.ts';
import { factValue, type LabGiven } from '../shared/types.ts';
import { type Field, type Fields, readState, type StateOf } from '../shared/url-state.ts';
import type { QueueData } from './props.ts';

export const starts = ['trac-2025', 'eoir-2024', 'crs-300', 'crs-700'] as const;
export type Start = (typeof starts)[number];

/** Years a projection runs. */
export const projectedYears = 10;

type NumberField = Extract<Field, { kind: 'number' }>;
export interface QueueFields extends Fields {
  edition: { kind: 'choice'; values: readonly string[]; default: string };
  year: NumberField;
  start: { kind: 'choice'; values: readonly Start[]; default: Start };
  judgesLow: NumberField;
  judgesHigh: NumberField;
  perJudgeLow: NumberField;
  perJudgeHigh: NumberField;
  newLow: NumberField;
  newHigh: NumberField;
  leavingLow: NumberField;
  leavingHigh: NumberField;
}
export type QueueState = StateOf<QueueFields>;

export interface StartValues extends QueueSpans {
  /** When the projection starts, as a year and its part: the end of December 2025 is 2026. */
  year: number;
}

/** Where each projection starts, from published counts. Two bases are never mixed: TRAC's closures run wider than the court office's completions. */
export function startValues(facts: LabGiven['facts'], start: Start): StartValues {
  const value = (name: string) => factValue(facts, name);
  const same = (name: string): Span => ({ low: value(name), high: value(name) });
  if (start === 'trac-2025')
    return {
      year: 2026,
      pending: value('pendingTrac'),
      judges: same('judgesNow'),
      perJudge: { low: value('perJudgeTracLow'), high: value('perJudgeTrac') },
      newCases: { low: value('newTrac'), high: value('newTracHigh') },
      leaving: { low: 0, high: value('judgesFall') },
    };
  if (start === 'eoir-2024')
    return {
      year: 2024.75,
      pending: value('pendingEoir'),
      judges: same('judges2023'),
      perJudge: same('perJudgeEoir'),
      newCases: { low: value('newEoir2023'), high: value('newEoirMost') },
      leaving: { low: 0, high: 0 },
    };
  return {
    year: 2023.25,
    pending: value('pendingCrs'),
    judges: same(start === 'crs-300' ? 'judgesTurn' : 'judgesMost'),
    perJudge: same('perJudgeCrs'),
    newCases: same('newCrs'),
    leaving: { low: 0, high: 0 },
  };
}

/** From where to where each lever goes: what has been observed, widened to the start values and the judges of the 2023 projection. */
export function limits(facts: LabGiven['facts']): Record<'judges' | 'perJudge' | 'newCases' | 'leaving', { min: number; max: number }> {
  const value = (name: string) => factValue(facts, name);
  return {
    judges: { min: value('judgesLeast'), max: value('judgesMost') },
    perJudge: { min: value('perJudgeLeast'), max: value('perJudgeTrac') },
    newCases: { min: value('newLeast'), max: value('newEoirMost') },
    leaving: { min: 0, max: value('judgesLeft') },
  };
}

/** The fields of the address. The levers' defaults are the start values of the start that the query asks for. */
export function queueFields({ facts, data }: { facts: LabGiven['facts']; data: QueueData }, search: string): QueueFields {
  const edition = {
    kind: 'choice',
    values: data.editions.map((one) => one.edition),
    default: data.editions.at(-1)?.edition ?? '',
  } as const;
  const start = { kind: 'choice', values: starts, default: 'trac-2025' } as const;
  const asked = readState('queue', { edition, start }, search);
  const years = data.editions.find((one) => one.edition === asked.edition)?.years ?? [];
  const first = years[0]?.fiscalYear ?? 0;
  const last = years.at(-1)?.fiscalYear ?? 0;
  const from = startValues(facts, asked.start);
  const within = limits(facts);
  const lever = (name: keyof typeof within, end: keyof Span): NumberField => ({
    kind: 'number',
    ...within[name],
    step: 1,
    default: from[name][end],
  });
  return {
    edition,
    year: { kind: 'number', min: first, max: last, step: 1, default: last },
    start,
    judgesLow: lever('judges', 'low'),
    judgesHigh: lever('judges', 'high'),
    perJudgeLow: lever('perJudge', 'low'),
    perJudgeHigh: lever('perJudge', 'high'),
    newLow: lever('newCases', 'low'),
    newHigh: lever('newCases', 'high'),
    leavingLow: lever('leaving', 'low'),
    leavingHigh: lever('leaving', 'high'),
  };
}

/** The spans a state asks for; a low end above its high end is put in order. */
export function spansOf(facts: LabGiven['facts'], state: QueueState): QueueSpans {
  const span = (low: number, high: number): Span => ({ low: Math.min(low, high), high: Math.max(low, high) });
  return {
    pending: startValues(facts, state.start).pending,
    judges: span(state.judgesLow, state.judgesHigh),
    perJudge: span(state.perJudgeLow, state.perJudgeHigh),
    newCases: span(state.newLow, state.newHigh),
    leaving: span(state.leavingLow, state.leavingHigh),
  };
}
