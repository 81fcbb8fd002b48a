/** The count lab's state: how far to count, for which time, split by who is in office or not, and which official statement is looked at. */
import { type Count, type CountBook, type Layer, layers, type Period } from '../../models/counting.ts';
import type { LabGiven } from '../shared/types.ts';
import type { Field, Fields, StateOf } from '../shared/url-state.ts';
import type { CountData } from './props.ts';

export const bases = ['fiscal', 'calendar'] as const;
const parts = ['whole', 'office'] as const;

interface ChoiceField<V extends string> {
  kind: 'choice';
  values: readonly V[];
  default: V;
}
export interface CountFields extends Fields {
  layer: ChoiceField<Layer>;
  /** A year, or the first year from 20 January 2025. */
  when: ChoiceField<string>;
  basis: ChoiceField<(typeof bases)[number]>;
  parts: ChoiceField<(typeof parts)[number]>;
  /** Place of the statement among the stated totals, from one. */
  claim: Extract<Field, { kind: 'number' }>;
}
export type CountState = StateOf<CountFields>;

export function countFields({ data }: { data: CountData }): CountFields {
  const last = data.claims.length;
  return {
    layer: { kind: 'choice', values: layers, default: 'ice' },
    when: { kind: 'choice', values: [...data.years.map(String), 'since'], default: 'since' },
    basis: { kind: 'choice', values: bases, default: 'fiscal' },
    parts: { kind: 'choice', values: parts, default: 'whole' },
    claim: { kind: 'number', min: 1, max: last, step: 1, default: last },
  };
}

export function periodOf({ when, basis }: CountState): Period {
  return when === 'since' ? { kind: 'since' } : { kind: basis, year: Number(when) };
}

/** Everything published, from the series and the lab's facts. @throws RangeError when a fact is not given, or holds no number */
export function bookOf(facts: LabGiven['facts'], data: CountData): CountBook {
  const from = (fact: string, by: string, basis: Count['basis']): Count => {
    const { low, high, value } = facts[fact] ?? {};
    const [least, most] = [low ?? value, high ?? value];
    if (least === null || least === undefined || most === null || most === undefined)
      throw new RangeError(`the lab's facts have no number for "${fact}"`);
    return { low: least, high: most, by, basis, fact };
  };
  const exactly = (count: number, by: string, basis: Count['basis']): Count => ({ low: count, high: count, by, basis });
  const iceFy2025 = from('iceFy2025Quoted', 'ice-quoted', 'counted');
  const ice = new Map<number, readonly Count[]>(data.ice.map(({ year, count }) => [year, [exactly(count, 'ice', 'counted')]]));
  ice.set(2024, [from('iceFy2024', 'ice', 'counted'), from('iceFy2024Records', 'ice-records', 'counted')]);
  ice.set(2025, [iceFy2025, from('iceFy2025Mpi', 'mpi', 'estimated'), from('iceFy2025Budget', 'ice-budget', 'preliminary')]);
  const years = new Set([...data.expulsionsAtBorder, ...data.expulsionsByPatrol].map(({ year }) => year));
  const inYear = (rows: CountData['expulsionsAtBorder'], year: number, by: string, basis: Count['basis']) =>
    rows.filter((row) => row.year === year).map(({ count }) => exactly(count, by, basis));
  return {
    ice,
    readings: data.readings,
    closed: new Map([...data.ice.map(({ year, count }): [number, number] => [year, count]), [2025, iceFy2025.low]]),
    department: new Map(data.department.map(({ year, removals, returns }) => [year, { removals, returns }])),
    expulsions: new Map(
      [...years].map((year) => [
        year,
        [
          ...inYear(data.expulsionsByPatrol, year, 'border-patrol', 'computed'),
          ...inYear(data.expulsionsAtBorder, year, 'statistics-office', 'counted'),
        ],
      ]),
    ),
    expulsionMonths: new Map(data.expulsionMonths),
    stated: new Map([
      [
        'fiscal-2024',
        {
          returns: [
            from('allFy2024Mpi', 'mpi', 'counted'),
            from('allFy2024Stated', 'department', 'preliminary'),
            from('allFy2024Quoted', 'department-quoted', 'counted'),
          ],
        },
      ],
      ['calendar-2024', { returns: [from('all2024Nyt', 'nyt', 'estimated')] }],
      [
        'since',
        {
          ice: [from('iceSince', 'ice-since', 'computed')],
          returns: [from('allSinceNyt', 'nyt-without-app', 'estimated'), from('allSinceStated', 'department', 'claimed')],
          prompted: [from('everySinceNyt', 'nyt', 'estimated'), from('everySinceStated', 'department', 'claimed')],
        },
      ],
    ]),
    statedAlone: new Map([
      ['since', { prompted: [from('appSinceNyt', 'nyt', 'estimated'), from('selfSinceStated', 'department', 'claimed')] }],
    ]),
  };
}
