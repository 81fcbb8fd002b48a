/** The rows a chart asks for, read from the CSV files without the project's own reader: the second count that a table must equal. */
import { readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { parse } from 'yaml';
import type { Select } from '../../../src/charts/shared/options.ts';

export type RawRow = Record<string, string>;

const files = new Map<string, RawRow[]>();

/** Every row of a series, each cell as the file has it. */
function rowsOf(series: string): RawRow[] {
  const known = files.get(series);
  if (known) return known;
  const rows: RawRow[] = [...csvParse(readFileSync(`content/evidence/series/${series}.csv`, 'utf8'))];
  files.set(series, rows);
  return rows;
}

/** The rows that a chart's select names. */
export function chosenRows({ series, where = {} }: Select): RawRow[] {
  const same = (cell: string, wanted: string | number) =>
    typeof wanted === 'number' ? cell !== '' && Number(cell) === wanted : cell === wanted;
  return rowsOf(series).filter((row) =>
    Object.entries(where).every(([column, wanted]) => {
      const cell = (row[column] ?? '').trim();
      if (Array.isArray(wanted)) return wanted.some((one) => same(cell, one));
      return typeof wanted === 'object' ? !same(cell, wanted.not) : same(cell, wanted);
    }),
  );
}

/** Type of each column of a series, as its schema says. */
export function columnTypes(series: string): Map<string, string> {
  const { columns } = parse(readFileSync(`content/evidence/series/${series}.yaml`, 'utf8')) as {
    columns: { name: string; type: string }[];
  };
  return new Map(columns.map(({ name, type }) => [name, type]));
}

/** Values typed in the ledger, by fact; derived facts have none. */
export function typedFacts(): Map<string, number> {
  const folder = 'content/evidence/facts';
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as { id: string; value?: number }[])
      .flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const])),
  );
}

export interface RawStep {
  id: string;
  stage: string;
  name: string;
  decides: string;
  statute: string;
  description: string;
}

/** The steps of the legal process as the file has them. */
export function rawSteps(): RawStep[] {
  return parse(readFileSync('content/evidence/process.yaml', 'utf8')) as RawStep[];
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** 2026-04-04 → April 4, 2026; 2026-04 → April 2026; a fiscal year → FY2026; anything else as it stands. */
export function saidTime(cell: string, type: string | undefined): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(cell);
  if (!parts) return cell;
  const [, year = '', month, day] = parts;
  if (!month) return type === 'fiscal-year' ? `FY${year}` : year;
  return `${months[Number(month) - 1] ?? ''} ${day ? `${String(Number(day))}, ` : ''}${year}`;
}
