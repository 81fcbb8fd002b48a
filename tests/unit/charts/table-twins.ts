/** What a chart's table says and what the files say, each as one line of text a value, so that the two can be compared. */
import type { AreaOptions } from '../../../src/charts/area/series.ts';
import type { BarsOptions } from '../../../src/charts/bars/series.ts';
import type { ColumnsOptions } from '../../../src/charts/columns/series.ts';
import type { DotStripOptions } from '../../../src/charts/dot-strip/series.ts';
import type { FlowMapOptions } from '../../../src/charts/flow-map/series.ts';
import type { FormName } from '../../../src/charts/forms.ts';
import type { LanesOptions } from '../../../src/charts/lanes/series.ts';
import type { LineOptions } from '../../../src/charts/line/series.ts';
import type { MatrixOptions } from '../../../src/charts/matrix/series.ts';
import type { RangeDotsOptions } from '../../../src/charts/range-dots/series.ts';
import type { Chart } from '../../../src/charts/read.ts';
import type { Select } from '../../../src/charts/shared/options.ts';
import type { StepFlowOptions } from '../../../src/charts/step-flow/series.ts';
import type { TankOptions } from '../../../src/charts/tank-tap/series.ts';
import type { TileMapOptions } from '../../../src/charts/tile-map/series.ts';
import type { TimelineOptions } from '../../../src/charts/timeline/series.ts';
import type { UnitDotsOptions } from '../../../src/charts/unit-dots/series.ts';
import type { WorldMapOptions } from '../../../src/charts/world-map/series.ts';
import type { Cell } from '../../../src/evidence/types.ts';
import { chosenRows, columnTypes, type RawRow, rawSteps, saidTime } from './own-rows.ts';

/** Words of a chart's labels with their numbers filled in, and values of facts. */
export interface Words {
  label(key: string): string | undefined;
  fact(id: string): number | null;
}

interface Twins {
  table(chart: Chart): string[];
  files(chart: Chart, words: Words): string[];
}

const none = '·';
const line = (cells: readonly Cell[]) => cells.map((cell) => (cell === null || cell === '' ? none : String(cell).trim())).join(' | ');
const number = (cell: string | undefined): number | null => (cell === undefined || cell.trim() === '' ? null : Number(cell));
const optionsOf = <Options>({ record }: Chart) => record.options as unknown as Options;
const select = (series: string, where: Select['where']): Select => ({ series, ...(where ? { where } : {}) });

/** "$8 – $15" → "8 to 15" */
function spoken(range: string): string {
  return range
    .split(' – ')
    .map((one) => String(Number(one.replaceAll(/[$,%]| days?/g, ''))))
    .join(' to ');
}
function raw(low: number | null, high: number | null): string | null {
  if (low === null || high === null) return null;
  return [Math.min(low, high), Math.max(low, high)].map((one) => String(Number(one.toFixed(2)))).join(' to ');
}

/** A cell in the reader's words: the chart's own label for it, a date, or the cell. */
function said(row: RawRow, column: string, series: string, words: Words): string {
  const cell = (row[column] ?? '').trim();
  const type = columnTypes(series).get(column);
  return words.label(cell) ?? (type === 'fiscal-year' || type === 'date' || type === 'month' ? saidTime(cell, type) : cell);
}

function within(cell: string, { min, max }: { min?: string | number | undefined; max?: string | number | undefined }): boolean {
  return (min === undefined || cell >= String(min)) && (max === undefined || cell <= String(max));
}

/** Values of rows that have a label, perhaps a group, and values with or without ranges. */
function listed(chart: Chart, hasGroup: boolean, values: number): string[] {
  const { columns, rows } = chart.table;
  const first = hasGroup ? 2 : 1;
  return rows.map((row) => {
    const cells: Cell[] = row.slice(0, first).map(({ text }) => text);
    let at = first;
    for (let index = 0; index < values; index += 1) {
      cells.push(row[at]?.value ?? null);
      at += 1;
      if (columns[at]?.label.endsWith('range')) {
        cells.push(row[at]?.text ? spoken(row[at]?.text ?? '') : null);
        at += 1;
      }
    }
    return line(cells);
  });
}

function listedFiles(
  { select: wanted, label, group }: { select: Select; label: string; group?: string | undefined },
  values: readonly { column: string; low?: string | undefined; high?: string | undefined }[],
  words: Words,
  sign: (row: RawRow) => number = () => 1,
): string[] {
  const rows = chosenRows(wanted);
  const signed = (row: RawRow, column: string | undefined) => {
    const value = column === undefined ? null : number(row[column]);
    return value === null ? null : value * sign(row);
  };
  const ranges = values.map(
    ({ low, high }) =>
      (row: RawRow) =>
        raw(signed(row, low), signed(row, high)),
  );
  const ranged = ranges.map((range) => rows.some((row) => range(row) !== null));
  return rows.map((row) =>
    line([
      ...(group ? [said(row, group, wanted.series, words)] : []),
      said(row, label, wanted.series, words),
      ...values.flatMap(({ column }, index) => [signed(row, column), ...(ranged[index] ? [ranges[index]?.(row) ?? null] : [])]),
    ]),
  );
}

export const twins: Record<FormName, Twins> = {
  line: {
    table(chart) {
      const { lines, x } = optionsOf<LineOptions>(chart);
      const { columns, rows } = chart.table;
      if (x.type === 'day-of-year')
        return rows.map(([id, when, value]) => line([id?.value ?? null, when?.text ?? null, value?.value ?? null]));
      let at = 0;
      return lines.flatMap(({ id }) => {
        at += 1;
        const own = at;
        const ranged = columns[own + 1]?.label === `${columns[own]?.label ?? ''}: range`;
        if (ranged) at += 1;
        return rows
          .filter((row) => row[own]?.text !== '')
          .map((row) => {
            const range = ranged ? (row[own + 1]?.text ?? '') : '';
            return line([id, row[0]?.text ?? null, row[own]?.value ?? null, ...(range ? [spoken(range)] : [])]);
          });
      });
    },
    files(chart) {
      const { lines, split, x: axis } = optionsOf<LineOptions>(chart);
      return lines.flatMap(({ id, series, where, x, y, low, high }) =>
        chosenRows(select(series, where))
          .filter((row) => within(row[x] ?? '', axis))
          .map((row) => {
            const range = raw(number(row[low ?? '']), number(row[high ?? '']));
            const name = split ? (row[split.column] ?? '') : id;
            return line([name, saidTime(row[x] ?? '', axis.type), number(row[y]), ...(range ? [range] : [])]);
          }),
      );
    },
  },
  bars: {
    table(chart) {
      const { group, values } = optionsOf<BarsOptions>(chart);
      return listed(chart, group !== undefined, values.length);
    },
    files(chart, words) {
      const options = optionsOf<BarsOptions>(chart);
      const { minus } = options;
      return listedFiles(options, options.values, words, (row) => (minus?.values.includes(row[minus.column] ?? '') ? -1 : 1));
    },
  },
  'range-dots': {
    table(chart) {
      return listed(chart, optionsOf<RangeDotsOptions>(chart).group !== undefined, 1);
    },
    files(chart, words) {
      const options = optionsOf<RangeDotsOptions>(chart);
      return listedFiles(options, [{ column: options.value, low: options.low, high: options.high }], words);
    },
  },
  'dot-strip': {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    files(chart, words) {
      const { select: wanted, label, value, size } = optionsOf<DotStripOptions>(chart);
      return chosenRows(wanted).map((row) =>
        line([said(row, label, wanted.series, words), number(row[value]), ...(size ? [number(row[size])] : [])]),
      );
    },
  },
  columns: {
    table(chart) {
      const { values, hollow } = optionsOf<ColumnsOptions>(chart);
      const marked = chart.table.columns.length > values.length + 1;
      return chart.table.rows.map((row) =>
        line([
          ...row.slice(0, values.length + 1).map(({ value }) => value),
          ...(hollow ? [marked && row.at(-1)?.value === 'yes' ? 'hollow' : null] : []),
        ]),
      );
    },
    files(chart) {
      const { series, where, xColumn, values, hollow, x } = optionsOf<ColumnsOptions>(chart);
      return chosenRows(select(series, where))
        .filter((row) => within(row[xColumn] ?? '', x))
        .map((row) =>
          line([
            row[xColumn] ?? '',
            ...values.map(({ column }) => number(row[column])),
            ...(hollow ? [hollow.values.includes(row[hollow.column] ?? '') ? 'hollow' : null] : []),
          ]),
        );
    },
  },
  area: {
    table(chart) {
      const { layers } = optionsOf<AreaOptions>(chart);
      return chart.table.rows.flatMap((row) => [
        line(['time', row[0]?.value ?? null]),
        ...layers.flatMap(({ id }, index) => {
          const value = row[index + 1]?.value ?? null;
          return value === null ? [] : [line([id, row[0]?.value ?? null, value])];
        }),
      ]);
    },
    files(chart) {
      const { layers, x: axis } = optionsOf<AreaOptions>(chart);
      const times = new Set<string>();
      const values = layers.flatMap(({ id, series, where, x, y }) =>
        chosenRows(select(series, where))
          .filter((row) => within(row[x] ?? '', axis))
          .flatMap((row) => {
            times.add(row[x] ?? '');
            const value = number(row[y]);
            return value === null ? [] : [line([id, row[x] ?? '', value])];
          }),
      );
      return [...values, ...[...times].map((time) => line(['time', time]))];
    },
  },
  'tile-map': {
    /** States without a row are told as "not published"; the files have no line for them. */
    table(chart) {
      const { select: wanted, state } = optionsOf<TileMapOptions>(chart);
      const codes = new Set(chosenRows(wanted).map((row) => row[state]));
      return chart.table.rows
        .filter(([code, ...values]) => codes.has(String(code?.value)) || values.some(({ value }) => value !== null))
        .map((row) => line(row.map(({ value }) => value)));
    },
    files(chart) {
      const { select: wanted, state, value, second } = optionsOf<TileMapOptions>(chart);
      return chosenRows(wanted).map((row) => line([row[state] ?? '', number(row[value]), ...(second ? [number(row[second])] : [])]));
    },
  },
  'world-map': {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    /** Two rows of one country are one country: their numbers are added. */
    files(chart) {
      const { select: wanted, country, value, category } = optionsOf<WorldMapOptions>(chart);
      const sums = new Map<string, number | null>();
      const others: string[] = [];
      for (const row of chosenRows(wanted)) {
        const code = row[country] ?? '';
        const amount = value ? number(row[value]) : null;
        if (category) others.push(line([code, row[category] ?? '']));
        else if (code === '') others.push(line([null, amount]));
        else {
          const before = sums.get(code) ?? null;
          sums.set(code, amount === null ? before : (before ?? 0) + amount);
        }
      }
      return [...others, ...[...sums].map((pair) => line(pair))];
    },
  },
  'flow-map': {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    files(chart) {
      const { select: wanted, destination, people } = optionsOf<FlowMapOptions>(chart);
      return chosenRows(wanted).map((row) => line([row[destination] ?? '', number(row[people])]));
    },
  },
  timeline: {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    files(chart, words) {
      const { select: wanted, date, title, text, source } = optionsOf<TimelineOptions>(chart);
      const cell = (row: RawRow, column: string) => said(row, column, wanted.series, words);
      return chosenRows(wanted).map((row) =>
        line([row[date] ?? '', cell(row, title), cell(row, text), ...(source ? [row[source] ?? ''] : [])]),
      );
    },
  },
  lanes: {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    files(chart, words) {
      const { select: wanted, lane, date, title, text } = optionsOf<LanesOptions>(chart);
      const cell = (row: RawRow, column: string) => said(row, column, wanted.series, words);
      return chosenRows(wanted).map((row) => line([cell(row, lane), row[date] ?? '', cell(row, title), cell(row, text)]));
    },
  },
  matrix: {
    table: ({ table }) => table.rows.map((row) => line(row.map(({ value }) => value))),
    files(chart, words) {
      const { select: wanted, row: rowId, column, value, rowLabels, columnLabels, group } = optionsOf<MatrixOptions>(chart);
      return chosenRows(wanted).map((row) => {
        const cell = (name: string) => said(row, name, wanted.series, words);
        const held = number(row[value]);
        return line([
          ...(group ? [cell(group)] : []),
          cell(rowLabels ?? rowId),
          cell(columnLabels ?? column),
          Number.isNaN(held) ? cell(value) : held,
        ]);
      });
    },
  },
  'unit-dots': {
    table: ({ table }) => table.rows.map(([fact, kind, value]) => line([fact?.value ?? null, kind?.value ?? null, value?.value ?? null])),
    files: (chart, { fact }) => optionsOf<UnitDotsOptions>(chart).groups.map((group) => line([group.fact, group.kind, fact(group.fact)])),
  },
  'tank-tap': {
    table: ({ table }) => table.rows.map(([fact, kind, value]) => line([fact?.value ?? null, kind?.value ?? null, value?.value ?? null])),
    files(chart, { fact }) {
      const { tank, in: inflow, out } = optionsOf<TankOptions>(chart);
      const flowing = out.reduce((sum, one) => sum + (fact(one.fact) ?? 0), 0);
      return [
        line([tank.fact, 'stock', fact(tank.fact)]),
        ...(inflow ? [line([inflow.fact, 'inflow', fact(inflow.fact)])] : []),
        ...out.map((one) => line([one.fact, 'outflow', fact(one.fact)])),
        ...(flowing > 0 ? [line(['years', 'computed', Number(((fact(tank.fact) ?? 0) / flowing).toFixed(1))])] : []),
      ];
    },
  },
  'step-flow': {
    table: ({ table }) =>
      table.rows.map(([step, decides, statute, what]) =>
        line([step?.value ?? null, step?.text ?? null, decides?.text ?? null, statute?.text ?? null, what?.text ?? null]),
      ),
    files(chart) {
      const { steps, stage } = optionsOf<StepFlowOptions>(chart);
      return rawSteps()
        .filter((step) => (steps ? steps.includes(step.id) : step.stage === stage))
        .map(({ id, name, decides, statute, description }) => line([id, name, decides, statute, description]));
    },
  },
};
