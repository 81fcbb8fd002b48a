/** The case lab's state: where a case starts, the path taken, which forks are shown as a hundred, and the step looked at in the whole map. */
import { type CaseGraph, pathOf } from '../../models/cases.ts';
import type { Field, Fields, StateOf } from '../shared/url-state.ts';

/** Where a case can start; each has its words. */
export const starts = ['start-interior', 'start-border', 'uac', 'start-uscis', 'limbo', 'reentry'] as const;
export type Start = (typeof starts)[number];

export const forkSets = ['all', 'path'] as const;

interface ChoiceField<V extends string> {
  kind: 'choice';
  values: readonly V[];
  default: V;
}
export interface CaseFields extends Fields {
  start: ChoiceField<Start>;
  /** Ids of the steps after the start, joined by full stops. */
  path: Extract<Field, { kind: 'text' }>;
  forks: ChoiceField<(typeof forkSets)[number]>;
  /** The step looked at in the whole map; empty: the last one of the path. */
  step: ChoiceField<string>;
}
export type CaseState = StateOf<CaseFields>;

const anyPath = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const noPath = /^$/;

/** @param search the query; a path in it that the map does not have is not taken */
export function caseFields(graph: CaseGraph, search: string): CaseFields {
  const asked = new URLSearchParams(search);
  const start = starts.find((one) => one === asked.get('case.start')) ?? starts[0];
  const isPath = pathOf(graph, start, asked.get('case.path') ?? '') !== null;
  return {
    start: { kind: 'choice', values: starts, default: starts[0] },
    path: { kind: 'text', pattern: isPath ? anyPath : noPath, default: '' },
    forks: { kind: 'choice', values: forkSets, default: 'all' },
    step: { kind: 'choice', values: ['', ...graph.keys()], default: '' },
  };
}

/** The path of a state: at least its start. */
export function pathIn(graph: CaseGraph, { start, path }: Pick<CaseState, 'start' | 'path'>): string[] {
  return pathOf(graph, start, path) ?? [start];
}
