/** Every rule on a series and its CSV that stops the build, named by row and column. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/evidence/csv.ts';
import { sentence } from '../../src/evidence/problem.ts';
import { seriesSchema } from '../../src/evidence/schema.ts';
import { type Content, evidenceOf, type Fields, leveledRuleFaults, paths, readingFaults, ruleFaults } from './fixtures.ts';

const file = 'content/evidence/series/removals.csv';
const columns: Fields[] = [
  { name: 'month', meaning: 'Month', type: 'month' },
  { name: 'country', meaning: 'Citizenship', type: 'country' },
  { name: 'removals', meaning: 'Removals', type: 'integer', unit: 'removals', min: 0, max: 99999 },
  { name: 'convicted', meaning: 'With a conviction', type: 'integer', unit: 'removals', optional: true },
  { name: 'others', meaning: 'Others', type: 'integer', unit: 'removals', optional: true },
];

/** Rows and faults of lines under the header of these columns, keyed by month and country. */
function read(lines: string, schema: Fields = {}) {
  const shape = seriesSchema.parse({
    title: 'Removals',
    stage: 'removal',
    counts: 'events',
    status: 'counted',
    sources: [{ id: 'ice' }],
    licence: 'public-domain',
    redistributable: true,
    download: true,
    period: '2024',
    asOf: '2024-12',
    definition: 'Departures.',
    caveat: 'Events.',
    columns,
    key: ['month', 'country'],
    reviewBy: '2026-12-31',
    ...schema,
  });
  const { rows, problems } = readCsv(file, lines, shape);
  return { rows, faults: problems.map(sentence) };
}
const header = 'month,country,removals,convicted,others\n';
const faultsOf = (lines: string, schema?: Fields) => read(header + lines, schema).faults;
/** Faults of one cell in a column of its own. */
const cellFaults = (column: Fields, cell: string) =>
  read(`x\n${cell}\n`, { columns: [{ name: 'x', meaning: 'X', unit: 'cases', ...column }], key: ['x'] }).faults;

describe('rows', () => {
  test('a good file gives typed rows, an empty optional cell is null and never zero', () => {
    expect(read(`\uFEFF${header}2024-01,MEX,500,,0\n`)).toEqual({
      rows: [{ month: '2024-01', country: 'MEX', removals: 500, convicted: null, others: 0 }],
      faults: [],
    });
  });

  test('columns in another order, or under other names, are not guessed', () => {
    expect(read('country,month,removals,convicted,others\nMEX,2024-01,5,,\n')).toEqual({
      rows: [],
      faults: [
        `${file}: header: columns: found "country,month,removals,convicted,others"; allowed: month,country,removals,convicted,others`,
      ],
    });
  });

  test('a row with too many or too few cells', () => {
    expect(faultsOf('2024-01,MEX,5,,,\n')).toEqual([`${file}: row 2: cells: found "6 cells"; allowed: 5 cells`]);
    expect(faultsOf('2024-01,MEX,5,\n')).toEqual([`${file}: row 2: cells: found "4 cells"; allowed: 5 cells`]);
  });

  test('two rows for one month and country', () => {
    expect(faultsOf('2024-01,MEX,5,,\n2024-01,GTM,5,,\n2024-01,MEX,6,,\n')).toEqual([
      `${file}: row 4: key (month, country): found "2024-01, MEX"; allowed: a key used once (row 2 has it)`,
    ]);
  });

  test('a header and nothing below it', () => {
    expect(faultsOf('')).toEqual([`${file}: rows: count: found "no row"; allowed: at least one row`]);
  });

  test('parts that do not make the total of their row; rows with a gap are let be', () => {
    const sums = [{ total: 'removals', parts: ['convicted', 'others'] }];
    expect(faultsOf('2024-01,MEX,500,200,300\n2024-02,MEX,500,200,\n', { sums })).toEqual([]);
    expect(faultsOf('2024-01,MEX,500,200,299\n', { sums })).toEqual([
      `${file}: row 2: removals: found 500; allowed: convicted + others = 499, within 0`,
    ]);
    expect(faultsOf('2024-01,MEX,500,200,299\n', { sums: [{ ...sums[0], tolerance: 1 }] })).toEqual([]);
  });
});

describe('cells', () => {
  test('an empty cell where a value must stand', () => {
    expect(faultsOf('2024-01,MEX,,,\n')).toEqual([
      `${file}: row 2: removals: found an empty text; allowed: a value (the column is not optional)`,
    ]);
  });

  test('words, units, hedges and exponents are not numbers', () => {
    for (const cell of ['n/a', '500 people', '~500', '5e2', '+5', '.5', '0x1F'])
      expect(cellFaults({ type: 'number' }, cell)).toEqual([`${file}: row 2: x: found "${cell}"; allowed: a plain number`]);
  });

  test('a thousands separator, with the number as it should be written', () => {
    expect(faultsOf('2024-01,MEX,"1,500",,\n')).toEqual([
      `${file}: row 2: removals: found "1,500"; allowed: a number without thousands separators (1500)`,
    ]);
  });

  test('a fraction where whole things are counted', () => {
    expect(faultsOf('2024-01,MEX,5.5,,\n')).toEqual([`${file}: row 2: removals: found "5.5"; allowed: a whole number`]);
  });

  test('a number below the least or above the most that can be', () => {
    expect(faultsOf('2024-01,MEX,-1,,\n')).toEqual([`${file}: row 2: removals: found "-1"; allowed: at least 0`]);
    expect(faultsOf('2024-01,MEX,100000,,\n')).toEqual([`${file}: row 2: removals: found "100000"; allowed: at most 99999`]);
    expect(faultsOf('2024-01,MEX,0,,\n2024-02,MEX,99999,,\n')).toEqual([]);
  });

  test('a country or a state under a code that is not its own', () => {
    expect(faultsOf('2024-01,MX,5,,\n')).toEqual([`${file}: row 2: country: found "MX"; allowed: an ISO 3166 alpha-3 country code`]);
    expect(faultsOf('2024-01,XKX,5,,\n')).toEqual([]);
    expect(cellFaults({ type: 'state' }, 'ZZ')).toEqual([
      `${file}: row 2: x: found "ZZ"; allowed: a two-letter postal code of a state, DC or a territory`,
    ]);
    expect(cellFaults({ type: 'state' }, 'PR')).toEqual([]);
  });

  test('words that a column names beside its codes', () => {
    expect(cellFaults({ type: 'country', values: ['other'] }, 'other')).toEqual([]);
    expect(cellFaults({ type: 'enum', values: ['fiscal', 'calendar'] }, 'lunar')).toEqual([
      `${file}: row 2: x: found "lunar"; allowed: fiscal, calendar`,
    ]);
  });

  test('days, months and years that are none', () => {
    expect(cellFaults({ type: 'date' }, '2024-04-31')).toEqual([`${file}: row 2: x: found "2024-04-31"; allowed: a day, YYYY-MM-DD`]);
    expect(cellFaults({ type: 'date' }, '2024-02-29')).toEqual([]);
    expect(cellFaults({ type: 'date' }, '4/1/2024')).toEqual([`${file}: row 2: x: found "4/1/2024"; allowed: a day, YYYY-MM-DD`]);
    expect(cellFaults({ type: 'month' }, '2024-13')).toEqual([`${file}: row 2: x: found "2024-13"; allowed: a month, YYYY-MM`]);
    expect(cellFaults({ type: 'year' }, '24')).toEqual([`${file}: row 2: x: found "24"; allowed: a year, YYYY`]);
    expect(cellFaults({ type: 'fiscal-year' }, 'FY2024')).toEqual([`${file}: row 2: x: found "FY2024"; allowed: a fiscal year, YYYY`]);
  });
});

describe('a series and its schema', () => {
  const schema = `${paths.schema}: removals-by-year`;
  const columnsOf = ({ series }: Content) => series.columns as Fields[];

  test('a schema without its CSV, and a CSV without its schema', () => {
    expect(readingFaults(({ files }) => Object.assign(files, { [paths.csv]: null }))).toEqual([
      `${paths.csv}: removals-by-year: file: found nothing; allowed: a CSV beside its schema`,
    ]);
    expect(readingFaults(({ files }) => Object.assign(files, { 'content/evidence/series/orphan.csv': 'a\n1\n' }))).toEqual([
      'content/evidence/series/orphan.csv: orphan: schema: found nothing; allowed: a schema beside it, orphan.yaml',
    ]);
  });

  test('a series whose schema has a fault is not shown at all', () => {
    expect(evidenceOf(({ series }) => delete series.caveat).series.has('removals-by-year')).toBe(false);
    expect(readingFaults(({ series }) => delete series.caveat)).toEqual([
      `${schema}: caveat: found nothing; allowed: a string (the field is missing)`,
    ]);
  });

  test('a number column without its unit, and a list of words without words', () => {
    expect(ruleFaults((content) => delete columnsOf(content)[1]?.unit)).toEqual([
      `${schema}: columns.removals.unit: found nothing; allowed: the unit of a number`,
    ]);
    expect(ruleFaults((content) => Object.assign(columnsOf(content)[2] ?? {}, { type: 'enum' }))).toEqual([
      `${schema}: columns.source.values: found nothing; allowed: the allowed words of an enum`,
    ]);
  });

  test('a key, a sum or an edition that names no column', () => {
    const allowed = 'allowed: a column: fiscal_year, removals, source';
    expect(
      ruleFaults(({ series }) =>
        Object.assign(series, {
          key: ['fiscal_year', 'year'],
          sums: [{ total: 'removals', parts: ['interior', 'removals'] }],
          editions: [{ column: 'edition', value: 'a', meaning: 'First' }],
        }),
      ),
    ).toEqual([
      `${schema}: key, sums or editions: found "year"; ${allowed}`,
      `${schema}: key, sums or editions: found "interior"; ${allowed}`,
      `${schema}: key, sums or editions: found "edition"; ${allowed}`,
    ]);
  });

  test('a download of what may not be passed on: by the series itself, or by its source', () => {
    expect(ruleFaults(({ series }) => Object.assign(series, { redistributable: false }))).toEqual([
      `${schema}: download: found true; allowed: false for a series that may not be redistributed`,
    ]);
    expect(ruleFaults(({ series }) => Object.assign(series, { sources: [{ id: 'ice-annual-fy2024' }, { id: 'news-report' }] }))).toEqual([
      `${schema}: download: found true; allowed: false while its source news-report may not be redistributed`,
    ]);
    expect(ruleFaults(({ series }) => Object.assign(series, { redistributable: false, download: false }))).toEqual([]);
  });

  test('a series past its review date is a warning', () => {
    expect(leveledRuleFaults(({ series }) => Object.assign(series, { reviewBy: '2026-01-31' }))).toEqual([
      `warning: ${schema}: reviewBy: found "2026-01-31"; allowed: a day from 2026-06-01 on, after a fresh look at the source`,
    ]);
  });
});
