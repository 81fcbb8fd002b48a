/** Every chart of the built site is complete: takeaway, what is measured, source, words for the picture, and its table. */
import { readdirSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPoints } from '../../src/elements/read-points.ts';
import { faults, readSite, words } from './built-site.ts';

const site = readSite('dist');
/** Charts of content/charts; what a lab draws has no page of its own. */
const charts = (root: HTMLElement) => root.querySelectorAll('figure.chart:not(.lab-figure)');
/** Every fault of every chart: one line with page and chart. */
const eachChart = (find: (figure: HTMLElement, root: HTMLElement) => readonly string[]) =>
  faults(site, ({ root }) => charts(root).flatMap((figure) => find(figure, root).map((fault) => `${figure.id}: ${fault}`)));
/** What stands under a chart: in a scene it follows the steps. */
const footOf = (figure: HTMLElement) =>
  figure.querySelector('.chart-foot') ? figure : figure.closest('scene-steps')?.querySelector('.scene-foot');
const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe('a reader finds with every chart', () => {
  test('a takeaway in words, which names the picture', () => {
    const lacking = eachChart((figure, root) => {
      const title = figure.querySelector('.chart-title');
      const labels = figure.getAttribute('aria-labelledby');
      return words(title).length > 10 && title?.id === labels && root.querySelector(`[id="${labels ?? ''}"]`) ? [] : ['no title'];
    });
    expect(lacking).toEqual([]);
  });

  test('what is measured, in which unit, over what time', () => {
    const lacking = eachChart((figure) => {
      const line = figure.querySelector('.chart-measured');
      const parts = words(line).split(' · ');
      return parts.length >= 3 && parts.every((part) => part.length > 1) && words(line?.querySelector('.sign')) !== ''
        ? []
        : [`measured "${words(line)}"`];
    });
    expect(lacking).toEqual([]);
  });

  test('words for those who do not see it', () => {
    const lacking = eachChart((figure, root) => {
      const alt = words(root.querySelector(`[id="${figure.getAttribute('aria-describedby') ?? ''}"]`));
      return alt.length >= 60 ? [] : [`text alternative "${alt}"`];
    });
    expect(lacking).toEqual([]);
  });

  test('its source, one touch away', () => {
    const lacking = eachChart((figure) => (footOf(figure)?.querySelector('.chart-source a[href*="/sources/#"]') ? [] : ['no source']));
    expect(lacking).toEqual([]);
  });

  test('its table: here, or on the chart’s own page', () => {
    const lacking = eachChart((figure, root) => {
      const foot = footOf(figure);
      const own =
        foot?.querySelector('.chart-table tbody tr') ?? (words(figure.querySelector('h1')) && root.querySelector('.table-scroll tbody tr'));
      if (own) return [];
      const link = foot?.querySelector('a[href$="#table"]')?.getAttribute('href');
      const there = link ? site.page(link.replace('#table', '')).root : undefined;
      return there?.querySelector('#table') && there.querySelector('.table-scroll tbody tr') ? [] : ['no table'];
    });
    expect(lacking).toEqual([]);
  });

  test('no broken word in its picture: no NaN, no undefined, no unfilled template', () => {
    expect(eachChart((figure) => [...(figure.outerHTML.match(/NaN|undefined|Infinity|\[object|\{\{|\}\}|>null</g) ?? [])])).toEqual([]);
  });

  test('keyboard reading: instructions, and marks that can be read one by one', () => {
    const mute = eachChart((figure) => {
      const cursor = figure.querySelector('chart-cursor');
      const stops = cursor?.querySelectorAll('[data-points], [data-read]').length ?? 0;
      return cursor?.getAttribute('data-instructions') && stops > 0 ? [] : [`${String(stops)} marks to read`];
    });
    expect(mute).toEqual([]);
  });
});

describe('each chart has a page of its own', () => {
  const ids = readdirSync('content/charts')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5))
    .sort();
  const pages = site.pages.filter(({ path }) => /^\/charts\/.+/.test(path));

  test('for every chart of the content, and for no other', () => {
    expect(pages.map(({ path }) => path)).toEqual(ids.map((id) => `/charts/${id}/`).sort());
  });

  test('with the table open, all the sources, and the data', () => {
    const lacking = pages.flatMap(({ path, root }) => [
      ...(root.querySelector('#table ~ .table-scroll tbody tr') ? [] : [`${path}: no open table`]),
      ...(root.querySelector('#sources + ul a') ? [] : [`${path}: no sources`]),
      ...(root.querySelector('#data') ? [] : [`${path}: no data`]),
    ]);
    expect(lacking).toEqual([]);
  });

  test('that every picture of it elsewhere links to', () => {
    const unlinked = eachChart((figure) => {
      const links =
        footOf(figure)
          ?.querySelectorAll('.chart-actions a')
          .map((one) => one.getAttribute('href')) ?? [];
      const own = [figure.id, figure.id.replace(/-\d+$/, '')].map((id) => `/charts/${id}/`);
      return figure.querySelector('h1') || own.some((link) => links.includes(link)) ? [] : [`no link to ${own[0] ?? ''}`];
    });
    expect(unlinked).toEqual([]);
  });

  test('where every number that the cursor speaks stands in the table, or, of a dated event, in the list under the chart', () => {
    const untabled = pages.flatMap(({ path, root }) => {
      const cells = root.querySelectorAll('#table ~ .table-scroll :is(th, td), .moment-list a');
      const table = new Set(cells.flatMap((cell) => numbersIn(words(cell))));
      const spoken = [
        ...root.querySelectorAll('[data-read]').map((mark) => mark.getAttribute('data-read') ?? ''),
        ...root
          .querySelectorAll('[data-points]')
          .flatMap((line) => readPoints(line.getAttribute('data-points') ?? '').map((point) => point.words)),
      ];
      const lost = [...new Set(spoken)].filter((text) => numbersIn(text).some((number) => !table.has(number)));
      return lost.length > 0 ? [`${path}: ${String(lost.length)} of ${String(spoken.length)}, such as "${lost[0] ?? ''}"`] : [];
    });
    expect(untabled).toEqual([]);
  });

  test('whose table has a word or a number in every head cell and no ragged row', () => {
    const ragged = faults(site, ({ root }) =>
      root.querySelectorAll('.table-scroll table').flatMap((table) => {
        const heads = table.querySelectorAll('thead th');
        const name = words(table.querySelector('caption')).slice(0, 50);
        return [
          ...(heads.some((head) => words(head) === '') ? [`"${name}": a head cell is empty`] : []),
          ...(table.querySelectorAll('tbody tr').some((row) => row.querySelectorAll('th, td').length !== heads.length)
            ? [`"${name}": a row has another length`]
            : []),
        ];
      }),
    );
    expect(ragged).toEqual([]);
  });
});

test('the gallery shows each chart once, in a picture of its own size that weighs little and is not empty', async () => {
  const pictures = site.page('/charts/').root.querySelectorAll('.chart-gallery img');
  const files = pictures.map((picture) => picture.getAttribute('src') ?? '');
  const ids = readdirSync('content/charts').map((file) => file.replace(/\.yaml$/, ''));
  expect(files.toSorted()).toEqual(ids.map((id) => `/charts/${id}.small.webp`).toSorted());
  for (const picture of pictures) {
    const file = picture.getAttribute('src') ?? '';
    const bytes = site.bytes(file);
    expect(bytes.length, file).toBeLessThan(40_000);
    const { width, height } = await sharp(bytes).metadata();
    expect([String(width), String(height)], file).toEqual([picture.getAttribute('width'), picture.getAttribute('height')]);
    const { channels } = await sharp(bytes).stats();
    expect(channels.at(-1)?.max, file).toBe(255);
  }
});
