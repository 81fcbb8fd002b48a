/** What a search engine, a feed reader or a messenger reads of the built site is well formed, whole and true to the pages. */
import { readFileSync } from 'node:fs';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readEvidence } from '../../src/evidence/read.ts';
import { correctionAnchor, newestFirst } from '../../src/page/feed.ts';
import { readUpdates } from '../../src/page/updates.ts';
import { cardSize } from '../../src/share/card.ts';
import { type BuiltPage, faults, readSite, words } from './built-site.ts';
import { type Node, shapeOf, vocabularyFaults } from './vocabulary.ts';

const site = readSite('dist');
const origin = 'https://deportation-pipeline.org';
const { evidence } = readEvidence('.');
const updates = readUpdates('.', []);
/** Pages that a search engine may list: not the one for lost readers, and none whose true address is another. */
const indexable = site.pages.filter(
  ({ path, root }) =>
    root.querySelector('meta[name="robots"]')?.getAttribute('content') !== 'noindex' &&
    root.querySelector('link[rel="canonical"]')?.getAttribute('href') === `${origin}${path}`,
);
const meta = ({ root }: BuiltPage, property: string) =>
  root.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content');
/** Faults of the pages that may be listed: what is only framed elsewhere, or leads nowhere, needs no words for machines. */
const listedFaults = (find: (page: BuiltPage) => readonly string[]) => faults({ ...site, pages: indexable }, find);
/** The file behind an absolute address of the site. */
const fileOf = (address: string) => address.replace(origin, '').replace(/#.*$/, '');

/** Every node of a page's JSON-LD that stands by itself or in a graph. */
function nodesOf({ root }: BuiltPage): Node[] {
  return root.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
    const { '@context': context, ...data } = JSON.parse(script.rawText) as { '@context'?: string; '@graph'?: Node[] } & Node;
    expect(context).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}
const nodes = new Map(site.pages.map((page) => [page.path, nodesOf(page)]));
const nodesOfType = (type: string) =>
  [...nodes].flatMap(([path, all]) => all.flatMap((node) => (node['@type'] === type ? [{ path, node }] : [])));

describe('structured data', () => {
  test('uses types, properties and kinds of values that schema.org has', () => {
    const shapes = new Map([...nodes.values()].flat().map((node) => [shapeOf(node), node]));
    expect(shapes.size).toBeGreaterThan(6);
    expect(vocabularyFaults([...shapes.values()])).toEqual([]);
  }, 120_000);

  test('would be refused with a type or a property that schema.org does not have, also inside', () => {
    const author = { '@type': 'Organization', name: 'A', url: origin };
    const wrong: Node[] = [
      { '@type': 'Artikle', headline: 'A' },
      { '@type': 'Article', headlines: 'A' },
      { '@type': 'Article', headline: 'A', author: { ...author, nmae: 'A' } },
      { '@type': 'ClaimReview', reviewRating: { '@type': 'Thing', alternateName: 'A' } },
      { '@type': 'Dataset', distribution: { '@type': 'DataDownload', contentURL: origin } },
    ];
    const found = vocabularyFaults(wrong);
    for (const node of wrong) expect(found.filter((one) => one.startsWith(JSON.stringify(node).slice(0, 160)))).not.toEqual([]);
    expect(vocabularyFaults([{ '@type': 'Article', headline: 'A', author }])).toEqual([]);
  }, 120_000);

  const text = z.string().trim().min(1);
  const own = z.url({ protocol: /^https$/ }).refine((address) => address.startsWith(`${origin}/`), 'an address of this site');
  const maker = z.strictObject({ '@type': z.literal('Organization'), name: text, url: z.literal(`${origin}/`) });
  const work = z.object({
    url: own,
    image: own,
    datePublished: z.iso.date(),
    dateModified: z.iso.date(),
    author: maker,
    publisher: maker,
    license: z.url(),
  });
  const required: Record<string, z.ZodType> = {
    Article: work.extend({ headline: text.max(110), articleSection: text, wordCount: z.number().int().min(500) }),
    LearningResource: work.extend({
      name: text,
      teaches: text,
      learningResourceType: text,
      educationalLevel: text,
      timeRequired: z.string().regex(/^PT\d+M$/),
    }),
    // Search engines want a description of 50 to 5,000 letters.
    Dataset: z.object({
      '@id': own,
      name: text,
      description: z.string().min(50).max(5000),
      url: own,
      creator: maker,
      temporalCoverage: text,
      isBasedOn: z.array(z.object({ name: text, url: z.url() })).min(1),
    }),
    ClaimReview: z.object({
      url: own,
      claimReviewed: text,
      itemReviewed: z.object({ '@type': z.literal('Claim'), text, appearance: z.object({ '@id': z.url() }) }),
      reviewRating: z.strictObject({ '@type': z.literal('Rating'), alternateName: text, ratingExplanation: text }),
      reviewBody: text,
      author: maker,
      datePublished: z.iso.date(),
    }),
    BreadcrumbList: z.object({
      itemListElement: z
        .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.number().int(), name: text, item: own }))
        .min(2)
        .refine((items) => items.every(({ position }, index) => position === index + 1), 'positions from 1 on'),
    }),
    WebSite: z.object({ name: text, description: text, url: z.literal(`${origin}/`), publisher: maker }),
    NewsArticle: z.object({ headline: text, url: z.url(), datePublished: text, publisher: z.object({ name: text }) }),
  };

  test.each(Object.keys(required))('has the fields that readers of %s need', (type) => {
    const all = nodesOfType(type);
    expect(all.length).toBeGreaterThan(0);
    const lacking = all.flatMap(({ path, node }) => {
      const { error } = required[type]?.safeParse(node) ?? {};
      return error ? [`${path}: ${z.prettifyError(error)}`] : [];
    });
    expect(lacking).toEqual([]);
  });

  test('has no type beside those', () => {
    const types = [...new Set([...nodes.values()].flat().map((node) => node['@type']))].sort();
    expect(types).toEqual(Object.keys(required).sort());
  });

  test('is an article on each chapter, with the heading that a reader sees', () => {
    const found = nodesOfType('Article').map(({ path, node }) => `${path} ${String(node['headline'])}`);
    const chapters = ['arrest-detention', 'courts', 'final-orders', 'population', 'removal', 'third-countries'];
    expect(found).toEqual(chapters.map((stage) => `/${stage}/ ${words(site.page(`/${stage}/`).root.querySelector('h1'))}`));
  });

  test('is a learning resource on each lab and each lesson', () => {
    const resources = site.pages.filter(({ path }) => /^\/(labs|teach\/lessons)\/[a-z-]+\/$/.test(path)).map(({ path }) => path);
    expect(resources.filter((path) => path.startsWith('/labs/')).length).toBeGreaterThanOrEqual(6);
    expect(nodesOfType('LearningResource').map(({ node }) => node['url'])).toEqual(resources.map((path) => `${origin}${path}`));
  });

  test('is a data set for each series that a page of a chart tells of, and leads to its table only where that is offered', () => {
    const wrong = site.pages
      .filter(({ path }) => /^\/charts\/.+/.test(path))
      .flatMap(({ path, root }) => {
        const titles = root.querySelectorAll('.series-note h3').map(words);
        const sets = (nodes.get(path) ?? []).filter((node) => node['@type'] === 'Dataset');
        const offered = root.querySelectorAll('.series-note a[download]').map((link) => `${origin}${link.getAttribute('href') ?? ''}`);
        const led = sets.flatMap((node) => ((node['distribution'] ?? []) as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl));
        return [
          ...(JSON.stringify(titles) === JSON.stringify(sets.map((node) => node['name'])) ? [] : [`${path}: ${titles.join(', ')}`]),
          ...(JSON.stringify(offered) === JSON.stringify(led) ? [] : [`${path}: ${offered.join(', ')} but ${led.join(', ')}`]),
          ...led.filter((address) => !site.files.has(fileOf(address))),
        ];
      });
    expect(wrong).toEqual([]);
    expect(nodesOfType('Dataset').length).toBeGreaterThan(40);
  });

  test('reviews each claim of the article once, with the words and the verdict of the page', () => {
    const page = site.page('/check-the-article/');
    const shown = page.root.querySelectorAll('.claim').map((claim) => ({
      url: `${origin}/check-the-article/#${claim.id}`,
      claim: words(claim.querySelector('.claim-words')),
      verdict: words(claim.querySelector('.claim-verdict b')),
    }));
    expect(shown).toHaveLength(evidence.claims.size);
    expect(
      nodesOfType('ClaimReview').map(({ node }) => ({
        url: node['url'],
        claim: node['claimReviewed'],
        verdict: (node['reviewRating'] as Node)['alternateName'],
      })),
    ).toEqual(shown);
  });

  test('tells the way to a page as the page itself does; every page but the first has it', () => {
    const wrong = listedFaults(({ path, root }) => {
      if (path === '/') return [];
      const crumbs = root.querySelectorAll('.crumbs li');
      const shown = crumbs.map((crumb) => ({
        name: words(crumb),
        item: `${origin}${crumb.querySelector('a')?.getAttribute('href') ?? path}`,
      }));
      const lists = (nodes.get(path) ?? []).filter((node) => node['@type'] === 'BreadcrumbList');
      const told = ((lists[0]?.['itemListElement'] ?? []) as { name: string; item: string }[]).map(({ name, item }) => ({ name, item }));
      const lost = told.filter(({ item }) => !site.files.has(`${fileOf(item)}index.html`)).map(({ item }) => `${item} leads nowhere`);
      return lists.length === 1 && JSON.stringify(shown) === JSON.stringify(told) ? lost : [JSON.stringify({ shown, told })];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a messenger that is given a page', () => {
  test('finds its title, description and address, and a picture with size and words', () => {
    const wrong = listedFaults((page) => {
      const image = meta(page, 'og:image') ?? '';
      const said = {
        'og:title':
          (meta(page, 'og:title') ?? '') !== '' && words(page.root.querySelector('title')).startsWith(meta(page, 'og:title') ?? ''),
        'og:description': meta(page, 'og:description') === meta(page, 'description'),
        'og:url': meta(page, 'og:url') === page.root.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        'og:image': image.startsWith(`${origin}/share/`) && site.files.has(fileOf(image)),
        'og:image:width': meta(page, 'og:image:width') === String(cardSize.width),
        'og:image:height': meta(page, 'og:image:height') === String(cardSize.height),
        'og:image:alt': (meta(page, 'og:image:alt') ?? '').length > 40 && !(meta(page, 'og:image:alt') ?? '').includes('{'),
        'twitter:card': meta(page, 'twitter:card') === 'summary_large_image',
      };
      return Object.entries(said).flatMap(([name, isRight]) => (isRight ? [] : [`${name}: ${meta(page, name) ?? 'missing'}`]));
    });
    expect(wrong).toEqual([]);
  });

  test('has a picture of its own for each chapter, chart, lab and lesson, and each picture belongs to a page', () => {
    const used = new Map<string, string[]>();
    for (const page of indexable) {
      const image = fileOf(meta(page, 'og:image') ?? '');
      used.set(image, [...(used.get(image) ?? []), page.path]);
    }
    const drawn = [...site.files].filter((file) => file.startsWith('/share/'));
    expect([...used.keys()].sort()).toEqual(drawn);
    const own = site.pages.filter(
      ({ path }) => /^\/(charts|labs|t)\/.+/.test(path) || nodes.get(path)?.some((node) => node['@type'] === 'Article'),
    );
    expect(own.filter((page) => used.get(fileOf(meta(page, 'og:image') ?? ''))?.length !== 1).map(({ path }) => path)).toEqual([]);
    expect(drawn).toHaveLength(own.length + 1);
  });

  test('loads each picture in the size that the page says, under 150 KB', async () => {
    const drawn = [...site.files].filter((file) => file.startsWith('/share/'));
    const measured = await Promise.all(
      drawn.map(async (file) => {
        const bytes = site.bytes(file);
        const { format, width, height } = await sharp(bytes).metadata();
        return { file, format, width, height, isLight: bytes.length <= 150_000 };
      }),
    );
    expect(
      measured.filter((one) => !(one.format === 'png' && one.width === cardSize.width && one.height === cardSize.height && one.isLight)),
    ).toEqual([]);
  });

  test('of a chart shows the chart, or the key figure of one that no card can hold, in the words of its page', async () => {
    const charts = site.pages.filter(({ path }) => /^\/charts\/.+\//.test(path));
    expect(charts.length).toBeGreaterThan(60);
    const seen = new Map<string, string>();
    const wrong: string[] = [];
    for (const page of charts) {
      const id = page.path.split('/')[2] ?? '';
      const file = fileOf(meta(page, 'og:image') ?? '');
      const alt = meta(page, 'og:image:alt') ?? '';
      const form = /\bchart-([a-z-]+)/.exec(page.root.querySelector('figure.chart')?.getAttribute('class') ?? '')?.[1] ?? '';
      const isFigure = ['step-flow', 'timeline', 'matrix', 'unit-dots'].includes(form);
      const { data, info } = await sharp(site.bytes(file)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex');
      const paper = at(600, 2);
      let inked = 0;
      for (let y = 56; y < 574; y += 3) for (let x = 510; x < 1160; x += 3) if (at(x, y) !== paper) inked += 1;
      const key = data.toString('base64');
      const says = [words(page.root.querySelector('h1')), words(page.root.querySelector('.chart-measured')).split(' · ')[0] ?? ''];
      const faults = {
        'another picture': file !== `/share/chart-${id}.png`,
        // The motif's line of stages runs down to the edge here.
        'the motif, not the chart': !isFigure && at(1084, 2) !== paper,
        'no motif': isFigure && at(1084, 2) === paper,
        'an empty picture': inked < 300,
        [`the picture of ${seen.get(key) ?? ''}`]: seen.has(key),
        'other words': !(isFigure ? says.slice(0, 1) : says).every((part) => part !== '' && alt.includes(part)),
        'no source': !/ Sources?: /.test(alt),
      };
      seen.set(key, page.path);
      for (const [fault, is] of Object.entries(faults)) if (is) wrong.push(`${page.path}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('shows the number of a chapter with what it counts and when', () => {
    const lacking = nodesOfType('Article').flatMap(({ path }) => {
      const alt = meta(site.page(path), 'og:image:alt') ?? '';
      const door = site
        .page('/')
        .root.querySelectorAll('.door')
        .find((one) => one.querySelector('a')?.getAttribute('href') === path);
      const said = [words(door?.querySelector('.door-number')), words(door?.querySelector('.door-sentence'))];
      return said.every((part) => part !== '' && alt.includes(part)) && /\d{4}/.test(alt) ? [] : [`${path}: ${alt}`];
    });
    expect(lacking).toEqual([]);
  });
});

describe('a search engine', () => {
  const xml = (file: string) => parseXml(site.bytes(file).toString());
  const locations = (file: string) => {
    const found = xml(file).root?.children.flatMap((entry) =>
      entry instanceof XmlElement
        ? entry.children.filter((part): part is XmlElement => part instanceof XmlElement && part.name === 'loc')
        : [],
    );
    return (found ?? []).map((part) => part.text);
  };

  test('is led from robots.txt to the sitemap, and may read all', () => {
    const robots = site.bytes('/robots.txt').toString();
    expect(robots).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap-index.xml\n`);
    expect(xml('/sitemap-index.xml').root?.name).toBe('sitemapindex');
  });

  test('finds in the sitemap every page that may be listed exactly once, and no other', () => {
    const listed = locations('/sitemap-index.xml').flatMap((address) => locations(fileOf(address)));
    expect([...listed].sort()).toEqual(indexable.map(({ path }) => `${origin}${path}`).sort());
  });

  test('finds the address of each page in its language, and where readers of another go', () => {
    const wrong = faults(site, (page) => {
      const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const told = page.root.querySelectorAll('link[hreflang]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
      const wanted = !indexable.includes(page)
        ? []
        : [
            ['en', canonical],
            ['x-default', canonical],
          ];
      return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [JSON.stringify(told)];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a feed reader', () => {
  const rss = parseXml(site.bytes('/feed.xml').toString()).root;
  const parts = (element: XmlElement | null | undefined, name?: string) =>
    (element?.children ?? []).filter(
      (child): child is XmlElement => child instanceof XmlElement && (name === undefined || child.name === name),
    );
  const channel = parts(rss, 'channel')[0];
  const textOf = (element: XmlElement | undefined, name: string) => parts(element, name).map((part) => part.text);
  const { log } = evidence.corrections;
  const expected = newestFirst(
    log.map((entry) => ({
      id: correctionAnchor(log, entry),
      href: `/corrections/#${correctionAnchor(log, entry)}` as const,
      title: `Corrected on ${entry.page}`,
      text: `Was: ${entry.was} Is: ${entry.is} Why: ${entry.why}`,
      date: entry.date,
    })),
    updates.map(({ id, title, text, date }) => ({ id, href: `/updates/#${id}` as const, title, text, date })),
  ).map(({ href, title, text, date }) => ({ address: `${origin}${href}`, title, text, date }));

  test('finds both feeds from every page', () => {
    const wrong = listedFaults(({ root }) => {
      const told = root
        .querySelectorAll('link[rel="alternate"][type]')
        .map((link) => `${link.getAttribute('type') ?? ''} ${link.getAttribute('href') ?? ''}`);
      const wanted = ['application/rss+xml /feed.xml', 'application/feed+json /feed.json'];
      return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [told.join(', ')];
    });
    expect(wrong).toEqual([]);
  });

  test('reads RSS 2.0: a channel with title, link and description, and its own address', () => {
    expect([rss?.name, rss?.attributes['version']]).toEqual(['rss', '2.0']);
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate']) expect(textOf(channel, name), name).toHaveLength(1);
    expect(textOf(channel, 'link')).toEqual([`${origin}/`]);
    expect(parts(channel, 'atom:link')[0]?.attributes).toEqual({ href: `${origin}/feed.xml`, rel: 'self', type: 'application/rss+xml' });
  });

  test('reads every update and correction in RSS, with an address that stays and its day', () => {
    const items = parts(channel, 'item').map((item) => ({
      address: textOf(item, 'guid')[0],
      link: textOf(item, 'link')[0],
      title: textOf(item, 'title')[0],
      text: textOf(item, 'description')[0],
      date: new Date(textOf(item, 'pubDate')[0] ?? '').toISOString().slice(0, 10),
    }));
    expect(items).toEqual(expected.map((one) => ({ ...one, link: one.address })));
    expect(parts(channel, 'item').every((item) => parts(item, 'guid')[0]?.attributes['isPermaLink'] === 'true')).toBe(true);
    // RFC 822 dates, which RSS asks for.
    expect(textOf(parts(channel, 'item')[0], 'pubDate')[0]).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
  });

  test('reads the same in a JSON Feed 1.1 that holds no field beside those of its standard', () => {
    const address = z.url({ protocol: /^https$/ });
    const feed = z.strictObject({
      version: z.literal('https://jsonfeed.org/version/1.1'),
      title: z.string().min(1),
      home_page_url: z.literal(`${origin}/`),
      feed_url: z.literal(`${origin}/feed.json`),
      description: z.string().min(1),
      language: z.literal('en'),
      authors: z.array(z.strictObject({ name: z.string().min(1), url: address })).min(1),
      items: z.array(
        z.strictObject({
          id: address,
          url: address,
          title: z.string().min(1),
          content_text: z.string().min(1),
          date_published: z.iso.datetime(),
        }),
      ),
    });
    const { items } = feed.parse(JSON.parse(site.bytes('/feed.json').toString()));
    expect(
      items.map((item) => ({ address: item.id, title: item.title, text: item.content_text, date: item.date_published.slice(0, 10) })),
    ).toEqual(expected);
    expect(items.map(({ url }) => url)).toEqual(items.map(({ id }) => id));
  });

  test('is led to a place that is there, and each page that an update names is there', () => {
    const places = expected.map(({ address }) => address.replace(origin, '').split('#'));
    expect(places.filter(([path = '', id = '']) => !site.page(path).root.querySelector(`#${id}`))).toEqual([]);
    const lost = updates.flatMap(({ id, pages }) =>
      pages.filter((path) => !site.files.has(`${path}index.html`)).map((path) => `${id}: ${path}`),
    );
    expect(lost).toEqual([]);
  });
});

test('whoever makes the site is named alike for machines and in its citation file', () => {
  const cited = /authors:\n\s+- name: (.+)/.exec(readFileSync('CITATION.cff', 'utf8'))?.[1];
  expect([...new Set(nodesOfType('Article').map(({ node }) => (node['author'] as Node)['name']))]).toEqual([cited]);
});
