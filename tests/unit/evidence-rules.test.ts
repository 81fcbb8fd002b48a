/** Every rule on facts, sources, disputes and legal steps that stops the build, and what a researcher reads when it does. */
import { describe, expect, test } from 'vitest';
import { evidenceOf, leveledRuleFaults, paths, readingFaults, ruleFaults } from './fixtures.ts';

test('evidence without a fault is read and checked without a word', () => {
  expect(readingFaults()).toEqual([]);
  expect(leveledRuleFaults()).toEqual([]);
});

describe('the shape of a record', () => {
  const fact = `${paths.facts}: removals-fy2024`;

  test('a fact without its unit', () => {
    expect(readingFaults(({ total }) => delete total.unit)).toContain(
      `${fact}: unit: found nothing; allowed: a string (the field is missing)`,
    );
  });

  test('a fact without its definition, and one whose definition is blank', () => {
    expect(readingFaults(({ total }) => delete total.definition)).toContain(
      `${fact}: definition: found nothing; allowed: a string (the field is missing)`,
    );
    expect(readingFaults(({ total }) => Object.assign(total, { definition: '  ' }))).toContain(
      `${fact}: definition: found "  "; allowed: Too small: expected string to have >=1 characters`,
    );
  });

  test('a fact that counts a kind of thing the site does not know', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { counts: 'persons' }))).toContain(
      `${fact}: counts: found "persons"; allowed: people, events, cases, orders, applications, agreements, countries, money, share, time, places, staff, flights, rate`,
    );
  });

  test('a fact with a field that the schema does not have', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { units: 'removals' }))).toContain(
      `${fact}: record: found "units"; allowed: only the fields of the schema`,
    );
  });

  test('a fact without any source', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { sources: [] }))).toContain(
      `${fact}: sources: found []; allowed: Too small: expected array to have >=1 items`,
    );
  });

  test('a value written as text, with its separator', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { value: '271,484' }))).toContain(
      `${fact}: value: found "271,484"; allowed: a number`,
    );
  });

  test('an id in capitals, and a record without an id named by its place', () => {
    expect(readingFaults(({ term }) => Object.assign(term, { id: 'Removal' }))).toEqual([
      `${paths.terms}: Removal: id: found "Removal"; allowed: lower-case letters, digits and single hyphens`,
    ]);
    expect(readingFaults(({ term }) => delete term.id)).toEqual([
      `${paths.terms}: record 1: id: found nothing; allowed: a string (the field is missing)`,
    ]);
  });

  test('a date in words, or a year that YAML took for a number: the allowed forms are named', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { asOf: 'spring 2024' }))).toContain(
      `${fact}: asOf: found "spring 2024"; allowed: YYYY, YYYY-MM or YYYY-MM-DD`,
    );
    expect(readingFaults(({ report }) => Object.assign(report, { published: 2024 }))).toEqual([
      `${paths.sources}: news-report: published: found 2024; allowed: a string or undated`,
    ]);
    expect(readingFaults(({ report }) => Object.assign(report, { published: 'undated' }))).toEqual([]);
  });

  test('a day that the calendar does not have', () => {
    expect(readingFaults(({ total }) => Object.assign(total, { asOf: '2024-04-31' }))).toContain(
      `${fact}: asOf: found "2024-04-31"; allowed: a day of the calendar`,
    );
    expect(readingFaults(({ total }) => Object.assign(total, { reviewBy: '2025-02-29' }))).toContain(
      `${fact}: reviewBy: found "2025-02-29"; allowed: a day of the calendar`,
    );
    expect(readingFaults(({ total }) => Object.assign(total, { reviewBy: 'next year' }))).toContain(
      `${fact}: reviewBy: found "next year"; allowed: YYYY-MM-DD`,
    );
    expect(readingFaults(({ total }) => Object.assign(total, { asOf: '2024-02-29', reviewBy: '2028-02-29' }))).toEqual([]);
  });

  test('a source whose address is not one', () => {
    expect(readingFaults(({ report }) => Object.assign(report, { url: 'ftp://news.example.org' }))).toEqual([
      `${paths.sources}: news-report: url: found "ftp://news.example.org"; allowed: Invalid URL`,
    ]);
  });

  test('an id that stands twice, in one file or in two', () => {
    expect(readingFaults(({ moreSources, report }) => moreSources.push(report))).toEqual([
      `${paths.sources}: news-report: id: found "news-report"; allowed: an id used once`,
    ]);
    expect(readingFaults(({ moreFacts, total }) => moreFacts.push(total))).toEqual([
      `${fact}: id: found "removals-fy2024"; allowed: an id used once (${paths.facts} has it)`,
    ]);
  });
});

describe('the files', () => {
  test('YAML that is not well formed is named with its line', () => {
    expect(
      readingFaults(({ files }) => Object.assign(files, { [paths.terms]: '- id: removal\n  term: [removal\n  source: ice\n' })),
    ).toContain(
      `${paths.terms}: line 3: YAML: found "Flow sequence in block collection must be sufficiently indented and end with a ] at line 3, column 3:"; allowed: well-formed YAML`,
    );
  });

  test('a field written twice in one record', () => {
    expect(readingFaults(({ files }) => Object.assign(files, { [paths.terms]: '- id: removal\n  id: return\n' }))).toEqual([
      `${paths.terms}: line 2: YAML: found "Map keys must be unique at line 2, column 3:"; allowed: well-formed YAML`,
    ]);
  });

  test('a file that holds no list, and a file that is not there', () => {
    expect(readingFaults(({ files }) => Object.assign(files, { [paths.terms]: 'removal: a term\n' }))).toEqual([
      `${paths.terms}: file: content: found "object"; allowed: a list of records`,
    ]);
    expect(readingFaults(({ files }) => Object.assign(files, { [paths.terms]: null }))).toEqual([
      `${paths.terms}: file: file: found nothing; allowed: this file`,
    ]);
  });
});

describe('sources', () => {
  const anId = 'allowed: the id of a source in content/evidence/sources.yaml';

  test('a fact may not cite a source that is not in the ledger', () => {
    expect(ruleFaults(({ border }) => Object.assign(border, { sources: [{ id: 'nobody' }] }))).toEqual([
      `${paths.facts}: removals-fy2024-border: sources: found "nobody"; ${anId}`,
    ]);
  });

  test('neither may a series, a row of it, a term, a dispute or a legal step', () => {
    expect(
      ruleFaults(({ series, term, dispute, arrest }) => {
        Object.assign(series, { sources: [{ id: 'no-series' }] });
        Object.assign(term, { source: 'no-term' });
        Object.assign(arrest, { source: 'no-step', next: [{ to: 'removed', when: 'Then', source: 'no-way-on' }] });
        Object.assign(dispute, { positions: [{ says: 'Many', who: 'One', source: 'no-position' }, (dispute.positions as unknown[])[1]] });
      }),
    ).toEqual([
      `${paths.schema}: removals-by-year: sources: found "no-series"; ${anId}`,
      `${paths.disputes}: how-many-removals: positions.source: found "no-position"; ${anId}`,
      `${paths.terms}: removal: source: found "no-term"; ${anId}`,
      `${paths.process}: arrest: source: found "no-step"; ${anId}`,
      `${paths.process}: arrest: next.source: found "no-way-on"; ${anId}`,
    ]);
    expect(
      ruleFaults((content) => {
        content.csv = content.csv.replace('271484,ice-annual-fy2024', '271484,no-row');
      }),
    ).toEqual([`${paths.csv}: row 3: source: found "no-row"; ${anId}`]);
  });

  test('a source that nothing cites', () => {
    expect(
      ruleFaults(({ moreSources, official }) => moreSources.push({ ...official, id: 'unread', url: 'https://www.ice.gov/unread' })),
    ).toEqual([`${paths.sources}: unread: use: found "cited nowhere"; allowed: a source that something cites`]);
  });

  test('one address under two ids', () => {
    expect(ruleFaults(({ official, report }) => Object.assign(report, { url: official.url }))).toEqual([
      `${paths.sources}: news-report: url: found "https://www.ice.gov/annual-report-2024"; allowed: an address that stands once (ice-annual-fy2024 has it)`,
    ]);
  });

  test('a secondary source that does not say whose work it reports', () => {
    expect(ruleFaults(({ report }) => delete report.reports)).toEqual([
      `${paths.sources}: news-report: reports: found nothing; allowed: whose work a secondary source reports`,
    ]);
  });

  test('a secondary source that is called second-hand once more where it is cited', () => {
    expect(ruleFaults(({ border }) => Object.assign(border, { sources: [{ id: 'news-report', reports: 'ICE' }] }))).toEqual([
      `${paths.facts}: removals-fy2024-border: sources.reports: found "ICE"; allowed: nothing: news-report is second-hand wherever it is cited`,
    ]);
    expect(
      ruleFaults(({ border }) => Object.assign(border, { sources: [{ id: 'ice-annual-fy2024', reports: 'the border agency' }] })),
    ).toEqual([]);
  });
});

describe('facts', () => {
  const fact = `${paths.facts}: removals-fy2024-border`;
  /** The sum would complain too; it has tests of its own. */
  const alone = { total: 'removals-fy2024', parts: ['removals-fy2024', 'removals-fy2024'], tolerance: 271484 };

  test('a number without any date', () => {
    expect(ruleFaults(({ border }) => delete border.period)).toEqual([
      `${fact}: asOf: found nothing; allowed: a date in asOf, or a span in period`,
    ]);
  });

  test('a span that does not say which calendar it follows', () => {
    expect(ruleFaults(({ border }) => delete border.calendar)).toEqual([
      `${fact}: calendar: found nothing; allowed: fiscal, calendar or other, beside a period`,
    ]);
  });

  test('a value below its low end or above its high end', () => {
    expect(ruleFaults(({ border }) => Object.assign(border, { low: 223753, high: 230000 }))).toEqual([
      `${fact}: value: found 223752; allowed: at least low (223753)`,
    ]);
    expect(ruleFaults(({ border }) => Object.assign(border, { low: 200000, high: 223751 }))).toEqual([
      `${fact}: value: found 223752; allowed: at most high (223751)`,
    ]);
    expect(ruleFaults(({ border }) => Object.assign(border, { low: 223752, high: 223752 }))).toEqual([]);
  });

  test('a range whose ends are the wrong way round, or of which one end is missing', () => {
    const only = (ends: object) =>
      ruleFaults((content) => {
        Object.assign(content.sum, alone);
        Object.assign(content.interior, { value: undefined, ...ends });
      });
    expect(only({ low: 9, high: 8 })).toEqual([`${paths.facts}: removals-fy2024-interior: low: found 9; allowed: at most high (8)`]);
    expect(only({ low: 8 })).toEqual([
      `${paths.facts}: removals-fy2024-interior: value: found nothing; allowed: a value, a formula, or both low and high`,
    ]);
    expect(only({ low: 8, high: 9 })).toEqual([]);
  });

  test('a share that is more than the whole, or less than nothing', () => {
    const share = (value: number) => ruleFaults(({ share: one }) => Object.assign(one, { derived: undefined, value }));
    expect(share(100.1)).toEqual([`${paths.facts}: border-share: value: found 100.1; allowed: a share from 0 to 100`]);
    expect(share(-1)).toEqual([`${paths.facts}: border-share: value: found -1; allowed: a share from 0 to 100`]);
    expect([...share(100), ...share(0)]).toEqual([]);
  });

  test('a fact disputed with one that does not exist', () => {
    expect(ruleFaults(({ border }) => Object.assign(border, { disputedWith: ['another-count'] }))).toEqual([
      `${fact}: disputedWith: found "another-count"; allowed: the id of a fact`,
    ]);
  });

  test('a fact past its review date is a warning, and does not stop the build', () => {
    expect(leveledRuleFaults(({ border }) => Object.assign(border, { reviewBy: '2026-05-31' }))).toEqual([
      `warning: ${fact}: reviewBy: found "2026-05-31"; allowed: a day from 2026-06-01 on, after a fresh look at the source`,
    ]);
    expect(leveledRuleFaults(({ border }) => Object.assign(border, { reviewBy: '2026-06-01' }))).toEqual([]);
  });
});

describe('two facts that claim the same thing', () => {
  const rival = { id: 'removals-fy2024-records', value: 280000 };
  const named = `${paths.facts}: removals-fy2024-records: disputedWith`;

  test('with different values must name each other, both ways', () => {
    expect(ruleFaults(({ moreFacts, total }) => moreFacts.push({ ...total, ...rival }))).toEqual([
      `${paths.facts}: removals-fy2024: disputedWith: found "271484 against 280000 in removals-fy2024-records for ice-removals"; allowed: removals-fy2024-records named in disputedWith, or another measure`,
      `${named}: found "280000 against 271484 in removals-fy2024 for ice-removals"; allowed: removals-fy2024 named in disputedWith, or another measure`,
    ]);
    expect(
      ruleFaults(({ moreFacts, total }) => {
        moreFacts.push({ ...total, ...rival });
        Object.assign(total, { disputedWith: [rival.id] });
      }),
    ).toEqual([
      `${named}: found "280000 against 271484 in removals-fy2024 for ice-removals"; allowed: removals-fy2024 named in disputedWith, or another measure`,
    ]);
  });

  test('may stand when they name each other, say the same, or speak of different years', () => {
    expect(
      ruleFaults(({ moreFacts, total }) => {
        moreFacts.push({ ...total, ...rival, disputedWith: [total.id] });
        Object.assign(total, { disputedWith: [rival.id] });
      }),
    ).toEqual([]);
    expect(ruleFaults(({ moreFacts, total }) => moreFacts.push({ ...total, id: rival.id }))).toEqual([]);
    expect(ruleFaults(({ moreFacts, total }) => moreFacts.push({ ...total, ...rival, period: 'FY2023' }))).toEqual([]);
  });

  test('as two different ranges are rivals too', () => {
    const ranges = (ends: object) =>
      ruleFaults(({ moreFacts, total }) => {
        const range = { ...total, value: undefined, low: 1, high: 2, measure: 'cost' };
        moreFacts.push({ ...range, id: 'cost-one' }, { ...range, id: 'cost-two', ...ends });
      });
    expect(ranges({ high: 3 })).toContain(
      `${paths.facts}: cost-one: disputedWith: found "1 to 2 against 1 to 3 in cost-two for cost"; allowed: cost-two named in disputedWith, or another measure`,
    );
    expect(ranges({})).toEqual([]);
  });
});

describe('declared sums of facts', () => {
  test('the two parts of ICE removals in FY2024 make the total: 47,732 + 223,752 = 271,484', () => {
    expect(ruleFaults()).toEqual([]);
  });

  test('one digit wrong in a part, and the sum says so with its parts', () => {
    expect(ruleFaults(({ interior }) => Object.assign(interior, { value: 47723 }))).toEqual([
      `${paths.sums}: removals-fy2024: total: found 271484; allowed: 47723 + 223752 = 271475, within 0`,
    ]);
  });

  test('a difference within the declared tolerance is taken, one beyond it is not', () => {
    const off = (tolerance: number) =>
      ruleFaults(({ interior, sum }) => {
        interior.value = 47723;
        sum.tolerance = tolerance;
      });
    expect(off(9)).toEqual([]);
    expect(off(8)).toEqual([`${paths.sums}: removals-fy2024: total: found 271484; allowed: 47723 + 223752 = 271475, within 8`]);
  });

  test('a part that is no fact, or a fact without a value', () => {
    expect(ruleFaults(({ sum }) => Object.assign(sum, { parts: ['removals-fy2024-interior', 'lost'] }))).toEqual([
      `${paths.sums}: removals-fy2024: parts: found "lost"; allowed: ids of facts that have a value`,
    ]);
  });
});

describe('facts of our own arithmetic', () => {
  const share = `${paths.facts}: border-share`;
  const derived = (change: object) =>
    readingFaults(({ share: one }) => Object.assign(one, { derived: { ...(one.derived as object), ...change } }));

  test('are computed from their operands, with the sum kept for print', () => {
    expect(evidenceOf().facts.get('border-share')).toMatchObject({ value: 82.4, arithmetic: '223,752 ÷ 271,484 × 100' });
  });

  test('are computed in whatever order the facts stand', () => {
    const { facts } = evidenceOf(({ moreFacts, share: one }) =>
      moreFacts.push(
        { ...one, id: 'first', derived: { formula: 'a * b', operands: { a: 'second', b: 'second' }, decimals: 0 } },
        { ...one, id: 'second' },
      ),
    );
    expect(facts.get('first')?.value).toBe(6790);
  });

  test('are rounded to thousands where decimals are below zero', () => {
    const { facts } = evidenceOf(({ share: one }) =>
      Object.assign(one, { derived: { formula: 'a + a', operands: { a: 'removals-fy2024' }, decimals: -3 } }),
    );
    expect(facts.get('border-share')?.value).toBe(543000);
  });

  test('may not have a typed value as well', () => {
    expect(readingFaults(({ share: one }) => Object.assign(one, { value: 82.4 }))).toEqual([
      `${share}: value: found 82.4; allowed: no value beside a formula: derived facts are computed, not typed`,
    ]);
  });

  test('may not rest on a fact that is not there, or has no value', () => {
    expect(derived({ operands: { part: 'lost', whole: 'removals-fy2024' } })).toEqual([
      `${share}: derived.operands.part: found "lost"; allowed: the id of a fact that has a value`,
    ]);
    expect(readingFaults(({ border }) => Object.assign(border, { value: undefined, low: 1, high: 2 }))).toEqual([
      `${share}: derived.operands.part: found "removals-fy2024-border"; allowed: the id of a fact that has a value`,
    ]);
  });

  test('may not lead back to themselves', () => {
    expect(derived({ operands: { part: 'border-share', whole: 'removals-fy2024' } })).toContain(
      `${share}: derived.operands: found "border-share → border-share"; allowed: operands that do not lead back to the fact`,
    );
    const round = readingFaults(({ moreFacts, share: one }) => {
      moreFacts.push({ ...one, id: 'there', derived: { formula: 'a', operands: { a: 'back' }, decimals: 0 } });
      moreFacts.push({ ...one, id: 'back', derived: { formula: 'a', operands: { a: 'there' }, decimals: 0 } });
    });
    expect(round).toContain(
      `${paths.facts}: there: derived.operands: found "there → back → there"; allowed: operands that do not lead back to the fact`,
    );
  });

  test('may not have a formula that cannot be worked out', () => {
    expect(derived({ formula: 'part // whole' })).toEqual([
      `${share}: derived.formula: found "part // whole"; allowed: "/" in "part // whole" is not an operand (part, whole)`,
    ]);
    expect(derived({ formula: 'part / (whole - whole)' })).toEqual([
      `${share}: derived.formula: found "part / (whole - whole)"; allowed: division by zero in "part / (whole - whole)"`,
    ]);
  });
});

describe('disputes and legal steps', () => {
  test('a position without a number and without words', () => {
    expect(
      ruleFaults(({ dispute }) => {
        Object.assign((dispute.positions as object[])[1] ?? {}, { says: undefined });
      }),
    ).toEqual([`${paths.disputes}: how-many-removals: positions: found "A newspaper"; allowed: a fact or words in says`]);
  });

  test('a position whose fact is not there', () => {
    expect(
      ruleFaults(({ dispute }) => {
        Object.assign((dispute.positions as object[])[0] ?? {}, { fact: 'lost' });
      }),
    ).toEqual([`${paths.disputes}: how-many-removals: positions.fact: found "lost"; allowed: the id of a fact`]);
  });

  test('a dispute with one side', () => {
    expect(readingFaults(({ dispute }) => (dispute.positions as object[]).pop())).toEqual([
      expect.stringMatching(
        /^content\/evidence\/disputes\.yaml: how-many-removals: positions: found .+; allowed: Too small: expected array to have >=2 items$/,
      ),
    ]);
  });

  test('a step that leads nowhere', () => {
    expect(ruleFaults(({ arrest }) => Object.assign(arrest, { next: [{ to: 'limbo', when: 'Then', source: 'news-report' }] }))).toEqual([
      `${paths.process}: arrest: next.to: found "limbo"; allowed: the id of a step`,
    ]);
  });

  test('two ways on to one step', () => {
    const way = { to: 'removed', when: 'Then', source: 'news-report' };
    expect(ruleFaults(({ arrest }) => Object.assign(arrest, { next: [way, { ...way, when: 'Or' }] }))).toEqual([
      `${paths.process}: arrest: next.to: found "removed, removed"; allowed: one way to each step`,
    ]);
  });

  test('a step without a way on that does not say how it ends', () => {
    expect(ruleFaults(({ removed }) => Object.assign(removed, { ends: undefined }))).toEqual([
      `${paths.process}: removed: ends: found nothing; allowed: how a case ends here, or a way on`,
    ]);
  });

  test('a contested step without the date of its dispute', () => {
    expect(ruleFaults(({ arrest }) => Object.assign(arrest, { contested: 'It is being fought in court.' }))).toEqual([
      `${paths.process}: arrest: contestedAsOf: found nothing; allowed: the date of the newest report on the dispute`,
    ]);
  });

  test('times and numbers that are no facts', () => {
    expect(ruleFaults(({ arrest }) => Object.assign(arrest, { times: ['no-time'], numbers: ['no-number'] }))).toEqual([
      `${paths.process}: arrest: times: found "no-time"; allowed: the id of a fact`,
      `${paths.process}: arrest: numbers: found "no-number"; allowed: the id of a fact`,
    ]);
  });

  test('shares of a fork: facts that are shares, of its own ways, at most a hundred together, or words with a source', () => {
    const faults = ruleFaults(({ arrest, share, total }) =>
      Object.assign(arrest, {
        shares: [
          { of: 'arrests', parts: [{ fact: total['id'], to: ['removed'] }] },
          { of: 'all', parts: [{ fact: share['id'], to: ['arrest'] }] },
          { of: 'words', says: 'Most of them.' },
        ],
      }),
    );
    for (const words of [
      'shares.parts.fact: found "removals-fy2024"; allowed: the id of a fact that is a share',
      'shares: found 271484; allowed: shares of "arrests" that add up to 100 at most',
      'shares.parts.to: found "arrest"; allowed: a way on from here: removed',
      'shares: found "words"; allowed: parts, or words with their source',
    ])
      expect(faults).toContain(`${paths.process}: arrest: ${words}`);
  });
});
