/** Reads one CSV by its schema: every cell typed, every fault named by row and column, nothing dropped. */
import { csvParseRows } from 'd3-dsv';
import { isCountryCode } from './countries.ts';
import { type Problem, problem } from './problem.ts';
import { type Column, isDay, type SeriesSchema } from './schema.ts';
import { isStateCode } from './states.ts';
import type { Cell, Row } from './types.ts';

const patterns: Partial<Record<Column['type'], [RegExp, string]>> = {
  date: [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day, YYYY-MM-DD'],
  month: [/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM'],
  year: [/^(1[6-9]|20)\d\d$/, 'a year, YYYY'],
  'fiscal-year': [/^(1[6-9]|20)\d\d$/, 'a fiscal year, YYYY'],
};

/**
 * Types the rows of a CSV text. An empty cell of an optional column is null ("not published"), never zero.
 * @param file name for messages, relative to the project
 */
export function readCsv(file: string, text: string, schema: SeriesSchema): { rows: Row[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const [header, ...lines] = csvParseRows(text.replace(/^\uFEFF/, '').trimEnd());
  const names = schema.columns.map((column) => column.name);
  if (!header || header.join(',') !== names.join(',')) {
    problems.push(problem(file, 'header', 'columns', (header ?? []).join(','), names.join(',')));
    return { rows: [], problems };
  }
  const keys = new Map<string, number>();
  const rows = lines.map((line, index) => {
    const record = `row ${String(index + 2)}`;
    if (line.length !== names.length)
      problems.push(problem(file, record, 'cells', `${String(line.length)} cells`, `${String(names.length)} cells`));
    const row: Row = {};
    schema.columns.forEach((column, at) => {
      row[column.name] = readCell(file, record, column, line[at] ?? '', problems);
    });
    const key = schema.key.map((name) => String(row[name] ?? '')).join(', ');
    const before = keys.get(key);
    if (before)
      problems.push(problem(file, record, `key (${schema.key.join(', ')})`, key, `a key used once (row ${String(before)} has it)`));
    keys.set(key, index + 2);
    for (const sum of schema.sums ?? []) {
      const total = row[sum.total];
      const parts = sum.parts.map((part) => row[part]);
      if (typeof total !== 'number' || !parts.every((part): part is number => typeof part === 'number')) continue;
      const added = parts.reduce((a, b) => a + b, 0);
      if (Math.abs(added - total) > sum.tolerance + 1e-9)
        problems.push(
          problem(file, record, sum.total, total, `${sum.parts.join(' + ')} = ${String(added)}, within ${String(sum.tolerance)}`),
        );
    }
    return row;
  });
  if (rows.length === 0) problems.push(problem(file, 'rows', 'count', 'no row', 'at least one row'));
  return { rows, problems };
}

function readCell(file: string, record: string, column: Column, raw: string, problems: Problem[]): Cell {
  const text = raw.trim();
  if (text === '') {
    if (!column.optional) problems.push(problem(file, record, column.name, '', 'a value (the column is not optional)'));
    return null;
  }
  const fault = (allowed: string) => {
    problems.push(problem(file, record, column.name, text, allowed));
  };
  if (column.type === 'integer' || column.type === 'number') {
    if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) fault(`a number without thousands separators (${text.replaceAll(',', '')})`);
    else if (!/^-?\d+(\.\d+)?$/.test(text)) fault('a plain number');
    else if (column.type === 'integer' && text.includes('.')) fault('a whole number');
    const value = Number(text);
    if (Number.isFinite(value)) {
      if (column.min !== undefined && value < column.min) fault(`at least ${String(column.min)}`);
      if (column.max !== undefined && value > column.max) fault(`at most ${String(column.max)}`);
    }
    return value;
  }
  if (column.values?.includes(text)) return text;
  if (column.type === 'enum') fault((column.values ?? []).join(', '));
  if (column.type === 'country' && !isCountryCode(text)) fault('an ISO 3166 alpha-3 country code');
  if (column.type === 'state' && !isStateCode(text)) fault('a two-letter postal code of a state, DC or a territory');
  const pattern = patterns[column.type];
  if (pattern && !(pattern[0].test(text) && (column.type !== 'date' || isDay(text)))) fault(pattern[1]);
  return text;
}
