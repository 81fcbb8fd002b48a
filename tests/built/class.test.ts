/** The pages of the class say what its records say, count what they say they count, and keep students' pages free of what is a teacher's. */
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { stages } from '../../src/evidence/schema.ts';
import { hasAnswers } from '../../src/teach/answers.ts';
import { factsOfSheet, wordsOfSheet } from '../../src/teach/check.ts';
import { readTeaching } from '../../src/teach/read.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const { evidence } = readEvidence('.');
const { lessons, sheets, standards, leftOut } = readTeaching('.', []);
const all = [...lessons.values()];
/** A text with its quotes and dashes as written and its white space run together. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('the guide', () => {
  const { root } = site.page('/teach/');
  const main = root.querySelector('main');
  const hrefs = (main?.querySelectorAll('a[href]') ?? []).map((link) => link.getAttribute('href'));

  test('puts care before anything else, with a line for whom a student can go to', () => {
    const [first] = main?.querySelectorAll('h2') ?? [];
    expect(first?.closest('.care')).not.toBeNull();
    expect(words(main?.querySelector('.care .write-line'))).toContain('Counselor');
  });

  test('leads to every lesson with its minutes, its slides and its students’ page', () => {
    for (const { id, title, sessions } of all) {
      const row = root.querySelector(`#lesson-${id}`);
      expect(words(row?.querySelector('th a'))).toBe(title);
      expect(words(row?.querySelector('td'))).toMatch(new RegExp(`^${String(sessions.reduce((sum, one) => sum + one, 0))}\\b`));
      for (const href of [`/teach/lessons/${id}/`, `/teach/slides/${id}/`, `/t/${id}/`]) expect(hrefs).toContain(href);
    }
    expect(root.querySelectorAll('.lesson-table tbody tr')).toHaveLength(all.length);
  });

  test('leads to every sheet as page and DOCX, and to the key of each that asks something', () => {
    for (const sheet of sheets.values()) {
      expect(hrefs).toContain(`/teach/sheets/${sheet.id}/`);
      expect(hrefs).toContain(`/teach/sheets/${sheet.id}.docx`);
      expect(hrefs.includes(`/teach/keys/${sheet.id}/`), sheet.id).toBe(hasAnswers(sheet));
      expect(hrefs.includes(`/teach/keys/${sheet.id}.docx`), sheet.id).toBe(hasAnswers(sheet));
    }
  });

  test('prints a whole lesson of one class period from one list: plan, every sheet, every key, at once or one by one', () => {
    const quick = root.querySelectorAll('.quick-lesson a').map((link) => link.getAttribute('href'));
    const lesson = all.find(({ sessions }) => sessions.length === 1 && sessions[0] === 45);
    const keyed = (lesson?.sheets ?? []).filter((id) => [...sheets.values()].some((sheet) => sheet.id === id && hasAnswers(sheet)));
    expect(quick).toEqual([
      `/teach/lessons/${lesson?.id ?? ''}/`,
      `/teach/sets/${lesson?.id ?? ''}/`,
      ...(lesson?.sheets ?? []).map((id) => `/teach/sheets/${id}/`),
      `/teach/sets/${lesson?.id ?? ''}-keys/`,
      ...keyed.map((id) => `/teach/keys/${id}/`),
      `/t/${lesson?.id ?? ''}/`,
      '/teach/families/',
    ]);
  });
});

describe('the map of standards', () => {
  const { root } = site.page('/teach/standards/');
  const rows = root.querySelectorAll('[data-code]');

  test('has every record, in order, under its framework', () => {
    const shown = root
      .querySelectorAll('[data-framework]')
      .flatMap((group) =>
        group
          .querySelectorAll('[data-code]')
          .map((row) => `${group.getAttribute('data-framework') ?? ''} ${row.getAttribute('data-code') ?? ''}`),
      );
    expect(shown).toEqual(standards.map(({ framework, code }) => `${framework} ${code}`));
  });

  test('says in words how far each is met, what is missing where it is met in part, by what, and leads to the official text', () => {
    expect(standards.some(({ coverage }) => coverage === 'partial')).toBe(true);
    for (const [index, { code, gist, coverage, missing, met, url }] of standards.entries()) {
      const cells = rows[index]?.querySelectorAll('td').map(words) ?? [];
      expect(cells[0], code).toBe(plain(gist));
      expect(cells[1], code).toBe(coverage === 'full' ? 'In full' : `In partMissing: ${plain(missing ?? '')}`);
      expect(rows[index]?.querySelector('th a')?.getAttribute('href')).toBe(url);
      for (const { lesson, by } of met) {
        expect(cells[2], code).toContain(plain(by));
        expect(rows[index]?.querySelector(`td a[href="/teach/lessons/${lesson}/"]`), code).not.toBeNull();
      }
    }
  });
});

describe('the codes that were looked at', () => {
  const coded = (before: string, numbers: number[]) => numbers.map((number) => `${before}${String(number)}`);
  const asked = [
    ...[...coded('D1.', [1, 2]), ...coded('D2.Civ.', [1, 4, 5, 11, 12, 13]), 'D2.His.11', 'D3.1', ...coded('D4.', [1, 2, 4, 6, 7])].map(
      (code) => `${code}.9-12`,
    ),
    ...[...coded('RH.6-8.', [3, 6, 7, 8]), ...coded('RH.9-10.', [1, 3, 4, 7, 8, 9]), ...coded('RH.11-12.', [3, 6, 7, 8, 9])],
    ...['WHST.11-12.1', ...coded('HSN-Q.A.', [1, 2, 3]), ...coded('HSS-ID.A.', [1, 2, 3]), 'HSS-ID.B.5', 'MP3', 'MP4'],
  ];

  test('are claimed or left out with the reason, each once', () => {
    const shown = site
      .page('/teach/standards/')
      .root.querySelectorAll('[data-code]')
      .map((row) => row.getAttribute('data-code') ?? '');
    expect([...shown].sort()).toEqual([...asked].sort());
    const rows = site.page('/teach/standards/').root.querySelectorAll('[data-left-out] [data-code]');
    expect(rows.map((row) => row.querySelectorAll('td').map(words))).toEqual(
      leftOut.map(({ gist, reason }) => [plain(gist), plain(reason)]),
    );
  });
});

describe('the note to families', () => {
  const { root } = site.page('/teach/families/');
  const number = (text: string) => Number(text.replaceAll(',', '').match(/\d+/)?.[0]);

  test('counts disputes and sources as the records have them', () => {
    const shown = root.querySelectorAll('.balance-counts dd').map((count) => number(words(count)));
    const kinds = [...evidence.sources.values()].filter(({ licence }) => licence !== 'own').map(({ kind }) => kind);
    const government = kinds.filter((kind) => /^(official|law|court)$/.test(kind)).length;
    const stated = [...evidence.sources.values()].filter(({ position }) => position).length;
    expect(shown).toEqual([evidence.disputes.size, government, kinds.length - government, stated]);
    expect([...evidence.disputes.values()].filter(({ positions }) => positions.length < 2)).toEqual([]);
  });

  test('counts the words of both sides of each chapter, and of each pair of briefs with their facts', () => {
    const counted = stages.map((stage) =>
      [...readFileSync(`content/en/chapters/${stage}.mdx`, 'utf8').matchAll(/<View [^>]*>([\s\S]*?)<\/View>/g)].map(
        ([, body = '']) =>
          body
            .replaceAll(/<[^>]+>/g, ' ')
            .split(/\s+/)
            .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      ),
    );
    const [chapters, briefs] = root.querySelectorAll('.balance-table tbody');
    const table = (body: typeof chapters) =>
      (body?.querySelectorAll('tr') ?? []).map((row) => row.querySelectorAll('td').map((cell) => number(words(cell))));
    expect(table(chapters)).toEqual(counted);
    const pairs = [...sheets.values()].filter(({ id, against }) => against !== undefined && id < against);
    const shown = (briefs?.querySelectorAll('[data-briefs]') ?? []).map((row) => row.querySelectorAll('td').map(words));
    expect(shown).toEqual(
      pairs.map((one) =>
        [one, sheets.get(one.against ?? '') ?? one].map(
          (sheet) => `${String(wordsOfSheet(sheet))} words, ${String(factsOfSheet(sheet).size)} facts`,
        ),
      ),
    );
  });

  test('answers what a principal is likely to ask', () => {
    const asked = root.querySelectorAll('h3').map(words);
    expect(asked).toEqual([
      'Is it political?',
      'Who pays for it?',
      'Who checks it?',
      'Which words does it use for people?',
      'Are students asked to take a side, or to act?',
      'Is there anything distressing in it?',
      'What if a student is affected?',
      'Does it give legal advice?',
      'What does it cost, and what does it need?',
      'Can a parent see everything?',
      'What about opting out?',
    ]);
  });
});

describe.each(all)('the students’ page of $id', (lesson) => {
  const { root } = site.page(`/t/${lesson.id}/`);
  const main = root.querySelector('main');
  const hrefs = (main?.querySelectorAll('a[href]') ?? []).map((link) => link.getAttribute('href') ?? '');

  test('says what to do and leads to every sheet', () => {
    expect(words(main?.querySelector('h1'))).toBe(lesson.student.title);
    expect(main?.querySelectorAll('.student-steps > li')).toHaveLength(lesson.student.instructions.length);
    expect(lesson.sheets.filter((id) => !hrefs.includes(`/teach/sheets/${id}/`))).toEqual([]);
  });

  test('leads to no key, no plan and no slides, and holds no prompt, answer or trap', () => {
    expect(hrefs.filter((href) => /\/teach\/(keys|lessons|slides)\/|mode=teach/.test(href))).toEqual([]);
    const text = words(main);
    const secret = lesson.steps.flatMap(({ prompts, does }) => [
      ...does,
      ...prompts.flatMap(({ ask, usual, trap }) => [ask, trap, ...usual]),
    ]);
    expect(secret.filter((one) => one.length > 25 && text.includes(plain(one)))).toEqual([]);
  });

  test('does not name a chart that the class first sees without its labels', () => {
    const hidden = lesson.steps.flatMap(({ slide }) => (slide?.chart && slide.hidden ? [slide.chart] : []));
    for (const chart of hidden) {
      expect(hrefs).toContain(`/charts/${chart}/?labels=hidden`);
      expect(hrefs).not.toContain(`/charts/${chart}/`);
    }
  });

  test('is what the hand-off on the plan copies, and what a phone reads from its code', async () => {
    const plan = site.page(`/teach/lessons/${lesson.id}/`).root;
    const address = `https://deportation-pipeline.org/t/${lesson.id}/`;
    expect(words(plan.querySelector('#handoff-title'))).toBe(lesson.student.title);
    expect(words(plan.querySelector('#handoff-link'))).toBe(address);
    const code = plan.querySelector('svg.qr');
    expect(code?.getAttribute('aria-label')).toContain(address);
    const svg = (code?.outerHTML ?? '').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"');
    const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  });
});
