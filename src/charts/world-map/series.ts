/** World map, data: one value or one category a country. Rows that name no country are kept for the table. */
import { z } from 'zod';
import { countryName, pointOf } from '../../evidence/countries.ts';
import { breaksSchema, classOf, type MapClass, mapClasses } from '../shared/classes.ts';
import { formatSchema, selectSchema } from '../shared/options.ts';
import { cellOf, columnWords, numberOf } from '../shared/rows.ts';
import { type ChartContext, ChartError } from '../shared/types.ts';

const landPatterns = ['plain', 'lines', 'dots'] as const;

const categorySchema = z.strictObject({
  value: z.string(),
  tone: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  /** Two categories of one map differ in pattern, not in tone alone. */
  pattern: z.enum(landPatterns).default('plain'),
});

export const worldMapOptions = z
  .strictObject({
    select: selectSchema,
    /** Column with the ISO alpha-3 code. */
    country: z.string(),
    /** Column with the source's own name, for rows without a code and instead of ours. */
    name: z.string().optional(),
    /** By number, in classes… */
    value: z.string().optional(),
    format: formatSchema.default('number'),
    breaks: breaksSchema.optional(),
    /** …or by category. */
    category: z.string().optional(),
    categories: z.array(categorySchema).max(6).default([]),
  })
  .refine((one) => (one.value !== undefined && one.breaks !== undefined) !== (one.category !== undefined && one.categories.length > 0), {
    message: 'either value and breaks, or category and categories',
  });
export type WorldMapOptions = z.infer<typeof worldMapOptions>;
export type Category = z.infer<typeof categorySchema> & { label: string };

export interface CountryValue {
  /** ISO alpha-3 or the code of a facility; null for a row that names no country. */
  code: string | null;
  name: string;
  value: number | null;
  class: MapClass | null;
  category: Category | null;
  /** What is said for it: the value with its format, or the category's words. */
  words: string;
}

export interface WorldMapSeries {
  countries: CountryValue[];
  classes: MapClass[];
  categories: Category[];
  valueWords: string;
}

/**
 * Rows with one code are added up (a country that stands under two names in the source).
 * @throws ChartError for an unknown code or category, or two categories for one country
 */
export function worldMapSeries(options: WorldMapOptions, context: ChartContext): WorldMapSeries {
  const classes = options.breaks ? mapClasses(options.breaks, options.format, context.format, context.label) : [];
  const categories = options.categories.map((one) => ({ ...one, label: context.label(one.value) }));
  const found = new Map<string, CountryValue>();
  const countries: CountryValue[] = [];
  for (const row of context.rows(options.select)) {
    const code = cellOf(row, options.country, context);
    const ownName = options.name ? cellOf(row, options.name, context) : null;
    if (code !== null && !pointOf(String(code)))
      throw new ChartError(context.id, `column "${options.country}"`, String(code), 'an ISO alpha-3 code, or empty');
    const one: CountryValue = {
      code: code === null ? null : String(code),
      name:
        ownName === null
          ? code === null
            ? context.label('no-country')
            : countryName(String(code), context.format.locale)
          : context.labelOr(String(ownName)),
      value: null,
      class: null,
      category: null,
      words: '',
    };
    if (options.value) one.value = numberOf(row, options.value, context);
    if (options.category) {
      const value = String(cellOf(row, options.category, context) ?? '');
      const category = categories.find((some) => some.value === value);
      if (!category)
        throw new ChartError(
          context.id,
          `column "${options.category}"`,
          value || 'nothing',
          categories.map((some) => some.value).join(', '),
        );
      one.category = category;
    }
    const before = one.code === null ? undefined : found.get(one.code);
    if (before) {
      if (one.category) throw new ChartError(context.id, 'options.select', `two rows for ${String(one.code)}`, 'one row a country');
      if (one.value !== null) before.value = (before.value ?? 0) + one.value;
      continue;
    }
    if (one.code !== null) found.set(one.code, one);
    countries.push(one);
  }
  for (const one of countries) {
    one.class = classOf(one.value, classes);
    one.words = one.category ? one.category.label : context.format.value(one.value, options.format);
  }
  return { countries, classes, categories, valueWords: columnWords(options.value ?? options.category ?? '', options.select, context) };
}
