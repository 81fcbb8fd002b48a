/** What may be given away: a guarded series has no file, in a tree made for the purpose. */
import { describe, expect, test } from 'vitest';
import { closedSeries } from '../../src/charts/release.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { mayGiveOn, seriesData, tableSchema } from '../../src/evidence/release.ts';
import type { Evidence, SeriesTable } from '../../src/evidence/types.ts';
import { editions } from '../../src/page/edition.ts';

const { evidence } = readEvidence(process.cwd());
const [given] = [...evidence.series.values()].filter((table) => mayGiveOn(table, evidence));
if (!given) throw new Error('no series may be given on');
/** The same series under other rules. */
const guarded = (rules: Partial<SeriesTable['schema']>): SeriesTable => ({
  ...given,
  name: 'guarded',
  schema: { ...given.schema, ...rules },
});
const withGuarded = (table: SeriesTable): Evidence => ({ ...evidence, series: new Map([...evidence.series, [table.name, table]]) });

describe('a series that may not be given on', () => {
  test.each([
    ['its schema offers no download', { download: false }],
    ['its schema forbids it', { redistributable: false }],
    ['its source is unknown', { sources: [{ id: 'no-such-source' }] }],
  ])('has no file when %s', (_, rules) => {
    const table = guarded(rules);
    expect(mayGiveOn(table, evidence)).toBe(false);
    expect(() => seriesData(table, evidence)).toThrow(/guarded\.yaml: download/);
    expect(closedSeries({ series: [given.name, 'guarded'] }, withGuarded(table))).toEqual(['guarded']);
  });

  test('has none when one of its sources forbids it', () => {
    const [cited] = given.schema.sources;
    const source = evidence.sources.get(cited?.id ?? '');
    if (!source) throw new Error('no source');
    const closed = { ...evidence, sources: new Map([...evidence.sources, [source.id, { ...source, redistributable: false }]]) };
    expect(mayGiveOn(given, evidence)).toBe(true);
    expect(mayGiveOn(given, closed)).toBe(false);
  });
});

test('a Table Schema says of each column its type and limits, and that an empty cell is missing', () => {
  const schema = tableSchema({
    ...given.schema,
    key: ['year'],
    columns: [
      { name: 'year', meaning: 'fiscal year', type: 'fiscal-year', optional: false },
      { name: 'people', meaning: 'people held', type: 'integer', unit: 'people', min: 0, optional: true },
      { name: 'kind', meaning: 'kind', type: 'enum', values: ['a', 'b'], optional: false },
    ],
  });
  expect(schema).toMatchObject({
    primaryKey: ['year'],
    missingValues: [''],
    fields: [
      { name: 'year', type: 'year', constraints: { required: true } },
      { name: 'people', type: 'integer', unit: 'people', constraints: { minimum: 0 } },
      { name: 'kind', type: 'string', constraints: { required: true, enum: ['a', 'b'] } },
    ],
  });
});

test('editions stand newest first, each once', () => {
  const dates = editions.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(new Set(editions.map(({ version }) => version)).size).toBe(editions.length);
});
