/** Every chart of the site: its table is what the files say, its picture is what the table says, and its words are all there. */
import { describe, expect, test } from 'vitest';
import type { PlacedArea } from '../../../src/charts/area/layout.ts';
import type { PlacedBars } from '../../../src/charts/bars/layout.ts';
import type { PlacedColumns } from '../../../src/charts/columns/layout.ts';
import type { FormName } from '../../../src/charts/forms.ts';
import type { PlacedLines } from '../../../src/charts/line/layout.ts';
import { buildChart, type Chart, commonWords, readCharts } from '../../../src/charts/read.ts';
import type { MapClass } from '../../../src/charts/shared/classes.ts';
import { formatter } from '../../../src/evidence/format.ts';
import type { Problem } from '../../../src/evidence/problem.ts';
import { fill } from '../../../src/evidence/prose.ts';
import { readEvidence } from '../../../src/evidence/read.ts';
import { uiWords } from '../../../src/integrations/content-checks.ts';
import { breakBox, collisions, isNear, noteBox, textBox, tickBoxes, vertices } from './boxes.ts';
import { type Mark, type Picture, picturesOf } from './marks-of.ts';
import { typedFacts } from './own-rows.ts';
import { twins } from './table-twins.ts';

const root = process.cwd();
const problems: Problem[] = [];
const { evidence } = readEvidence(root);
const format = formatter('en');
const common = commonWords(uiWords(root));
const records = readCharts(root, problems);
const built = new Map<string, Chart>();
/** The chart of a name, built once. */
function chart(id: string): Chart {
  const record = records.get(id);
  if (!record) throw new Error(`no chart ${id}`);
  const known = built.get(id) ?? buildChart(record, evidence, format, common);
  built.set(id, known);
  return known;
}
const ids = [...records.keys()];
const ofForm = (...wanted: FormName[]) => ids.filter((id) => wanted.includes(records.get(id)?.form ?? 'line'));
const facts = typedFacts();

test('every file of content/charts is read', () => {
  expect(problems).toEqual([]);
  expect(ids.length).toBeGreaterThan(0);
});

describe.each(ids)('%s', (id) => {
  test('builds', () => {
    expect(() => chart(id)).not.toThrow();
  });

  test('has a table that says what the files say: no row lost, none invented, no value changed', () => {
    const one = chart(id);
    const { labels } = one.words;
    const words = {
      label: (key: string) => (labels[key] === undefined ? undefined : fill(labels[key], evidence, format)),
      fact: (fact: string) => facts.get(fact) ?? evidence.facts.get(fact)?.value ?? null,
    };
    const { table, files } = twins[one.record.form];
    const wanted = files(one, words);
    expect(wanted.length).toBeGreaterThan(0);
    expect(table(one).sort()).toEqual(wanted.sort());
  });

  test('has a table as wide as its head, with words for each value', () => {
    const { columns, rows } = chart(id).table;
    expect(columns.every(({ label }) => label.trim().length > 0)).toBe(true);
    for (const row of rows) expect(row.length).toBe(columns.length);
    for (const { text, value } of rows.flat()) if (value !== null) expect(text.trim()).not.toBe('');
  });

  test('has a mark for each value of the table, in the same words, and no other mark', () => {
    for (const { name, marks, expected, mayThin } of picturesOf(chart(id))) {
      const drawn = marks.map(({ words }) => words).sort();
      const wanted = expected.map(({ words }) => words).sort();
      if (mayThin && drawn.length < wanted.length) {
        expect(wanted, name).toEqual(expect.arrayContaining(drawn));
        expect(drawn.length, name).toBeGreaterThan(100);
      } else expect(drawn, name).toEqual(wanted);
    }
  });

  test('draws each value on one scale', () => {
    for (const picture of picturesOf(chart(id))) expect(offScale(picture), picture.name).toEqual([]);
  });

  test('has no number that cannot be drawn', () => {
    expect(badNumbers(chart(id))).toEqual([]);
  });

  test('says its takeaway, what is measured, unit, period and what the picture shows, and rests on a source', () => {
    const { words, sources } = chart(id);
    for (const field of ['title', 'measured', 'unit', 'period', 'alt'] as const) {
      const filled = fill(words[field], evidence, format);
      expect(filled.trim().length, field).toBeGreaterThan(3);
      expect(filled, field).not.toMatch(/[{}]|undefined|NaN/);
    }
    expect(words.alt.length).toBeGreaterThan(words.title.length);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !evidence.sources.has(source))).toEqual([]);
  });

  test('has a sentence for a title, not a label', () => {
    const { title, measured } = chart(id).words;
    const said = fill(title, evidence, format);
    expect(said).not.toBe(fill(measured, evidence, format));
    expect(said.split(/\s+/).length).toBeGreaterThanOrEqual(6);
    expect(said).toMatch(/^["“]?(?:\p{Lu}|\d|\$)/u);
    // A sentence has a verb; one that is new here is added to the list.
    expect(said, `no verb of the list is in "${said}"`).toMatch(verbs);
  });

  test('has at most five annotations, each with words', () => {
    const { annotations = [] } = chart(id).record.options as { annotations?: unknown[] };
    const { notes = [] } = chart(id).placed as { notes?: { lines: string[] }[] };
    expect(annotations.length).toBeLessThanOrEqual(5);
    expect(notes.length).toBe(annotations.length);
    expect(notes.every(({ lines }) => lines.length > 0)).toBe(true);
  });
});

const verbs = new RegExp(
  `\\b(?:${[
    'is are was were has have had does do did can may must stands? holds? held',
    'rose rises fell falls grew grows grown shrank shrinks doubled halved peaked climbed dropped gained lost turned changed moved kept keeps',
    'came comes? went goes brings? brought gave gives? made makes? let lets leads? led followed follows? outnumbered replaced differ differs differed',
    'depends? ordered picks? decides? ends? ended opens? opened starts? started shares? uses? assumes? runs? ran fits? matters? fed feeds? adds? added granted denied',
  ]
    .join(' ')
    .split(' ')
    .join('|')})\\b`,
);

/** Values drawn too large, too small or out of order, each in words. */
function offScale({ marks, expected, anchors = [], scale, tolerance = 0 }: Picture): string[] {
  if (!scale) return [];
  const values = new Map(expected.map(({ words, value }) => [words, value]));
  const pairs = marks.flatMap(({ words, drawn }: Mark) => {
    const value = values.get(words);
    return typeof value === 'number' && drawn !== undefined
      ? [{ words, value: scale === 'proportion' ? Math.abs(value) : value, drawn }]
      : [];
  });
  if (scale === 'proportion') pairs.push({ words: 'zero', value: 0, drawn: 0 });
  pairs.push(...anchors.map(({ value, drawn }) => ({ words: `the axis at ${value}`, value, drawn })));
  const sorted = pairs.toSorted((a, b) => a.value - b.value);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high) return [];
  if (scale === 'order')
    return sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before && before.drawn > one.drawn ? [`${one.words} is drawn smaller than ${before.words}`] : [];
    });
  const span = high.value - low.value;
  return sorted.flatMap(({ words, value, drawn }) => {
    const wanted = span === 0 ? low.drawn : low.drawn + ((high.drawn - low.drawn) * (value - low.value)) / span;
    return Math.abs(drawn - wanted) > tolerance * 2 + 1e-9 ? [`${words} is drawn ${drawn}, not ${wanted.toFixed(2)}`] : [];
  });
}

/** Numbers that are never below zero, and places in percent of the width. */
const sizes = new Set(['width', 'height', 'r', 'radius', 'length', 'extent', 'spacer']);
const places = new Set(['x', 'x1', 'x2', 'textX', 'labelX']);
/** Places that are no percent, by form. */
const units: Partial<Record<FormName, string>> = { 'world-map': 'dots stand in the drawing units of the outlines' };

/** Every number or path of a picture that no browser could draw, or that lies outside the plot. */
function badNumbers({ placed, record }: Chart): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    const key = path.at(-1) ?? '';
    const say = (what: string) => found.push(`${path.join('.')} is ${what}`);
    if (typeof value === 'number') {
      const isTick = key === 'at' && path.some((part) => part === 'xTicks' || part === 'ticks');
      if (!Number.isFinite(value)) say(String(value));
      else if (sizes.has(key) && value < 0) say(`${value}, below zero`);
      else if ((places.has(key) || isTick) && !units[record.form] && (value < 0 || value > 100)) say(`${value} percent`);
    } else if (typeof value === 'string') {
      if (/NaN|Infinity|undefined|\[object/.test(value)) say(`"${value.slice(0, 60)}"`);
    } else if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, [...path, String(index)]);
    else if (value !== null && typeof value === 'object') {
      const { x, width } = value as { x?: unknown; width?: unknown };
      if (typeof x === 'number' && typeof width === 'number' && x + width > 100.02)
        found.push(`${path.join('.')} ends at ${x + width} percent`);
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name]);
    }
  };
  walk(placed, ['placed']);
  return found;
}

describe('stacks', () => {
  const stacked = (id: string) => records.get(id)?.options['mode'] === 'stacked';

  test.each(ofForm('columns').filter(stacked))('%s: each part of a column stands on the one below, the first on zero', (id) => {
    const { groups, yTicks } = chart(id).placed as PlacedColumns;
    const tops = new Map<string, number>();
    const zero = yTicks.find((tick) => tick.zero)?.at ?? Number.NaN;
    for (const { key, y, height } of groups.flatMap(({ columns }) => columns)) {
      expect(y + height, key).toBeCloseTo(tops.get(key) ?? zero, 1);
      tops.set(key, y);
    }
  });

  test.each(ofForm('bars').filter(stacked))(
    '%s: the parts of a bar fill it without a gap, and bars are in proportion to their sums',
    (id) => {
      const { groups } = chart(id).placed as PlacedBars;
      const { limit, group } = chart(id).record.options as { limit?: number; group?: string };
      const strips = groups.flatMap(({ rows }) => rows.flatMap(({ strips: own }) => own));
      for (const { pieces } of strips) {
        let end = 0;
        for (const { x, width } of pieces) {
          expect(x).toBeCloseTo(end, 1);
          end = x + width;
        }
        expect(end).toBeCloseTo(100, 1);
      }
      const { columns, rows } = chart(id).table;
      const sums = rows
        .slice(0, limit)
        .map((row) =>
          row
            .slice(group ? 2 : 1)
            .reduce((sum, { value }, at) => (columns[at + (group ? 2 : 1)]?.numeric ? sum + Number(value ?? 0) : sum), 0),
        );
      const largest = Math.max(...sums);
      const longest = Math.max(...strips.map(({ extent }) => extent));
      expect(sums.map((sum) => ((sum / largest) * longest).toFixed(1)).sort()).toEqual(
        strips.map(({ extent }) => extent.toFixed(1)).sort(),
      );
    },
  );

  test('of every chart: the parts of a time add up, on one scale for all parts', () => {
    for (const id of ofForm('columns', 'area')) {
      const pictures = picturesOf(chart(id));
      if (pictures.length < 2) continue;
      const whole: Picture = {
        name: id,
        marks: pictures.flatMap(({ name, marks }) => marks.map(({ words, drawn = 0 }) => ({ words: `${name}: ${words}`, drawn }))),
        expected: pictures.flatMap(({ name, expected }) => expected.map(({ words, value }) => ({ words: `${name}: ${words}`, value }))),
        scale: 'proportion',
        tolerance: pictures[0]?.tolerance ?? 0,
      };
      expect(offScale(whole), id).toEqual([]);
    }
  });
});

describe('shares', () => {
  test.each(ids.filter((id) => JSON.stringify(records.get(id)?.options).includes('"percent"')))('%s lie between 0 and 100', (id) => {
    const values = chart(id)
      .table.rows.flat()
      .flatMap(({ text, value }) => (typeof value === 'number' && text.endsWith('%') ? [value] : []));
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => value < 0 || value > 100)).toEqual([]);
  });
});

describe('maps', () => {
  test.each(ofForm('tile-map', 'world-map'))('%s: each value has the shade of its class, and what is not published none', (id) => {
    const { classes } = chart(id).placed as { classes: MapClass[] };
    if (classes.length === 0) return;
    const [picture] = picturesOf(chart(id));
    const wanted = new Map(picture?.expected.map(({ words, value }) => [words, value]));
    for (const { words, drawn = 0 } of picture?.marks ?? []) {
      const value = wanted.get(words);
      const shade = classes[drawn - 1];
      if (typeof value !== 'number') expect(shade, words).toBeUndefined();
      else {
        expect(value, words).toBeGreaterThanOrEqual(shade?.from ?? Number.NEGATIVE_INFINITY);
        expect(value, words).toBeLessThan(shade?.below ?? Number.POSITIVE_INFINITY);
        expect(shade, words).toBeDefined();
      }
    }
  });
});

describe('lines', () => {
  test.each(ofForm('line'))('%s: a stroke runs through every point of its table, also those that reading leaves out', (id) => {
    const { lines } = chart(id).placed as PlacedLines;
    const pictures = picturesOf(chart(id));
    lines.forEach(({ path, dots, points }, index) => {
      const rows = pictures[index]?.expected.length ?? 0;
      if (path === '') expect(dots).toHaveLength(rows);
      else {
        const stroke = vertices(path);
        const lone = dots.filter((dot) => !stroke.some((one) => isNear(one, dot)));
        expect(stroke.length + lone.length).toBe(rows);
        for (const point of points)
          expect(
            [...stroke, ...lone].some((one) => isNear(one, point)),
            point.read,
          ).toBe(true);
      }
    });
  });

  test.each(ofForm('line'))('%s: times follow each other from left to right', (id) => {
    for (const { points } of (chart(id).placed as PlacedLines).lines)
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
  });
});

describe('words in a plot', () => {
  const plots = ofForm('line', 'area', 'columns');
  /** px beside the plot for the numbers of the axis and the names at its end, as the sheets give them; lines have the numbers inside. */
  const plotOf = (id: string, width: number) => {
    const { axis, gutter } = chart(id).placed as { axis?: 'small' | 'medium' | 'large'; gutter: 'none' | 'small' | 'medium' | 'large' };
    const beside = axis ? { small: 32, medium: 44, large: 56 }[axis] + 24 : 0;
    return width - beside - (width < 560 ? 0 : { none: 0, small: 72, medium: 124, large: 176 }[gutter]);
  };

  test.each(plots)('%s: labels of times do not touch at 288, 560 and 900 px', (id) => {
    const { xTicks } = chart(id).placed as PlacedLines | PlacedArea | PlacedColumns;
    for (const width of [288, 560, 900]) {
      const boxes = tickBoxes(xTicks, width, plotOf(id, width));
      expect(boxes.length, `${width} px`).toBeGreaterThan(0);
      expect(collisions(boxes), `${width} px`).toEqual([]);
    }
  });

  test.each(plots)('%s: notes, breaks, names, bands and values do not lie on each other at 700, 900 and 1,100 px', (id) => {
    const placed: Partial<PlacedLines & PlacedArea & PlacedColumns> = chart(id).placed as object;
    for (const width of [700, 900, 1100]) {
      const plot = plotOf(id, width);
      const px = (percent: number) => (percent / 100) * plot;
      const boxes = [
        ...(placed.notes ?? []).map((note) => noteBox(note, plot)),
        ...(placed.breaks ?? []).map((cut) => breakBox(cut, plot)),
        ...(placed.lines ?? []).flatMap(({ early }) =>
          early ? [textBox(px(early.x), early.labelY, early.lines, 13, 16, early.anchor)] : [],
        ),
        ...(placed.tops ?? []).map((top) => textBox(px(top.x), top.y, [top.text], 12, 12, 'middle')),
        ...(placed.bands ?? []).map(({ x, width: wide, label }) =>
          x > 55 ? textBox(px(x + wide) - 4, 14, [label], 12, 14, 'end') : textBox(px(x) + 4, 14, [label], 12, 14, 'start'),
        ),
        ...(placed.references ?? []).map(({ anchor, y, label }) => textBox(anchor === 'end' ? plot : 44, y - 6, [label], 12, 14, anchor)),
        ...(placed.pace ? [textBox(plot - 6, placed.pace.y2 + 34, [placed.pace.label], 12, 14, 'end')] : []),
      ];
      expect(collisions(boxes), `${width} px`).toEqual([]);
    }
  });

  test.each(plots)('%s: names beside the plot stand apart', (id) => {
    const { ends } = chart(id).placed as PlacedLines | PlacedArea | PlacedColumns;
    expect(collisions(ends.map((end) => textBox(0, end.y, end.lines, 13, 16, 'start')))).toEqual([]);
  });
});
