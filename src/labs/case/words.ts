/** Words of the case lab: shares, times and a whole path in the reader's words. */
import { type Part, sharesOf, stepOf } from '../../models/cases.ts';
import { type LabFact, type LabGiven, say } from '../shared/types.ts';
import type { CaseData, Step } from './props.ts';

export interface CaseWords extends LabGiven {
  data: CaseData;
  graph: ReadonlyMap<string, Step>;
}

/** A fact of the lab by its id. @throws RangeError when the lab is not given it */
export function factById(facts: LabGiven['facts'], id: string): LabFact {
  const fact = Object.values(facts).find((one) => one.id === id);
  if (!fact)
    throw new RangeError(`content/en/labs/case.mdx: facts: found no "${id}"; allowed: every fact that content/evidence/process.yaml shows`);
  return fact;
}

/** What the hundred of a part are: its group, time and publisher. @throws RangeError when no count of the step has the part */
export function groupWords(step: Step, part: Part, { words, data }: CaseWords): string {
  const tally = step.tallies.find(({ parts }) => parts.includes(part));
  const paper = data.papers[part.fact];
  if (!tally || !paper) throw new RangeError(`${step.id}: no count holds ${part.fact}`);
  return say(words, 'group', { of: tally.of, time: paper.time, by: paper.by });
}

/** Names of the steps that a part leads to, or what it says of itself. */
export function partWords(part: Part, { words, graph }: CaseWords): string {
  const names = part.to
    .map((to) => stepOf(graph, to).name)
    .reduce((one, other) => (one ? say(words, 'either', { one, other }) : other), '');
  if (part.says === undefined) return names;
  return names ? say(words, 'namesAndMore', { names, more: part.says }) : part.says;
}

/** The published shares of a way on in words, or that there is none. */
function shareLines(step: Step, to: string, given: CaseWords): string[] {
  const shares = sharesOf(step, to);
  if (shares.length === 0) return [say(given.words, 'textNoShare')];
  return shares.map((part) =>
    say(given.words, 'textShare', {
      share: factById(given.facts, part.fact).number,
      group: groupWords(step, part, given),
      way: partWords(part, given),
    }),
  );
}

/** A path as plain text: each step with who decides, its law, its dispute, the way on and what is published about it. */
export function pathAsText(path: readonly string[], given: CaseWords, link: string): string {
  const { words, graph } = given;
  const steps = path.flatMap((id, index) => {
    const step = stepOf(graph, id);
    const next = path[index + 1];
    const way = step.ways.find(({ to }) => to === next);
    const lines = [
      say(words, 'textDecides', { who: step.decides }),
      say(words, 'textStatute', { statute: step.statute }),
      ...(step.contested ? [say(words, 'textContested', { date: step.contested.asOf, says: step.contested.says })] : []),
      ...(way ? [say(words, 'textThen', { when: way.when }), ...shareLines(step, way.to, given)] : []),
    ];
    return [`${String(index + 1)}. ${step.name}`, ...lines.map((line) => `   ${line}`), ''];
  });
  return [say(words, 'textTitle'), '', ...steps, say(words, 'why'), link].join('\n');
}
