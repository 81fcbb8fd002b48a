/** What the reader's browser is told to trust: this site's own files and nothing else. */
import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { faults, readSite } from './built-site.ts';

const site = readSite('dist');
const policyOf = (root: HTMLElement) => root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a reader meets nobody else here:', () => {
  test('no page loads a style sheet, script, font or picture from another host', () => {
    const foreign = faults(site, ({ root }) =>
      [
        ...root.querySelectorAll('link[href]:not([rel="canonical"]):not([hreflang])').map((element) => element.getAttribute('href')),
        ...root
          .querySelectorAll('script[src], img[src], iframe[src], video[src], audio[src], source[src], embed[src]')
          .map((element) => element.getAttribute('src')),
        ...root.querySelectorAll('[srcset]').map((element) => element.getAttribute('srcset')),
        ...root.querySelectorAll('use, image').map((element) => element.getAttribute('href')),
        ...root.querySelectorAll('form[action]').map((element) => element.getAttribute('action')),
      ].filter((address): address is string => /^(\w+:)?\/\//.test(address ?? '')),
    );
    expect(foreign).toEqual([]);
  });

  test('no style sheet or script names an address of another host to load from', () => {
    const foreign = [...site.files]
      .filter((file) => file.endsWith('.css') || file.endsWith('.svg'))
      .flatMap((file) =>
        [
          ...site
            .bytes(file)
            .toString()
            .matchAll(/(?:url\(["']?|@import\s+["']|href=["'])((?:\w+:)?\/\/[^"')]+)/g),
        ].map(([, address]) => `${file}: ${address ?? ''}`),
      );
    expect(foreign).toEqual([]);
  });

  test('no frame, no form that sends, no plug-in', () => {
    expect(
      faults(site, ({ root }) =>
        root.querySelectorAll('iframe, object, embed, form[action], form[method]').map((element) => element.outerHTML.slice(0, 80)),
      ),
    ).toEqual([]);
  });
});

describe('the content security policy', () => {
  const policies = site.pages.map(({ path, root }) => ({
    path,
    policy: root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '',
  }));

  test('stands on every page', () => {
    expect(policies.filter(({ policy }) => policy === '').map(({ path }) => path)).toEqual([]);
  });

  test('allows this site alone: no wildcard, no whole scheme, no unsafe word', () => {
    const loose = policies.flatMap(({ path, policy }) =>
      policy
        .split(';')
        .flatMap((directive) =>
          directive
            .trim()
            .split(/\s+/)
            .slice(1)
            .map((value) => ({ directive: directive.trim().split(/\s+/)[0], value })),
        )
        .filter(
          ({ directive, value }) =>
            !(
              value === "'self'" ||
              value === "'none'" ||
              /^'sha(256|384|512)-/.test(value) ||
              (directive === 'img-src' && value === 'data:')
            ),
        )
        .map(({ directive, value }) => `${path}: ${directive ?? ''} ${value}`),
    );
    expect(loose).toEqual([]);
  });

  test('covers scripts, styles, fonts, pictures, connections, plug-ins, forms and the base address', () => {
    const wanted = [
      'default-src',
      'script-src',
      'style-src',
      'font-src',
      'img-src',
      'connect-src',
      'object-src',
      'form-action',
      'base-uri',
    ];
    const lacking = policies.flatMap(({ path, policy }) =>
      wanted.filter((directive) => !new RegExp(`(^|;)\\s*${directive}\\s`).test(policy)).map((directive) => `${path}: ${directive}`),
    );
    expect(lacking).toEqual([]);
  });

  test('knows every inline script by its hash', () => {
    const unknown = faults(site, ({ root }) => {
      return root
        .querySelectorAll('script:not([src]):not([type="application/ld+json"])')
        .filter((script) => !policyOf(root).includes(hashOf(script.rawText)))
        .map((script) => script.rawText.slice(0, 60));
    });
    expect(unknown).toEqual([]);
  });

  test('blocks nothing the page needs: no style attribute, no style element without its hash, no on… attribute', () => {
    const blocked = faults(site, ({ html, root }) => [
      ...[...html.matchAll(/<[a-z][^<>]*\sstyle=/gi)].map(([tag]) => tag.slice(0, 80)),
      ...root
        .querySelectorAll('style')
        .filter((style) => !policyOf(root).includes(hashOf(style.rawText)))
        .map((style) => `<style>${style.rawText.slice(0, 60)}`),
      ...[...html.matchAll(/<[a-z][^<>"]*\son[a-z]+=/gi)].map(([tag]) => tag.slice(0, 80)),
    ]);
    expect(blocked).toEqual([]);
  });
});
