/** Numbers in words: what a writer may type without a record, what the build refuses, and how templates are filled. */
import { describe, expect, test } from 'vitest';
import { formatter } from '../../src/evidence/format.ts';
import { bareNumbers, cellWords, fill, pieces } from '../../src/evidence/prose.ts';
import { evidenceOf } from './fixtures.ts';

const en = formatter('en');
const es = formatter('es');

describe('a writer may type without a record', () => {
  test.each([
    ['days', 'On 4 April 2026 and April 4, 2026; from 3–5 May; on 2026-04-04'],
    ['months and years', 'In April 2026, in 2026-04, in 2024, in the 1990s'],
    ['ranges of years', '2021–2024, 2021-24, 2024/25'],
    ['fiscal years', 'FY2024, FY 2024, FY24, fiscal year 2024, fiscal years 2012–2017'],
    ['statutes', '8 U.S.C. § 1226(a), 8 U.S.C. §§ 1182(a)(9)(A), 8 C.F.R. § 241.4, Public Law 119-21, H.R. 1, S. 5'],
    ['sections', 'section 287(g), Section 240A, 287(g) agreements, INA 236(c), § 1231(a)(6), Article 33'],
    ['titles', 'Title 42 and title 8'],
    ['case citations', '533 U.S. 678 (2001), 27 I&N Dec. 509, 123 F.4th 567, 410 F. Supp. 3d 12, 90 Fed. Reg. 5235'],
    ['ordinals', 'the 21st century, the 5th Circuit, the 2nd and 3rd readings'],
    ['names that hold a number', 'COVID-19, H-1B, T-1, Form I-862, G-28'],
    ['stages, tables and figures', 'Stage 3, Table 39, Figure 2'],
    ['templates', 'There were {{removals-fy2024}} removals, {{removals-fy2024|million}} or so'],
  ])('%s', (_, text) => {
    expect(bareNumbers(text)).toEqual([]);
  });
});

describe('the build finds a bare number, with the words around it,', () => {
  test.each([
    ['with a comma', 'There were 1,500 people', 'There were 1,500 people'],
    ['that would look like a year without its comma', 'Some 1,100 people and 2,024 others', 'Some 1,100 people and 2,024 others'],
    ['that is too large or too small for a year', 'They held 2100 people', 'They held 2100 people'],
    ['beside a year', 'In 2024 they held 500 people', 'In #### they held 500 people'],
    ['as a percentage', 'It was 37% of all', 'It was 37% of all'],
    ['with its scale as a word', 'There were 3 million people', 'There were 3 million people'],
    ['in words', 'There were two million people', 'There were two million people'],
    ['as a rough word', 'Hundreds of people', 'Hundreds of people'],
    ['as a bare "percent"', 'a small percent of them', 'a small percent of them'],
    ['in dollars', 'It cost $4 a day', 'It cost $4 a day'],
    ['in dollars that look like a year', 'It cost $1900 a month', 'It cost $1900 a month'],
    ['of something', 'By then 47 judges left', 'By then 47 judges left'],
    ['after a month, when it is no day', 'In May 47 judges left', 'In May 47 judges left'],
    ['before a word that begins like a month', 'The 12 Mayors met', 'The 12 Mayors met'],
    ['after "fiscal year"', 'In that fiscal year 47 judges left', 'In that fiscal year 47 judges left'],
    ['after "U.S."', 'In the U.S. 500 people', 'In the U.S. 500 people'],
    ['with decimals', 'It rose to 2024.5 in all', 'It rose to 2024.5 in all'],
    ['as a fraction sign', 'It was ½ of them', 'It was ½ of them'],
    ['as a count of hours', 'a 24-hour hold', 'a 24-hour hold'],
    ['glued to a letter', 'some 500k people', 'some 500k people'],
  ])('%s', (_, text, found) => {
    expect(bareNumbers(text)).toContain(found);
  });

  test('each of several, and not more of the text than is needed to find it', () => {
    expect(bareNumbers('They say that in the year before that one, 47 judges left the courts for good, and that 12 came.')).toEqual([
      '… in the year before that one, 47 judges left the courts for go',
      '…the courts for good, and that 12 came.',
    ]);
  });

  test('also in digits of other scripts', () => {
    expect(bareNumbers('１５ people')).toContain('１５ people');
    expect(bareNumbers('٤٧ people')).toContain('٤٧ people');
  });

  test('also when it leans on an innocent one', () => {
    expect(bareNumbers('COVID-19,500')).not.toEqual([]);
    expect(bareNumbers('2021–20245')).not.toEqual([]);
    expect(bareNumbers('section 1,500')).not.toEqual([]);
  });
});

describe('a declared exception', () => {
  const exception = [{ text: '24-hour', reason: 'The name of a rule' }];

  test('is let through, wherever it stands', () => {
    expect(bareNumbers('The 24-hour rule, again the 24-hour rule', exception)).toEqual([]);
  });

  test('lets nothing else through', () => {
    expect(bareNumbers('The 24-hour rule and 48-hour rule', exception)).toEqual(['The rule and 48-hour rule']);
    expect(bareNumbers('The 124-hour rule', exception)).toEqual(['The 1 rule']);
    expect(bareNumbers('24 hours', exception)).toEqual(['24 hours']);
  });
});

describe('templates', () => {
  test('split a text into words, facts and cells', () => {
    expect(pieces('In {{removals-fy2024|million}} or {{ cost | range | bare }}: {{cell:by-year#2024,MEX@removals|thousand}}.')).toEqual([
      { kind: 'text', text: 'In ' },
      { kind: 'fact', id: 'removals-fy2024', rounding: 'million', range: false, bare: false },
      { kind: 'text', text: ' or ' },
      { kind: 'fact', id: 'cost', rounding: 'exact', range: true, bare: true },
      { kind: 'text', text: ': ' },
      { kind: 'cell', series: 'by-year', key: ['2024', 'MEX'], column: 'removals', rounding: 'thousand' },
      { kind: 'text', text: '.' },
    ]);
    expect(pieces('')).toEqual([]);
    expect(pieces('{{a}}{{b}}')).toHaveLength(2);
  });

  test('are filled in the language of the reader', () => {
    const evidence = evidenceOf();
    const text = '{{removals-fy2024|million}}, {{border-share}}, {{cell:removals-by-year#2024@removals|thousand}}';
    expect(fill(text, evidence, en)).toBe('about 0.3 million, 82.4%, about 271,000');
    expect(fill(text, evidence, es)).toBe('unos 0.3 millones, 82.4 %, unos 271,000');
    expect(fill('No template at all.', evidence, en)).toBe('No template at all.');
  });

  test.each([
    ['{{removals|milion}}', '{{removals|milion}}: option "milion"; allowed: exact, thousand, million, billion, range, bare'],
    ['{{removals|}}', '{{removals|}}: option ""; allowed: exact, thousand, million, billion, range, bare'],
    ['{{Removals}}', '{{Removals}}: "Removals" is neither a fact id nor cell:series#key@column'],
    ['{{ }}', '{{ }}: "" is neither a fact id nor cell:series#key@column'],
    ['{{cell:by-year@removals}}', '{{cell:by-year@removals}}: "cell:by-year@removals" is neither a fact id nor cell:series#key@column'],
    ['{{<script>}}', '{{<script>}}: "<script>" is neither a fact id nor cell:series#key@column'],
    ['{{removals', '"{{" opens or closes no template; a template is {{fact-id}}'],
    ['removals}}', '"}}" opens or closes no template; a template is {{fact-id}}'],
    ['{{}}', '"{{}}" opens or closes no template; a template is {{fact-id}}'],
    ['{{{removals}}}', '"{" opens or closes no template; a template is {{fact-id}}'],
    ['{{a {{removals}} b}}', '"{{" opens or closes no template; a template is {{fact-id}}'],
  ])('%s is refused, not printed', (text, message) => {
    expect(() => pieces(text)).toThrow(new SyntaxError(message));
  });

  test('name a fact that exists, and not a word that every object knows', () => {
    expect(() => fill('{{lost}}', evidenceOf(), en)).toThrow(new RangeError('no fact has the id "lost"'));
    expect(() => fill('{{constructor}}', evidenceOf(), en)).toThrow(new RangeError('no fact has the id "constructor"'));
  });
});

describe('the words of a cell', () => {
  const cell = (series: string, key: string, column: string) =>
    cellWords({ kind: 'cell', series, key: [key], column, rounding: 'exact' }, evidenceOf(withGap), en);
  const withGap = (content: { csv: string; series: Record<string, unknown> }) => {
    content.csv = 'fiscal_year,removals,share,cost,source\n2024,271484,37.5,12,ice-annual-fy2024\n2025,,,,ice-annual-fy2024\n';
    content.series.columns = [
      { name: 'fiscal_year', meaning: 'Fiscal year', type: 'fiscal-year' },
      { name: 'removals', meaning: 'Removals', type: 'integer', unit: 'removals', optional: true },
      { name: 'share', meaning: 'Share', type: 'number', unit: 'percent of removals', optional: true },
      { name: 'cost', meaning: 'Cost', type: 'number', unit: 'US dollars a day', optional: true },
      { name: 'source', meaning: 'Where the row was read', type: 'source' },
    ];
  };

  test('carry the sign of their unit; a cell of words is given as it stands', () => {
    expect(cell('removals-by-year', '2024', 'removals')).toBe('271,484');
    expect(cell('removals-by-year', '2024', 'share')).toBe('37.5%');
    expect(cell('removals-by-year', '2024', 'cost')).toBe('$12');
    expect(cell('removals-by-year', '2024', 'source')).toBe('ice-annual-fy2024');
  });

  test('are refused when series, row or column is unknown, or nothing was published', () => {
    expect(() => cell('by-month', '2024', 'removals')).toThrow(new RangeError('no series is called "by-month"'));
    expect(() => cell('removals-by-year', '1999', 'removals')).toThrow(
      new RangeError('series removals-by-year has no row with fiscal_year = 1999'),
    );
    expect(() => cell('removals-by-year', '2024', 'returns')).toThrow(
      new RangeError('series removals-by-year has no published value in returns of row 2024'),
    );
    expect(() => cell('removals-by-year', '2025', 'removals')).toThrow(
      new RangeError('series removals-by-year has no published value in removals of row 2025'),
    );
  });
});
