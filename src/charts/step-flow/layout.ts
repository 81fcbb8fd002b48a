/** Step flow, places: numbers the steps, and sorts each step's ways on into drawn connectors and written links. */
import type { ProcessStep } from '../../evidence/schema.ts';
import type { ChartContext } from '../shared/types.ts';
import type { StepPath } from './series.ts';

/** A way on that is not drawn as a connector: to a step elsewhere in the picture, or out of it. */
export interface Way {
  when: string;
  /** Number and name of the step it leads to. */
  to: string;
  /** Fragment of the step in this picture; null when it leads out of it. */
  href: string | null;
}

export interface Card {
  key: string;
  /** Id of the element, for links. */
  id: string;
  /** 3, or 3b for a branch. */
  number: string;
  name: string;
  decides: string;
  description: string;
  statute: string;
  rights: string[];
  contested: string;
  ways: Way[];
  /** No way on: the case ends here, as far as the map goes. */
  isEnd: boolean;
  read: string;
}

export interface PlacedStep extends Card {
  /** Words on the connector down to the next step; empty at the end of a path. */
  onWhen: string;
  branches: (Card & { depth: 1 | 2 | 3; when: string })[];
}

export interface PlacedFlow {
  words: { decides: string; more: string; all: string; statute: string; rights: string; contested: string; leads: string; end: string };
  paths: { start: number; label: string; steps: PlacedStep[] }[];
}

export function placeSteps(paths: readonly StepPath[], context: ChartContext): PlacedFlow {
  const numbers = new Map<string, string>();
  let count = 0;
  for (const path of paths) {
    for (const { step, branches } of path) {
      count += 1;
      numbers.set(step.id, String(count));
      for (const [index, branch] of branches.entries()) numbers.set(branch.step.id, `${String(count)}${letters(index)}`);
    }
  }
  const id = (step: string) => `${context.id}-${step}`;
  const card = (step: ProcessStep, drawn: ReadonlySet<string>): Card => ({
    key: step.id,
    id: id(step.id),
    number: numbers.get(step.id) ?? '',
    name: step.name,
    decides: step.decides,
    description: step.description,
    statute: step.statute,
    rights: step.rights,
    contested: step.contested ?? '',
    ways: step.next
      .filter((way) => !drawn.has(way.to))
      .map((way) => {
        const number = numbers.get(way.to);
        const name = context.step(way.to).name;
        return { when: way.when, to: number ? `${number}\u00a0${name}` : name, href: number ? `#${id(way.to)}` : null };
      }),
    isEnd: step.next.length === 0,
    read: `${step.name}. ${context.label('decides')}: ${step.decides}`,
  });
  let start = 1;
  return {
    words: {
      decides: context.label('decides'),
      more: context.label('rights-and-statute'),
      all: context.label('what-rights-and-statute'),
      statute: context.label('statute'),
      rights: context.label('rights'),
      contested: context.label('contested'),
      leads: context.label('leads-to'),
      end: context.label('step-end'),
    },
    paths: paths.map((path, index) => {
      const placed = {
        start,
        label: index === 1 ? context.label('other-starts') : '',
        steps: path.map(({ step, onWhen, branches }, at): PlacedStep => {
          const next = path[at + 1]?.step.id;
          const children = (parent: string) => branches.filter((branch) => branch.from === parent).map((branch) => branch.step.id);
          return {
            ...card(step, new Set([...(next ? [next] : []), ...children(step.id)])),
            onWhen: onWhen ?? '',
            branches: branches.map((branch) => ({
              ...card(branch.step, new Set(children(branch.step.id))),
              depth: Math.min(3, branch.depth) as 1 | 2 | 3,
              when: branch.when,
            })),
          };
        }),
      };
      start += path.length;
      return placed;
    }),
  };
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
