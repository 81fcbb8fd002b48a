/** The rules of the house: how files are laid out, what they open with, and which room may use which. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

type Files = Record<string, string>;

const files: Files = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro|svelte)$/.test(name))
    .map((name) => [`src/${name}`, readFileSync(join('src', name), 'utf8')]),
);
const named = (ending: RegExp) => Object.entries(files).filter(([path]) => ending.test(path));

/** The rooms from left to right; those that stand together may use each other, except the innermost. */
const rooms = [
  ['integrations'],
  ['pages', 'content.config.ts'],
  ['layouts'],
  ['page', 'components', 'labs', 'teach'],
  ['elements', 'styles'],
  ['charts', 'share'],
  ['evidence', 'models'],
];
/** Rooms that use no other at all. */
const alone = ['elements', 'styles', 'evidence', 'models', 'share'];

/** Imports that go to a room to the left, or out of the source to anything but content. */
function wrongImports(all: Files): string[] {
  const room = (path: string) => path.split('/')[1] ?? '';
  const level = (name: string) => rooms.findIndex((together) => together.includes(name));
  return Object.entries(all).flatMap(([path, text]) =>
    [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\bglob(?:<[^(]*>)?\(\s*)'(\.[^']+)'/g)].flatMap(([, target = '']) => {
      const to = normalize(join(dirname(path), target));
      if (!to.startsWith('src/')) return to.startsWith('content/') ? [] : [`${path} → ${to}`];
      const [from, into] = [room(path), room(to)];
      const isWrong = from !== into && (level(from) < 0 || level(into) < level(from) || alone.includes(from));
      return isWrong ? [`${path} → ${to}`] : [];
    }),
  );
}

describe('rooms', () => {
  test('no file uses a room to its left, and elements, evidence and models use none', () => {
    expect(wrongImports(files)).toEqual([]);
  });

  test('every kind of import to the left would be found', () => {
    const found = (path: string, line: string) => wrongImports({ [path]: line });
    expect(found('src/evidence/check.ts', "import { chart } from '../charts/store.ts';")).toEqual([
      'src/evidence/check.ts → src/charts/store.ts',
    ]);
    expect(found('src/charts/read.ts', "import type { Info } from '../page/stages.ts';")).toHaveLength(1);
    expect(found('src/charts/line/Line.svelte', "  import '../../elements/chart-cursor.ts';")).toHaveLength(1);
    expect(found('src/components/Chart.astro', "export * from '../layouts/Page.astro';")).toHaveLength(1);
    expect(found('src/page/Head.astro', "const all = import.meta.glob<{ default: X }>('../pages/*.astro');")).toHaveLength(1);
    expect(found('src/layouts/Page.astro', "const page = await import('../pages/index.astro');")).toHaveLength(1);
    expect(found('src/elements/fact-card.ts', "import { ui } from '../page/ui.ts';")).toHaveLength(1);
    expect(found('src/models/queue.ts', "import { evidence } from '../evidence/store.ts';")).toHaveLength(1);
    expect(found('src/page/links.ts', "import { x } from '../../scripts/serve.ts';")).toEqual(['src/page/links.ts → scripts/serve.ts']);
    expect(found('src/helpers/any.ts', "import { x } from '../page/links.ts';")).toHaveLength(1);
  });

  test('imports to the right, within a room and of content are as they should be', () => {
    expect(
      wrongImports({
        'src/pages/index.astro': "import Page from '../layouts/Page.astro';\nimport { chart } from '../charts/store.ts';",
        'src/components/Fact.astro': "import { noteNumber } from '../page/notes.ts';\nimport '../elements/fact-card.ts';",
        'src/evidence/check.ts': "import { problem } from './problem.ts';\nimport { z } from 'zod';",
        'src/page/ui.ts': "import en from '../../content/ui/en.json' with { type: 'json' };",
      }),
    ).toEqual([]);
  });
});

/** A comment first of all, that ends its first sentence. */
function opensWithSentence(text: string): boolean {
  const [, opening = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  return /\p{L}[^.]*\.(?:\s|$)/u.test(opening);
}

describe('files', () => {
  test('every TypeScript file opens with a sentence on its job', () => {
    const silent = named(/\.ts$/).filter(([, text]) => !opensWithSentence(text));
    expect(silent.map(([path]) => path)).toEqual([]);
    expect(['/** Reads. */\nx', '/** */\nx', '/** Reads */\nx', 'x;\n/** Reads. */'].map(opensWithSentence)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('no TypeScript file of our own has a default export', () => {
    const ours = named(/(?<!\.d)\.ts$/);
    expect(ours.flatMap(([path, text]) => (/\bexport default\b|\bas default\b/.test(text) ? [path] : []))).toEqual([]);
  });

  test('no file only passes on what others export', () => {
    expect(named(/(?:^|\/)(?:index|utils|helpers)\.ts$/).map(([path]) => path)).toEqual([]);
  });

  test('no page part or chart writes a style attribute: looks are in the style sheets', () => {
    expect(named(/\.(?:astro|svelte)$/).flatMap(([path, text]) => (/\sstyle="/.test(text) ? [path] : []))).toEqual([]);
  });

  test('every folder of the source is a room with a name', () => {
    const folders = Object.keys(files).flatMap((path) => path.match(/^src\/([^/]+)\//)?.[1] ?? []);
    expect([...new Set(folders)].filter((folder) => !rooms.flat().includes(folder))).toEqual([]);
    expect(folders.length).toBeGreaterThan(80);
  });
});
