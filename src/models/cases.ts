/**
 * The legal process as a graph that a case walks: which steps follow which, what a path is, and what published shares mean at one fork.
 * A share belongs to its fork alone. The shares come from different years and groups, so nothing here carries one on to the next fork.
 */

/** A way on from a step. */
export interface Way {
  to: string;
  when: string;
}

/** A published share of a fork. */
export interface Part {
  /** Id of the fact that holds it. */
  fact: string;
  /** Percent, 0 to 100. */
  share: number;
  /** The ways on that it covers, together; none when it went another way than those of this fork. */
  to: readonly string[];
  says?: string;
}

/** One published count of a fork: one group, one source, one time. Without parts it is published in words only. */
export interface Tally {
  /** What the hundred are. */
  of: string;
  parts: readonly Part[];
  says?: string;
}

/** What the model needs of a legal step. */
export interface CaseStep {
  id: string;
  phase: string;
  ways: readonly Way[];
  /** How a case can end here; a step without ways on always has it. */
  ends?: string;
  tallies: readonly Tally[];
}

/** Steps by id, in the order of the map. */
export type CaseGraph = ReadonlyMap<string, CaseStep>;

/** The longest path that is kept, in steps. The map has circles, so a path could go on for ever. */
export const longestPath = 80;

export function graphOf<Step extends CaseStep>(steps: readonly Step[]): ReadonlyMap<string, Step> {
  return new Map(steps.map((step) => [step.id, step]));
}

/** A step of the map. @throws RangeError when there is none of that id */
export function stepOf<Step extends CaseStep>(graph: ReadonlyMap<string, Step>, id: string): Step {
  const step = graph.get(id);
  if (!step) throw new RangeError(`the legal process has no step "${id}"`);
  return step;
}

const leadsTo = (graph: CaseGraph, from: string, to: string): boolean => graph.get(from)?.ways.some((way) => way.to === to) ?? false;

/**
 * The path that a text names: the ids of the steps after the start, joined by full stops.
 * Null when a step does not follow the one before it, or the path is too long.
 */
export function pathOf(graph: CaseGraph, start: string, text: string): string[] | null {
  const path = [start, ...(text === '' ? [] : text.split('.'))];
  if (path.length > longestPath || !graph.has(start)) return null;
  return path.slice(1).every((to, index) => leadsTo(graph, path[index] ?? '', to)) ? path : null;
}

/** The text of a path, as `pathOf` reads it. */
export function pathText(path: readonly string[]): string {
  return path.slice(1).join('.');
}

/** Every step that a case can come to from these. */
export function reachable(graph: CaseGraph, starts: readonly string[]): Set<string> {
  const seen = new Set(starts);
  for (const id of seen) for (const { to } of graph.get(id)?.ways ?? []) seen.add(to);
  return seen;
}

/** The way with fewest steps from one step to another, both included; of equals the first in the order of the map. Null when there is none. */
export function shortestWay(graph: CaseGraph, from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const [id] of before) {
    if (id === to) {
      const way: string[] = [];
      for (let at: string | null = to; at !== null; at = before.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const way of graph.get(id)?.ways ?? []) if (!before.has(way.to)) before.set(way.to, id);
  }
  return null;
}

/** The steps that lead to one, in the order of the map. */
export function waysInto(graph: CaseGraph, id: string): string[] {
  return [...graph.values()].filter(({ ways }) => ways.some(({ to }) => to === id)).map((step) => step.id);
}

/** A run of the hundred dots. `elsewhere` is published but no way of this fork; `rest` is not published. */
export interface Dots {
  kind: 'way' | 'elsewhere' | 'rest';
  count: number;
  part?: Part;
}

/**
 * A hundred cases at one fork, as one published count divides them: each share in whole dots, the rest not published.
 * Takes the tally and nothing else: where a case came from changes nothing.
 * @throws RangeError for a share that is none, or shares of more than the whole
 */
export function hundred(tally: Tally): Dots[] {
  for (const { share, fact } of tally.parts)
    if (!(share >= 0 && share <= 100)) throw new RangeError(`${fact}: ${String(share)} is not a share from 0 to 100`);
  const sum = tally.parts.reduce((total, { share }) => total + share, 0);
  if (sum > 100 + 1e-9) throw new RangeError(`shares of "${tally.of}" add up to ${String(sum)}, which is more than 100`);
  // Ends are rounded, not lengths: so the dots never run past a hundred, and none is off by more than one.
  let end = 0;
  const ordered = [...tally.parts.filter(({ to }) => to.length > 0), ...tally.parts.filter(({ to }) => to.length === 0)];
  const dots = ordered.map((part): Dots => {
    const from = Math.round(end);
    end += part.share;
    return { kind: part.to.length > 0 ? 'way' : 'elsewhere', count: Math.round(end) - from, part };
  });
  return [...dots, { kind: 'rest', count: 100 - Math.round(end) }];
}

/** The published shares that cover one way on from a step, alone or with others. */
export function sharesOf(step: CaseStep, to: string): Part[] {
  return step.tallies.flatMap(({ parts }) => parts.filter((part) => part.to.includes(to)));
}

export type Arrow = 'left' | 'right' | 'up' | 'down';

/**
 * The step that an arrow key leads to: right along the first way on, left back along a way in, up and down between the ways on
 * from where one came, or else between neighbors of the same phase.
 * @param from the step one came from, if any
 */
export function stepBeside(graph: CaseGraph, at: string, from: string | null, arrow: Arrow): { at: string; from: string | null } {
  const stay = { at, from };
  const came = from !== null && leadsTo(graph, from, at) ? from : null;
  if (arrow === 'right') {
    const next = graph.get(at)?.ways[0]?.to;
    return next === undefined ? stay : { at: next, from: at };
  }
  if (arrow === 'left') {
    const back = came ?? waysInto(graph, at)[0];
    return back === undefined ? stay : { at: back, from: waysInto(graph, back)[0] ?? null };
  }
  const phase = graph.get(at)?.phase;
  const siblings =
    came === null
      ? [...graph.values()].filter((step) => step.phase === phase).map(({ id }) => id)
      : (graph.get(came)?.ways.map(({ to }) => to) ?? []);
  const next = siblings[siblings.indexOf(at) + (arrow === 'down' ? 1 : -1)];
  return next === undefined ? stay : { at: next, from: came };
}
