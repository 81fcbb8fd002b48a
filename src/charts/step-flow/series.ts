/** Step flow, data: legal steps and the ways between them, sorted into a main path and its branches. No pixels. */
import { z } from 'zod';
import { type ProcessStep, stages } from '../../evidence/schema.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const stepFlowOptions = z
  .strictObject({
    /** All steps of a stage… */
    stage: z.enum(stages).optional(),
    /** …or just these, in this order. */
    steps: z.array(z.string()).min(1).optional(),
    /** The step the main path starts from; otherwise the start of the longest path. */
    from: z.string().optional(),
    /** The main path step by step, where the longest one is not the usual one. */
    main: z.array(z.string()).min(1).optional(),
  })
  .refine((one) => (one.stage === undefined) !== (one.steps === undefined), { message: 'either stage or steps' });
export type StepFlowOptions = z.infer<typeof stepFlowOptions>;

/** A step beside the main path, with how far it is from it (1: one turn away). */
export interface Branch {
  step: ProcessStep;
  depth: number;
  /** The step it is reached from here, and when. */
  from: string;
  when: string;
}

export interface PathStep {
  step: ProcessStep;
  /** When the case goes on to the next step of the path; null at the end. */
  onWhen: string | null;
  branches: Branch[];
}

/** A path and what hangs on it; the first is the main one, others start elsewhere. */
export type StepPath = PathStep[];

/** @throws ChartError for unknown steps, or a main path whose steps are not linked */
export function stepSeries(options: StepFlowOptions, context: ChartContext): StepPath[] {
  const steps = options.steps ? options.steps.map((id) => context.step(id)) : context.stepsOf(options.stage ?? 'courts');
  if (steps.length === 0)
    throw new ChartError(context.id, 'options.stage', String(options.stage), 'a stage with steps in content/evidence/process.yaml');
  const order = new Map(steps.map((step, index) => [step.id, index]));
  const known = (id: string, field: string): ProcessStep => {
    const step = steps[order.get(id) ?? -1];
    if (!step) throw new ChartError(context.id, field, id, steps.map((one) => one.id).join(', '));
    return step;
  };
  const placed = new Set<string>();
  const paths: StepPath[] = [];
  const add = (path: ProcessStep[]) => {
    for (const step of path) placed.add(step.id);
    paths.push(withBranches(path, steps, placed));
  };
  if (options.main) {
    const main = options.main.map((id, index) => known(id, `options.main.${String(index)}`));
    main.slice(1).forEach((step, index) => {
      const before = main[index];
      if (before && !before.next.some((way) => way.to === step.id))
        throw new ChartError(context.id, 'options.main', `${before.id} → ${step.id}`, 'steps that follow each other in process.yaml');
    });
    add(main);
  } else if (options.from) add(longestFrom(known(options.from, 'options.from'), steps, order, placed));
  for (let left = steps.filter((step) => !placed.has(step.id)); left.length > 0; left = steps.filter((step) => !placed.has(step.id))) {
    const candidates = left.map((step) => longestFrom(step, steps, order, placed));
    const longest = candidates.reduce((best, one) => (one.length > best.length ? one : best));
    // A lone step that others lead to would hang in the air: starts come first.
    add(longest);
  }
  return paths;
}

/** The longest way forward (in file order) from a step over steps that are still free; the first of equals. */
function longestFrom(
  start: ProcessStep,
  steps: readonly ProcessStep[],
  order: ReadonlyMap<string, number>,
  placed: ReadonlySet<string>,
): ProcessStep[] {
  const memo = new Map<string, ProcessStep[]>();
  const walk = (step: ProcessStep): ProcessStep[] => {
    const done = memo.get(step.id);
    if (done) return done;
    let best: ProcessStep[] = [];
    for (const { to } of step.next) {
      const at = order.get(to);
      const next = at === undefined ? undefined : steps[at];
      if (!next || placed.has(to) || (at ?? 0) <= (order.get(step.id) ?? 0)) continue;
      const rest = walk(next);
      if (rest.length > best.length) best = rest;
    }
    const path = [step, ...best];
    memo.set(step.id, path);
    return path;
  };
  return walk(start);
}

/** Hangs every free step on the last step of the path that leads to it, and what follows on that, depth first. */
function withBranches(path: readonly ProcessStep[], steps: readonly ProcessStep[], placed: Set<string>): StepPath {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const hung = new Map<string, Branch[]>(path.map((step) => [step.id, []]));
  const hang = (list: Branch[], parent: ProcessStep, depth: number) => {
    for (const way of parent.next) {
      const step = byId.get(way.to);
      if (!step || placed.has(step.id)) continue;
      placed.add(step.id);
      list.push({ step, depth, from: parent.id, when: way.when });
      hang(list, step, depth + 1);
    }
  };
  for (const step of path.toReversed()) hang(hung.get(step.id) ?? [], step, 1);
  return path.map((step, index) => {
    const next = path[index + 1];
    const onWhen = next ? (step.next.find((way) => way.to === next.id)?.when ?? null) : null;
    return { step, onWhen, branches: hung.get(step.id) ?? [] };
  });
}
