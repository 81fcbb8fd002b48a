/** What a reader can check: every number has its entry, every source its place, every file is the evidence itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatter } from '../../src/evidence/format.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { type FactRecord, type Source, stages } from '../../src/evidence/schema.ts';
import type { Fact } from '../../src/evidence/types.ts';
import { faults, readSite, words } from './built-site.ts';

const site = readSite('dist');
const { evidence } = readEvidence(process.cwd());
const series = [...evidence.series.values()];
const format = formatter('en');
const factOf = (id: string): Fact => {
  const fact = evidence.facts.get(id);
  if (!fact) throw new RangeError(`no fact ${id}`);
  return fact;
};
const sourceOf = (id: string): Source => {
  const source = evidence.sources.get(id);
  if (!source) throw new RangeError(`no source ${id}`);
  return source;
};
/** Which of the texts an element does not hold, white space aside. */
const missing = (element: HTMLElement, texts: readonly string[]) => {
  const held = words(element);
  return texts.filter((text) => !held.includes(text.replaceAll(/\s+/g, ' ').trim()));
};
const linksOf = (element: HTMLElement) => element.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
function mainOf(path: string): HTMLElement {
  const main = site.page(path).root.querySelector('main');
  if (!main) throw new Error(`${path} has no main`);
  return main;
}
const dataFiles = [...site.files].filter((file) => file.startsWith('/data/'));

describe('the files under /data/', () => {
  test('are the series that may be given on, each of them, and nothing else', () => {
    const offered = series.filter(({ schema }) => schema.download).flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]);
    const beside = ['facts.csv', 'facts.json', 'sources.csv', 'sources.json', 'datapackage.json', 'checksums.txt'].map(
      (name) => `/data/${name}`,
    );
    const archive = dataFiles.filter((file) => /\.zip(\.sha256\.txt)?$/.test(file));
    expect(archive.length).toBe(2);
    expect(dataFiles).toEqual([...offered, ...beside, ...archive, '/data/index.html'].sort());
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
    const changed = series
      .filter(({ schema }) => schema.download)
      .map(({ name }) => `${name}.csv`)
      .filter((file) => !site.bytes(`/data/${file}`).equals(readFileSync(join('content/evidence/series', file))));
    expect(changed).toEqual([]);
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

/** Is it a page of the class, whose numbers lead to the pages of their own records? */
const leadsToRecords = (path: string) => /^\/teach\/(sheets|keys|sets|slides|lessons)\//.test(path);

describe('the ledger', () => {
  const { root } = site.page('/facts/');
  const entries = root.querySelectorAll('[data-entry]');

  test('has one entry for every fact, at the fact’s own address', () => {
    expect(entries.map((entry) => entry.id).sort()).toEqual([...evidence.facts.keys()].sort());
  });

  test('gives for each its value, its time and who published it, and leads to its page', () => {
    const lacking = entries.flatMap((entry) => {
      const fact = factOf(entry.id);
      const publishers = fact.sources.map(({ id }) => sourceOf(id).publisher);
      return [
        ...missing(entry, [fact.label, format.factInFull(fact), fact.period ?? format.date(fact.asOf ?? ''), ...publishers]),
        ...(entry.querySelector('a')?.getAttribute('href') === `/facts/${entry.id}/` ? [] : ['no link to its page']),
      ].map((part) => `${entry.id}: ${part}`);
    });
    expect(lacking).toEqual([]);
  });

  test('counts at its head what its rows say', () => {
    const marked = (word: string) =>
      entries.filter((entry) => (entry.querySelector('.marked')?.text.split('\n')[0] ?? '').split(' · ').includes(word)).length;
    const [all = 0, primary = 0, several = 0, disputed = 0] = root
      .querySelectorAll('.ledger-counts dd')
      .map((count) => Number(words(count)));
    const cited = [...evidence.facts.values()].map(({ sources }) => sources.filter(({ id }) => id !== 'own-calculation').length);
    const ownCounts = [...evidence.facts.values()].filter(({ derived }, index) => !derived && cited[index] === 0).length;
    expect(all).toBe(evidence.facts.size);
    expect(several).toBe(cited.filter((count) => count > 1).length);
    expect(disputed).toBe(marked('disputed'));
    // What is left are counts of this site's own, and what is computed from those.
    expect(all - primary - marked('secondary source only')).toBeGreaterThanOrEqual(ownCounts);
    expect(all - primary - marked('secondary source only')).toBeLessThan(ownCounts * 2);
  });

  test('is where every number in the text leads', () => {
    const ids = new Set(entries.map((entry) => entry.id));
    // A sheet has no records below its text, so its numbers lead to the pages of their own records.
    const place = (path: string, id: string) => (leadsToRecords(path) ? `/facts/${id}/` : `/facts/#${id}`);
    const stray = faults(site, ({ root: page, path }) =>
      page
        .querySelectorAll('a.fact')
        .filter(
          (link) =>
            link.getAttribute('href') !== place(path, link.getAttribute('data-fact') ?? '') ||
            !ids.has(link.getAttribute('data-fact') ?? ''),
        )
        .map((link) => link.outerHTML.slice(0, 90)),
    );
    expect(stray).toEqual([]);
  });
});

describe('on every page with numbers', () => {
  test('each number has its note there, so that its card opens and paper keeps its source', () => {
    const bare = faults(site, ({ root, path }) => {
      // A class's page leads to each number's own record instead, and says on paper where it is.
      if (leadsToRecords(path)) return [];
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

describe('the page of a number', () => {
  const pages = [...evidence.facts.values()].map((fact) => ({ fact, main: mainOf(`/facts/${fact.id}/`) }));
  const each = (find: (fact: Fact, main: HTMLElement) => readonly string[]) =>
    pages.flatMap(({ fact, main }) => find(fact, main).map((fault) => `${fact.id}: ${fault}`));

  test('gives its value in full, what it counts, what to mind, when it is looked at again, and every source with its papers', () => {
    const lacking = each((fact, main) => [
      ...missing(main, [
        fact.label,
        format.factInFull(fact),
        fact.definition,
        fact.caveat,
        fact.period ?? format.date(fact.asOf ?? ''),
        format.date(fact.reviewBy),
        ...fact.sources.flatMap(({ id, locator = '' }) => {
          const { publisher, title, reports = '', accessed } = sourceOf(id);
          return [publisher, title, locator, reports, format.date(accessed)];
        }),
      ]),
      ...fact.sources.flatMap(({ id }) => {
        const wanted = [sourceOf(id).url, `/sources/${id}/`];
        return wanted.filter((href) => !linksOf(main).includes(href));
      }),
    ]);
    expect(lacking).toEqual([]);
  });

  test('gives low and high where the source does', () => {
    const ranges = pages.filter(({ fact }) => fact.low !== undefined && fact.high !== undefined);
    expect(ranges.length).toBeGreaterThan(0);
    const lacking = ranges.flatMap(({ fact, main }) =>
      missing(
        main,
        [fact.low ?? 0, fact.high ?? 0].map((end) => format.number(end)),
      ).map((end) => `${fact.id}: ${end}`),
    );
    expect(lacking).toEqual([]);
  });

  test('shows whoever counts otherwise beside it, with who says so and why they differ', () => {
    const lacking = each((fact, main) => {
      const disputes = [...evidence.disputes.values()].filter(({ positions }) => positions.some((side) => side.fact === fact.id));
      const rivals = [...disputes.flatMap(({ positions }) => positions.flatMap((side) => side.fact ?? [])), ...(fact.disputedWith ?? [])];
      return [
        ...missing(
          main,
          disputes.flatMap(({ positions, why }) => [...positions.map(({ who }) => who), ...(why.includes('{{') ? [] : [why])]),
        ),
        ...missing(
          main,
          rivals.map((id) => format.fact(factOf(id))),
        ),
        ...rivals.filter((id) => id !== fact.id && !linksOf(main).includes(`/facts/${id}/`)),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test('prints its arithmetic and leads to what it is computed from, and to what is computed from it', () => {
    const lacking = each((fact, main) => {
      const operands = Object.values(fact.derived?.operands ?? {});
      const results = [...evidence.facts.values()].filter(({ derived }) => Object.values(derived?.operands ?? {}).includes(fact.id));
      return [
        ...missing(main, fact.derived ? [fact.arithmetic ?? 'arithmetic', fact.derived.formula] : []),
        ...[...operands, ...results.map(({ id }) => id)].filter((id) => !linksOf(main).includes(`/facts/${id}/`)),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test('names every chapter, lab and chart that shows it as a number', () => {
    const lacking = site.pages.flatMap(({ path, root }) => {
      const isChapter = stages.some((stage) => path === `/${stage}/`);
      const isLab = /^\/labs\/.+/.test(path);
      if (!isChapter && !isLab && !/^\/charts\/.+/.test(path)) return [];
      const shown = root
        .querySelectorAll(isChapter || isLab ? 'a.fact' : 'figure a.fact')
        .map((link) => link.getAttribute('data-fact') ?? '');
      return [...new Set(shown)].filter((id) => !linksOf(mainOf(`/facts/${id}/`)).includes(path)).map((id) => `${id}: ${path}`);
    });
    expect(lacking).toEqual([]);
  });

  test('has a citation with its value, its source and its own address, and leads back to its row', () => {
    const lacking = each((fact, main) => {
      const citation = main.querySelector('.citation');
      return [
        ...(citation
          ? missing(citation, [
              format.factInFull(fact),
              ...fact.sources.map(({ id }) => sourceOf(id).url),
              `https://deportation-pipeline.org/facts/${fact.id}/`,
            ])
          : ['no citation']),
        ...(linksOf(main).includes(`/facts/#${fact.id}`) ? [] : ['no way back']),
      ];
    });
    expect(lacking).toEqual([]);
  });
});

describe('the data of a number', () => {
  const records = stages.flatMap((stage) => parse(readFileSync(`content/evidence/facts/${stage}.yaml`, 'utf8')) as FactRecord[]);
  const json = (id: string) => JSON.parse(site.bytes(`/facts/${id}.json`).toString('utf8')) as Record<string, unknown>;

  test('are there for each, linked from its page, and nothing else is', () => {
    const files = [...site.files].filter((file) => file.startsWith('/facts/') && file.endsWith('.json'));
    expect(files).toEqual([...evidence.facts.keys()].map((id) => `/facts/${id}.json`).sort());
    expect(files.filter((file) => !linksOf(mainOf(file.replace(/\.json$/, '/'))).includes(file))).toEqual([]);
  });

  test('equal the evidence field by field', () => {
    const changed = records.flatMap((record) => {
      const data = json(record.id);
      return Object.entries(record)
        .filter(([field, value]) => JSON.stringify(data[field]) !== JSON.stringify(value))
        .map(([field]) => `${record.id}: ${field}`);
    });
    expect(records.length).toBe(evidence.facts.size);
    expect(changed).toEqual([]);
  });

  test('hold the computed value and the sources, each with its standing for this number', () => {
    for (const fact of evidence.facts.values()) {
      const { value, sourceRecords } = json(fact.id);
      expect(value, fact.id).toBe(fact.value);
      expect(sourceRecords, fact.id).toEqual(
        fact.sources.map(({ id, reports }) => ({ ...sourceOf(id), ...(reports === undefined ? {} : { standing: 'secondary', reports }) })),
      );
    }
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

test('the page of a source lists every number that names it and every chart that draws on it', () => {
  const charts = new Map(
    site.pages
      .filter(({ path }) => /^\/charts\/.+/.test(path))
      .map(({ path, root }) => [path, new Set(root.querySelectorAll('#sources ~ .plain-list a').map((link) => link.getAttribute('href')))]),
  );
  expect([...charts.values()].every(({ size }) => size > 0)).toBe(true);
  const lacking = [...evidence.sources.values()].flatMap(({ id, url, publisher, title }) => {
    const main = mainOf(`/sources/${id}/`);
    const facts = [...evidence.facts.values()].filter(({ sources }) => sources.some((one) => one.id === id));
    const drawn = [...charts].flatMap(([path, sources]) => (sources.has(`/sources/#${id}`) ? [path] : []));
    const links = new Set(linksOf(main));
    const wanted = [url, `/sources/#${id}`, ...facts.map((fact) => `/facts/${fact.id}/`), ...drawn];
    return [...missing(main, [publisher, title]), ...wanted.filter((href) => !links.has(href))].map((fault) => `${id}: ${fault}`);
  });
  expect(lacking).toEqual([]);
});

test('each entry of the list of sources says how many numbers rest on it, and leads to them', () => {
  const wrong = site
    .page('/sources/')
    .root.querySelectorAll('.source-list > li')
    .filter((entry) => {
      const facts = [...evidence.facts.values()].filter(({ sources }) => sources.some(({ id }) => id === entry.id)).length;
      const last = entry.querySelectorAll('a').at(-1);
      const said = facts === 0 || new RegExp(`: ${String(facts)} numbers?\\b`).test(words(last));
      return !said || last?.getAttribute('href') !== `/sources/${entry.id}/` || /: *$/.test(words(last));
    });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('the glossary has every term with its meaning and the page of its source', () => {
  const list = mainOf('/glossary/').querySelector('.glossary');
  const wrong = [...evidence.terms.values()].filter(({ id, term, meaning, source }) => {
    const entry = list?.querySelector(`[id="${id}"]`);
    return !entry || missing(entry, [term, meaning]).length > 0 || !linksOf(entry).includes(`/sources/${source}/`);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(list?.querySelectorAll(':scope > li').length).toBe(evidence.terms.size);
});
