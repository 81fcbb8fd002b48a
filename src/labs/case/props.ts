/** What the case lab gets from the evidence at build: every legal step with its ways on, and where and when each of its numbers holds. */
import { formatter } from '../../evidence/format.ts';
import { type Phase, type ProcessStep, stages } from '../../evidence/schema.ts';
import { evidence } from '../../evidence/store.ts';
import type { Fact } from '../../evidence/types.ts';
import type { CaseStep, Tally } from '../../models/cases.ts';

/** A published count of a fork, with its source where it is published in words only. */
export interface SourcedTally extends Tally {
  source?: { name: string; url: string };
}

export interface Step extends CaseStep {
  phase: Phase;
  tallies: readonly SourcedTally[];
  /** Number of its stage among the six, from one. */
  stage: 1 | 2 | 3 | 4 | 5 | 6;
  name: string;
  decides: string;
  statute: string;
  description: string;
  rights: readonly string[];
  /** What is being fought over, and the newest report of it that was read, in words. */
  contested?: { says: string; asOf: string };
  /** Ids of facts. */
  times: readonly string[];
  numbers: readonly string[];
}

/** When a number holds, and who published it. */
export interface Paper {
  time: string;
  by: string;
}

export interface CaseData {
  /** In the order of the map. */
  steps: Step[];
  /** Papers of the shares, by id of the fact. */
  papers: Record<string, Paper>;
}

/** The publisher of a number, or of what it was computed from. @throws RangeError when there is none */
function publisherOf(fact: Fact): string {
  const [operand] = Object.values(fact.derived?.operands ?? {});
  const from = operand === undefined ? fact : evidence.facts.get(operand);
  const publisher = evidence.sources.get(from?.sources[0]?.id ?? '')?.publisher;
  if (publisher === undefined) throw new RangeError(`fact ${fact.id} has no source with a publisher`);
  return publisher;
}

/** @throws RangeError when a step names a fact that has no value */
function tallyOf({ of, parts, says, source: id }: ProcessStep['shares'][number]): SourcedTally {
  const source = id === undefined ? undefined : evidence.sources.get(id);
  return {
    of,
    parts: parts.map(({ fact, to, says: words }) => {
      const share = evidence.facts.get(fact)?.value;
      if (typeof share !== 'number') throw new RangeError(`content/evidence/process.yaml: shares: ${fact} is no fact with a value`);
      return { fact, share, to, ...(words === undefined ? {} : { says: words }) };
    }),
    ...(says === undefined ? {} : { says }),
    ...(source ? { source: { name: `${source.publisher}, ${source.title}`, url: source.url } } : {}),
  };
}

/** Ids of the facts that a step shows. */
export function factsOfStep(step: Pick<Step, 'times' | 'numbers' | 'tallies'>): string[] {
  return [...step.times, ...step.numbers, ...step.tallies.flatMap(({ parts }) => parts.map(({ fact }) => fact))];
}

export function caseData(): CaseData {
  const format = formatter('en');
  const steps = [...evidence.steps.values()].map(
    (step): Step => ({
      id: step.id,
      phase: step.phase,
      stage: (stages.indexOf(step.stage) + 1) as Step['stage'],
      name: step.name,
      decides: step.decides,
      statute: step.statute,
      description: step.description,
      rights: step.rights,
      ...(step.contested === undefined ? {} : { contested: { says: step.contested, asOf: format.date(step.contestedAsOf ?? '') } }),
      ...(step.ends === undefined ? {} : { ends: step.ends }),
      times: step.times,
      numbers: step.numbers,
      tallies: step.shares.map(tallyOf),
      ways: step.next.map(({ to, when }) => ({ to, when })),
    }),
  );
  const papers = Object.fromEntries(
    steps
      .flatMap(({ tallies }) => tallies.flatMap(({ parts }) => parts.map(({ fact }) => fact)))
      .flatMap((id): [string, Paper][] => {
        const fact = evidence.facts.get(id);
        if (!fact) return [];
        return [[id, { time: fact.period ?? format.date(fact.asOf ?? ''), by: publisherOf(fact) }]];
      }),
  );
  return { steps, papers };
}
