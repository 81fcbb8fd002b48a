/** What a reader can check of the pages made of records: claims, events, data products, words. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import ui from '../../content/ui/en.json' with { type: 'json' };
import { readCharts } from '../../src/charts/read.ts';
import { eventsOf } from '../../src/evidence/events.ts';
import { formatter } from '../../src/evidence/format.ts';
import { fill } from '../../src/evidence/prose.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { verdicts } from '../../src/evidence/schema.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const { evidence } = readEvidence(process.cwd());
const format = formatter('en');
const hrefs = (element: { querySelectorAll(selector: string): { getAttribute(name: string): string | undefined }[] } | null) =>
  element?.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '') ?? [];

describe('the article', () => {
  const { root, html } = site.page('/check-the-article/');
  const claims = [...evidence.claims.values()];
  const of = (number: number) => root.querySelector(`[id="claim-${String(number)}"]`);

  test('is checked in 27 claims, each at its own address with verdict, reason and what would change it', () => {
    expect(claims.length).toBe(27);
    expect(root.querySelectorAll('.claim').length).toBe(27);
    const lacking = claims.flatMap((claim) => {
      const said = words(of(claim.number));
      const texts = [claim.claim, claim.reason, claim.changes, claim.moved?.was ?? '', claim.moved?.now ?? ''];
      return texts
        .filter((text) => !said.includes(fill(text, evidence, format).replaceAll(/\s+/g, ' ').trim()))
        .map((text) => `${claim.id}: ${text}`);
    });
    expect(lacking).toEqual([]);
    expect(
      claims.filter(({ number, verdict }) => of(number)?.querySelector('.claim-verdict')?.getAttribute('data-verdict') !== verdict),
    ).toEqual([]);
  });

  test('gives for each claim its evidence: facts that lead to their records, statements to their sources', () => {
    const lost = claims.flatMap(({ id, number, evidence: items }) => {
      const links = hrefs(of(number)?.querySelector('.claim-evidence') ?? null);
      return items.flatMap((item) => {
        const wanted = 'fact' in item ? `/facts/${item.fact}/` : `/sources/${item.source}/`;
        return links.includes(wanted) ? [] : [`${id}: ${wanted}`];
      });
    });
    expect(lost).toEqual([]);
  });

  test('is linked, and its verdicts are explained with how many claims have each', () => {
    expect(hrefs(root.querySelector('main'))).toContain(evidence.sources.get('article-caliber')?.url);
    const counts = root
      .querySelectorAll('.verdicts > div')
      .map((entry) => Number.parseInt(words(entry.querySelector('.verdict-count')), 10));
    expect(counts.length).toBe(verdicts.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(27);
    for (const verdict of verdicts) expect(html).toContain(`data-verdict="${verdict}"`);
  });

  test('leads from every source of a claim’s statement back to the claim', () => {
    const lost = claims.flatMap(({ number, evidence: items }) =>
      items.flatMap((item) =>
        'source' in item && !hrefs(site.page(`/sources/${item.source}/`).root).includes(`/check-the-article/#claim-${String(number)}`)
          ? [item.source]
          : [],
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('the timeline', () => {
  const { root } = site.page('/timeline/');
  const events = eventsOf(evidence.series.get('events'));

  test('has 99 events, each at its own address with its date, its words and its sources', () => {
    expect(events.length).toBe(99);
    expect(root.querySelectorAll('.event').length).toBe(99);
    const lacking = events.flatMap(({ id, date, title, description, sources, facts, charts }) => {
      const entry = root.querySelector(`[id="event-${id}"]`);
      const said = words(entry);
      const links = hrefs(entry);
      return [
        ...[format.date(date), title, description].filter((text) => !said.includes(text)),
        ...sources.map((source) => `/sources/${source}/`).filter((href) => !links.includes(href)),
        ...facts.map((fact) => `/facts/#${fact}`).filter((href) => !links.includes(href)),
        ...charts.map((chart) => `/charts/${chart}/`).filter((href) => !links.includes(href)),
        ...(sources.length > 0 && links.includes(`#event-${id}`) ? [] : ['no source or no link to itself']),
      ].map((fault) => `${id}: ${fault}`);
    });
    expect(lacking).toEqual([]);
  });

  test('draws each of them on both axes', () => {
    for (const name of ['until-medium', 'from-medium'])
      expect(
        root
          .querySelectorAll(`svg.${name} .lanes-dot`)
          .map((dot) => dot.getAttribute('data-key'))
          .sort(),
      ).toEqual(events.map(({ id }) => id).sort());
  });

  test('names the same events under the charts on which they matter', () => {
    const lost = events.flatMap(({ id, charts }) =>
      charts
        .filter((chart) => !hrefs(site.page(`/charts/${chart}/`).root).includes(`/timeline/#event-${id}`))
        .map((chart) => `${chart}: ${id}`),
    );
    expect(lost).toEqual([]);
  });

  test('is where each event leads that a chart marks on its axis; picture, list, embed and data name the same ones', () => {
    const anchors = new Set(root.querySelectorAll('.event').map((entry) => entry.getAttribute('id')));
    const marked = [...readCharts(process.cwd(), []).values()].filter((record) => record.events.length > 0);
    expect(marked.length).toBeGreaterThanOrEqual(8);
    const lacking = marked.flatMap((record) => {
      const page = site.page(`/charts/${record.id}/`).root;
      const drawn = page.querySelectorAll('.moment').map((mark) => mark.getAttribute('data-read') ?? '');
      const inEmbed = site.page(`/embed/${record.id}/`).root.querySelectorAll('.moment-list li').map(words);
      const links = page.querySelectorAll('.moment-list a').map((link) => link.getAttribute('href') ?? '');
      // A chart whose figures may not be passed on has no data file.
      const file = `dist/charts/${record.id}.json`;
      const data = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { events: { id: string }[] }) : undefined;
      const picture = readFileSync(`dist/charts/${record.id}.svg`, 'utf8')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ');
      const back = hrefs(root).filter((href) => href === `/charts/${record.id}/`).length;
      return [
        ...record.events.flatMap((id) => {
          const { date, title } = events.find((event) => event.id === id) ?? { date: '2000', title: `no event ${id}` };
          const read = `${format.date(date)}: ${title}`;
          return [
            ...(anchors.has(`event-${id}`) && links.includes(`/timeline/#event-${id}`) ? [] : [`${id}: no way to the timeline`]),
            ...(drawn.includes(read) ? [] : [`${id}: not drawn`]),
            ...(inEmbed.includes(read) ? [] : [`${id}: not in the embed`]),
            ...(picture.includes(date.slice(0, 4)) && picture.includes(ui['figure.moments']) ? [] : [`${id}: not in the picture`]),
            ...(!data || data.events.some((event) => event.id === id) ? [] : [`${id}: not in the data`]),
          ];
        }),
        ...(drawn.length === record.events.length && links.length === drawn.length ? [] : ['marks and list differ']),
        ...(back >= record.events.length ? [] : ['the timeline does not lead back']),
      ].map((fault) => `${record.id}: ${fault}`);
    });
    expect(lacking).toEqual([]);
  });
});

test('missing data has a place for every product and lawsuit, each with what cannot be said or came of it, and its source', () => {
  const { root } = site.page('/missing-data/');
  const rows = ['transparency-data-products', 'transparency-litigation'].flatMap((name) => evidence.series.get(name)?.rows ?? []);
  expect(rows.length).toBe(19);
  const lacking = rows.flatMap((row) => {
    const entry = root.querySelector(`[id="${String(row['id'])}"]`);
    const texts = Object.entries(row).flatMap(([name, cell]) => (['id', 'stage', 'status', 'source'].includes(name) ? [] : [String(cell)]));
    return [
      ...texts.filter((text) => !words(entry).includes(text)),
      ...(hrefs(entry).includes(`/sources/${String(row['source'])}/`) ? [] : ['no source']),
    ].map((fault) => `${String(row['id'])}: ${fault}`);
  });
  expect(lacking).toEqual([]);
});

test('every chapter leads from what is not known to the missing data', () => {
  const chapters = ['population', 'arrest-detention', 'courts', 'final-orders', 'removal', 'third-countries'];
  expect(chapters.filter((chapter) => !hrefs(site.page(`/${chapter}/`).root.querySelector('main')).includes('/missing-data/'))).toEqual([]);
});

test('each title that stands for the use of a word has that word', () => {
  const stems: Record<string, RegExp> = { repatriation: /repatriat/i, deportation: /deport/i, return: /return/i, removal: /removal/i };
  const rows = evidence.series.get('words-in-use')?.rows ?? [];
  const shown = hrefs(site.page('/words/').root.querySelector('main'));
  expect(rows.length).toBeGreaterThan(20);
  for (const { word, source } of rows) {
    expect(evidence.sources.get(String(source))?.title).toMatch(stems[String(word)] ?? new RegExp(String(word), 'i'));
    expect(shown).toContain(`/sources/${String(source)}/`);
  }
});
