/** Every page of the built site is a whole page: named, in order, and with each of its parts where others point to it. */
import { describe, expect, test } from 'vitest';
import { faults, readSite, words } from './built-site.ts';

const site = readSite('dist');
const origin = 'https://deportation-pipeline.org';

describe('a reader, a search engine and a screen reader find that every page', () => {
  test('has a title of its own that ends with the name of the site', () => {
    const titles = site.pages.map(({ root }) => words(root.querySelector('title')));
    expect(titles.filter((title) => !title.includes('The Deportation Pipeline'))).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('says in a sentence what it holds', () => {
    const missing = faults(site, ({ root }) => {
      const description = root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      return description.length < 40 ? [`description "${description}"`] : [];
    });
    expect(missing).toEqual([]);
  });

  test('names its one true address', () => {
    const wrong = faults(site, ({ root, path }) => {
      const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const isHidden = root.querySelector('meta[name="robots"]')?.getAttribute('content') === 'noindex';
      // An embedded chart's one true address is the chart's own page.
      return canonical === `${origin}${path.replace(/^\/embed\//, '/charts/')}` || isHidden ? [] : [`canonical ${canonical ?? 'missing'}`];
    });
    expect(wrong).toEqual([]);
  });

  test('is in English and says so', () => {
    expect(faults(site, ({ root }) => (root.querySelector('html')?.getAttribute('lang') === 'en' ? [] : ['no lang="en"']))).toEqual([]);
  });

  test('has one main heading', () => {
    const wrong = faults(site, ({ root }) => {
      const count = root.querySelectorAll('h1').length;
      return count === 1 ? [] : [`${String(count)} h1`];
    });
    expect(wrong).toEqual([]);
  });

  test('skips no level of heading', () => {
    const skips = faults(site, ({ root }) => {
      let before = 0;
      return root.querySelectorAll('h1, h2, h3, h4, h5, h6').flatMap((heading) => {
        const level = Number(heading.tagName.slice(1));
        const skip = level > before + 1 ? [`h${String(level)} "${words(heading)}" after h${String(before)}`] : [];
        before = level;
        return skip;
      });
    });
    expect(skips).toEqual([]);
  });

  test('has no heading without words', () => {
    expect(
      faults(site, ({ root }) =>
        root.querySelectorAll('h1, h2, h3, h4').flatMap((heading) => (words(heading) === '' ? [heading.outerHTML] : [])),
      ),
    ).toEqual([]);
  });

  test('uses each id once', () => {
    const twice = faults(site, ({ root }) => {
      const ids = root.querySelectorAll('[id]').map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  test('holds whatever its own parts point to by id', () => {
    const lost = faults(site, ({ root, html }) => {
      const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
      const named = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'].flatMap((attribute) =>
        root.querySelectorAll(`[${attribute}]`).flatMap((element) => (element.getAttribute(attribute) ?? '').split(/\s+/)),
      );
      const drawn = [...html.matchAll(/url\(#([^)"]+)\)/g)].map(([, id]) => id ?? '');
      const used = root.querySelectorAll('use').map((element) => (element.getAttribute('href') ?? '').slice(1));
      return [...new Set([...named, ...drawn, ...used])].filter((id) => !ids.has(id));
    });
    expect(lost).toEqual([]);
  });

  test('offers the way past its head, the six stages, the lists, the class and the search', () => {
    const lacking = faults(site, ({ root, path }) =>
      path.startsWith('/embed/')
        ? []
        : [
            ...(root.querySelector('a.skip')?.getAttribute('href') === '#main' && root.querySelector('main#main')
              ? []
              : ['no skip link to main']),
            ...(root.querySelectorAll('.stage-rail a').length === 6 ? [] : ['not six stages in the rail']),
            ...(root.querySelectorAll('.site-nav a').length === 6 ? [] : ['not six links in the head']),
            ...(root.querySelector('.site-header a[href="/search/"]') ? [] : ['no way to the search in the head']),
          ],
    );
    expect(lacking).toEqual([]);
  });
});

test('each chapter marks its own stage in the rail, and no other page but its charts and numbers does', () => {
  const marked = site.pages.flatMap(({ root, path }) => {
    const current = root.querySelector('.stage-rail a[aria-current="page"]')?.getAttribute('href');
    if (/^\/(charts|facts)\/.+/.test(path)) return [];
    return current ? [`${path} ${current}`] : [];
  });
  const chapters = ['arrest-detention', 'courts', 'final-orders', 'population', 'removal', 'third-countries'];
  expect(marked).toEqual(chapters.map((stage) => `/${stage}/ /${stage}/`));
});

test('an address that leads nowhere gives a page that helps and stays out of search engines', () => {
  const { root } = site.page('/404.html');
  expect(root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(root.querySelectorAll('main a').length).toBeGreaterThanOrEqual(6);
});
