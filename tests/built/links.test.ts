/** Every link inside the site leads somewhere, at the root of a host and under a sub-path. */
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { oldPages } from '../../src/page/replaced.ts';
import { type BuiltSite, faults, readSite } from './built-site.ts';

const { evidence } = readEvidence('.');
const sites = [readSite('dist'), readSite('dist-base', '/x')];

/** Ids of a page, gathered once. */
function idsOf(site: BuiltSite): Map<string, Set<string>> {
  return new Map(site.pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((element) => element.id))]));
}

describe.each(sites)('in $folder', (site) => {
  const ids = idsOf(site);

  test('every link inside the site leads to a page or file, and its # to a place on it', () => {
    const broken = faults(site, ({ root, path }) => {
      const links = root.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
      return [...new Set(links)].flatMap((href) => {
        if (/^(https?:|mailto:)/.test(href)) return [];
        const here = `${site.base}${path}`;
        const { pathname, hash } = new URL(href, `https://site.invalid${here}`);
        if (!pathname.startsWith(`${site.base}/`)) return [`${href} leaves the sub-path ${site.base}`];
        const target = pathname.slice(site.base.length);
        if (target.endsWith('/') ? !ids.has(target) : !site.files.has(target)) return [`${href} leads nowhere`];
        const anchor = decodeURIComponent(hash.slice(1));
        return anchor === '' || ids.get(target)?.has(anchor) ? [] : [`${href}: no such place on that page`];
      });
    });
    expect(broken).toEqual([]);
  });

  test('every style sheet, script, icon and font a page asks for is there', () => {
    const missing = faults(site, ({ root }) =>
      // What a page waits for before it is drawn is a place on it, no file.
      [
        ...root.querySelectorAll('link[rel="expect"]').flatMap((link) => {
          const place = link.getAttribute('href') ?? '';
          return root.querySelector(place) ? [] : [place];
        }),
        ...root
          .querySelectorAll('link[href]:not([rel="canonical"]):not([rel="expect"]):not([hreflang])')
          .map((link) => link.getAttribute('href') ?? ''),
        ...root.querySelectorAll('[src]').map((element) => element.getAttribute('src') ?? ''),
      ].filter((address) => !address.startsWith(`${site.base}/`) || !site.files.has(address.slice(site.base.length))),
    );
    expect(missing).toEqual([]);
  });

  test('every file a style sheet asks for is there', () => {
    const missing = [...site.files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [
          ...site
            .bytes(file)
            .toString()
            .matchAll(/url\(["']?([^"')]+)["']?\)/g),
        ]
          .map(([, address]) => address ?? '')
          .filter(
            (address) =>
              !address.startsWith('data:') && !(address.startsWith(`${site.base}/`) && site.files.has(address.slice(site.base.length))),
          ),
      );
    expect(missing).toEqual([]);
  });

  test('an address of somebody else is written out in full and secure where its owner allows', () => {
    const odd = faults(site, ({ root }) =>
      root
        .querySelectorAll('a[href]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => /^[a-z]+:/i.test(href) && !URL.canParse(href)),
    );
    expect(odd).toEqual([]);
  });
});

test('nobody lands on a page that no other page links to', () => {
  const [site] = sites;
  if (!site) throw new Error('no site');
  const linked = new Set(
    site.pages.flatMap(({ root }) => root.querySelectorAll('a[href]').map((link) => (link.getAttribute('href') ?? '').split('#')[0])),
  );
  // An old address is kept for links from outside.
  const outside = new Set<string>(['/404.html', ...oldPages(evidence.replaced).map(({ from }) => from)]);
  expect(site.pages.map(({ path }) => path).filter((path) => !outside.has(path) && !linked.has(path))).toEqual([]);
});

test('the old address of a replaced record leads to what took its place, which search engines take for it', () => {
  const [site] = sites;
  if (!site) throw new Error('no site');
  const faulty = oldPages(evidence.replaced).filter(({ from, to, why }) => {
    const { root } = site.page(from);
    const main = root.querySelector('main');
    const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    return !(canonical.endsWith(to) && main?.querySelector(`.record a[href="${to}"]`) && main.text.includes(why));
  });
  expect(faulty).toEqual([]);
});
