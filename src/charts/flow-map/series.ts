/** Flow map, data: one origin and the places people were taken to, with their number where it is known. */
import { z } from 'zod';
import { countryName, pointOf } from '../../evidence/countries.ts';
import { selectSchema } from '../shared/options.ts';
import { cellOf, columnWords, numberOf, wordsOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

export const flowMapOptions = z.strictObject({
  select: selectSchema,
  /** ISO alpha-3 code of the place all arcs start from. */
  origin: z.string().default('USA'),
  /** Column with the ISO alpha-3 code (or facility code) of the place they end at. */
  destination: z.string(),
  /** Column with the number of people; an empty cell is not published, and its arc is dashed. */
  people: z.string(),
  /** Column with the source's name of the place. */
  label: z.string().optional(),
  /** Key of the words for "number not published". */
  unknown: z.string(),
});
export type FlowMapOptions = z.infer<typeof flowMapOptions>;

export interface Flow {
  code: string;
  name: string;
  people: number | null;
  /** The number, or the words for an unknown one. */
  words: string;
}

export interface FlowMapSeries {
  origin: { code: string; name: string };
  /** Most people first, unknown numbers last by name. */
  flows: Flow[];
  peopleWords: string;
}

/** @throws ChartError for an unknown code, a negative number, or two rows for one place */
export function flowMapSeries(options: FlowMapOptions, context: ChartContext): FlowMapSeries {
  if (!pointOf(options.origin)) throw new ChartError(context.id, 'options.origin', options.origin, 'an ISO alpha-3 code');
  const seen = new Set<string>();
  const flows = context.rows(options.select).map((row): Flow => {
    const code = String(cellOf(row, options.destination, context) ?? '');
    if (!pointOf(code)) throw new ChartError(context.id, `column "${options.destination}"`, code || 'nothing', 'an ISO alpha-3 code');
    if (seen.has(code)) throw new ChartError(context.id, 'options.select', `two rows for ${code}`, 'one row a place');
    seen.add(code);
    const people = numberOf(row, options.people, context);
    if (people !== null && people < 0) throw new ChartError(context.id, `column "${options.people}"`, String(people), 'zero or more');
    return {
      code,
      name: options.label ? wordsOf(row, options.label, options.select, context) : countryName(code, context.format.locale),
      people,
      words: people === null ? context.label(options.unknown) : context.format.number(people),
    };
  });
  const byName = new Intl.Collator(context.format.locale).compare;
  return {
    origin: { code: options.origin, name: countryName(options.origin, context.format.locale) },
    flows: flows.toSorted((a, b) => (b.people ?? -1) - (a.people ?? -1) || byName(a.name, b.name)),
    peopleWords: columnWords(options.people, options.select, context),
  };
}
