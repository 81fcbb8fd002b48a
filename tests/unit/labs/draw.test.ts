/** The draw lab's series, state, picture and words: one house a line, nothing given away, no address that breaks it, a word for every fault. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatter } from '../../../src/evidence/format.ts';
import { readEvidence } from '../../../src/evidence/read.ts';
import { acrossOf, drawPicture, frameOf, pathBehind } from '../../../src/labs/draw/pictures.ts';
import { type DrawSeries, drawData, seriesIds } from '../../../src/labs/draw/props.ts';
import { boardOf, classLines, classText, drawFields, guessOf, guessText, startLevel, valueAt } from '../../../src/labs/draw/state.ts';
import { comparisonWords, faultWords, stepOf } from '../../../src/labs/draw/words.ts';
import { modelContext } from '../../../src/labs/shared/chart.ts';
import { readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { codeOf, compare, levels, readCode } from '../../../src/models/drawing.ts';

const { evidence } = readEvidence(process.cwd());
const matter = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync('content/en/labs/draw.mdx', 'utf8'))?.[1] ?? '';
const { words, parts } = parse(matter) as { words: Record<string, string>; parts: string[] };
const format = formatter('en');
const data = drawData();
const fields = drawFields(data);
const stateOf = (search: string) => readState('draw', fields, search);
const seriesOf = (id: string): DrawSeries => data.find((one) => one.id === id) ?? (data[0] as DrawSeries);
const labels = { data: 'd', preliminary: 'p', guess: 'g', middle: 'm', when: (at: string) => at };
const pictureOf = (series: DrawSeries, drawn: Partial<Parameters<typeof drawPicture>[1]>) =>
  drawPicture(
    series,
    { guess: [], middle: [], shown: false, ...drawn },
    labels,
    modelContext('draw', format, (key) => key),
  );
const wholeGuess = (series: DrawSeries, level = 400) => series.hidden.map(() => level);

describe.each(seriesIds)('the series %s', (id) => {
  const series = seriesOf(id);

  test('has the very values of one published table, each once and in order', () => {
    const [name, key, column] = {
      pending: ['gapfill-courts-trac-pending-by-fy', 'fiscal_year', 'trac_pending_end_of_year'],
      detained: ['removals-detention-snapshots', 'as_of', 'total_detained'],
      removals: ['removals-ice-by-fy', 'fiscal_year', 'ice_removals'],
    }[id] as [string, string, string];
    const rows = evidence.series.get(name)?.rows ?? [];
    const points = [...series.known, ...series.hidden];
    expect(points.length).toBeGreaterThan(12);
    for (const { at, value } of points) expect(rows.find((row) => String(row[key]) === at)?.[column]).toEqual(value);
    expect(points.map(({ at }) => at)).toEqual([...new Set(points.map(({ at }) => at))].sort());
    expect(series.known.at(-1)?.value).not.toBeNull();
  });

  test('lies well below the end of its scale, so that the scale says nothing', () => {
    const most = Math.max(...[...series.known, ...series.hidden].map(({ value }) => value ?? 0));
    expect(most).toBeLessThan(series.top * 0.8);
    expect(Number.isInteger(stepOf(series))).toBe(true);
  });

  test('keeps its hidden values out of the picture until they are shown', () => {
    const before = pictureOf(series, { guess: wholeGuess(series) });
    const read = JSON.stringify(before.placed.lines.map(({ points }) => points.map((point) => point.read)));
    for (const { at, value } of series.hidden) if (value !== null) expect(read).not.toContain(`${at}: ${format.number(value)}`);
    expect(before.placed.lines.find((line) => line.id === 'data')?.points).toHaveLength(
      series.known.filter(({ value }) => value !== null).length,
    );
  });

  test('has the same scale, width and places before and after', () => {
    const before = pictureOf(series, {});
    const after = pictureOf(series, { guess: wholeGuess(series), shown: true, middle: wholeGuess(series, 900) });
    expect(after.placed.yTicks).toEqual(before.placed.yTicks);
    expect(after.placed.xTicks).toEqual(before.placed.xTicks);
    expect(after.placed.gutter).toBe(before.placed.gutter);
    expect(after.frame.places).toEqual(before.frame.places);
    const ends = (id: string) => after.placed.lines.find((line) => line.id === id)?.points.at(-1)?.x;
    expect(ends('guess')).toBe(after.frame.places.at(-1));
  });

  test('every place across is found again from where it stands', () => {
    const { places, from } = frameOf(series);
    for (const [place, at] of places.entries()) expect(acrossOf(at, places)).toBeCloseTo(place, 9);
    expect(acrossOf(from, places)).toBe(0);
    expect(acrossOf(100, places)).toBe(places.length - 1);
    expect(acrossOf(-5, places)).toBe(0);
  });

  test('a line behind the picture runs where the same line in it does', () => {
    const guess = series.hidden.map((_, place) => 100 + place * 37);
    const inFront = pictureOf(series, { guess }).placed.lines.find((line) => line.id === 'guess')?.path;
    const near = (path = '') => (path.match(/[\d.]+/g) ?? []).map((one) => Math.round(Number(one)));
    expect(near(pathBehind(guess, series, frameOf(series)))).toEqual(near(inFront));
  });

  test('has all its words', () => {
    for (const key of ['Name', 'Span', 'Unit', 'Line', 'Draw', 'Shown', 'Measured', 'Finding', 'Alt', 'Note', 'Why1'])
      expect(words).toHaveProperty(`${id}${key}`);
    expect(words).toHaveProperty(`sign${series.sign}`);
    expect(parts).toContain(id);
  });
});

describe('the series together', () => {
  test('no two share a sign, and a chapter gets the one it asks for', () => {
    expect(new Set(data.map(({ sign }) => sign)).size).toBe(data.length);
    expect(drawData('detained').map(({ id }) => id)).toEqual(['detained']);
    expect(() => drawData('flights')).toThrow('allowed: pending, detained, removals');
  });

  test('the preliminary count is a point of its own, which no line joins', () => {
    const { placed } = pictureOf(seriesOf('removals'), { shown: true });
    const point = placed.lines.find((line) => line.id === 'preliminary');
    expect(point?.path).toBe('');
    expect(point?.dots.map(({ hollow }) => hollow)).toEqual([true]);
    expect(placed.breaks).toHaveLength(2);
  });

  test('what was not seen leaves the line open', () => {
    const { placed } = pictureOf(seriesOf('pending'), { shown: true });
    expect(placed.lines.find((line) => line.id === 'data')?.path.match(/M/g)).toHaveLength(3);
  });

  test('a day stands for its quarter only within two weeks of it', () => {
    const days = [...seriesOf('detained').known, ...seriesOf('detained').hidden].map(({ at }) => Date.parse(at));
    const starts = days.map((day) => {
      const date = new Date(day + 14 * 86_400_000);
      return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
    });
    for (const [index, day] of days.entries()) expect(Math.abs(day - (starts[index] ?? 0))).toBeLessThanOrEqual(14 * 86_400_000);
    expect(new Set(starts).size).toBe(days.length);
  });
});

describe('the state', () => {
  test('starts with an empty board and nothing in the address', () => {
    expect(stateOf('')).toEqual({ series: 'pending', guess: '', shown: 'no', class: '' });
    expect(writeState('draw', fields, stateOf(''))).toBe('');
  });

  test('an address brings its line, finished or not', () => {
    for (const series of data)
      for (const guess of [wholeGuess(series), [1, 2, 3]]) {
        const search = writeState('draw', fields, { series: series.id, guess: guessText(guess, series), shown: 'yes', class: '' });
        expect(guessOf(stateOf(search), series)).toEqual(guess);
      }
  });

  test('whatever the address says, no value leaves the scale and nothing is no number', () => {
    const query = fc.record({
      series: fc.string(),
      guess: fc.oneof(fc.string(), fc.stringMatching(/^1[PDR][0-9A-HJKMNP-TV-Z]{3,30}$/)),
      shown: fc.string(),
      class: fc.string(),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const state = stateOf(`?${new URLSearchParams(Object.entries(asked).map(([key, value]) => [`draw.${key}`, value])).toString()}`);
        const series = seriesOf(state.series);
        const { placed } = pictureOf(series, { guess: guessOf(state, series), shown: state.shown === 'yes' });
        for (const { x, y } of placed.lines.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(placed.height);
        }
      }),
    );
  });

  test('a code of another series is no line here', () => {
    expect(guessOf({ guess: codeOf(wholeGuess(seriesOf('removals')), boardOf(seriesOf('removals'))) }, seriesOf('detained'))).toEqual([]);
  });

  test('sixty codes fit into an address, and come back as lines', () => {
    const series = seriesOf('detained');
    const codes = Array.from({ length: 60 }, (_, index) => codeOf(wholeGuess(series, index * 10), boardOf(series)));
    const search = writeState('draw', fields, { ...stateOf(''), class: classText(`${codes.join('\n')}\n\n`) });
    expect(search.length).toBeLessThan(2000);
    expect(classLines(stateOf(search).class).split('\n')).toEqual(codes);
  });

  test('the ends of the scale are the ends of the levels', () => {
    for (const series of data) {
      expect(valueAt(0, series)).toBe(0);
      expect(valueAt(levels, series)).toBe(series.top);
      expect(startLevel(series)).toBeGreaterThan(0);
    }
  });
});

describe('the words', () => {
  const series = seriesOf('pending');
  const counts = series.hidden.map(({ value }) => value);
  const said = (values: number[]) => comparisonWords(compare(values, counts), values.length, series, words, format);

  test('say by how much, and where line and count part', () => {
    const text = said([520000, 630000, 770000, 1025000, 1265000, 1600000, 1900000, 2000000, 2100000]);
    expect(text).toContain('For FY2024 you drew 2,100,000; the count was 3,716,106, about 1,615,000 above your line.');
    expect(text).toContain('No difference is larger.');
    expect(text).toContain('the one for FY2023');
  });

  test('of a line close by say so', () => {
    const close = said(counts.map((count) => Math.round((count ?? 0) / 5000) * 5000));
    expect(close).toContain('as you drew it, to the nearest 5,000');
    expect(close).toContain('No difference is more than a tenth of the count.');
  });

  test('of an unfinished line, and of none', () => {
    expect(said([500000, 600000])).toContain('You drew up to FY2017.');
    expect(said([])).toBe('You drew nothing this time. The count for FY2024 was 3,716,106.');
  });

  test('leave no slot open, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...data), fc.array(fc.integer({ min: 0, max: levels }), { maxLength: 10 }), (one, guess) => {
        const values = guess.slice(0, one.hidden.length).map((level) => valueAt(level, one));
        const text = comparisonWords(
          compare(
            values,
            one.hidden.map(({ value }) => value),
          ),
          values.length,
          one,
          words,
          format,
        );
        expect(text).not.toMatch(/[{}]|NaN|undefined/);
      }),
    );
  });

  test('name every fault of a code, what was found and what is allowed', () => {
    const code = codeOf(wholeGuess(series), boardOf(series));
    const faults = [
      '?',
      `2${code.slice(1)}`,
      `1R${code.slice(2)}`,
      `1Z${code.slice(2)}`,
      code.slice(0, -1),
      code.slice(0, -1) + (code.endsWith('0') ? '2' : '0'),
    ];
    const told = faults.map((text) => {
      const read = readCode(text, boardOf(series));
      if ('guess' in read) throw new Error(`${text} is a code`);
      return faultWords(read, words);
    });
    expect(new Set(told).size).toBe(faults.length);
    for (const text of told) expect(text).not.toMatch(/[{}]/);
    expect(told[2]).toBe('it is a code for ICE removals. This picture takes codes for pending cases.');
    expect(words).toHaveProperty('faultLevel');
  });
});
