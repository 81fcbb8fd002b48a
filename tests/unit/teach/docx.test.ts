/** A sheet as a DOCX file: the same bytes each time, opened again by another library. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { type DocxGiven, docxOf } from '../../../src/teach/docx.ts';
import type { ReadyBlock, ReadySheet, Run } from '../../../src/teach/ready.ts';

const say = (text: string): Run[] => [{ text }];
const words = {
  key: 'Answer key',
  answer: 'Answer',
  right: 'right',
  check: 'Check it at',
  number: 'Number',
  counts: 'What it counts',
  when: 'When',
  by: 'Who says so',
  term: 'Term',
  meaning: 'Meaning',
  chart: 'A chart without its labels',
  page: 'Page {page} of {pages}',
  foot: 'The site · {address} · its license',
};
/** One gray pixel. */
const pixel = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

function given(blocks: ReadyBlock[], more: Partial<ReadySheet> = {}): DocxGiven {
  return {
    title: 'A sheet',
    sheets: [{ id: 'one', kind: 'handout', title: 'A sheet', lead: say('What to do.'), isKey: false, blocks, ...more }],
    pictures: new Map([
      ['growth', { data: pixel, width: 1600, height: 900, cuts: [] }],
      ['growth.bare', { data: pixel, width: 1600, height: 700, cuts: [] }],
    ]),
    words,
    address: (href) => `https://example.org${href}`,
  };
}
const chart = (hidden: boolean): ReadyBlock => ({
  kind: 'chart',
  chart: { id: 'growth', title: 'It grew', alt: 'Columns that grow.', hidden, href: '/charts/growth/' },
});
const html = async (of: DocxGiven) => (await mammoth.convertToHtml({ buffer: Buffer.from(await docxOf(of)) })).value;

test('the same sheets give the same bytes, whenever and however often they are written', async () => {
  const of = given([chart(false), { kind: 'text', runs: [{ text: '63', href: '/facts/a/' }] }]);
  const first = await docxOf(of);
  await docxOf(given([chart(true)]));
  await new Promise((done) => setTimeout(done, 1100));
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await docxOf(of)))).toBe(0);
});

test('headings are headings, numbers lead to their records, a table has a head', async () => {
  const read = await html(
    given([
      { kind: 'heading', text: 'Part one' },
      { kind: 'text', runs: [{ text: 'There were ' }, { text: '63', href: '/facts/a/', fact: 'a' }, { text: '.' }] },
      { kind: 'table', columns: ['Stage', 'Count'], rows: [[say('Courts'), say('')]] },
      { kind: 'terms', rows: [{ term: 'Removal', meaning: 'A legal act.', href: '/glossary/#removal' }] },
    ]),
  );
  expect(read).toContain('<h1>A sheet</h1>');
  expect(read).toContain('<h2>Part one</h2>');
  expect(read).toMatch(/<a href="https:\/\/example\.org\/facts\/a\/">(<[^>]+>)*63/);
  expect(read).toMatch(/<thead>.*Stage.*Count.*<\/thead>/);
  expect(read).toContain('A legal act.');
});

test('a chart says what it shows; one without labels does not give itself away', async () => {
  const open = await html(given([chart(false)]));
  expect(open).toContain('alt="Columns that grow. https://example.org/charts/growth/"');
  const hidden = await html(given([chart(true)]));
  expect(hidden).toContain('alt="A chart without its labels"');
  expect(hidden).not.toMatch(/grow\b|growth/);
});

test('a line is as tall as the picture in it, and a page says how many there are in all: by what every word processor knows', async () => {
  const parts = unzipSync(await docxOf(given([chart(false)])));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const [picture = ''] = /<w:p>(?:(?!<w:p>).)*<w:drawing>/s.exec(text('word/document.xml')) ?? [];
  expect(picture).toMatch(/<w:spacing[^>]*w:line="240"[^>]*w:lineRule="auto"/);
  expect(text('word/styles.xml')).toMatch(/<w:spacing[^>]*w:line="288"[^>]*w:lineRule="auto"/);
  const foot = Object.keys(parts)
    .filter((name) => name.startsWith('word/footer'))
    .map(text)
    .join('');
  expect(foot).toContain('NUMPAGES');
  expect(foot).not.toContain('SECTIONPAGES');
});

test('a picture taller than a page stands in parts that together show all of it, each as wide as the page', async () => {
  const of = given([chart(false)]);
  const parts = unzipSync(
    await docxOf({ ...of, pictures: new Map([['growth', { data: pixel, width: 572, height: 2000, cuts: [700, 1400] }]]) }),
  );
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const crops = [...text.matchAll(/<a:srcRect([^>]*)\/>/g)].map(([, said = '']) =>
    ['t', 'b'].map((side) => Number(new RegExp(` ${side}="(\\d+)"`).exec(said)?.[1] ?? 0)),
  );
  expect(crops).toEqual([
    [0, 65_000],
    [35_000, 30_000],
    [70_000, 0],
  ]);
  expect(new Set([...text.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, wide]) => wide)).size).toBe(1);
  expect(text).toContain('descr="It grew (2/3)"');
});

test('a key has the answers and what they rest on, a sheet has room to write', async () => {
  const ask: ReadyBlock = { kind: 'ask', number: 1, ask: say('Why?'), lines: 3 };
  const sheet = await html(given([ask]));
  expect(sheet).not.toContain('Answer');
  expect(sheet.match(/<p>\t<\/p>/g)).toHaveLength(3);
  const key = await html(
    given([{ ...ask, answer: say('Because.'), pointers: [{ words: 'The record', href: '/facts/a/' }] }], { isKey: true }),
  );
  expect(key).toContain('<h1>Answer key: A sheet</h1>');
  expect(key).toContain('Because.');
  expect(key).toContain('<a href="https://example.org/facts/a/">The record</a>');
  expect(key).not.toContain('<p>\t</p>');
});

test('a chart without a picture is an error that names the chart', async () => {
  await expect(docxOf({ ...given([chart(false)]), pictures: new Map() })).rejects.toThrow(/no picture of the chart growth/);
});
