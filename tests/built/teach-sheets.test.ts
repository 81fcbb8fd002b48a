/** The class as built: sheets, keys, plans and slides, and what each may and may not hold. */
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { hasAnswers } from '../../src/teach/answers.ts';
import { textsOf } from '../../src/teach/check.ts';
import { hiddenCharts } from '../../src/teach/hidden.ts';
import { readTeaching } from '../../src/teach/read.ts';
import type { ReadySheet } from '../../src/teach/ready.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const teaching = readTeaching(process.cwd(), []);
const sheets = [...teaching.sheets.values()];
const lessons = [...teaching.lessons.values()];
const json = (file: string): ReadySheet => JSON.parse(site.bytes(file).toString()) as ReadySheet;

test('every sheet is a page, data and a DOCX file, and so is its key', () => {
  const wanted = sheets.flatMap((sheet) => [
    ...['/index.html', '.json', '.docx'].map((end) => `/teach/sheets/${sheet.id}${end}`),
    ...(hasAnswers(sheet) ? ['/index.html', '.json', '.docx'].map((end) => `/teach/keys/${sheet.id}${end}`) : []),
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
    expect(site.files.has(`/charts/${id}.bare.png`)).toBe(true);
  }
});

describe('a DOCX file, opened by another library', () => {
  const files = ['sheets', 'keys'].flatMap((folder) =>
    sheets.filter((sheet) => folder === 'sheets' || hasAnswers(sheet)).map(({ id }) => `/teach/${folder}/${id}`),
  );
  test.each(files)('%s has its headings, its numbers and words for its pictures', async (file) => {
    const ready = json(`${file}.json`);
    const { value } = await mammoth.convertToHtml({ buffer: site.bytes(`${file}.docx`) });
    expect(value).toMatch(/<h1>/);
    const headings = ready.blocks.filter(({ kind }) => kind === 'heading').length;
    expect(value.match(/<h2>/g)?.length ?? 0).toBe(headings);
    const facts = [...JSON.stringify(ready).matchAll(/"href":"([^"]+)","fact":"[^"]+"/g)].map(([, href]) => href ?? '');
    expect(facts.filter((href) => !value.includes(`href="https://deportation-pipeline.org${href}"`))).toEqual([]);
    const pictures = value.match(/<img[^>]*>/g) ?? [];
    expect(pictures.length).toBe(ready.blocks.filter(({ kind }) => kind === 'chart').length);
    expect(pictures.filter((picture) => !/alt="[^"]{10,}"/.test(picture))).toEqual([]);
  });
});
