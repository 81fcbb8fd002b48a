/** What a chart's marks say and how large they are drawn, and what its table lets one expect: one small reader a form. */
import type { PlacedArea } from '../../../src/charts/area/layout.ts';
import type { PlacedBars } from '../../../src/charts/bars/layout.ts';
import type { BarsOptions } from '../../../src/charts/bars/series.ts';
import type { PlacedColumns } from '../../../src/charts/columns/layout.ts';
import type { ColumnsOptions } from '../../../src/charts/columns/series.ts';
import type { PlacedDotStrip } from '../../../src/charts/dot-strip/layout.ts';
import type { PlacedFlowMap } from '../../../src/charts/flow-map/layout.ts';
import type { FormName } from '../../../src/charts/forms.ts';
import type { PlacedLanes } from '../../../src/charts/lanes/layout.ts';
import type { PlacedLines } from '../../../src/charts/line/layout.ts';
import type { LineOptions } from '../../../src/charts/line/series.ts';
import type { PlacedMatrix } from '../../../src/charts/matrix/layout.ts';
import type { PlacedRangeDots } from '../../../src/charts/range-dots/layout.ts';
import type { RangeDotsOptions } from '../../../src/charts/range-dots/series.ts';
import type { Chart } from '../../../src/charts/read.ts';
import type { PlacedFlow } from '../../../src/charts/step-flow/layout.ts';
import type { PlacedTank } from '../../../src/charts/tank-tap/layout.ts';
import type { PlacedTileMap } from '../../../src/charts/tile-map/layout.ts';
import type { PlacedTimeline } from '../../../src/charts/timeline/layout.ts';
import { type PlacedDots, pitch, type Width } from '../../../src/charts/unit-dots/layout.ts';
import type { PlacedWorldMap } from '../../../src/charts/world-map/layout.ts';
import type { Cell } from '../../../src/evidence/types.ts';

export interface Mark {
  words: string;
  /** Length, height, area or place that shows the value, in the unit of the form. */
  drawn?: number;
}

export interface Expected {
  words: string;
  value: Cell;
}

/** The marks of one picture; a form with compositions for several widths has several. */
export interface Picture {
  name: string;
  marks: Mark[];
  expected: Expected[];
  /** Values that the axis names and where it names them, in the unit of `drawn`. */
  anchors?: { value: number; drawn: number }[];
  /** How `drawn` follows from the value: from zero up in proportion, along an axis, or just in the same order. */
  scale?: 'proportion' | 'axis' | 'order';
  /** Largest error of `drawn` by rounding. */
  tolerance?: number;
  /** Marks that a long line leaves out of its readings; all points are in its stroke. */
  mayThin?: boolean;
}

type Row = Chart['table']['rows'][number];
const text = (row: Row, at: number) => row[at]?.text ?? '';
const value = (row: Row, at: number): Cell => row[at]?.value ?? null;
const optionsOf = <Options>({ record }: Chart) => record.options as unknown as Options;
/** "2.5M" → 2500000: a label of an axis as a number. */
function numberIn(label: string): number {
  const [, sign, digits = '', step = ''] = /^([-−]?)\$?([\d.,]+)([KMB]?)/.exec(label) ?? [];
  return Number(digits.replaceAll(',', '')) * (sign ? -1 : 1) * ({ K: 1e3, M: 1e6, B: 1e9 }[step] ?? 1);
}
/** What a vertical axis names, as px above its zero line. */
function heights(ticks: readonly { at: number; label: string; zero: boolean }[]): { value: number; drawn: number }[] {
  const zero = ticks.find((tick) => tick.zero)?.at ?? Number.NaN;
  return ticks.map(({ at, label }) => ({ value: numberIn(label), drawn: zero - at }));
}
const bracketed = (range: string) => (range ? ` (${range})` : '');

const readers: Record<FormName, (chart: Chart) => Picture[]> = {
  line(chart) {
    const placed = chart.placed as PlacedLines;
    const { lines, x } = optionsOf<LineOptions>(chart);
    const { columns, rows } = chart.table;
    const expected = new Map<string, Expected[]>();
    const add = (id: string, one: Expected) => expected.set(id, [...(expected.get(id) ?? []), one]);
    if (x.type === 'day-of-year') {
      for (const row of rows)
        if (value(row, 2) !== null) add(String(value(row, 0)), { words: `${text(row, 1)}: ${text(row, 2)}`, value: value(row, 2) });
    } else {
      let at = 0;
      for (const { id } of lines) {
        at += 1;
        const own = at;
        const ranged = columns[own + 1]?.label === `${columns[own]?.label ?? ''}: range`;
        if (ranged) at += 1;
        for (const row of rows)
          if (value(row, own) !== null)
            add(id, { words: `${text(row, 0)}: ${text(row, own)}${bracketed(ranged ? text(row, own + 1) : '')}`, value: value(row, own) });
      }
    }
    return placed.lines.map((line) => ({
      name: `line ${line.id}`,
      marks: line.points.map((point) => ({ words: point.read, drawn: point.y })),
      expected: expected.get(line.id) ?? [],
      anchors: placed.yTicks.map((tick) => ({ value: numberIn(tick.label), drawn: tick.at })),
      scale: 'axis',
      tolerance: 0.02,
      mayThin: true,
    }));
  },
  bars(chart) {
    const placed = chart.placed as PlacedBars;
    const { values, group, limit, mark } = optionsOf<BarsOptions>(chart);
    const { columns, rows } = chart.table;
    const first = group ? 1 : 0;
    const isMarked = (row: Row) => mark !== undefined && row.length > 1 && row.at(-1)?.text === '✓';
    const expected = rows.slice(0, limit ?? rows.length).flatMap((row) => {
      let at = first;
      return values.flatMap((): Expected[] => {
        at += 1;
        const own = at;
        const ranged = columns[own + 1]?.label === `${columns[own]?.label ?? ''}: range`;
        if (ranged) at += 1;
        const name = values.length > 1 ? `, ${columns[own]?.label ?? ''}` : '';
        const marked = isMarked(row) ? `. ${columns.at(-1)?.label ?? ''}` : '';
        const words = `${text(row, first)}${name}: ${text(row, own)}${bracketed(ranged ? text(row, own + 1) : '')}${marked}`;
        return value(row, own) === null ? [] : [{ words, value: value(row, own) }];
      });
    });
    const strips = placed.groups.flatMap(({ rows: placedRows }) => placedRows.flatMap((row) => row.strips));
    return [
      {
        name: 'bars',
        marks: strips.flatMap((strip) => strip.pieces.map((piece) => ({ words: piece.read, drawn: (piece.width / 100) * strip.extent }))),
        expected,
        scale: 'proportion',
        tolerance: 0.02,
      },
    ];
  },
  columns(chart) {
    const placed = chart.placed as PlacedColumns;
    const { values } = optionsOf<ColumnsOptions>(chart);
    const { columns, rows } = chart.table;
    const hollow = columns[values.length + 1]?.label;
    return placed.groups.map((group, index) => ({
      name: `columns of ${group.label}`,
      marks: group.columns.map((column) => ({ words: column.read, drawn: column.height })),
      expected: rows
        .filter((row) => value(row, index + 1) !== null)
        .map((row) => ({
          words: `${text(row, 0)}: ${text(row, index + 1)}${hollow && row.at(-1)?.text === '✓' ? ` (${hollow})` : ''}`,
          value: value(row, index + 1),
        })),
      anchors: heights(placed.yTicks),
      scale: 'proportion',
      tolerance: 0.03,
    }));
  },
  area(chart) {
    const placed = chart.placed as PlacedArea;
    const base = placed.yTicks.find((tick) => tick.zero)?.at ?? placed.height;
    const tops = new Map<number, number>();
    return placed.layers.map((layer, index) => ({
      name: `layer ${layer.id}`,
      marks: layer.points.map(([x, y, words]) => {
        const below = tops.get(x) ?? base;
        tops.set(x, y);
        return { words, drawn: below - y };
      }),
      expected: chart.table.rows
        .filter((row) => value(row, index + 1) !== null)
        .map((row) => ({ words: `${text(row, 0)}: ${text(row, index + 1)}`, value: value(row, index + 1) })),
      anchors: heights(placed.yTicks),
      scale: 'proportion',
      tolerance: 0.11,
    }));
  },
  'tile-map'(chart) {
    const placed = chart.placed as PlacedTileMap;
    const { columns, rows } = chart.table;
    const expected = rows.map((row) => ({
      words: `${text(row, 0)}: ${text(row, 1)}${columns[2] ? `; ${columns[2].label}: ${text(row, 2)}` : ''}`,
      value: value(row, 1),
      code: String(value(row, 0)),
    }));
    const order = [null, ...placed.classes.map(({ step }) => step)];
    const marks = (states: { read: string; step: PlacedTileMap['tiles'][number]['step'] }[]) =>
      states.map(({ read, step }) => ({ words: read, drawn: order.indexOf(step) }));
    const { twin } = placed;
    const territories = ['PR', 'GU', 'VI', 'AS', 'MP'];
    return [
      { name: 'tiles', marks: marks(placed.tiles), expected, scale: 'order' },
      ...(twin
        ? [
            {
              name: 'map',
              marks: marks(twin.states),
              expected: expected.filter(({ code }) => !territories.includes(code)),
              scale: 'order' as const,
            },
          ]
        : []),
    ];
  },
  'world-map'(chart) {
    const placed = chart.placed as PlacedWorldMap;
    const rows = chart.table.rows.map((row) => ({ words: `${text(row, 0)}: ${text(row, 1)}`, value: value(row, 1), code: value(row, 0) }));
    const order = [null, ...placed.classes.map(({ step }) => step)];
    return [
      {
        name: 'map',
        marks: placed.halves.flatMap(({ lands }) => lands.map(({ read, step }) => ({ words: read, drawn: order.indexOf(step) }))),
        expected: rows.filter(({ code }) => code !== null),
        ...(placed.classes.length > 0 ? { scale: 'order' as const } : {}),
      },
      {
        // A former country with nothing left to count is in the table only.
        name: 'words for what is not on the map',
        marks: (placed.unplaced?.names ?? []).map((words) => ({ words })),
        expected: rows.filter(({ code, value: held }) => code === null && held !== 0),
      },
    ];
  },
  'range-dots'(chart) {
    const placed = chart.placed as PlacedRangeDots;
    const { group, mark } = optionsOf<RangeDotsOptions>(chart);
    const { columns, rows } = chart.table;
    const first = group ? 1 : 0;
    const ranged = columns[first + 2]?.label === 'range';
    const expected = rows.map((row) => {
      const range = ranged ? text(row, first + 2) : '';
      const held = value(row, first + 1);
      const marked = mark && row.at(-1)?.text === '✓' ? `. ${columns.at(-1)?.label ?? ''}` : '';
      return {
        words: `${text(row, first)}: ${held === null && range ? range : `${text(row, first + 1)}${bracketed(range)}`}${marked}`,
        value: held,
      };
    });
    return [
      {
        name: 'dots',
        marks: placed.groups.flatMap((one) =>
          one.rows.map((row) => ({ words: row.read, ...(row.dot === null ? {} : { drawn: row.dot }) })),
        ),
        expected,
        anchors: placed.ticks.map((tick) => ({ value: numberIn(tick.label), drawn: tick.at })),
        scale: 'axis',
        tolerance: 0.02,
      },
      {
        name: 'ranges',
        marks: placed.groups.flatMap((one) =>
          one.rows.flatMap(({ read, range }) =>
            range
              ? [
                  { words: `${read}, from`, drawn: range.x1 },
                  { words: `${read}, to`, drawn: range.x2 },
                ]
              : [],
          ),
        ),
        expected: rows.flatMap((row, index) => {
          const ends = ranged
            ? text(row, first + 2)
                .split(' – ')
                .map(numberIn)
            : [];
          const words = expected[index]?.words ?? '';
          return ends.length < 2 ? [] : ['from', 'to'].map((end, at) => ({ words: `${words}, ${end}`, value: ends[at] ?? null }));
        }),
        anchors: placed.ticks.map((tick) => ({ value: numberIn(tick.label), drawn: tick.at })),
        scale: 'axis',
        tolerance: 0.02,
      },
    ];
  },
  'dot-strip'(chart) {
    const placed = chart.placed as PlacedDotStrip;
    const { columns, rows } = chart.table;
    const expected = rows
      .filter((row) => value(row, 1) !== null)
      .map((row) => ({
        words: `${text(row, 0)}: ${text(row, 1)}${columns[2] && value(row, 2) !== null ? `. ${columns[2].label}: ${text(row, 2)}` : ''}`,
        value: value(row, 1),
      }));
    return (['narrow', 'medium'] as const).map((name) => ({
      name: `${name} strip`,
      marks: placed[name].dots.map((dot) => ({ words: dot.read, drawn: dot.x })),
      expected,
      anchors: placed[name].ticks.map((tick) => ({ value: numberIn(tick.label), drawn: tick.at })),
      scale: 'axis',
      tolerance: 0.02,
    }));
  },
  timeline(chart) {
    const placed = chart.placed as PlacedTimeline;
    return [
      {
        name: 'steps',
        marks: placed.steps.map((step) => ({ words: `${step.read}. ${step.text}` })),
        expected: chart.table.rows.map((row) => ({ words: `${text(row, 0)}: ${text(row, 1)}. ${text(row, 2)}`, value: value(row, 0) })),
      },
    ];
  },
  lanes(chart) {
    const placed = chart.placed as PlacedLanes;
    return (['narrow', 'medium'] as const).map((width) => ({
      name: width,
      marks: placed[width].lanes.flatMap(({ events }) => events.map(({ read }) => ({ words: read }))),
      expected: chart.table.rows.map((row) => ({ words: `${text(row, 1)}: ${text(row, 2)}`, value: value(row, 1) })),
    }));
  },
  matrix(chart) {
    const placed = chart.placed as PlacedMatrix;
    return [
      {
        name: 'cells',
        marks: placed.groups.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind !== 'none').map(({ read }) => ({ words: read }))),
        ),
        expected: chart.table.rows.map((row) => {
          const first = row.length - 3;
          return { words: `${text(row, first)}, ${text(row, first + 1)}: ${text(row, first + 2)}`, value: value(row, first + 2) };
        }),
      },
    ];
  },
  'flow-map'(chart) {
    const placed = chart.placed as PlacedFlowMap;
    const expected = chart.table.rows.map((row) => ({ words: `${text(row, 0)}: ${text(row, 1)}`, value: value(row, 1) }));
    return [
      ...(['wide', 'narrow'] as const).map((name) => ({
        name: `arcs of the ${name} map`,
        marks: placed[name].arcs.map((arc) => ({ words: arc.read, ...(arc.isKnown ? { drawn: arc.width } : {}) })),
        expected,
        scale: 'order' as const,
      })),
      { name: 'list', marks: placed.list.map((one) => ({ words: `${one.name}: ${one.words}` })), expected },
    ];
  },
  'unit-dots'(chart) {
    const placed = chart.placed as PlacedDots;
    const expected = chart.table.rows.map((row) => ({
      words: [`${text(row, 0)}: ${text(row, 2)}`, text(row, 3)].filter(Boolean).join(', '),
      value: Math.floor(Number(value(row, 2)) / 1000),
    }));
    return (['narrow', 'medium', 'wide'] satisfies Width[]).map((width) => ({
      name: `dots of the ${width} picture`,
      marks: placed.groups.map(({ read, blocks: { [width]: block } }) => ({
        words: read,
        drawn: ((block.full?.width ?? 0) * (block.full?.height ?? 0)) / pitch ** 2 + (block.last?.width ?? 0) / pitch,
      })),
      expected,
      scale: 'proportion',
      tolerance: 0,
    }));
  },
  'tank-tap'(chart) {
    const placed = chart.placed as PlacedTank;
    const rows = chart.table.rows.filter((row) => value(row, 1) !== 'computed');
    const expected = rows.map((row) => ({
      words: [`${text(row, 0)}: ${text(row, 2)}`, text(row, 3)].filter(Boolean).join(', '),
      value: value(row, 2),
    }));
    const computed = chart.table.rows.filter((row) => value(row, 1) === 'computed');
    return [
      ...(['wide', 'stacked'] as const).map((name) => ({
        name: `${name} picture`,
        marks: placed[name].parts.map(({ read, box }) => ({ words: read, drawn: box.width * box.height })),
        expected,
        scale: 'proportion' as const,
        tolerance: 1,
      })),
      {
        name: 'verdict',
        marks: placed.verdict ? [{ words: `${placed.verdict.label}: ${placed.verdict.words}` }] : [],
        expected: computed.map((row) => ({ words: `${text(row, 0)}: ${text(row, 2)}`, value: value(row, 2) })),
      },
    ];
  },
  'step-flow'(chart) {
    const placed = chart.placed as PlacedFlow;
    const decides = chart.table.columns[1]?.label ?? '';
    return [
      {
        name: 'steps',
        marks: placed.paths.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.branches].map(({ read }) => ({ words: read })))),
        expected: chart.table.rows.map((row) => ({ words: `${text(row, 0)}. ${decides}: ${text(row, 1)}`, value: value(row, 0) })),
      },
    ];
  },
};

/** Every picture of a chart with its marks and what the table lets one expect of them. */
export function picturesOf(chart: Chart): Picture[] {
  return readers[chart.record.form](chart);
}
