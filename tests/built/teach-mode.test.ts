/** Teacher mode leaves no trace on the pages that students read, and its door costs them next to nothing. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { stages } from '../../src/evidence/schema.ts';
import type { ModeIndex, PageNotes } from '../../src/teach/mode/given.ts';
import { readTeaching } from '../../src/teach/read.ts';
import { stopsOf } from '../../src/teach/stops.ts';
import { faults, readSite, words } from './built-site.ts';

const site = readSite('dist');
const lessons = [...readTeaching('.', []).lessons.values()];
const index = JSON.parse(site.bytes('/teach/stops/index.json').toString()) as ModeIndex;
const notesOf = (page: string) => JSON.parse(site.bytes(`/teach/stops/${page}.json`).toString()) as PageNotes;
const wordsOf = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');
const doors = (html: string) =>
  [...html.matchAll(/<script type="module">([^<]*teacher-mode[^<]*)<\/script>/g)].map(([, script = '']) => script);

/** Pages that a class opens: everything but the teacher's own. */
const students = site.pages.filter(({ path }) => !/^\/teach\/(?!sheets\/)/.test(path));

describe('a page for students', () => {
  test('has no word of a stop that is meant for the teacher, nor one of the mode', () => {
    const secrets = index.pages
      .flatMap(({ page }) => notesOf(page).stops.flatMap(({ prompts }) => prompts))
      .flatMap(({ usual, trap }) => [wordsOf(trap), ...usual.map(wordsOf)])
      .filter((text) => text.length > 30);
    expect(secrets.length).toBeGreaterThan(20);
    const own = [index.words['name'], index.words['usual'], index.words['trap'], index.words['light']].map((text) => text ?? '');
    expect(own.every((text) => text.length > 6)).toBe(true);
    const found = faults({ ...site, pages: students }, ({ root }) => {
      const text = words(root);
      return [...secrets, ...own].filter((secret) => text.includes(secret));
    });
    expect(found).toEqual([]);
  });

  test('does not fetch or name what teacher mode fetches', () => {
    expect(faults({ ...site, pages: students }, ({ html }) => (/teach\/stops|teach-mode/.test(html) ? ['names it'] : []))).toEqual([]);
  });

  test('has one door of at most 300 bytes where the mode can be, and none elsewhere', () => {
    const charts = site.pages.flatMap(({ path }) => (/^\/charts\/[^/]+\/$/.test(path) ? [path.slice(1, -1)] : []));
    const labs = site.pages.flatMap(({ path }) => (/^\/labs\/[^/]+\/$/.test(path) ? [path.slice(1, -1)] : []));
    const open = [...stages, ...charts, ...labs, 'ten-minutes', 'check-the-article'].sort();
    expect(index.open).toEqual(open);
    expect(charts.length).toBeGreaterThan(40);
    const withDoor = site.pages.filter(({ html }) => doors(html).length > 0).map(({ path }) => path.slice(1, -1));
    expect(withDoor.sort()).toEqual(open);
    for (const page of open) {
      const found = doors(site.page(`/${page}/`).html);
      expect(found, page).toHaveLength(1);
      expect(gzipSync(found[0] ?? '', { level: 9 }).length).toBeLessThanOrEqual(300);
    }
  });
});

describe('what teacher mode fetches', () => {
  test('has every stop of every lesson, whose page and place are there', () => {
    expect(index.lessons.map(({ id }) => id)).toEqual(lessons.map(({ id }) => id));
    for (const lesson of lessons) {
      const stops = index.lessons.find(({ id }) => id === lesson.id)?.stops ?? [];
      expect(stops.map(({ title, minutes }) => ({ title, minutes }))).toEqual(
        stopsOf(lesson).map(({ title, minutes }) => ({ title, minutes })),
      );
      for (const { page, place, href } of stops) {
        expect(href).toContain(`/${page}/?mode=teach&lesson=${lesson.id}`);
        expect(index.open).toContain(page);
        if (place) expect(site.page(`/${page}/`).root.querySelector(`#${place}`), href).not.toBeNull();
      }
    }
  });

  test('has for every stop what its lesson says, with links that lead somewhere', () => {
    for (const lesson of lessons)
      for (const stop of stopsOf(lesson)) {
        const own = notesOf(stop.page).stops.find((one) => one.lesson === lesson.id && one.number === stop.number);
        expect(own?.prompts.length, `${lesson.id} ${String(stop.number)}`).toBe(stop.prompts.length);
        for (const { href } of own?.prompts.flatMap(({ pointers }) => pointers) ?? []) {
          const [path = '', place] = href.split('#');
          const target = site.page(path);
          if (place) expect(target.root.querySelector(`[id="${place}"]`), href).not.toBeNull();
        }
      }
  });
});
