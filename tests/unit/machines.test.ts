/** What pages and feeds say to machines, from given content: structured data, updates, feeds and the plan of a share image. */
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../src/evidence/schema.ts';
import { evidence } from '../../src/evidence/store.ts';
import { entriesOfCorrections, entryOfUpdate, type FeedHead, jsonFeed, newestFirst, rssOptions } from '../../src/page/feed.ts';
import { breadcrumbs, claimReviews, datasets } from '../../src/page/structured.ts';
import { datesOf, type Update } from '../../src/page/updates.ts';
import { type CardNode, cardPlan, chartCardPlan, type ShareCard } from '../../src/share/card.ts';
import { drawCard } from '../../src/share/draw.ts';
import { type Content, contentFaults, type Fields, paths } from './fixtures.ts';

const maker = { name: 'The makers', url: 'https://example.org/x/' };

describe('structured data', () => {
  test('numbers the way to a page from 1 on', () => {
    const { itemListElement } = breadcrumbs([
      { name: 'Home', url: 'https://example.org/' },
      { name: 'Labs', url: 'https://example.org/labs/' },
    ]);
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: 'Labs', item: 'https://example.org/labs/' },
    ]);
  });

  const series = [...evidence.series.values()];
  const described = (table: (typeof series)[number], address?: string) =>
    (
      datasets(maker, [
        { table, sources: [], url: 'https://example.org/x/charts/a/', files: address === undefined ? [] : [{ address, type: 'text/csv' }] },
      ]) as unknown as { '@graph': Fields[] }
    )['@graph'][0] ?? {};

  test('names a series by one address wherever it stands, under a sub-path too', () => {
    const [table] = series;
    expect(table && described(table)['@id']).toBe(`https://example.org/x/data/#${table?.name ?? ''}`);
  });

  test('leads to a table only where one is offered', () => {
    const [table] = series;
    if (!table) throw new Error('no series');
    expect(described(table)).not.toHaveProperty('distribution');
    expect(described(table, 'https://example.org/x/data/a.csv')['distribution']).toEqual([
      { '@type': 'DataDownload', contentUrl: 'https://example.org/x/data/a.csv', encodingFormat: 'text/csv' },
    ]);
  });

  test('names no licence for a series of which only facts were taken over', () => {
    const factsOnly = series.find(({ schema }) => schema.licence === 'facts-only');
    const open = series.find(({ schema }) => schema.licence === 'public-domain');
    expect(factsOnly && described(factsOnly)).not.toHaveProperty('license');
    expect(open && described(open)['license']).toBe('https://creativecommons.org/publicdomain/mark/1.0/');
  });

  test('gives a verdict as a word and never as a place on a scale', () => {
    const reviewed = evidence.sources.get('article-caliber');
    if (!reviewed) throw new Error('no article');
    const claim = {
      claim: 'A claim.',
      verdict: 'Depends',
      meaning: 'On what is counted.',
      reason: 'Why.',
      url: 'https://example.org/#claim-1',
    };
    const graph = claimReviews(maker, reviewed, '2026-11-28', [claim]) as unknown as { '@graph': Fields[] };
    expect(graph['@graph'][1]?.['reviewRating']).toEqual({
      '@type': 'Rating',
      alternateName: 'Depends',
      ratingExplanation: 'On what is counted.',
    });
    expect(JSON.stringify(graph)).not.toMatch(/ratingValue|bestRating/);
  });
});

describe('updates', () => {
  const update = (id: string, date: string, ...pages: Update['pages']): Update => ({ id, date, title: id, text: `${id}.`, pages });
  const updates = [
    update('third', '2026-03-01', '/labs/'),
    update('second', '2026-02-01', '/courts/', '/labs/'),
    update('first', '2026-01-01', '/courts/'),
  ];
  const withUpdate = (change: Fields) => (content: Content) => Object.assign(content.updates[0] ?? {}, change);

  test('give a page the day of its first and of its newest entry', () => {
    expect(datesOf('/courts/', updates)).toEqual({ published: '2026-01-01', changed: '2026-02-01' });
    expect(datesOf('/labs/', updates)).toEqual({ published: '2026-02-01', changed: '2026-03-01' });
  });

  test('that name a page nowhere give it no day', () => {
    expect(() => datesOf('/removal/', updates)).toThrow('content/updates.yaml names no page /removal/');
  });

  test('with a fault stop the build: a day that is none, an address that is none, a bare number', () => {
    const where = `${paths.updates}: chapters`;
    expect(contentFaults(withUpdate({ date: '2026-02-30' }))).toEqual([
      `${where}: date: found "2026-02-30"; allowed: a day of the calendar, YYYY-MM-DD`,
    ]);
    expect(contentFaults(withUpdate({ pages: ['courts'] }))).toEqual([
      `${where}: pages.0: found "courts"; allowed: the address of a page, such as /courts/`,
    ]);
    expect(contentFaults(withUpdate({ text: 'It holds 47 charts.' })).join()).toContain(
      `${where}: text: found "It holds 47 charts."; allowed: a <Fact>`,
    );
  });

  test('out of order, or with an id used twice, stop the build', () => {
    const faults = contentFaults((content) => content.updates.push({ ...content.updates[0], date: '2026-05-02' }));
    expect(faults).toEqual([
      `${paths.updates}: chapters: date: found "2026-05-02"; allowed: a day not after 2026-05-01, that of the entry above: newest first`,
      `${paths.updates}: chapters: id: found "chapters"; allowed: an id used once`,
    ]);
  });

  const correction = (date: string, change: Partial<Correction> = {}): Correction => ({
    date,
    page: '/courts/',
    was: 'The sum was 3.',
    is: 'The sum is 4.',
    why: 'A row was missing.',
    foundBy: 'reader',
    ...change,
  });
  const log = [correction('2026-03-02'), correction('2026-02-01')];
  const told = (entries: readonly Correction[]) =>
    entriesOfCorrections(entries, ({ page, was, is, why }) => ({ title: `Corrected on ${page}`, text: `${was} ${is} ${why}` }));
  const feed = newestFirst(told(log), updates.map(entryOfUpdate));

  test('and corrections stand in one order, those of one day as they were given', () => {
    expect(feed.map(({ href }) => href)).toEqual([
      '/corrections/#correction-2',
      '/updates/#third',
      '/corrections/#correction-1',
      '/updates/#second',
      '/updates/#first',
    ]);
  });

  test('keep the address of a correction when a newer one is logged', () => {
    const newer = [correction('2026-04-01'), ...log];
    expect(told(newer).slice(1)).toEqual(told(log));
  });

  test('say the same in both feeds, under a sub-path too', () => {
    const head: FeedHead = {
      title: 'Feed',
      description: 'What is new.',
      maker,
      url: 'https://example.org/x/feed.xml',
      address: (href) => `https://example.org/x${href}`,
    };
    const { items } = jsonFeed(head, feed) as {
      items: { id: string; title: string; content_text: string; date_published: string }[];
    };
    const { items: inRss, customData } = rssOptions(head, feed);
    expect(items.map(({ id }) => id)).toEqual(feed.map(({ href }) => `https://example.org/x${href}`));
    expect(items[0]).toMatchObject({ title: 'Corrected on /courts/', content_text: 'The sum was 3. The sum is 4. A row was missing.' });
    expect(Array.isArray(inRss) && inRss.map(({ link, title, pubDate }) => [link, title, pubDate?.toISOString()])).toEqual(
      items.map(({ id, title, date_published }) => [id, title, date_published]),
    );
    expect(customData).toContain('<lastBuildDate>Mon, 02 Mar 2026 00:00:00 GMT</lastBuildDate>');
  });
});

describe('a share image', () => {
  const card: ShareCard = { id: 'a', place: 'Stage 3 of 6', title: 'The title', number: '3.4 million', text: 'cases waited.', stages: [3] };
  const colours = { paper: '#p', ink: '#i', quiet: '#q', rule: '#r', onTone: '#o', tones: ['#1', '#2', '#3', '#4', '#5', '#6'] };
  const all = (node: CardNode): CardNode[] => {
    const { children } = node.props;
    return [node, ...(Array.isArray(children) ? children.flatMap(all) : [])];
  };
  const plan = (change: Partial<ShareCard> = {}) => all(cardPlan({ ...card, ...change }, 'The site', colours));
  const sizeOf = (words: string, nodes: CardNode[]) => Number(nodes.find(({ props }) => props.children === words)?.props.style['fontSize']);

  test('holds all its words, and fills the dot of its own stage only', () => {
    const nodes = plan();
    const said = nodes.map(({ props }) => props.children).filter((one) => typeof one === 'string');
    for (const words of ['Stage 3 of 6', 'The title', '3.4 million', 'cases waited.', 'The site']) expect(said).toContain(words);
    const dots = nodes.filter(({ props }) => 'borderRadius' in props.style);
    expect(dots.map(({ props }) => props.style['backgroundColor'])).toEqual(['#p', '#p', '#3', '#p', '#p', '#p']);
  });

  test('of a chart holds the chart, and every word that the chart gives it', () => {
    const chartCard = { ...card, foot: 'FY2025', source: 'Source: The office' };
    const picture = { png: new Uint8Array([1, 2, 3]), width: 600, height: 400 };
    const nodes = all(chartCardPlan(chartCard, picture, 'The site', colours));
    const said = nodes.map(({ props }) => props.children);
    for (const words of ['Stage 3 of 6', 'The title', 'cases waited.', 'FY2025', 'Source: The office', 'The site'])
      expect(said).toContain(words);
    expect(nodes.filter(({ type }) => type === 'img').map(({ props }) => [props.src, props.width, props.height])).toEqual([
      ['data:image/png;base64,AQID', 600, 400],
    ]);
  });

  test('sets a long title smaller', () => {
    const long =
      'A title of many words that goes on and on, and on, until it is longer than any that the site has had up to this very day.';
    expect(sizeOf(long, plan({ title: long }))).toBeLessThan(sizeOf('The title', plan()));
  });

  test('is the same picture each time, and refuses a letter that it could only draw as an empty box', async () => {
    const [one, two] = await Promise.all([drawCard(card, 'The site'), drawCard(card, 'The site')]);
    expect(one.equals(two)).toBe(true);
    expect(one.length).toBeLessThan(150_000);
    await expect(drawCard({ ...card, title: 'Право' }, 'The site')).rejects.toThrow('share image a: found "Право"');
  });
});
