/** The capacity lab's state: which preset it stands on, and every lever. Start values, limits and presets are facts. */
import type { CapacityInputs } from '../../models/capacity.ts';
import type { Span } from '../../models/span.ts';
import { factValue, type LabGiven } from '../shared/types.ts';
import { type Field, type Fields, readState, type StateOf } from '../shared/url-state.ts';

/** Inputs with one published value or a mere calendar range: shown, not moved. */
export const constants = ['days', 'staffNeeded', 'flightHours', 'militaryHour', 'law2025', 'law2026'] as const;
export type InputName = keyof CapacityInputs;
export type LeverName = Exclude<InputName, (typeof constants)[number]>;

export type Kind = 'number' | 'percent' | 'usd';
interface LeverShape {
  kind: Kind;
  /** Values the address can hold lie this far apart. */
  step: number;
  /** How far an arrow key moves the slider. */
  slide: number;
}

/** The levers in pipeline order, by the part of the lab they stand in. */
export const groups: readonly { id: string; levers: readonly LeverName[] }[] = [
  { id: 'goal', levers: ['target'] },
  { id: 'arrests', levers: ['iceArrests', 'cbpArrests', 'shareRemoved', 'officers', 'newOfficers', 'loaned', 'taskforce'] },
  { id: 'detention', levers: ['beds', 'stay', 'bedCost', 'monitoring'] },
  { id: 'courts', levers: ['judges', 'perJudge', 'shareOrdered', 'shareJudge', 'finalPool'] },
  { id: 'flights', levers: ['flights', 'perFlight', 'shareCharter', 'charterHour'] },
  { id: 'beside', levers: ['cbpRemovals', 'appDepartures', 'stipend'] },
  { id: 'money', levers: ['costEach', 'baseBudget'] },
];

export const shapes: Readonly<Record<LeverName, LeverShape>> = {
  target: { kind: 'number', step: 1, slide: 10_000 },
  iceArrests: { kind: 'number', step: 0.1, slide: 10 },
  cbpArrests: { kind: 'number', step: 0.1, slide: 10 },
  shareRemoved: { kind: 'percent', step: 0.1, slide: 0.1 },
  officers: { kind: 'number', step: 1, slide: 100 },
  newOfficers: { kind: 'number', step: 1, slide: 100 },
  loaned: { kind: 'number', step: 1, slide: 100 },
  taskforce: { kind: 'number', step: 1, slide: 100 },
  beds: { kind: 'number', step: 1, slide: 500 },
  stay: { kind: 'number', step: 0.1, slide: 0.1 },
  bedCost: { kind: 'usd', step: 0.01, slide: 1 },
  monitoring: { kind: 'usd', step: 0.01, slide: 0.01 },
  judges: { kind: 'number', step: 1, slide: 1 },
  perJudge: { kind: 'number', step: 0.1, slide: 10 },
  shareOrdered: { kind: 'percent', step: 0.1, slide: 0.1 },
  shareJudge: { kind: 'percent', step: 0.1, slide: 0.1 },
  finalPool: { kind: 'number', step: 1, slide: 10_000 },
  flights: { kind: 'number', step: 1, slide: 50 },
  perFlight: { kind: 'number', step: 1, slide: 1 },
  shareCharter: { kind: 'percent', step: 0.1, slide: 0.1 },
  charterHour: { kind: 'usd', step: 1, slide: 100 },
  cbpRemovals: { kind: 'number', step: 1, slide: 1000 },
  appDepartures: { kind: 'number', step: 1, slide: 500 },
  stipend: { kind: 'usd', step: 1, slide: 100 },
  costEach: { kind: 'usd', step: 1, slide: 100 },
  baseBudget: { kind: 'usd', step: 1e6, slide: 1e8 },
};
export const levers = groups.flatMap((group) => group.levers);

/** How each constant is shown. */
export const constantKinds: Readonly<Record<(typeof constants)[number], Kind>> = {
  days: 'number',
  staffNeeded: 'number',
  flightHours: 'number',
  militaryHour: 'usd',
  law2025: 'usd',
  law2026: 'usd',
};

export const presets = ['spring-2026', 'april-2025', 'law-2025', 'aic', 'cis', 'own'] as const;
export type Preset = (typeof presets)[number];

/** The levers that each preset's source gives a value for, by the fact that holds it. All others keep the start value. */
export const presetFacts: Readonly<Record<Preset, Partial<Record<LeverName, string>>>> = {
  'spring-2026': {},
  'april-2025': {
    iceArrests: 'aprilIce',
    cbpArrests: 'aprilCbp',
    shareRemoved: 'aprilShare',
    beds: 'aprilBeds',
    stay: 'aprilStay',
    judges: 'aprilJudges',
    flights: 'aprilFlights',
  },
  'law-2025': { newOfficers: 'lawOfficers', beds: 'lawBeds', judges: 'lawJudges' },
  aic: { costEach: 'aicEach' },
  cis: { costEach: 'cisEach' },
  own: {},
};

/** From where to where an input goes: its fact's own range. */
export function limitsOf(facts: LabGiven['facts'], name: InputName): Span {
  const value = factValue(facts, name);
  return { low: facts[name]?.low ?? value, high: facts[name]?.high ?? value };
}

/** The levers as a preset sets them. */
export function presetValues(facts: LabGiven['facts'], preset: Preset): Record<LeverName, number> {
  return Object.fromEntries(levers.map((name) => [name, factValue(facts, presetFacts[preset][name] ?? name)])) as Record<LeverName, number>;
}

type NumberField = Extract<Field, { kind: 'number' }>;
export type CapacityFields = Fields & { preset: { kind: 'choice'; values: readonly Preset[]; default: Preset } } & Record<
    LeverName,
    NumberField
  >;
export type CapacityState = StateOf<CapacityFields>;

/** The fields of the address. The levers' defaults are those of the preset that the query asks for. */
export function capacityFields(facts: LabGiven['facts'], search: string): CapacityFields {
  const preset = { kind: 'choice', values: presets, default: 'spring-2026' } as const;
  const from = presetValues(facts, readState('capacity', { preset }, search).preset);
  const lever = (name: LeverName): NumberField => {
    const { low, high } = limitsOf(facts, name);
    return { kind: 'number', min: low, max: high, step: shapes[name].step, default: from[name] };
  };
  return { preset, ...(Object.fromEntries(levers.map((name) => [name, lever(name)])) as Record<LeverName, NumberField>) };
}

/** The levers of a state. */
export function leversOf(state: CapacityState): Record<LeverName, number> {
  return Object.fromEntries(levers.map((name) => [name, state[name]])) as Record<LeverName, number>;
}

/** The model's inputs: the levers of a state and the constants. */
export function inputsOf(facts: LabGiven['facts'], state: CapacityState): CapacityInputs {
  return {
    ...leversOf(state),
    ...(Object.fromEntries(constants.map((name) => [name, factValue(facts, name)])) as Record<(typeof constants)[number], number>),
  };
}

/** The preset a state stands on; the reader's own as soon as one lever was moved. */
export function presetOf(facts: LabGiven['facts'], state: CapacityState): Preset {
  const asked = presetValues(facts, state.preset);
  return levers.every((name) => state[name] === asked[name]) ? state.preset : 'own';
}
