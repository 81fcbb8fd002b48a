/** Tile map, data: one value a state, in classes. States without a row or a value are kept: they are "not published". */
import { z } from 'zod';
import { breaksSchema, classOf, type MapClass, mapClasses } from '../shared/classes.ts';
import { formatSchema, selectSchema } from '../shared/options.ts';
import { cellOf, columnWords, numberOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';
import { type StatePlace, states } from './states.ts';

export const tileMapOptions = z.strictObject({
  select: selectSchema,
  /** Column with the USPS code. */
  state: z.string(),
  value: z.string(),
  format: formatSchema.default('number'),
  /** Limits between classes, rising: three to five make four to six classes. */
  breaks: breaksSchema,
  /** A second column, told in the reading and the table, not drawn. */
  second: z.string().optional(),
  /** Format of the second column; that of the first unless given. */
  secondFormat: formatSchema.optional(),
  /** Adds the geographic map on wide screens. */
  twin: z.boolean().default(false),
});
export type TileMapOptions = z.infer<typeof tileMapOptions>;

export interface StateValue {
  place: StatePlace;
  name: string;
  value: number | null;
  second: number | null;
  class: MapClass | null;
}

export interface TileMapSeries {
  states: StateValue[];
  classes: MapClass[];
  valueWords: string;
  secondWords: string;
}

/** @throws ChartError for a code that is no state, or two rows for one state */
export function tileMapSeries(options: TileMapOptions, context: ChartContext): TileMapSeries {
  const classes = mapClasses(options.breaks, options.format, context.format, context.label);
  const found = new Map<string, { value: number | null; second: number | null }>();
  for (const row of context.rows(options.select)) {
    const code = String(cellOf(row, options.state, context));
    if (!states.some((state) => state.code === code))
      throw new ChartError(context.id, `column "${options.state}"`, code, 'a two-letter postal code of a state');
    if (found.has(code)) throw new ChartError(context.id, 'options.select', `two rows for ${code}`, 'one row a state');
    found.set(code, {
      value: numberOf(row, options.value, context),
      second: options.second ? numberOf(row, options.second, context) : null,
    });
  }
  return {
    states: states
      .filter((place) => !place.territory || found.has(place.code))
      .map((place) => {
        const { value = null, second = null } = found.get(place.code) ?? {};
        const own = context.labelOr(place.code);
        return { place, name: own === place.code ? place.name : own, value, second, class: classOf(value, classes) };
      }),
    classes,
    valueWords: columnWords(options.value, options.select, context),
    secondWords: options.second ? columnWords(options.second, options.select, context) : '',
  };
}
