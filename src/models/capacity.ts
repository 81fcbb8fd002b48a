/**
 * What each stage of the pipeline could carry in a year, and what a wanted number of removals would take.
 * Every stage is a product of published rates; the narrowest one limits all. Detention follows Little's law:
 * people held = arrivals a day × days each stays.
 */
import type { Span } from './span.ts';

/** One run. Shares are in percent, money in US dollars. */
export interface CapacityInputs {
  /** Removals wanted in a year. */
  target: number;
  /** Days in the year. */
  days: number;
  /** Book-ins a day after an ICE arrest. */
  iceArrests: number;
  /** Book-ins a day after a CBP arrest. */
  cbpArrests: number;
  /** Share of exits from detention that are removals. */
  shareRemoved: number;
  officers: number;
  newOfficers: number;
  loaned: number;
  taskforce: number;
  /** New employees for one million arrests a year. */
  staffNeeded: number;
  /** People held on an average day. */
  beds: number;
  /** Days of an average stay. */
  stay: number;
  /** Of one bed for one day. */
  bedCost: number;
  /** Electronic supervision of one person for one day, technology only. */
  monitoring: number;
  judges: number;
  /** Cases one judge closes in a year. */
  perJudge: number;
  /** Share of closed cases that end in removal or voluntary departure. */
  shareOrdered: number;
  /** Share of detained people whose case goes to a judge. */
  shareJudge: number;
  /** People who already have a final order. */
  finalPool: number;
  /** Removal flights a year. */
  flights: number;
  perFlight: number;
  /** Share of removals that leave on a charter flight. */
  shareCharter: number;
  flightHours: number;
  /** Of one charter flight hour. */
  charterHour: number;
  /** Of one military flight hour. */
  militaryHour: number;
  /** Removals and returns by CBP a year. */
  cbpRemovals: number;
  /** Departures through the app program a year. */
  appDepartures: number;
  /** Paid for one such departure. */
  stipend: number;
  /** To arrest, detain and remove one person. */
  costEach: number;
  /** Of ICE, a year. */
  baseBudget: number;
  /** For ICE in the law of July 2025, for all its years. */
  law2025: number;
  /** For ICE in the law of June 2026, for all its years. */
  law2026: number;
}

/** The stages whose capacity can be worked out from published numbers, in pipeline order. */
export const stages = ['arrests', 'detention', 'courts', 'flights'] as const;
export type CapacityStage = (typeof stages)[number];

/** People who leave detention in a year. Little's law, solved for the flow: beds ÷ stay a day. */
function exitsPerYear(beds: number, stayDays: number, days: number): number {
  return (beds / stayDays) * days;
}

/** Beds that a flow fills. Little's law, solved for the stock. @param perYear people who enter in a year */
function bedsFilled(perYear: number, stayDays: number, days: number): number {
  return (perYear / days) * stayDays;
}

/** People each stage could carry to removal in a year. */
export function capacities(inputs: CapacityInputs): Record<CapacityStage, number> {
  const { days, iceArrests, cbpArrests, beds, stay, judges, perJudge, flights, perFlight } = inputs;
  const removed = inputs.shareRemoved / 100;
  return {
    arrests: (iceArrests + cbpArrests) * days * removed,
    detention: exitsPerYear(beds, stay, days) * removed,
    courts: ordersPerYear({ judges, perJudge, shareOrdered: inputs.shareOrdered }) / (inputs.shareJudge / 100),
    flights: (flights * perFlight) / (inputs.shareCharter / 100),
  };
}

/** Removal orders and voluntary departures from judges in a year. */
export function ordersPerYear({ judges, perJudge, shareOrdered }: Pick<CapacityInputs, 'judges' | 'perJudge' | 'shareOrdered'>): number {
  return (judges * perJudge * shareOrdered) / 100;
}

/** The stage that carries least; of equals the first in the pipeline. */
function narrowestOf(carried: Readonly<Record<CapacityStage, number>>): CapacityStage {
  return stages.reduce((least, stage) => (carried[stage] < carried[least] ? stage : least), stages[0]);
}

/** What the narrowest stage lets through, and what border agencies and departures add to it, in people a year. */
export function reached(inputs: CapacityInputs): { narrowest: CapacityStage; ice: number; total: number } {
  const carried = capacities(inputs);
  const stage = narrowestOf(carried);
  return { narrowest: stage, ice: carried[stage], total: carried[stage] + inputs.cbpRemovals + inputs.appDepartures };
}

/** What the target would take if all of it went through ICE detention, the other inputs as they stand. */
export function needed(inputs: CapacityInputs) {
  const { target, days, stay } = inputs;
  const bookIns = target / (inputs.shareRemoved / 100);
  return {
    removalsPerDay: target / days,
    arrestsPerDay: bookIns / days,
    beds: bedsFilled(bookIns, stay, days),
    judges: (target * inputs.shareJudge) / (inputs.perJudge * inputs.shareOrdered),
    /** If everybody left by charter. */
    flights: target / inputs.perFlight,
    /** New employees, by the one published estimate, which is for one million arrests. */
    staff: (inputs.staffNeeded * bookIns) / 1e6,
  };
}

/** US dollars a year. */
export function costs(inputs: CapacityInputs) {
  const need = needed(inputs);
  const flightHours = need.flights * inputs.flightHours;
  return {
    target: inputs.target * inputs.costEach,
    /** Of what the narrowest stage lets through. */
    reached: reached(inputs).ice * inputs.costEach,
    beds: need.beds * inputs.bedCost * inputs.days,
    /** Technology only, for as many people as the beds needed would hold. */
    monitoring: need.beds * inputs.monitoring * inputs.days,
    charters: flightHours * inputs.charterHour,
    military: flightHours * inputs.militaryHour,
    stipends: inputs.appDepartures * inputs.stipend,
    /** Both laws, for all their years. */
    laws: inputs.law2025 + inputs.law2026,
  };
}

/** Inputs that widen a stage when they rise, and those that narrow it. */
export const wideningInputs = [
  'days',
  'iceArrests',
  'cbpArrests',
  'shareRemoved',
  'beds',
  'judges',
  'perJudge',
  'shareOrdered',
  'flights',
  'perFlight',
] as const;
export const narrowingInputs = ['stay', 'shareJudge', 'shareCharter'] as const;

/** What each stage could carry between the ends of its inputs: all at their least favorable, and all at their most. */
export function capacityEnds(
  inputs: CapacityInputs,
  limits: Readonly<Record<(typeof wideningInputs | typeof narrowingInputs)[number], Span>>,
): Record<CapacityStage, Span> {
  const at = (widening: keyof Span, narrowing: keyof Span): CapacityInputs => ({
    ...inputs,
    ...Object.fromEntries(wideningInputs.map((name) => [name, limits[name][widening]])),
    ...Object.fromEntries(narrowingInputs.map((name) => [name, limits[name][narrowing]])),
  });
  const least = capacities(at('low', 'high'));
  const most = capacities(at('high', 'low'));
  const span = (stage: CapacityStage): Span => ({ low: least[stage], high: most[stage] });
  return { arrests: span('arrests'), detention: span('detention'), courts: span('courts'), flights: span('flights') };
}
