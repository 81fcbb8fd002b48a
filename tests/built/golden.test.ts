/** The picture of every chart as it was last looked at and found good; `npm run golden` after a build takes the new ones. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const folder = 'tests/golden';
const update = process.env['UPDATE_GOLDEN'] === '1';
const charts = readSite('dist')
  .pages.map(({ path }) => /^\/charts\/([^/]+)\/$/.exec(path)?.[1])
  .filter((id): id is string => id !== undefined);

/** A picture as text that people can compare: a tag a line, numbers with one decimal, long values by length and fingerprint. */
function normalise(html: string): string {
  return html
    .replaceAll(
      /="([^"]{300,})"/g,
      (_, value: string) => `="${String(value.length)} characters, ${createHash('sha256').update(value).digest('hex').slice(0, 12)}"`,
    )
    .replaceAll(/\d+\.\d+/g, (number) => Number(number).toFixed(1).replace(/\.0$/, ''))
    .replaceAll('><', '>\n<');
}

function pictureOf(id: string): string {
  const picture = readSite('dist').page(`/charts/${id}/`).root.querySelector('chart-cursor');
  if (!picture) throw new Error(`/charts/${id}/ holds no picture`);
  return `${normalise(parse(picture.innerHTML).toString())}\n`;
}

if (update) mkdirSync(folder, { recursive: true });

describe('the picture of', () => {
  test.each(charts)('%s is the one last found good', (id) => {
    const file = `${folder}/${id}.txt`;
    const now = pictureOf(id);
    if (update) writeFileSync(file, now);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const changed = `${folder}/${id}-changed.txt`;
    if (now === before) rmSync(changed, { force: true });
    else writeFileSync(changed, now);
    expect(
      now === before,
      `${id} is drawn otherwise than in ${file}: compare it with ${changed}, look at the chart, and run npm run golden if it is right`,
    ).toBe(true);
  });
});

test('no picture is kept of a chart that is gone', () => {
  const kept = readdirSync(folder)
    .filter((name) => !name.endsWith('-changed.txt'))
    .map((name) => name.replace('.txt', ''));
  const gone = kept.filter((id) => !charts.includes(id));
  if (update) for (const id of gone) rmSync(`${folder}/${id}.txt`);
  expect(update ? [] : gone).toEqual([]);
});
