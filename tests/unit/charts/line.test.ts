/** Lines: joined only where neighbours are published, never across gaps or editions, with words that find room. */
import { describe, expect, test } from 'vitest';
import { placeLines } from '../../../src/charts/line/layout.ts';
import { lineOptions, lineSeries } from '../../../src/charts/line/series.ts';
import { lineKey, lineTable } from '../../../src/charts/line/words.ts';
import { type XType, xNumber, xTicks } from '../../../src/charts/shared/axes.ts';
import { textWidth } from '../../../src/charts/shared/text.ts';
import type { ChartContext } from '../../../src/charts/shared/types.ts';
import type { Row } from '../../../src/evidence/types.ts';
import { breakBox, collisions, isNear, noteBox, textBox, tickBoxes, vertices } from './boxes.ts';
import { contextOver } from './rows-context.ts';

const long = 'Average daily population of all facilities that hold people for immigration reasons, contracted jails included';
const labels = {
  a: 'TRAC',
  b: 'EOIR',
  c: 'Pew',
  long,
  context: 'Other years',
  season: 'Fiscal year',
  date: 'Date',
  gap: 'No files',
  first: 'Later edition from here',
  second: 'The fiscal year moves',
  third: 'A third change of definition',
  goal: 'One million',
  note1: 'The highest count ever, before the change of administration',
  note2: 'Newest count found, and preliminary',
  note3: 'Courts shut for most of the year',
  note4: 'A new rule on who is counted',
  note5: 'Lowest since the series began',
};

/** A line chart over rows; a line's `where` names the rows it takes. */
function chart(rows: Row[], options: Record<string, unknown> = {}, facts: Record<string, number> = {}) {
  const parsed = lineOptions.parse({
    x: { type: 'year' },
    y: { format: 'number' },
    height: 200,
    lines: [{ id: 'a', series: 's', x: 'year', y: 'n' }],
    ...options,
  });
  const context: ChartContext = {
    ...contextOver(rows, { labels, facts }),
    rows: ({ where = {} }) => rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value)),
  };
  const series = lineSeries(parsed, context);
  return { series, placed: placeLines(series, parsed, context), table: lineTable(series, parsed, context), key: lineKey(series, context) };
}
const year = (at: number | string, n: number | null, more: Row = {}): Row => ({ year: at, n, ...more });
const only = (one: ReturnType<typeof chart>) => {
  const [line] = one.placed.lines;
  if (!line) throw new Error('the chart has no line');
  return line;
};
const texts = (one: ReturnType<typeof chart>) => one.table.rows.map((row) => row.map((cell) => cell.text));
const shared = { series: 's', x: 'year', y: 'n' };

describe('points and strokes', () => {
  test('a line runs through its points, from zero up, in the width and height of the plot', () => {
    expect(only(chart([year(2020, 0), year(2021, 50), year(2024, 100)])).path).toBe('M0 200L25 100L100 0');
  });

  test('rows in any order are drawn and listed in order of time', () => {
    const one = chart([year(2022, 3), year(2020, 1), year(2021, 2)]);
    expect(only(one).points.map(({ x }) => x)).toEqual([0, 50, 100]);
    expect(texts(one).map(([when]) => when)).toEqual(['2020', '2021', '2022']);
  });

  test('a series without rows is an empty plot: no stroke, no dot, no label, and nothing that is not a number', () => {
    const { placed, table } = chart([]);
    expect(placed.lines).toMatchObject([{ path: '', band: '', dots: [], points: [], whiskers: [], early: null, last: null }]);
    expect(placed.ends).toEqual([]);
    expect(table.rows).toEqual([]);
    expect(placed.gutter).toBe('none');
    expect(JSON.stringify(placed)).not.toMatch(/NaN|Infinity|null,null/);
    expect(placed.yTicks.map(({ at }) => at).every(Number.isFinite)).toBe(true);
  });

  test('one row is a dot in the middle, not a line', () => {
    const one = chart([year(2024, 7)]);
    expect(only(one)).toMatchObject({ path: '', dots: [{ x: 50, read: '2024: 7' }] });
    expect(texts(one)).toEqual([['2024', '7']]);
    expect(one.placed.xTicks.map(({ at, label }) => [at, label])).toEqual([[50, '2024']]);
  });

  test('rows that publish nothing leave an empty plot and say so in the table', () => {
    const one = chart([year(2023, null), year(2024, null)]);
    expect(only(one)).toMatchObject({ path: '', points: [], early: null, last: null });
    expect(texts(one)).toEqual([
      ['2023', 'not published'],
      ['2024', 'not published'],
    ]);
  });

  test('a line of zeros lies on the zero line and is still read', () => {
    const one = chart([year(2023, 0), year(2024, 0)]);
    expect(only(one).path).toBe('M0 200L100 200');
    expect(only(one).points.map(({ read }) => read)).toEqual(['2023: 0', '2024: 0']);
    expect(one.placed.yTicks.find((tick) => tick.zero)?.at).toBe(200);
  });

  test('values below zero stay inside the plot, under a zero line that is drawn', () => {
    const { placed } = chart([year(2023, -50), year(2024, 50)]);
    const zero = placed.yTicks.find((tick) => tick.zero)?.at ?? Number.NaN;
    const [below, above] = placed.lines[0]?.points ?? [];
    expect(zero).toBeGreaterThan(0);
    expect(zero).toBeLessThan(200);
    expect((below?.y ?? 0) - zero).toBeCloseTo(zero - (above?.y ?? 0));
    expect(below?.y).toBeLessThanOrEqual(200);
    expect(below?.read).toBe('2023: -50');
  });

  test('equal values are one level stroke', () => {
    const line = only(chart([year(2022, 5), year(2023, 5), year(2024, 5)]));
    expect(new Set(line.points.map(({ y }) => y)).size).toBe(1);
    expect(line.path).toBe('M0 0L50 0L100 0');
  });

  test('two lines through one point both keep it', () => {
    const one = chart([year(2023, 4, { m: 4 }), year(2024, 9, { m: 3 })], {
      lines: [
        { id: 'a', ...shared },
        { id: 'b', ...shared, y: 'm' },
      ],
    });
    const [a, b] = one.placed.lines;
    expect(a?.points[0]).toEqual(b?.points[0]);
    expect(texts(one)[0]).toEqual(['2023', '4', '4']);
  });

  test('a missing value breaks the stroke and is never a zero', () => {
    const one = chart([year(2020, 8), year(2021, 4), year(2022, null), year(2023, 6), year(2024, 8)]);
    expect(only(one).path.split('M').slice(1)).toHaveLength(2);
    expect(only(one).points).toHaveLength(4);
    expect(only(one).points.some(({ y }) => y === 200)).toBe(false);
    expect(texts(one)[2]).toEqual(['2022', 'not published']);
  });

  test('a value between two gaps is a dot', () => {
    const line = only(
      chart([year(2020, 8), year(2021, 4), year(2022, null), year(2023, 6), year(2024, null), year(2025, 7), year(2026, 8)]),
    );
    expect(line.dots.map(({ read }) => read)).toEqual(['2023: 6']);
    expect(line.path).not.toContain(`${line.points[2]?.x ?? ''} `);
  });

  test('steps hold a value until the next one', () => {
    expect(only(chart([year(2020, 50), year(2022, 100), year(2024, 0)], { lines: [{ id: 'a', ...shared, as: 'steps' }] })).path).toBe(
      'M0 100H50V0H100V200',
    );
  });

  test('points are never joined', () => {
    const line = only(chart([year(2022, 1), year(2023, 2), year(2024, 3)], { lines: [{ id: 'a', ...shared, as: 'points' }] }));
    expect(line.path).toBe('');
    expect(line.dots).toEqual(line.points);
    expect(line.dots).toHaveLength(3);
  });

  test('preliminary points are hollow, and the key says what hollow means', () => {
    const one = chart([year(2023, 5, { status: 'final' }), year(2024, 6, { status: 'preliminary' })], {
      lines: [{ id: 'a', ...shared, hollow: { column: 'status', values: ['preliminary'] } }],
    });
    expect(only(one).dots).toMatchObject([{ read: '2024: 6', hollow: true }]);
    expect(one.key.find(({ shape }) => shape === 'hollow-dot')?.label).toBe('Preliminary');
    expect(chart([year(2023, 5), year(2024, 6)]).key.some(({ shape }) => shape === 'hollow-dot')).toBe(false);
  });

  test('a row without a time, a column that is not there, and text for a number stop the build', () => {
    expect(() => chart([year('some day', 1)])).toThrow('"some day" is not a year');
    expect(() => chart([year(2024, 1)], { lines: [{ id: 'a', ...shared, y: 'people' }] })).toThrow('no such column');
    expect(() => chart([year(2024, 1, { m: 'many' })], { lines: [{ id: 'a', ...shared, y: 'm' }] })).toThrow('text "many"');
  });

  test('limits of the axis leave out what lies outside, in the picture and in the table', () => {
    const one = chart([year(2015, 900), year(2020, 1), year(2022, 2), year(2030, 900)], { x: { type: 'year', min: 2020, max: 2022 } });
    expect(only(one).points.map(({ x }) => x)).toEqual([0, 100]);
    expect(texts(one).map(([when]) => when)).toEqual(['2020', '2022']);
  });

  test('a line of very many points keeps them all in its stroke and table, and for reading the ends, the highest and the lowest', () => {
    const rows = Array.from({ length: 500 }, (_, index) =>
      year(1500 + index, index === 251 ? 9000 : index === 333 ? 1 : 100 + (index % 7)),
    );
    const one = chart(rows);
    const stroke = vertices(only(one).path);
    expect(stroke).toHaveLength(500);
    for (const point of only(one).points)
      expect(
        stroke.some((vertex) => isNear(vertex, point)),
        point.read,
      ).toBe(true);
    expect(one.table.rows).toHaveLength(500);
    const read = only(one).points.map((point) => point.read);
    expect(read).toEqual(expect.arrayContaining(['1500: 100', '1751: 9,000', '1833: 1', '1999: 102']));
  });
});

describe('ranges', () => {
  const rows = [year(2022, 10, { low: 8, high: 15 }), year(2023, 12, { low: 9, high: 16 }), year(2024, 14, { low: 10, high: 20 })];
  const ranged = { id: 'a', ...shared, low: 'low', high: 'high' };

  test('of a line are a band around it, which the axis holds', () => {
    const one = chart(rows, { lines: [ranged] });
    expect(only(one).band).toBe('M0 50L50 40L100 0L100 100L50 110L0 120Z');
    expect(only(one).whiskers).toEqual([]);
  });

  test('of points are marks of their own, clear of the edges where the y labels stand', () => {
    const line = only(chart(rows, { lines: [{ ...ranged, as: 'points' }] }));
    expect(line.band).toBe('');
    expect(line.whiskers).toEqual([
      { x: 2.83, low: 120, high: 50 },
      { x: 50, low: 110, high: 40 },
      { x: 97.17, low: 100, high: 0 },
    ]);
  });

  test('that only some years have cut the band and leave the line whole', () => {
    const line = only(
      chart([...rows, year(2025, 14, { low: null, high: null }), year(2026, 15, { low: 9, high: 19 })], { lines: [ranged] }),
    );
    expect(line.band.match(/Z/g)).toHaveLength(1);
    expect(line.path.match(/M/g)).toHaveLength(1);
  });

  test('are read and listed in words', () => {
    const one = chart(rows, { lines: [ranged] });
    expect(only(one).points[0]?.read).toBe('2022: 10 (8 – 15)');
    expect(one.table.columns.map(({ label }) => label)).toEqual(['When', 'TRAC', 'TRAC: range']);
    expect(texts(one)[0]).toEqual(['2022', '10', '8 – 15']);
  });
});

describe('several lines', () => {
  const editions = [2020, 2021, 2022].flatMap((at) => [
    year(at, at - 2019, { edition: 'old' }),
    year(at + 2, at - 2000, { edition: 'new' }),
  ]);
  const two = [
    { id: 'a', ...shared, where: { edition: 'old' } },
    { id: 'b', ...shared, where: { edition: 'new' }, role: 'second' },
  ];

  test('two editions of one series are two strokes that are never joined', () => {
    const { placed } = chart(editions, { lines: two });
    expect(placed.lines.map(({ path }) => path.match(/M/g)?.length)).toEqual([1, 1]);
    expect(placed.lines.map(({ path }) => path.match(/[ML]/g)?.length)).toEqual([3, 3]);
    expect(new Set(placed.lines.map(({ tone }) => tone)).size).toBe(2);
  });

  test('a time that one edition lacks is an empty cell of its column, and one that it does not publish says so', () => {
    const one = chart([...editions, year(2025, null, { edition: 'new' })], { lines: two });
    expect(texts(one)).toEqual([
      ['2020', '1', ''],
      ['2021', '2', ''],
      ['2022', '3', '20'],
      ['2023', '', '21'],
      ['2024', '', '22'],
      ['2025', '', 'not published'],
    ]);
  });

  test('two points of one line at one time are two rows of the table', () => {
    const one = chart([year(2023, 5, { edition: 'old' }), year(2023, 7, { edition: 'old' }), year(2023, 9, { edition: 'new' })], {
      lines: two.map((line) => ({ ...line, as: 'points' })),
    });
    expect(texts(one)).toEqual([
      ['2023', '5', '9'],
      ['2023', '7', ''],
    ]);
    expect(only(one).dots).toHaveLength(2);
  });

  test('split draws one line for each value, the named ones raised and last, the rest grey, unlabelled and first', () => {
    const rows = ['x', 'y', 'z'].flatMap((who, index) => [year(2023, index + 1, { who }), year(2024, index + 2, { who })]);
    const one = chart(rows, { split: { column: 'who', highlight: ['y', 'x'] } });
    expect(one.placed.lines.map(({ id, tone }) => [id, tone])).toEqual([
      ['z', 'context'],
      ['x', 2],
      ['y', 5],
    ]);
    expect(one.placed.ends.map(({ key }) => key)).toEqual(['x', 'y']);
    expect(one.key.map(({ label, narrowOnly }) => [label, narrowOnly])).toEqual([
      ['x', true],
      ['y', true],
      ['z', false],
    ]);
  });

  test('several grey lines share one entry of the key', () => {
    const rows = ['w', 'x', 'y'].map((who, index) => year(2023, index, { who }));
    expect(chart(rows, { split: { column: 'who', highlight: ['y'] } }).key.map(({ label }) => label)).toEqual(['y', 'Other years']);
  });
});

describe('names at the ends of lines', () => {
  test('are wrapped where they are long, word by word, into lines that the gutter holds', () => {
    const { placed } = chart([year(2023, 1), year(2024, 2)], { lines: [{ id: 'long', ...shared }] });
    const lines = placed.ends[0]?.lines ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join(' ')).toBe(long);
    expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(163);
    expect(placed.gutter).toBe('large');
  });

  test('get a gutter no wider than their words need', () => {
    expect(chart([year(2023, 1), year(2024, 2)]).placed.gutter).toBe('small');
  });

  test('stand apart even where the lines end on one spot', () => {
    const one = chart([year(2023, 1, { m: 2, k: 3 }), year(2024, 5, { m: 5, k: 5 })], {
      lines: [
        { id: 'a', ...shared },
        { id: 'b', ...shared, y: 'm' },
        { id: 'long', ...shared, y: 'k' },
      ],
    });
    const boxes = one.placed.ends.map((end) => textBox(0, end.y, end.lines, 13, 16, 'start'));
    expect(boxes).toHaveLength(3);
    expect(collisions(boxes)).toEqual([]);
  });

  test('belong to the lines of their names: each is nearest to its own end where lines end apart', () => {
    const one = chart([year(2023, 1, { m: 2 }), year(2024, 10, { m: 90 })], {
      lines: [
        { id: 'a', ...shared },
        { id: 'b', ...shared, y: 'm' },
      ],
    });
    const ends = one.placed.lines.map(({ points }) => points.at(-1)?.y);
    expect(one.placed.ends.map(({ key, at }) => [key, at])).toEqual([
      ['a', ends[0]],
      ['b', ends[1]],
    ]);
    for (const { at, middle } of one.placed.ends) expect(Math.abs(at - middle)).toBeLessThan(1);
  });

  test('stand inside the plot where a line ends early, clear of every stroke', () => {
    const rows = Array.from({ length: 21 }, (_, index) => year(2000 + index, index <= 10 ? 40 + index : null, { m: 60 - index }));
    const one = chart(rows, {
      height: 340,
      lines: [
        { id: 'a', ...shared },
        { id: 'b', ...shared, y: 'm' },
      ],
    });
    const [{ early = null } = {}] = one.placed.lines;
    expect(one.placed.ends.map(({ key }) => key)).toEqual(['b']);
    if (!early) throw new Error('the line that ends early has no name');
    const box = textBox((early.x / 100) * 540, early.labelY, early.lines, 13, 16, early.anchor);
    const covered = one.placed.lines
      .flatMap(({ points }) => points)
      .filter(({ x, y }) => x * 5.4 > box.left && x * 5.4 < box.right && y > box.top && y < box.bottom);
    expect(covered).toEqual([]);
  });

  test('are left to the key for grey strokes, but stand beside grey points', () => {
    const rows = [year(2023, 1), year(2024, 2)];
    const as = (form: string) => chart(rows, { lines: [{ id: 'a', ...shared, role: 'context', as: form }] }).placed.ends.length;
    expect([as('line'), as('points')]).toEqual([0, 1]);
  });
});

describe('the days of a fiscal year', () => {
  const day = (date: string) => xNumber(date, 'day-of-year');

  test('run from the first of October to the thirtieth of September, also in a leap year', () => {
    expect([day('2023-10-01'), day('2024-02-29'), day('2024-03-01'), day('2024-09-30')]).toEqual([1, 152, 153, 366]);
    expect([day('2022-10-01'), day('2023-02-28'), day('2023-03-01'), day('2023-09-30')]).toEqual([1, 151, 152, 365]);
  });

  const rows: Row[] = [
    ...['2022-10-01', '2023-02-28', '2023-09-30'].map((date, index) => ({ date, n: (index + 1) * 10, fy: 2023 })),
    ...['2023-10-01', '2024-02-29', '2024-09-30'].map((date, index) => ({ date, n: (index + 1) * 12, fy: 2024 })),
  ];
  const season = (more: Record<string, unknown> = {}) =>
    chart(
      rows,
      {
        x: { type: 'day-of-year' },
        lines: [{ id: 'a', series: 's', x: 'date', y: 'n' }],
        split: { column: 'fy', highlight: [2024] },
        ...more,
      },
      { million: 100 },
    );

  test('keep the last day of a leap year inside the plot', () => {
    const { lines } = season().placed;
    expect(lines.map(({ points }) => points.map(({ x }) => x))).toEqual([
      [0, 41.1, 99.73],
      [0, 41.37, 100],
    ]);
  });

  test('name the months from October on', () => {
    expect(season().placed.xTicks.map(({ label }) => label)).toEqual('Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep'.split(' '));
  });

  test('are a table of season, date and value, one row a point', () => {
    const one = season();
    expect(one.table.columns.map(({ label }) => label)).toEqual(['Fiscal year', 'Date', 'Value']);
    expect(texts(one)).toHaveLength(6);
    expect(texts(one)[4]).toEqual(['2024', 'February 29, 2024', '24']);
  });

  test('a pace is a straight line from nothing to its whole, which the axis holds', () => {
    const { pace } = season({ pace: { id: 'goal', fact: 'million' } }).placed;
    expect(pace).toEqual({ x1: 0, y1: 200, x2: 100, y2: 0, label: 'One million' });
  });
});

describe('marks around the lines', () => {
  test('a reference stands at its value, and the axis reaches up to it', () => {
    const { placed } = chart([year(2023, 10), year(2024, 20)], { references: [{ id: 'goal', fact: 'million' }] }, { million: 40 });
    expect(placed.references).toMatchObject([{ id: 'goal', y: 0, label: 'One million' }]);
    expect(placed.lines[0]?.points.at(-1)?.y).toBe(100);
  });

  test('a gap band covers its stretch and is named', () => {
    const { placed } = chart([year(2020, 1), year(2024, 2)], { bands: [{ from: 2021, to: 2022, label: 'gap', kind: 'gap' }] });
    expect(placed.bands).toEqual([{ x: 25, width: 25, label: 'No files', kind: 'gap' }]);
  });

  test('a note points at its line at its time, or at the nearest point where that time has none', () => {
    const { placed } = chart([year(2020, 50), year(2022, null), year(2024, 100)], {
      annotations: [{ at: 2021, text: 'note1', line: 'a' }],
    });
    expect(placed.notes).toMatchObject([{ number: 1, x: 25, y: 100, text: labels.note1 }]);
  });

  const wave = Array.from({ length: 41 }, (_, index) => year(1985 + index, Math.round(100 + 90 * Math.sin(index / 3)), { m: 60 + index }));
  const busy = () =>
    chart(wave, {
      height: 340,
      lines: [
        { id: 'a', ...shared },
        { id: 'b', ...shared, y: 'm' },
      ],
      breaks: [
        { at: 2000, label: 'first' },
        { at: 2003, label: 'second' },
        { at: 2022, label: 'third' },
      ],
      annotations: [1990, 1994, 2006, 2010, 2022].map((at, index) => ({ at, text: `note${index + 1}`, line: 'a' })),
    }).placed;

  test.each([540, 700, 900, 1100])('five notes and three breaks leave each other room in a plot %i px wide', (width) => {
    const { notes, breaks } = busy();
    expect(notes).toHaveLength(5);
    expect(breaks.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(collisions([...notes.map((note) => noteBox(note, width)), ...breaks.map((cut) => breakBox(cut, width))])).toEqual([]);
  });

  test('words of notes and breaks stay inside the plot', () => {
    const { notes, breaks, height } = busy();
    for (const box of [...notes.map((note) => noteBox(note, 540)), ...breaks.map((cut) => breakBox(cut, 540))]) {
      expect(box.left, box.words).toBeGreaterThanOrEqual(-4);
      expect(box.right, box.words).toBeLessThanOrEqual(544);
      expect(box.top, box.words).toBeGreaterThanOrEqual(0);
      expect(box.bottom, box.words).toBeLessThanOrEqual(height);
    }
  });

  test('a sixth note is refused', () => {
    expect(() => chart(wave, { annotations: Array.from({ length: 6 }, () => ({ at: 2000, text: 'note1' })) })).toThrow('annotations');
  });
});

describe('ticks', () => {
  const spans: [XType, number, number][] = [
    ['year', 1892, 2021],
    ['year', 1990, 2023],
    ['year', 2021, 2025],
    ['fiscal-year', 1892, 2021],
    ['fiscal-year', 2008, 2026],
    ['fiscal-year', 2021, 2024],
    ['month', 1998.7, 2025.96],
    ['month', 2019.79, 2026.54],
    ['month', 2023.04, 2025.46],
    ['month', 2025.04, 2025.96],
    ['date', 1986.5, 2026.5],
    ['date', 2020.62, 2026.26],
    ['date', 2025.07, 2026.26],
    ['date', 2024.9, 2025.2],
    ['day-of-year', 1, 366],
  ];
  /** All spans an axis may meet, a quarter of a year to one and a half centuries. */
  const sweep = Array.from({ length: 60 }, (_, index) => 0.25 * 1.115 ** index).flatMap((span): [XType, number, number][] => [
    ['month', 2026 - span, 2026],
    ['date', 2000.37, 2000.37 + span],
    ...(span >= 2
      ? ([
          ['fiscal-year', 2026 - Math.round(span), 2026],
          ['year', 2026 - Math.round(span), 2026],
        ] as [XType, number, number][])
      : []),
  ]);

  test.each(spans)('of a %s axis from %d to %d are fewer on narrow charts, and wider ones keep them all', (type, from, to) => {
    const ticks = xTicks([from, to], type);
    const shown = [288, 560, 900].map((width) => tickBoxes(ticks, width, 1000).map(({ left, words }) => `${left} ${words}`));
    const [narrow = [], medium = [], wide = []] = shown;
    expect(narrow.length).toBeGreaterThan(0);
    expect(medium).toEqual(expect.arrayContaining(narrow));
    expect(wide).toEqual(expect.arrayContaining(medium));
  });

  test.each(spans)('of a %s axis from %d to %d are evenly spaced at every width', (type, from, to) => {
    const ticks = xTicks([from, to], type);
    for (const kinds of [['narrow'], ['narrow', 'medium'], ['narrow', 'medium', 'wide']]) {
      const at = ticks.filter((tick) => kinds.includes(tick.from)).map((tick) => tick.at);
      const steps = at.slice(1).map((here, index) => here - (at[index] ?? 0));
      // Months differ by three days, one percent of a fiscal year.
      expect(Math.max(0, ...steps) - Math.min(100, ...steps)).toBeLessThan(type === 'day-of-year' ? 1 : 0.05);
    }
  });

  /** Charts of three widths whose plot is as wide as they are, and with the widest gutter beside it (none on phones). */
  test.each([
    [288, 288],
    [560, 560],
    [560, 384],
    [900, 900],
    [900, 724],
  ])('do not touch each other in a chart %i px wide with a plot of %i px, whatever the span', (width, plot) => {
    const touching = [...spans, ...sweep].flatMap(([type, from, to]) =>
      collisions(tickBoxes(xTicks([from, to], type), width, plot), 2).map(
        (pair) => `${type} ${from.toFixed(2)} to ${to.toFixed(2)}: ${pair}`,
      ),
    );
    expect(touching).toEqual([]);
  });

  test('never give two places one name', () => {
    for (const [type, from, to] of [...spans, ...sweep]) {
      const names = xTicks([from, to], type).map(({ label }) => label);
      expect(new Set(names).size, `${type} ${from} to ${to}: ${names.join(', ')}`).toBe(names.length);
    }
  });

  test('stand at their time and inside the plot', () => {
    for (const [type, from, to] of [...spans, ...sweep])
      for (const tick of xTicks([from, to], type)) {
        expect(tick.at).toBeGreaterThanOrEqual(0);
        expect(tick.at).toBeLessThanOrEqual(100);
        if (type === 'year') expect(from + ((to - from) * tick.at) / 100).toBeCloseTo(Number(tick.label), 1);
      }
  });

  test('name the fiscal year as such, and months where a span is short', () => {
    expect(xTicks([2021, 2024], 'fiscal-year').map(({ label }) => label)).toEqual(['FY2021', 'FY2022', 'FY2023', 'FY2024']);
    expect(xTicks([2025, 2026], 'month').map(({ label }) => label)).toContain('Jul 2025');
  });
});
