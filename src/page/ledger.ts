/** What the ledger says of a number beside its value: what it rests on, whether counts differ, when, by whom. */
import { type Formatter, formatOf } from '../evidence/format.ts';
import type { Source } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';
import type { Fact } from '../evidence/types.ts';
import { ui } from './ui.ts';

/** The source that stands for this site's own arithmetic and counting. */
export const ownSource = 'own-calculation';

/** primary: read from the body that made it; secondary: only somebody's report was found; own: counted by this site. */
type Basis = 'primary' | 'secondary' | 'own';

/** A fact's sources, with the standing that each has for it: where one only repeats another's number, it is second-hand. */
export function sourcesFor(fact: Fact): { source: Source; locator: string | undefined }[] {
  return fact.sources.flatMap(({ id, locator, reports }) => {
    const source = evidence.sources.get(id);
    if (!source) return [];
    return [{ source: reports === undefined ? source : { ...source, standing: 'secondary', reports }, locator }];
  });
}

/** What a fact rests on. Own arithmetic is only as good as the weakest of its operands. */
export function basisOf(fact: Fact): Basis {
  if (fact.derived) {
    const operands = operandsOf(fact).map(({ operand }) => basisOf(operand));
    return operands.find((one) => one === 'secondary') ?? operands.find((one) => one === 'own') ?? 'primary';
  }
  const standings = sourcesFor(fact)
    .filter(({ source }) => source.id !== ownSource)
    .map(({ source }) => source.standing);
  if (standings.length === 0) return 'own';
  return standings.includes('primary') ? 'primary' : 'secondary';
}

/** The facts that a derived fact is computed from, by their names in its formula; none for any other. */
export function operandsOf(fact: Fact): { name: string; operand: Fact }[] {
  return Object.entries(fact.derived?.operands ?? {}).flatMap(([name, id]) => {
    const operand = evidence.facts.get(id);
    return operand ? [{ name, operand }] : [];
  });
}

/** The questions on which a fact is one of several answers. */
export const disputesOf = (fact: Fact) =>
  [...evidence.disputes.values()].filter(({ positions }) => positions.some((position) => position.fact === fact.id));

/** Facts named as disagreeing with this one that stand in none of its questions. */
export function rivalsOf(fact: Fact): Fact[] {
  const answered = new Set(disputesOf(fact).flatMap(({ positions }) => positions.map((position) => position.fact)));
  return (fact.disputedWith ?? []).flatMap((id) => {
    const rival = evidence.facts.get(id);
    return rival && !answered.has(id) ? [rival] : [];
  });
}

export const isDisputed = (fact: Fact) => (fact.disputedWith?.length ?? 0) > 0 || disputesOf(fact).length > 0;

/** Sources of a fact that are not this site. */
export const citedSources = (fact: Fact) => fact.sources.filter(({ id }) => id !== ownSource);

/** Which of the three small signs a fact carries: a dot for people, a wedge for events, a bar for the rest. */
export function signOf({ counts }: Pick<Fact, 'counts'>): 'people' | 'events' | 'other' {
  if (counts === 'people') return 'people';
  return ['events', 'cases', 'orders', 'applications', 'flights'].includes(counts) ? 'events' : 'other';
}

/** When a fact holds: the span of a flow with its calendar, else the day of a stock. */
export function timeOf(fact: Fact, format: Formatter): string {
  if (!fact.period) return ui('fact.asOf', { date: format.date(fact.asOf ?? '') });
  return fact.calendar ? `${fact.period} (${ui(`fact.calendar.${fact.calendar}`)})` : fact.period;
}

/** "13,700,000 – 15,000,000", or null where the source gives no range beside its value. */
export function rangeOf(fact: Fact, format: Formatter): string | null {
  if (fact.value === null || fact.low === undefined || fact.high === undefined) return null;
  return `${format.value(fact.low, formatOf(fact))} – ${format.value(fact.high, formatOf(fact))}`;
}

/** What may be done with a source's text, in words. */
export function licenceOf({ licence }: Pick<Source, 'licence'>): string {
  if (licence === 'facts-only') return ui('record.factsOnly');
  return licence === 'own' ? ui('record.ownWork') : licence;
}

/** How many facts there are, and how many of them rest on a primary source, name two sources or more, are disputed. */
export function ledgerCounts(): { all: number; primary: number; several: number; disputed: number } {
  const facts = [...evidence.facts.values()];
  return {
    all: facts.length,
    primary: facts.filter((fact) => basisOf(fact) === 'primary').length,
    several: facts.filter((fact) => citedSources(fact).length > 1).length,
    disputed: facts.filter(isDisputed).length,
  };
}
