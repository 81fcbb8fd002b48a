/** The one-dot lab's state: which step, which published estimate, and whether the frame of a million lies over the pile. */
import type { Fields, StateOf } from '../shared/url-state.ts';

/** The steps in the order of the pipeline; the last shows all of them at once. */
export const steps = ['here', 'protected', 'arrested', 'held', 'court', 'ordered', 'removed', 'third', 'whole'] as const;
export type Step = (typeof steps)[number];

/** Published estimates by house and date, smallest first; each name is that of a fact of the lab. */
export const estimates = ['dhs2022', 'cis2026', 'pew2023', 'cms2024', 'mpi2024', 'cis2025'] as const;
export type Estimate = (typeof estimates)[number];

/** Houses that publish how many of their count have some protection, and the fact's name in the lab. */
export const protectedBy: Readonly<Partial<Record<Estimate, string>>> = {
  pew2023: 'pewProtected',
  cms2024: 'cmsProtected',
  mpi2024: 'mpiProtected',
};

/** @param first the step a page opens with */
export function oneDotFields(first: Step) {
  return {
    step: { kind: 'choice', values: steps, default: first },
    estimate: { kind: 'choice', values: estimates, default: 'pew2023' },
    frame: { kind: 'choice', values: ['off', 'on'], default: 'off' },
  } as const satisfies Fields;
}
export type OneDotState = StateOf<ReturnType<typeof oneDotFields>>;

export interface Pile {
  /** Also the name of its fact in the lab. */
  id: 'arrests' | 'held' | 'court' | 'ordered' | 'interior' | 'border' | 'mexico' | 'others';
  step: Step;
  kind: 'stock' | 'flow';
  tone: 2 | 3 | 4 | 5 | 6;
  /** Where its dots come from when it moves: out of the field, in by the side door, or from the pile before it. */
  from: 'field' | 'door' | 'before';
  /** No public file links it to the pile before it. */
  cut: boolean;
}

/** The piles that stand beyond the field, in the order of the pipeline. */
export const piles: readonly Pile[] = [
  { id: 'arrests', step: 'arrested', kind: 'flow', tone: 2, from: 'field', cut: false },
  { id: 'held', step: 'held', kind: 'stock', tone: 2, from: 'before', cut: false },
  { id: 'court', step: 'court', kind: 'stock', tone: 3, from: 'before', cut: true },
  { id: 'ordered', step: 'ordered', kind: 'stock', tone: 4, from: 'before', cut: true },
  { id: 'interior', step: 'removed', kind: 'flow', tone: 5, from: 'field', cut: true },
  { id: 'border', step: 'removed', kind: 'flow', tone: 5, from: 'door', cut: false },
  { id: 'mexico', step: 'third', kind: 'flow', tone: 6, from: 'before', cut: true },
  { id: 'others', step: 'third', kind: 'flow', tone: 6, from: 'before', cut: false },
];

/** The piles a step is about: none for those within the field, all for the last. */
export function pilesOf(step: Step): readonly Pile[] {
  return step === 'whole' ? piles : piles.filter((pile) => pile.step === step);
}
