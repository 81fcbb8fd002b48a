/** Dated events on a time axis stand at their dates, never on each other, and an axis refuses what it cannot hold. */
import { describe, expect, test } from 'vitest';
import en from '../../../content/ui/en.json' with { type: 'json' };
import { buildChart, commonWords, readCharts } from '../../../src/charts/read.ts';
import { xScale } from '../../../src/charts/shared/axes.ts';
import { momentNumber, mostMoments, placeMoments } from '../../../src/charts/shared/moments.ts';
import { chart, chartRecords } from '../../../src/charts/store.ts';
import type { DatedEvent } from '../../../src/evidence/events.ts';
import { formatter } from '../../../src/evidence/format.ts';
import { evidence } from '../../../src/evidence/store.ts';
import { errorOf } from './given-context.ts';

const context = { id: 'test', format: formatter('en') };
const event = (id: string, date: string): DatedEvent => ({
  id,
  date,
  stage: 'courts',
  title: `Title of ${id}`,
  description: '',
  sources: [],
  facts: [],
  charts: [],
});
const place = (dates: string[], from = 2000, to = 2025, type: 'date' | 'fiscal-year' = 'date') =>
  placeMoments(
    dates.map((date, index) => event(`e${String(index)}`, date)),
    type,
    xScale([from, to]),
    context,
  );

describe('the place of a date', () => {
  test('is its day on an axis of dates or months, and the middle of a month known no better', () => {
    expect(momentNumber('2020-01-01', 'date')).toBe(2020);
    expect(momentNumber('2020-07-02', 'month')).toBeCloseTo(2020.5, 2);
    expect(momentNumber('2020-03', 'date')).toBe(momentNumber('2020-03-15', 'date'));
  });

  test('is within the column of its own fiscal year, which begins in October', () => {
    expect(momentNumber('2019-10-01', 'fiscal-year')).toBeCloseTo(2019.5, 2);
    expect(momentNumber('2020-04-01', 'fiscal-year')).toBeCloseTo(2020, 2);
    expect(momentNumber('2020-09-30', 'fiscal-year')).toBeCloseTo(2020.5, 2);
  });

  test('is within the column of its calendar year on an axis of years', () => {
    expect(momentNumber('2020-07-02', 'year')).toBeCloseTo(2020, 2);
  });

  test('is refused for a bare year and on an axis without years', () => {
    expect(() => momentNumber('2003', 'date')).toThrow('2003');
    expect(() => momentNumber('2003-05-01', 'day-of-year')).toThrow('day-of-year');
  });
});

describe('marks of events', () => {
  test('are numbered in order of time, whatever order they are named in', () => {
    const { marks } = place(['2020-01-01', '2005-01-01']);
    expect(marks.map(({ id, numeral, x }) => [id, numeral, x])).toEqual([
      ['e1', 'I', 20],
      ['e0', 'II', 80],
    ]);
    expect(marks[0]?.read).toBe('January 1, 2005: Title of e1');
  });

  test('share a row where they have room, and take another where they would meet on a phone', () => {
    const wide = place(['2005-01-01', '2015-01-01']);
    const close = place(['2005-01-01', '2006-01-01']);
    expect(new Set(wide.marks.map(({ y }) => y)).size).toBe(1);
    expect(new Set(close.marks.map(({ y }) => y)).size).toBe(2);
    expect(close.height).toBeGreaterThan(wide.height);
  });

  test('take no height where there are none', () => {
    expect(place([])).toEqual({ height: 0, marks: [] });
  });

  test.each([
    ['before the axis begins', ['1999-12-31'], 'e0 (1999-12-31); allowed: events between'],
    ['after it ends', ['2025-06-01'], 'e0 (2025-06-01); allowed: events between'],
    ['known to the year only', ['2003'], 'e0 (2003); allowed: events known to the month'],
    ['at the place of another', ['2003-01-01', '2003-01-20'], 'e0 and e1; allowed: events at least'],
  ])('are an error for an event %s, which names chart, field and what is allowed', (_, dates, words) => {
    const error = errorOf(() => place(dates));
    expect(error).toContain('content/charts/test.yaml: events: found ');
    expect(error).toContain(words);
  });
});

describe('a chart that names events', () => {
  const records = readCharts(process.cwd(), []);
  const build = (id: string, events: string[]) => {
    const record = records.get(id);
    if (!record) throw new Error(`no chart ${id}`);
    return buildChart({ ...record, events }, evidence, formatter('en'), commonWords(en));
  };

  test('fails for an event that the record does not hold, or without a time axis', () => {
    expect(errorOf(() => build('courts-in-out', ['tl-999']))).toBe(
      'content/charts/courts-in-out.yaml: events: found tl-999; allowed: the id of an event of content/evidence/series/events.csv',
    );
    expect(errorOf(() => build('final-orders-by-country', ['tl-013']))).toContain(
      'final-orders-by-country.yaml: events: found bars; allowed:',
    );
  });
});

const marked = [...chartRecords.values()].filter(({ events }) => events.length > 0);

test('events are marked in every stage', () => {
  expect(new Set(marked.map(({ stage }) => stage)).size).toBe(6);
});

/** px of the plot at the widths a chart is composed for, from the narrowest phone on. */
test.each(marked.map(({ id }) => id))('%s: no sign lies on another at any width', (id) => {
  const { marks, height } = (chart(id).placed as { moments: ReturnType<typeof place> }).moments;
  expect(marks.length).toBe(chartRecords.get(id)?.events.length);
  expect(marks.length).toBeLessThanOrEqual(mostMoments);
  for (const plot of [212, 320, 540, 1100])
    for (const [index, mark] of marks.entries()) {
      expect(mark.y - 9).toBeGreaterThanOrEqual(0);
      expect(mark.y + 9).toBeLessThan(height);
      for (const other of marks.slice(index + 1))
        expect(
          Math.abs(other.x - mark.x) * (plot / 100) >= 22 || Math.abs(other.y - mark.y) >= 18,
          `${mark.numeral}, ${other.numeral}`,
        ).toBe(true);
    }
});
