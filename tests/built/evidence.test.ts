/** What a reader can check: every number has its entry, every source its place, every file is the evidence itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatter } from '../../src/evidence/format.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { faults, readSite, words } from './built-site.ts';

const site = readSite('dist');
const { evidence } = readEvidence(process.cwd());
const series = [...evidence.series.values()];
const dataFiles = [...site.files].filter((file) => file.startsWith('/data/'));

describe('the files under /data/', () => {
  test('are the series that may be given on, each of them, and nothing else', () => {
    const offered = series.filter(({ schema }) => schema.download).map(({ name }) => `/data/${name}.csv`);
    expect(dataFiles).toEqual(offered.sort());
  });

  test('hold no series that may not be given on, under any name', () => {
    const closed = series
      .filter(({ schema }) => !schema.download || !schema.redistributable)
      .map(({ name }) => readFileSync(join('content/evidence/series', `${name}.csv`), 'utf8'));
    const leaked = dataFiles.filter(
      (file) =>
        closed.includes(site.bytes(file).toString('utf8')) ||
        series.some(({ name, schema }) => !schema.redistributable && file.includes(name)),
    );
    expect(leaked).toEqual([]);
  });

  test('equal the evidence byte for byte', () => {
    const changed = dataFiles.filter(
      (file) => !site.bytes(file).equals(readFileSync(join('content/evidence/series', file.slice('/data/'.length)))),
    );
    expect(changed).toEqual([]);
  });

  test('are where the links to them say', () => {
    const broken = faults(site, ({ root }) =>
      root
        .querySelectorAll('a[href$=".csv"]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => href.startsWith('/') && !dataFiles.includes(href)),
    );
    expect(broken).toEqual([]);
  });

  test('are offered, each of them that a chart draws', () => {
    const linked = new Set(site.pages.flatMap(({ root }) => root.querySelectorAll('a[download]').map((link) => link.getAttribute('href'))));
    const drawn = site.pages.flatMap(({ root, path }) =>
      path.startsWith('/charts/') ? root.querySelectorAll('.series-note a[download]').map((link) => link.getAttribute('href')) : [],
    );
    expect(drawn.filter((href) => !linked.has(href))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(0);
  });
});

describe('the ledger', () => {
  const { root } = site.page('/facts/');
  const entries = root.querySelectorAll('[data-entry]');

  test('has one entry for every fact, at the fact’s own address', () => {
    expect(entries.map((entry) => entry.id).sort()).toEqual([...evidence.facts.keys()].sort());
  });

  test('gives for each its value in full, what it counts, what to mind and where it comes from', () => {
    const format = formatter('en');
    const lacking = entries.flatMap((entry) => {
      const fact = evidence.facts.get(entry.id);
      if (!fact) return [];
      const text = words(entry);
      const flat = (one: string) => one.replaceAll(/\s+/g, ' ').trim();
      return [
        format.factInFull(fact),
        fact.label,
        fact.definition,
        fact.caveat,
        ...fact.sources.map(({ id }) => evidence.sources.get(id)?.publisher ?? id),
      ]
        .filter((part) => !text.includes(flat(part)))
        .map((part) => `${entry.id}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  test('is where every number in the text leads', () => {
    const ids = new Set(entries.map((entry) => entry.id));
    const stray = faults(site, ({ root: page }) =>
      page
        .querySelectorAll('a.fact')
        .filter(
          (link) =>
            link.getAttribute('href') !== `/facts/#${link.getAttribute('data-fact') ?? ''}` ||
            !ids.has(link.getAttribute('data-fact') ?? ''),
        )
        .map((link) => link.outerHTML.slice(0, 90)),
    );
    expect(stray).toEqual([]);
  });
});

describe('on every page with numbers', () => {
  test('each number has its note there, so that its card opens and paper keeps its source', () => {
    const bare = faults(site, ({ root }) => {
      const notes = new Set(root.querySelectorAll('.notes-list > li').map((note) => note.id));
      return [...new Set(root.querySelectorAll('a.fact').map((link) => link.getAttribute('data-fact') ?? ''))].filter(
        (id) => !notes.has(`note-${id}`),
      );
    });
    expect(bare).toEqual([]);
  });

  test('the figure beside a number is that of its note', () => {
    const wrong = faults(site, ({ root }) => {
      const numbers = new Map(root.querySelectorAll('.notes-list > li').map((note) => [note.id, note.getAttribute('value')]));
      return root
        .querySelectorAll('a.fact')
        .filter((link) => link.getAttribute('data-note') !== numbers.get(`note-${link.getAttribute('data-fact') ?? ''}`))
        .map((link) => link.outerHTML.slice(0, 90));
    });
    expect(wrong).toEqual([]);
  });

  test('no note stands there for a number that the page does not show', () => {
    const idle = faults(site, ({ root, path }) => {
      if (path === '/' || path.startsWith('/charts/')) return []; // Pictures there draw single facts, which are noted without a link.
      const shown = new Set(root.querySelectorAll('a.fact').map((link) => `note-${link.getAttribute('data-fact') ?? ''}`));
      return root
        .querySelectorAll('.notes-list > li')
        .map((note) => note.id)
        .filter((id) => !shown.has(id));
    });
    expect(idle).toEqual([]);
  });
});

test('every source has its place on /sources/, with its address and who published it', () => {
  const { root } = site.page('/sources/');
  const places = new Map(root.querySelectorAll('.source-list > li').map((place) => [place.id, place]));
  const lacking = [...evidence.sources.values()].filter((source) => {
    const place = places.get(source.id);
    return (
      !place?.querySelector(`a[href]`) ||
      place.querySelector('a')?.getAttribute('href') !== source.url ||
      !words(place).includes(source.publisher)
    );
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
  expect(places.size).toBe(evidence.sources.size);
});
