/** What of the evidence is given away as files: which series may be, each as data with its records, and its columns as a Table Schema. */
import type { Column, SeriesSchema, Source } from './schema.ts';
import type { Evidence, SeriesTable } from './types.ts';

/** May this series be given on? Its own schema and every source it names must allow it. */
export function mayGiveOn({ schema }: Pick<SeriesTable, 'schema'>, evidence: Evidence): boolean {
  return schema.download && schema.redistributable && schema.sources.every(({ id }) => evidence.sources.get(id)?.redistributable === true);
}

/** The records of a series' sources, in the order it names them. */
export function sourcesOf({ schema }: Pick<SeriesTable, 'schema'>, evidence: Evidence): Source[] {
  return schema.sources.flatMap(({ id }) => evidence.sources.get(id) ?? []);
}

/**
 * A series as data: its schema, the records of its sources, and its rows.
 * @throws RangeError for a series that may not be given on
 */
export function seriesData(table: SeriesTable, evidence: Evidence): Record<string, unknown> {
  if (!mayGiveOn(table, evidence))
    throw new RangeError(
      `content/evidence/series/${table.name}.yaml: download: found a file of it asked for; allowed: none, as it may not be given on`,
    );
  const { name, schema, rows } = table;
  return { name, ...schema, sourceRecords: sourcesOf(table, evidence), rows };
}

/** The licenses that a table can be under, as a Data Package names them. "facts-only" tables are our own compilation of facts. */
const licences: Record<Source['licence'], { name: string; title: string; path: string }> = {
  'public-domain': { name: 'other-pd', title: 'Public domain', path: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  'CC0-1.0': { name: 'CC0-1.0', title: 'CC0 1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-BY-4.0': { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC-BY-SA-4.0', title: 'CC BY-SA 4.0', path: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'ODbL-1.0': { name: 'ODbL-1.0', title: 'ODbL 1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  MIT: { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' },
  'facts-only': { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  own: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
};
export const licenceRecord = (licence: Source['licence']) => licences[licence];

/** Frictionless types of our column types; a fiscal year is a number of a year, with its unit in the description. */
const fieldTypes: Record<Column['type'], string> = {
  integer: 'integer',
  number: 'number',
  text: 'string',
  enum: 'string',
  date: 'date',
  month: 'yearmonth',
  year: 'year',
  'fiscal-year': 'year',
  state: 'string',
  country: 'string',
  source: 'string',
  sources: 'string',
};

/** The columns of a series as a Frictionless Table Schema. An empty cell is missing: not published. */
export function tableSchema({ columns, key }: SeriesSchema): Record<string, unknown> {
  return {
    fields: columns.map((column) => {
      // A column with declared words besides its type ("TOTAL" among countries or years) is text for a strict reader.
      const type = column.values ? 'string' : fieldTypes[column.type];
      return {
        name: column.name,
        type,
        title: column.meaning,
        ...(column.unit ? { description: `${column.meaning} (${column.unit})`, unit: column.unit } : {}),
        constraints: {
          ...(column.optional ? {} : { required: true }),
          ...(column.min === undefined || type === 'string' ? {} : { minimum: column.min }),
          ...(column.max === undefined || type === 'string' ? {} : { maximum: column.max }),
          ...(column.type === 'enum' ? { enum: column.values } : {}),
        },
      };
    }),
    primaryKey: key,
    missingValues: [''],
  };
}
