/** Students' pages carry no trace of teacher mode: not a word of a stop, and a door of a few bytes. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { stages } from '../../src/evidence/schema.ts';
import type { ModeIndex, PageNotes } from '../../src/teach/mode/given.ts';
import { readTeaching } from '../../src/teach/read.ts';
import { pagesWithStops } from '../../src/teach/stops.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const json = (path: string): unknown => JSON.parse(readFileSync(`dist/teach/stops/${path}.json`, 'utf8'));
const index = json('index') as ModeIndex;
const notes = index.pages.map(({ page }) => json(page) as PageNotes);
/** Pages that only teachers are led to. */
const isTeachers = (path: string) => /^\/teach\//.test(path);
const doors = (html: string) =>
  [...html.matchAll(/<script type="module">([^<]*teacher-mode[^<]*)<\/script>/g)].map(([, code]) => code ?? '');

test('every page with stops has its file, and all that its prompts point at exists', () => {
  const lessons = [...readTeaching('.', []).lessons.values()];
  expect(index.pages.map(({ page }) => page)).toEqual(pagesWithStops(lessons));
  for (const { href } of notes.flatMap(({ stops }) => stops.flatMap(({ prompts }) => prompts.flatMap(({ pointers }) => pointers)))) {
    const [path = '', place] = href.split('#');
    const { root } = site.page(path);
    if (place) expect(root.getElementById(place), href).not.toBeNull();
  }
});

test('every stop is at a place that exists, on a page that has the door', () => {
  for (const { page, place } of index.lessons.flatMap(({ stops }) => stops)) {
    const { root, html } = site.page(`/${page}/`);
    expect(doors(html), page).toHaveLength(1);
    if (place) expect(root.getElementById(place), `${page}#${place}`).not.toBeNull();
  }
});

describe('students’ pages', () => {
  const prompts = notes.flatMap(({ stops }) => stops.flatMap((stop) => stop.prompts));
  const secret = prompts.flatMap(({ ask, trap }) => [ask, trap].map((runs) => runs.map(({ text }) => text).join('')));
  const students = site.pages.filter(({ path }) => !isTeachers(path));

  test('say nothing that a stop says', () => {
    expect(secret.length).toBeGreaterThan(20);
    expect(students.length).toBeGreaterThan(1000);
    const found = students.flatMap(({ path, root }) => {
      const text = words(root.querySelector('body'));
      return secret.filter((one) => text.includes(one)).map((one) => `${path}: ${one}`);
    });
    expect(found).toEqual([]);
  });

  test('name no part of the bar and no file of it, but for the door', () => {
    const found = students.filter(({ html }) => {
      const rest = doors(html).reduce((left, door) => left.replace(door, ''), html);
      return /teach\/stops|teach-bar|teach-mode|teacher-mode/.test(rest);
    });
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('have a door of at most 300 bytes on every chapter, lab and chart, and none elsewhere', () => {
    const hasDoor = (path: string) =>
      new RegExp(`^/(?:${stages.join('|')}|labs/[^/]+|charts/[^/]+|check-the-article|ten-minutes)/$`).test(path);
    for (const { path, html } of students) {
      const found = doors(html);
      expect(found, path).toHaveLength(hasDoor(path) ? 1 : 0);
      for (const door of found) expect(gzipSync(door, { level: 9 }).length, path).toBeLessThanOrEqual(300);
    }
  });
});
