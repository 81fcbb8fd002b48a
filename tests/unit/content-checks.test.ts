/** The whole content at once: a faultless tree passes, each broken thing is named with its file and line, and our own content has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/charts/forms.ts';
import { commonWords } from '../../src/charts/read.ts';
import { sentence } from '../../src/evidence/problem.ts';
import { checkContent, uiWords } from '../../src/integrations/content-checks.ts';
import { contentFaults, type Fields, paths, writeContent } from './fixtures.ts';

const isBare = 'allowed: a <Fact> or {{fact}}, a date, a statute number, an ordinal, or an exception declared in `numbers` with its reason';
/** Faults of the tree with words at the end of its chapter. */
const withWords = (words: string) =>
  contentFaults((content) => {
    content.body += words;
  });

test('content without a fault passes without a word', () => {
  expect(contentFaults()).toEqual([]);
});

test('the content of this site has no error', { timeout: 60_000 }, () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(
    checkContent(process.cwd(), today)
      .filter(({ level }) => level === 'error')
      .map(sentence),
  ).toEqual([]);
});

describe('a bare number', () => {
  /** The line of the chapter's file on which its added words stand. */
  const line = () => readFileSync(join(writeContent(), paths.chapter), 'utf8').split('\n').length;

  test('in a sentence', () => {
    expect(withWords('\nBy then 47 judges had left.\n')).toEqual([
      `${paths.chapter}: line ${line() + 1}: text: found "By then 47 judges had left."; ${isBare}`,
    ]);
  });

  test('in code, in braces, or in a heading', () => {
    expect(withWords('\nSee `47 judges`.\n')).toEqual([`${paths.chapter}: line ${line() + 1}: text: found "47 judges"; ${isBare}`]);
    expect(withWords('\n{47}\n')).toEqual([`${paths.chapter}: line ${line() + 1}: text: found "47"; ${isBare}`]);
    expect(withWords('\n## All 47 judges\n')).toEqual([`${paths.chapter}: line ${line() + 1}: text: found "All 47 judges"; ${isBare}`]);
  });

  test('in an attribute that readers see, not in one that holds an id', () => {
    expect(withWords('\n<View side="critics" who="A group of 47 judges" />\n')).toEqual([
      `${paths.chapter}: line ${line() + 1}: View who: found "A group of 47 judges"; ${isBare}`,
    ]);
    expect(withWords('\n<Step raise="row-47" />\n')).toEqual([]);
  });

  test('in the frontmatter, however deep', () => {
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { keep: 'ICE has 47 offices.' }))).toEqual([
      `${paths.chapter}: frontmatter: keep: found "ICE has 47 offices."; ${isBare}`,
    ]);
    expect(
      contentFaults(({ frontmatter }) => Object.assign(frontmatter, { dataEnds: [{ what: 'All 47 offices', ends: '2024' }] })),
    ).toEqual([`${paths.chapter}: frontmatter: dataEnds.1.what: found "All 47 offices"; ${isBare}`]);
  });

  test('in the words of a chart or of a dispute', () => {
    expect(contentFaults(({ words }) => Object.assign(words, { notes: ['Both years', 'From 47 offices'] }))).toEqual([
      `${paths.chart}: removals-by-year: words.en.notes.2: found "From 47 offices"; ${isBare}`,
    ]);
    expect(contentFaults(({ words }) => Object.assign(words.labels as Fields, { removals: 'All 47 offices' }))).toEqual([
      `${paths.chart}: removals-by-year: words.en.labels.removals: found "All 47 offices"; ${isBare}`,
    ]);
    expect(contentFaults(({ dispute }) => Object.assign(dispute, { question: 'Are there 47 offices?' }))).toEqual([
      `${paths.disputes}: how-many-removals: question: found "Are there 47 offices?"; ${isBare}`,
    ]);
  });

  test('on a page that is no chapter', () => {
    expect(
      contentFaults(({ files }) => Object.assign(files, { [paths.page]: '---\ntitle: Home\ndescription: All 6 stages.\n---\nWords.\n' })),
    ).toEqual([`${paths.page}: frontmatter: description: found "All 6 stages."; ${isBare}`]);
  });

  test('is let through when the chapter declares it with a reason, and only then', () => {
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { numbers: [] }))).toEqual([
      `${paths.chapter}: line 24: text: found ". A 24-hour rule applies."; ${isBare}`,
    ]);
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { numbers: [{ text: '24-hour' }] }))).toEqual([
      `${paths.chapter}: frontmatter: numbers.0.reason: found nothing; allowed: a string (the field is missing)`,
      `${paths.chapter}: line 25: text: found ". A 24-hour rule applies."; ${isBare}`,
    ]);
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { numbers: [null] }))).toContain(
      `${paths.chapter}: frontmatter: numbers.0: found null; allowed: a object`,
    );
  });
});

describe('a name that leads nowhere', () => {
  const line = () => readFileSync(join(writeContent(), paths.chapter), 'utf8').split('\n').length + 1;

  test.each([
    ['Fact', 'id', 'the id of a fact'],
    ['Term', 'id', 'the id of a term in content/evidence/terms.yaml'],
    ['Dispute', 'id', 'the id of a dispute'],
    ['Cite', 'id', 'the id of a source'],
    ['Chart', 'id', 'the name of a chart in content/charts'],
    ['Scene', 'chart', 'the name of a chart in content/charts'],
  ])('in a %s', (name, attribute, allowed) => {
    expect(withWords(`\n<${name} ${attribute}="lost" />\n`)).toEqual([
      `${paths.chapter}: line ${line()}: <${name} ${attribute}>: found "lost"; allowed: ${allowed}`,
    ]);
  });

  test('in a Fact that has no id at all', () => {
    expect(withWords('\n<Fact />\n')).toEqual([`${paths.chapter}: line ${line()}: <Fact id>: found nothing; allowed: the id of a fact`]);
  });

  test('in a template of the frontmatter, a chart or a dispute', () => {
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { ninety: 'Some {{lost}} people.' }))).toEqual([
      `${paths.chapter}: frontmatter: ninety: found "{{lost}}"; allowed: the id of a fact`,
    ]);
    expect(contentFaults(({ words }) => Object.assign(words, { alt: 'Some {{lost}} bars.' }))).toEqual([
      `${paths.chart}: removals-by-year: words.en.alt: found "{{lost}}"; allowed: the id of a fact`,
    ]);
    expect(contentFaults(({ dispute }) => Object.assign(dispute, { why: 'Some {{lost}} people.' }))).toEqual([
      `${paths.disputes}: how-many-removals: why: found "{{lost}}"; allowed: the id of a fact`,
    ]);
  });

  test('in a template for a cell, or one that is not closed', () => {
    expect(contentFaults(({ words }) => Object.assign(words, { alt: 'Bars up to {{cell:removals-by-year#1999@removals}}.' }))).toEqual([
      `${paths.chart}: removals-by-year: words.en.alt: found "Bars up to {{cell:removals-by-year#1999@removals}}."; allowed: series removals-by-year has no row with fiscal_year = 1999`,
    ]);
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { ninety: 'Some {{removals-fy2024.' }))).toEqual([
      `${paths.chapter}: frontmatter: ninety: found "Some {{removals-fy2024."; allowed: "{{" opens or closes no template; a template is {{fact-id}}`,
    ]);
  });

  test("in a chapter's lead chart, or the fact on its door", () => {
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { lead: 'lost' }))).toEqual([
      `${paths.chapter}: frontmatter: lead: found "lost"; allowed: the name of a chart in content/charts`,
    ]);
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter.door as Fields, { fact: 'lost' }))).toEqual([
      `${paths.chapter}: frontmatter: door.fact: found "lost"; allowed: the id of a fact`,
    ]);
  });

  test('in the sources that a chart names itself', () => {
    expect(contentFaults(({ chart }) => Object.assign(chart, { sources: ['lost'] }))).toEqual([
      'content: lost: cited source: found "lost"; allowed: the id of a source in content/evidence/sources.yaml',
    ]);
  });
});

test('a range is refused for a fact that has no low and high', () => {
  expect(withWords('\n<Fact id="removals-fy2024" range />\n')).toEqual([
    expect.stringMatching(/: <Fact range>: found "removals-fy2024"; allowed: a fact with low and high$/),
  ]);
  expect(
    contentFaults((content) => {
      Object.assign(content.total, { low: 271000, high: 272000 });
      content.body += '\n<Fact id="removals-fy2024" range />\n';
    }),
  ).toEqual([]);
});

test('a source cited in a chapter, and nowhere else, is cited', () => {
  const only = (body: string) =>
    contentFaults((content) => {
      content.moreSources.push({ ...content.official, id: 'act-of-1996', url: 'https://www.congress.gov/act' });
      content.body += body;
    });
  expect(only('\n<Cite id="act-of-1996" />\n')).toEqual([]);
  expect(only('')).toEqual([
    'content/evidence/sources.yaml: act-of-1996: use: found "cited nowhere"; allowed: a source that something cites',
  ]);
});

describe('a file that cannot be read', () => {
  test('MDX with a component that is not closed', () => {
    expect(withWords('\n<Views>\n\nWords.\n')).toEqual([
      expect.stringMatching(
        /^content\/en\/chapters\/removal\.mdx: file: MDX: found "Expected a closing tag for `<Views>` .+"; allowed: well-formed MDX$/,
      ),
    ]);
  });

  test('MDX without frontmatter, or with frontmatter that is no YAML', () => {
    expect(contentFaults(({ files }) => Object.assign(files, { [paths.page]: 'Words.\n' }))).toEqual([
      `${paths.page}: file: MDX: found "${paths.page}: no frontmatter between --- lines"; allowed: well-formed MDX`,
    ]);
    expect(contentFaults(({ files }) => Object.assign(files, { [paths.page]: '---\ntitle: [Home\n---\nWords.\n' }))).toEqual([
      expect.stringMatching(/^content\/en\/pages\/home\.mdx: file: MDX: found "Flow sequence .+; allowed: well-formed MDX$/s),
    ]);
  });

  test('frontmatter with a field that is not known, or without one that is needed', () => {
    expect(contentFaults(({ frontmatter }) => Object.assign(frontmatter, { author: 'Somebody' }))).toEqual([
      `${paths.chapter}: frontmatter: record: found "author"; allowed: only the fields of the schema`,
    ]);
    expect(contentFaults(({ frontmatter }) => delete frontmatter.keep)).toEqual([
      `${paths.chapter}: frontmatter: keep: found nothing; allowed: a string (the field is missing)`,
    ]);
    expect(contentFaults(({ files }) => Object.assign(files, { [paths.page]: '---\ntitle: Home\n---\nWords.\n' }))).toEqual([
      `${paths.page}: frontmatter: description: found nothing; allowed: a string (the field is missing)`,
    ]);
  });
});

describe('a chart that cannot be built', () => {
  const spare = `${paths.spare}: spare`;
  const cannot = (message: string) => [`${spare}: options: found "${paths.spare}: ${message}"; allowed: a chart that builds`];

  test('has a form that does not exist', () => {
    expect(contentFaults((content) => Object.assign(content.spare, { form: 'pie' }))).toEqual([
      `${spare}: form: found "pie"; allowed: ${Object.keys(forms).join(', ')}`,
    ]);
  });

  test('has an option that its form does not have', () => {
    expect(contentFaults(({ spareOptions }) => Object.assign(spareOptions, { colour: 'red' }))).toEqual([
      `${spare}: options of bars: record: found "colour"; allowed: only the fields of the schema`,
    ]);
  });

  test('has no takeaway', () => {
    expect(contentFaults(({ spareWords }) => delete spareWords.title)).toEqual([
      `${spare}: words.en.title: found nothing; allowed: a string (the field is missing)`,
    ]);
  });

  test('asks for a series that does not exist', () => {
    expect(contentFaults(({ spareOptions }) => Object.assign(spareOptions, { select: { series: 'lost' } }))).toEqual(
      cannot('series: found lost; allowed: a series of content/evidence/series'),
    );
  });

  test('asks for a column that does not exist', () => {
    expect(contentFaults(({ spareOptions }) => Object.assign(spareOptions, { values: [{ id: 'removals', column: 'returns' }] }))).toEqual(
      cannot('column "returns": found no such column; allowed: fiscal_year, removals, source'),
    );
  });

  test('asks for rows that do not exist', () => {
    const where = (one: Fields) =>
      contentFaults(({ spareOptions }) => Object.assign(spareOptions, { select: { series: 'removals-by-year', where: one } }));
    expect(where({ fiscal_year: 1999 })).toEqual(
      cannot('where: found {"fiscal_year":1999}; allowed: values that leave rows of removals-by-year'),
    );
    expect(where({ year: 2024 })).toEqual(cannot('where.year: found no such column; allowed: fiscal_year, removals, source'));
  });

  test('has no words for one of its marks', () => {
    expect(contentFaults(({ spareWords }) => Object.assign(spareWords, { labels: { fiscal_year: 'Fiscal year' } }))).toEqual(
      cannot('words.en.labels.removals: found nothing; allowed: the words for this key'),
    );
  });
});

test('charts take the words that are for charts, and no other words of the interface', () => {
  expect(commonWords(uiWords(writeContent()))).toEqual({ more: 'more', range: 'range' });
});
