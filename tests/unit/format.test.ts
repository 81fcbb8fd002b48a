/** How a value is said: separators, units, ranges, hedges, rounding, dates and fiscal years, in English and in Spanish. */
import { describe, expect, test } from 'vitest';
import { type FactWords, formatOf, formatter } from '../../src/evidence/format.ts';
import type { Fact } from '../../src/evidence/types.ts';

const en = formatter('en');
const es = formatter('es');

/** A fact of people, unless the test says otherwise. */
const fact = (more: Partial<Fact>): Fact => ({ id: 'some-fact', value: 1381234, unit: 'people', counts: 'people', ...more }) as Fact;
const said = (more: Partial<Fact>, how?: FactWords) => [en.fact(fact(more), how), es.fact(fact(more), how)];

describe('a value', () => {
  test.each([
    [271484, 'number', '271,484', '271,484'],
    [-1500, 'number', '-1,500', '-1,500'],
    [0, 'number', '0', '0'],
    [2.345, 'number', '2.35', '2.35'],
    [63, 'percent', '63%', '63 %'],
    [82.44, 'percent', '82.44%', '82.44 %'],
    [1500, 'usd', '$1,500', '$1,500'],
    [-1500, 'usd', '-$1,500', '-$1,500'],
    [12.5, 'usd', '$12.5', '$12.5'],
    [50.24, 'days', '50.2 days', '50.2 días'],
    [1, 'days', '1 day', '1 día'],
    [0.97, 'days', '1 day', '1 día'],
    [0, 'days', '0 days', '0 días'],
    [null, 'number', 'not published', 'no publicado'],
    [null, 'percent', 'not published', 'no publicado'],
    [null, 'days', 'not published', 'no publicado'],
  ] as const)('%s as %s is %s, and in Spanish %s', (value, format, english, spanish) => {
    expect(en.value(value, format)).toBe(english);
    expect(es.value(value, format)).toBe(spanish);
  });

  test('a number keeps two decimals, or as many as are asked for', () => {
    expect([en.number(1234.5678), en.number(1234.5678, 0), en.number(1234.5678, 3)]).toEqual(['1,234.57', '1,235', '1,234.568']);
  });

  test('next to nothing below zero is 0, not -0', () => {
    expect([en.number(-0), en.number(-0.001), en.value(-0.4, 'days')]).toEqual(['0', '0', '-0.4 days']);
  });

  test('what is not a number is refused, not printed', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const message = `cannot format ${value}: a finite number is needed`;
      expect(() => en.number(value)).toThrow(new RangeError(message));
      expect(() => en.value(value, 'usd')).toThrow(new RangeError(message));
      expect(() => en.short(value, 'percent')).toThrow(new RangeError(message));
      expect(() => en.fact(fact({ value }), { rounding: 'million' })).toThrow(new RangeError(message));
      expect(() => en.factInFull(fact({ value }))).toThrow(new RangeError(message));
    }
  });
});

describe('the short form on an axis', () => {
  test.each([
    [0, 'number', '0'],
    [950, 'number', '950'],
    [9500, 'number', '9,500'],
    [10000, 'number', '10K'],
    [250000, 'number', '250K'],
    [999_949, 'number', '999.9K'],
    [999_999, 'number', '1M'],
    [1_400_000, 'number', '1.4M'],
    [13_740_000, 'number', '13.7M'],
    [88e9, 'usd', '$88B'],
    [-250000, 'number', '-250K'],
    [-2e6, 'usd', '-$2M'],
    [37.5, 'percent', '37.5%'],
    [120, 'days', '120'],
  ] as const)('%s as %s is %s', (value, format, words) => {
    expect(en.short(value, format)).toBe(words);
  });

  test('sets the percent sign apart in Spanish', () => {
    expect([es.short(37.5, 'percent'), es.short(250000, 'number')]).toEqual(['37.5 %', '250K']);
  });
});

describe('a fact in a sentence', () => {
  test('is said in full unless rounding is asked for', () => {
    expect(said({})).toEqual(['1,381,234', '1,381,234']);
  });

  test('says "about" when it was rounded, and does not when nothing was lost', () => {
    expect(said({}, { rounding: 'million' })).toEqual(['about 1.4 million', 'unos 1.4 millones']);
    expect(said({}, { rounding: 'thousand' })).toEqual(['about 1,381,000', 'unos 1,381,000']);
    expect(said({ value: 1_400_000 }, { rounding: 'million' })).toEqual(['1.4 million', '1.4 millones']);
    expect(said({ value: 47000 }, { rounding: 'thousand' })).toEqual(['47,000', '47,000']);
    expect(said({ value: 1_000_000 }, { rounding: 'million' })).toEqual(['1 million', '1 millón']);
  });

  test('rounds a half away from zero, also where a computer holds it as a little less', () => {
    expect(said({ value: 74_850_000_000 }, { rounding: 'billion' })[0]).toBe('about 74.9 billion');
    expect(said({ value: -74_850_000_000 }, { rounding: 'billion' })[0]).toMatch(/^about .74\.9 billion$/);
  });

  test('keeps no decimal from a hundred million on', () => {
    expect(said({ value: 123_456_789 }, { rounding: 'million' })).toEqual(['about 123 million', 'unos 123 millones']);
  });

  test('carries dollars and percent, not the other units', () => {
    const money = { value: 88.3e9, unit: 'US dollars', counts: 'money' } as const;
    expect(said(money, { rounding: 'billion' })).toEqual(['$88.3 billion', '$88.3 mil millones']);
    expect(said({ value: 82.4, unit: 'percent', counts: 'share' })).toEqual(['82.4%', '82.4 %']);
    expect(said({ value: 30, unit: 'days', counts: 'time' })).toEqual(['30', '30']);
  });

  test.each([
    ['at least', 'at least 900', 'al menos 900'],
    ['more than', 'more than 900', 'más de 900'],
    ['about', 'about 900', 'unos 900'],
    ['nearly', 'nearly 900', 'casi 900'],
    ['up to', 'up to 900', 'hasta 900'],
    ['fewer than', 'fewer than 900', 'menos de 900'],
  ] as const)('keeps the hedge of its source: %s', (qualifier, english, spanish) => {
    expect(said({ value: 900, qualifier })).toEqual([english, spanish]);
  });

  test('has one hedge, the one of its source, also when rounded; none where the sentence has it', () => {
    expect(said({ qualifier: 'more than' }, { rounding: 'million' })[0]).toBe('more than 1.4 million');
    expect(said({ qualifier: 'more than' }, { rounding: 'million', bare: true })[0]).toBe('1.4 million');
    expect(said({}, { rounding: 'million', bare: true })[0]).toBe('1.4 million');
  });

  test('as a range says its scale once', () => {
    const ends = { low: 13_700_000, high: 18_600_000 };
    expect(said(ends, { range: true, rounding: 'million' })).toEqual(['13.7 to 18.6 million', '13.7 a 18.6 millones']);
    expect(said(ends, { range: true })).toEqual(['13,700,000 to 18,600,000', '13,700,000 a 18,600,000']);
    expect(said({ low: 20, high: 35, unit: 'percent', counts: 'share' }, { range: true })).toEqual(['20% to 35%', '20 % a 35 %']);
    expect(said({ low: 30e9, high: 110e9, unit: 'US dollars', counts: 'money' }, { range: true, rounding: 'billion' })[0]).toBe(
      '$30 to $110 billion',
    );
  });

  test('is a range by itself when that is all that is known', () => {
    expect(said({ value: null, low: 900, high: 1200 })).toEqual(['900 to 1,200', '900 a 1,200']);
  });

  test('cannot be a range without both ends', () => {
    expect(() => en.fact(fact({ low: 900 }), { range: true })).toThrow(
      new RangeError('fact some-fact has no low and high: a range cannot be shown'),
    );
  });
});

describe('a fact on its card', () => {
  test('is in full, with its hedge and its unit', () => {
    expect(en.factInFull(fact({ qualifier: 'about' }))).toBe('about 1,381,234 people');
    expect(es.factInFull(fact({ qualifier: 'about', unit: 'personas' }))).toBe('unos 1,381,234 personas');
    expect(en.factInFull(fact({ value: 82.4, unit: 'percent of removals', counts: 'share' }))).toBe('82.4%');
    expect(en.factInFull(fact({ value: null, low: 900, high: 1200 }))).toBe('900 to 1,200 people');
  });
});

test('percent and dollars are known by the unit; dollars only where money is counted', () => {
  expect(formatOf({ unit: 'percent of removals', counts: 'share' })).toBe('percent');
  expect(formatOf({ unit: 'US dollars a day', counts: 'money' })).toBe('usd');
  expect(formatOf({ unit: 'half-dollar coins', counts: 'people' })).toBe('number');
  expect(formatOf({ unit: 'days', counts: 'time' })).toBe('number');
});

describe('dates', () => {
  test.each([
    ['2026-04-04', 'April 4, 2026', '4 de abril de 2026'],
    ['2024-02-29', 'February 29, 2024', '29 de febrero de 2024'],
    ['2026-04', 'April 2026', 'abril de 2026'],
    ['2026', '2026', '2026'],
    ['undated', 'undated', 'undated'],
    ['FY2024', 'FY2024', 'FY2024'],
    ['', '', ''],
  ])('%s is %s, and in Spanish %s', (iso, english, spanish) => {
    expect(en.date(iso)).toBe(english);
    expect(es.date(iso)).toBe(spanish);
  });

  test('a fiscal year has its own sign in each language', () => {
    expect([en.fiscalYear(2024), es.fiscalYear(2024)]).toEqual(['FY2024', 'AF2024']);
  });

  test('a day is the same day wherever the site is built', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Honolulu';
    expect(en.date('2026-01-01')).toBe('January 1, 2026');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
});
