/** The class as built: sheets, keys, plans and slides, and what each may and may not hold. */

import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';
import { lab } from 'culori';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasAnswers } from '../../src/teach/answers.ts';
import { textsOf } from '../../src/teach/check.ts';
import { hiddenCharts } from '../../src/teach/hidden.ts';
import { readTeaching } from '../../src/teach/read.ts';
import { readSite, words } from './built-site.ts';

/** Units of a drawing in a DOCX file to the inch. */
const emuPerInch = 914_400;
/** Across the page of a file, and about as much in print. */
const inchesOnPaper = 6.7;
const site = readSite('dist');
const teaching = readTeaching(process.cwd(), []);
const sheets = [...teaching.sheets.values()];
const lessons = [...teaching.lessons.values()];

test('every sheet is a page and a DOCX file, and so is its key', () => {
  const wanted = sheets.flatMap((sheet) => [
    ...['/index.html', '.docx'].map((end) => `/teach/sheets/${sheet.id}${end}`),
    ...(hasAnswers(sheet) ? ['/index.html', '.docx'].map((end) => `/teach/keys/${sheet.id}${end}`) : []),
  ]);
  expect(wanted.filter((file) => !site.files.has(file))).toEqual([]);
});

test('no page for students links to a key or holds one', () => {
  const pages = site.pages.filter(({ path }) => /^\/(t|teach\/sheets|teach\/slides)\//.test(path));
  expect(pages.length).toBeGreaterThan(sheets.length);
  expect(pages.filter(({ html }) => html.includes('/teach/keys/') || html.includes('sheet-answer')).map(({ path }) => path)).toEqual([]);
});

test('keys stay out of search engines, of the sitemap and of the search', () => {
  const keys = site.pages.filter(({ path }) => /^\/teach\/(keys\/|sets\/.*-keys\/)/.test(path));
  expect(keys.length).toBe(sheets.filter(hasAnswers).length + lessons.length);
  for (const { root } of keys) expect(root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  const lists = [...site.files].filter((file) => /^\/sitemap.*\.xml$|^\/search\/.*\.json$/.test(file));
  expect(lists.length).toBeGreaterThan(1);
  expect(lists.filter((file) => /\/teach\/(keys|sets)\//.test(site.bytes(file).toString()))).toEqual([]);
});

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  'the sets of %s hold every sheet for students, and every key',
  (id, { sheets: own, aids }) => {
    const papers = (set: string) =>
      site
        .page(`/teach/sets/${set}/`)
        .root.querySelectorAll('.sheet')
        .map((paper) => ({
          id: paper.getAttribute('data-sheet'),
          answers: paper.classList.contains('sheet-key') || paper.querySelector('.sheet-answer') !== null,
          foot: words(paper.querySelector('.sheet-foot')),
        }));
    const students = papers(id);
    expect(students.map((paper) => paper.id)).toEqual(own);
    expect(students.filter(({ answers }) => answers)).toEqual([]);
    const teachers = papers(`${id}-keys`);
    expect(teachers.map((paper) => paper.id)).toEqual(
      [...aids, ...own].filter((one) => {
        const sheet = teaching.sheets.get(one);
        return sheet && (aids.includes(one) || hasAnswers(sheet));
      }),
    );
    expect(teachers.filter((paper) => own.includes(paper.id ?? '')).every(({ answers }) => answers)).toBe(true);
    for (const { id: sheet, foot } of students) expect(foot).toContain(`/teach/sheets/${sheet ?? ''}/`);
  },
);

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('the plan of %s', (id, lesson) => {
  const { root } = site.page(`/teach/lessons/${id}/`);

  test('runs on a clock without gaps to the end of each meeting', () => {
    const meetings = root.querySelectorAll('.plan-meeting');
    expect(meetings.map((meeting) => Number(meeting.getAttribute('data-minutes')))).toEqual(lesson.sessions);
    for (const [index, meeting] of meetings.entries()) {
      const times = meeting.querySelectorAll('.plan-clock b').map((clock) => words(clock).match(/\d+/g)?.map(Number) ?? []);
      expect(times.map(([from]) => from)).toEqual([0, ...times.slice(0, -1).map(([, to]) => to)]);
      expect(times.at(-1)?.[1]).toBe(lesson.sessions[index]);
    }
  });

  test('gives every prompt with usual answers, evidence and its trap', () => {
    const prompts = root.querySelectorAll('.plan-prompt');
    expect(prompts.length).toBe(lesson.steps.flatMap((step) => step.prompts).length);
    for (const prompt of prompts) {
      expect(prompt.querySelectorAll('dd').map((part) => words(part) !== '')).toEqual([true, true, true]);
      expect(prompt.querySelectorAll('dd')[1]?.querySelectorAll('a').length).toBeGreaterThan(0);
    }
  });

  test('has slides with its questions and none of its answers or traps', () => {
    const text = words(site.page(`/teach/slides/${id}/`).root.querySelector('.slides'));
    expect(site.page(`/teach/slides/${id}/`).root.querySelectorAll('.slide').length).toBe(lesson.steps.filter(({ slide }) => slide).length);
    const secret = lesson.steps.flatMap((step) => textsOf(step.prompts.map(({ usual, trap }) => ({ usual, trap })))).map((one) => one.text);
    expect(secret.filter((one) => one.length > 25 && text.includes(one))).toEqual([]);
  });
});

test('the numbers of sheets lead to their records', () => {
  const loose = site.pages.flatMap(({ path, root }) =>
    /^\/teach\/(sheets|keys)\//.test(path)
      ? root
          .querySelectorAll('.sheet .fact')
          .filter((fact) => fact.getAttribute('href') !== `/facts/${fact.getAttribute('data-fact') ?? ''}/`)
          .map((fact) => `${path}: ${words(fact)}`)
      : [],
  );
  expect(loose).toEqual([]);
});

test('a chart without labels has marks and not a word', () => {
  const ids = hiddenCharts(teaching);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const svg = site.bytes(`/charts/${id}.bare.svg`).toString();
    expect(svg).not.toContain('<text');
    expect(svg.match(/<(rect|path|circle|line)/g)?.length).toBeGreaterThan(10);
    for (const file of [`${id}.bare.png`, `${id}.paper-bare.png`, `${id}.paper-bare.svg`])
      expect(site.files.has(`/charts/${file}`)).toBe(true);
  }
});

/** Elements of a name, in the order of the document. */
function within(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...within(child, name)] : [],
  );
}

describe('a DOCX file, opened by another library', () => {
  const files = ['sheets', 'keys'].flatMap((folder) =>
    sheets.filter((sheet) => folder === 'sheets' || hasAnswers(sheet)).map(({ id }) => `/teach/${folder}/${id}`),
  );
  test.each(files)('%s has the headings, numbers and pictures of its page, with words for the pictures', async (file) => {
    const sheet = site.page(`${file}/`).root.querySelector('.sheet-matter');
    const { value } = await mammoth.convertToHtml({ buffer: site.bytes(`${file}.docx`) });
    expect(value).toMatch(/<h1>/);
    expect(value.match(/<h2>/g)?.length ?? 0).toBe(sheet?.querySelectorAll('h2').length);
    const facts = sheet?.querySelectorAll('a[href^="/facts/"]').map((link) => link.getAttribute('href') ?? '') ?? [];
    expect(facts.filter((href) => !value.includes(`href="https://deportation-pipeline.org${href}"`))).toEqual([]);
    const pictures = value.match(/<img[^>]*>/g) ?? [];
    expect(pictures.length).toBe(sheet?.querySelectorAll('.sheet-chart img').length);
    expect(pictures.filter((picture) => !/alt="[^"]{10,}"/.test(picture))).toEqual([]);
  });

  test.each(files)('%s is set for a school printer: Letter, a font that schools have, nothing split', async (file) => {
    const parts = unzipSync(site.bytes(`${file}.docx`));
    const part = (name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
    const body = part('word/document.xml');
    const size = within(body, 'w:pgSz')[0];
    expect([size?.attributes['w:w'], size?.attributes['w:h']]).toEqual(['12240', '15840']);
    expect(within(part('word/styles.xml'), 'w:rFonts').map(({ attributes }) => attributes['w:ascii'])).toContain('Georgia');
    for (const table of within(body, 'w:tbl')) {
      const rows = within(table, 'w:tr');
      expect(rows[0] && within(rows[0], 'w:tblHeader').length).toBe(1);
      expect(rows.filter((row) => within(row, 'w:cantSplit').length === 0)).toEqual([]);
    }
    const headings = within(body, 'w:p').filter((one) =>
      within(one, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === 'Heading2'),
    );
    expect(headings.filter((one) => within(one, 'w:keepNext').length === 0).map(({ text }) => text)).toEqual([]);
    for (const { attributes } of within(body, 'wp:extent')) {
      expect(Number(attributes['cx']) / emuPerInch).toBeLessThanOrEqual(inchesOnPaper);
      expect(Number(attributes['cy']) / emuPerInch).toBeLessThanOrEqual(9.1);
    }
  });
});

describe('the pictures of the charts on sheets', () => {
  const ids = [...new Set(sheets.flatMap(({ blocks }) => blocks.flatMap((block) => ('chart' in block ? [block.chart] : []))))];

  test('some sheet has a chart', () => {
    expect(ids.length).toBeGreaterThan(0);
  });

  test.each(ids)('%s stands on white, has no color, and is sharp at its size on paper', async (id) => {
    const { data, info } = await sharp(site.bytes(`/charts/${id}.paper.png`))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width / inchesOnPaper).toBeGreaterThanOrEqual(200);
    const corner = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    for (const [x, y] of [
      [0, 0],
      [info.width - 1, 0],
      [0, info.height - 1],
      [info.width - 1, info.height - 1],
    ] as const)
      expect(corner(x, y)).toEqual([255, 255, 255]);
    let most = 0;
    for (let at = 0; at < data.length; at += 3) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue));
    }
    expect(most).toBe(0);
  });

  test.each(ids)('%s fills its marks with grays that lightness tells apart', (id) => {
    const marks = parse(site.bytes(`/charts/${id}.paper.svg`).toString()).querySelectorAll('rect, path, circle');
    const fills = [...new Set(marks.map((mark) => mark.getAttribute('fill') ?? '').filter((fill) => fill.startsWith('#')))];
    const steps = fills.map((fill) => lab(fill)?.l ?? Number.NaN).sort((a, b) => a - b);
    expect(steps.length).toBeGreaterThan(1);
    expect(
      steps
        .slice(1)
        .filter((step, index) => !(step - (steps[index] ?? 0) >= 8.5))
        .map((step) => [step, fills]),
    ).toEqual([]);
  });
});
