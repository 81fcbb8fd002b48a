/** Reads a built site from disk for the tests of this folder: pages parsed, files by address. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export interface BuiltPage {
  /** Address without the base path: "/population/", "/404.html". */
  path: string;
  html: string;
  root: HTMLElement;
}

export interface BuiltSite {
  /** Where it was built: "dist". */
  folder: string;
  /** The base path without its closing slash: "" or "/x". */
  base: string;
  pages: BuiltPage[];
  /** Every file by its address without the base path. */
  files: ReadonlySet<string>;
  page(path: string): BuiltPage;
  bytes(file: string): Buffer;
}

const read = new Map<string, BuiltSite>();

/** A built site, parsed once for all tests. @throws Error when the folder holds none */
export function readSite(folder: string, base = ''): BuiltSite {
  const known = read.get(folder) ?? parseSite(folder, base);
  read.set(folder, known);
  return known;
}

function parseSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${posix.relative(folder, posix.join(entry.parentPath, entry.name))}`)
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: file.replace(/\/index\.html$/, '/'), html, root: parse(html) };
    });
  if (pages.length === 0) throw new Error(`${folder} holds no built site: run npm run build first`);
  return {
    folder,
    base,
    pages,
    files: new Set(files),
    page(path) {
      const found = pages.find((page) => page.path === path);
      if (!found) throw new Error(`${folder} has no page ${path}`);
      return found;
    },
    bytes: (file) => readFileSync(join(folder, file)),
  };
}

/** Gathers one line of words for each fault on each page, so that a failing test names all of them. */
export function faults(site: BuiltSite, find: (page: BuiltPage) => readonly string[]): string[] {
  return site.pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`));
}

/** Words of an element with white space run together. */
export function words(element: HTMLElement | null | undefined): string {
  return (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();
}
