/** The trust pages say what the records say, and the search index holds everything that can be found. */
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/charts/forms.ts';
import { readCharts } from '../../src/charts/read.ts';
import { indexText, readIndex } from '../../src/elements/search-index.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { stages } from '../../src/evidence/schema.ts';
import { readTeaching } from '../../src/teach/read.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const { evidence } = readEvidence(process.cwd());
const charts = readCharts(process.cwd(), []);
const { lessons } = readTeaching(process.cwd(), []);
const labs = site.pages.flatMap(({ path }) => /^\/labs\/([^/]+)\/$/.exec(path)?.[1] ?? []);

describe('the methods', () => {
  const { root } = site.page('/methods/');

  test('explain every form of chart, with all its charts', () => {
    const shown = root
      .querySelectorAll('[data-form]')
      .map((use) => [use.getAttribute('data-form') ?? '', use.querySelectorAll('a').length] as const);
    const wanted = Object.keys(forms).map((form) => [form, [...charts.values()].filter((chart) => chart.form === form).length] as const);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  });

  test('count the records of each stage and lead to what its chapter does not know', () => {
    const blocks = root.querySelectorAll('.stage-methods');
    expect(blocks.length).toBe(stages.length);
    for (const [index, stage] of stages.entries()) {
      const facts = [...evidence.facts.values()].filter((fact) => fact.stage === stage).length;
      expect(words(blocks[index]), stage).toContain(`${String(facts)} numbers`);
      expect(blocks[index]?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain(`/${stage}/#what-is-not-known`);
    }
  });

  test('lead to the formulas and limits of every lab', () => {
    const links = root.querySelectorAll('.lab-methods a').map((link) => link.getAttribute('href'));
    expect(labs.length).toBe(6);
    expect(links.sort()).toEqual(labs.flatMap((lab) => [`/labs/${lab}/#how-it-is-worked-out`, `/labs/${lab}/#what-it-leaves-out`]).sort());
  });

  test('count the sources by kind so that they add up', () => {
    const numbers = (selector: string) =>
      root.querySelectorAll(`.methods-table ${selector} td`).map((cell) => Number(words(cell).replaceAll(',', '')));
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
    expect(sum(numbers('tbody'))).toBe(sum(numbers('tfoot')));
    expect(sum(numbers('tfoot'))).toBe([...evidence.sources.values()].filter(({ licence }) => licence !== 'own').length);
  });
});

test('the log of corrections has every entry, or says that there is none and since when it is kept', () => {
  const { root } = site.page('/corrections/');
  const { log } = evidence.corrections;
  expect(root.querySelectorAll('.corrections > li').length).toBe(log.length);
  expect(words(root.querySelector('main'))).toContain('This log has been kept since November 28, 2026.');
  expect(words(root.querySelector('.log-since')).includes('Nothing has been logged so far.')).toBe(log.length === 0);
});

test('the accessibility page judges all fourteen critical tests and counts them as they stand', () => {
  const { root } = site.page('/accessibility/');
  const results = root.querySelectorAll('.heuristics > li').map((one) => one.getAttribute('data-result'));
  const failed = results.filter((result) => result === 'fail').length;
  expect(results.length).toBe(14);
  expect(failed).toBeGreaterThan(0);
  expect(words(root.querySelector('.heuristics-count'))).toBe(
    `14 critical tests: ${String(14 - failed)} passed, ${String(failed)} not passed.`,
  );
});

test('every page with a foot leads to the trust pages and to the form for a wrong number', () => {
  const trust = ['/methods/', '/corrections/', '/accessibility/', '/about/', '/privacy/', '/sources/'];
  const pages = site.pages.filter(({ path }) => !path.startsWith('/embed/'));
  const lacking = pages.flatMap(({ path, root }) => {
    const links = root.querySelectorAll('.site-footer a').map((link) => link.getAttribute('href') ?? '');
    const form = links.some((href) => href.endsWith('/issues/new?template=wrong-number.yml'));
    return [...trust.filter((href) => !links.includes(href)), ...(form ? [] : ['the form'])].map((what) => `${path}: ${what}`);
  });
  expect(lacking).toEqual([]);
});

describe('the search', async () => {
  const ask = await readIndex(site.bytes('/search/index.json').toString());
  const index = JSON.parse(site.bytes('/search/index.json').toString()) as {
    documentCount: number;
    storedFields: Record<string, { kind: string; href: string; title: string; line: string }>;
  };
  const all = Object.values(index.storedFields);
  const hrefs = (kind: string) => all.filter((one) => one.kind === kind).map(({ href }) => href);

  test('can find every chapter and each of its sections, every chart, number, term, lab and lesson', () => {
    const sections = stages.flatMap((stage) => [
      `/${stage}/`,
      ...site
        .page(`/${stage}/`)
        .root.querySelectorAll('.contents-list a')
        .map((link) => `/${stage}/${link.getAttribute('href') ?? ''}`),
    ]);
    expect(hrefs('chapter').sort()).toEqual(sections.sort());
    expect(hrefs('chart').sort()).toEqual([...charts.keys()].map((id) => `/charts/${id}/`).sort());
    expect(hrefs('fact').sort()).toEqual([...evidence.facts.keys()].map((id) => `/facts/${id}/`).sort());
    expect(hrefs('term').sort()).toEqual([...evidence.terms.keys()].map((id) => `/glossary/#${id}`).sort());
    expect(hrefs('lab').sort()).toEqual(labs.map((id) => `/labs/${id}/`).sort());
    expect(hrefs('lesson').sort()).toEqual([...lessons.keys()].map((id) => `/teach/lessons/${id}/`).sort());
    expect(all.filter(({ href }) => href.includes('/keys/'))).toEqual([]);
    expect(hrefs('page')).toContain('/teach/families/');
    expect(hrefs('page')).toContain('/methods/');
    expect(index.documentCount).toBe(all.length);
  });

  test('leads nowhere that is not there, also under a sub-path', () => {
    for (const [one, base] of [
      [site, ''],
      [readSite('dist-base', '/x'), '/x'],
    ] as const) {
      const { storedFields } = JSON.parse(one.bytes('/search/index.json').toString()) as typeof index;
      const lost = Object.values(storedFields).filter(({ href }) => {
        const [path = '', hash = ''] = href.slice(base.length).split('#');
        const page = one.pages.find((built) => built.path === path);
        return !href.startsWith(`${base}/`) || !page || (hash !== '' && !page.html.includes(`id="${hash}"`));
      });
      expect(lost).toEqual([]);
    }
  });

  test('shows for each place a title and a line, and no template that was not filled', () => {
    expect(all.filter(({ title, line }) => title === '' || line === '' || /\{\{|\}\}|undefined/.test(title + line))).toEqual([]);
  });

  test('finds each number and chart by its own words among the first', () => {
    const lost = all
      .filter(({ kind }) => kind === 'fact' || kind === 'chart')
      .filter(
        ({ title, href }) =>
          !ask(title)
            .found.slice(0, 10)
            .some((one) => one.href === href),
      );
    expect(lost.map(({ href }) => href)).toEqual([]);
  });

  test('puts a term that is called just so before all that only names it', () => {
    for (const { id, term } of evidence.terms.values()) expect(ask(term).found[0]?.href).toBe(`/glossary/#${id}`);
  });

  test('takes unfinished words, a slip, capitals and accents, and says when no place holds all', () => {
    const first = (text: string) => ask(text).found.map(({ href }) => href);
    expect(first('asyl')).toContain('/glossary/#asylum');
    expect(first('assylum')).toContain('/glossary/#asylum');
    expect(first('ÁSYLUM')).toContain('/glossary/#asylum');
    expect(ask('asylum').holds).toBe('all');
    expect(ask('asylum xyzzyqq')).toMatchObject({ holds: 'some' });
    expect(ask('asylum xyzzyqq').found.length).toBeGreaterThan(0);
    expect(ask('xyzzyqq').found).toEqual([]);
    expect(ask('').found).toEqual([]);
  });

  test('stays small enough to fetch on a phone', () => {
    expect(site.bytes('/search/index.json').length).toBeLessThan(900_000);
  });
});

test('an index of nothing answers nothing', async () => {
  const ask = await readIndex(indexText([]));
  expect(ask('asylum')).toEqual({ holds: 'some', found: [] });
});
