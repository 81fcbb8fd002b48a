/** What a reader can take away: the files of every chart and table, the description of all, checksums, the archive, and what may not be given on. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { csvParse, csvParseRows } from 'd3-dsv';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildChart, commonWords, readCharts } from '../../src/charts/read.ts';
import { closedSeries } from '../../src/charts/release.ts';
import { formatter } from '../../src/evidence/format.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { mayGiveOn } from '../../src/evidence/release.ts';
import { uiWords } from '../../src/integrations/content-checks.ts';
import { readSite, words } from './built-site.ts';

const site = readSite('dist');
const root = process.cwd();
const { evidence } = readEvidence(root);
const common = commonWords(uiWords(root));
const charts = [...readCharts(root, []).values()].map((record) => buildChart(record, evidence, formatter('en'), common));
const open = charts.filter((chart) => closedSeries(chart, evidence).length === 0);
const shut = charts.filter((chart) => !open.includes(chart));
const text = (file: string) => site.bytes(file).toString('utf8');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const archive = [...site.files].find((file) => /^\/data\/.+\.zip$/.test(file)) ?? '';

describe('every chart', () => {
  test('has its picture as SVG and PNG, and its table as CSV and JSON where that may be given on', () => {
    const has = (id: string, type: string) => site.files.has(`/charts/${id}.${type}`);
    const lacking = charts.flatMap(({ record: { id } }) => ['svg', 'png'].filter((type) => !has(id, type)).map((type) => `${id}.${type}`));
    const data = open.flatMap(({ record: { id } }) => ['csv', 'json'].filter((type) => !has(id, type)).map((type) => `${id}.${type}`));
    const leaked = shut.flatMap(({ record: { id } }) => ['csv', 'json'].filter((type) => has(id, type)).map((type) => `${id}.${type}`));
    expect([...lacking, ...data, ...leaked]).toEqual([]);
    expect(shut.length).toBeGreaterThan(0);
  });

  test('says the same in CSV, JSON and the table on its page', () => {
    const differing = open.flatMap(({ record: { id }, table }) => {
      const rows = site
        .page(`/charts/${id}/`)
        .root.querySelectorAll('#table ~ .table-scroll tr')
        .map((row) => row.querySelectorAll('th, td').map(words));
      const [heads = [], ...shown] = rows;
      const [names = [], ...csv] = csvParseRows(text(`/charts/${id}.csv`));
      const json = JSON.parse(text(`/charts/${id}.json`)) as {
        columns: { name: string }[];
        rows: Record<string, string | number | null>[];
      };
      const fromJson = json.rows.map((row) => json.columns.map(({ name }) => String(row[name] ?? '')));
      const flat = (one: string) => one.replaceAll(/\s+/g, ' ').trim();
      const isSame = (cell: string, at: string, index: number) => {
        if (!table.columns[index]?.numeric || !/^-?[\d.]+(e[+-]?\d+)?$/.test(cell)) return cell === '' || flat(cell) === at;
        const number = Number(/-?[$]?[\d,]*\.?\d+/.exec(at)?.[0].replaceAll(/[$,]/g, ''));
        return Math.abs(number - Number(cell)) <= 0.0501;
      };
      return [
        ...(JSON.stringify(names.map(flat)) === JSON.stringify(heads) ? [] : [`${id}: heads ${names.join()} and ${heads.join()}`]),
        ...(JSON.stringify(csv) === JSON.stringify(fromJson) ? [] : [`${id}: CSV and JSON differ`]),
        ...(csv.length === shown.length ? [] : [`${id}: ${String(csv.length)} rows and ${String(shown.length)}`]),
        ...csv.flatMap((row, at) =>
          row.flatMap((cell, index) =>
            isSame(cell, shown[at]?.[index] ?? '', index) ? [] : [`${id}, row ${String(at)}: "${cell}" and "${shown[at]?.[index] ?? ''}"`],
          ),
        ),
      ];
    });
    expect(differing).toEqual([]);
  });

  test('carries title, source, license and address on its picture, and no class, percentage or missing value', () => {
    const bare = charts.flatMap(({ record: { id } }) => {
      const svg = text(`/charts/${id}.svg`);
      const said = svg.replaceAll(/<(title|desc|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ');
      return [
        ...(/Sources?: \S/.test(said) ? [] : [`${id}: no source`]),
        ...(said.includes('CC BY 4.0') ? [] : [`${id}: no license`]),
        ...(said.includes(`/charts/${id}/`) ? [] : [`${id}: no address`]),
        ...(/<title [^>]*>[^<]{10,}<\/title>/.test(svg) ? [] : [`${id}: no title`]),
        ...[...svg.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/\sclass="|="[\d.]+%"|NaN|undefined|var\(|light-dark|color-mix/g)].map(
          ([found]) => `${id}: ${found}`,
        ),
      ];
    });
    expect(bare).toEqual([]);
  });

  test('draws letters that its typefaces have, on its sheet', () => {
    const has = (letter: string) => /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/.test(letter);
    const odd = charts.flatMap(({ record: { id } }) => {
      const said = text(`/charts/${id}.svg`)
        .replaceAll(/<(title|desc|style)[\s\S]*?<\/\1>/g, '')
        .replaceAll(/<[^>]+>/g, '');
      return [...new Set(said)].filter((letter) => !has(letter)).map((letter) => `${id}: ${letter}`);
    });
    expect(odd).toEqual([]);
  });
});

test('the same SVG drawn twice gives the same PNG', () => {
  const [chart] = charts;
  const svg = text(`/charts/${chart?.record.id ?? ''}.svg`);
  const drawn = () => Buffer.from(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
  expect(drawn().equals(drawn())).toBe(true);
});

describe('the data package', () => {
  test('is valid by its published profile, and every table fits its schema', async () => {
    const all = await Package.load('dist/data/datapackage.json', { basePath: 'dist/data' });
    expect(all.errors.map(({ message }) => message)).toEqual([]);
    expect(all.valid).toBe(true);
    const faults: string[] = [];
    for (const resource of all.resources) {
      const rows = await resource.read().catch((error: Error & { errors?: Error[] }) => {
        faults.push(
          `${resource.name}: ${(error.errors ?? [error])
            .map(({ message }) => message)
            .slice(0, 2)
            .join('; ')}`,
        );
        return [null];
      });
      if (rows.length === 0) faults.push(`${resource.name}: no row`);
    }
    expect(faults).toEqual([]);
    expect(all.resources.length).toBe([...evidence.series.values()].filter((table) => mayGiveOn(table, evidence)).length + 2);
  }, 120_000);

  test('gives the size and hash of every file', () => {
    const { resources } = JSON.parse(text('/data/datapackage.json')) as { resources: { path: string; bytes: number; hash: string }[] };
    const wrong = resources.filter(({ path, bytes, hash }) => {
      const file = site.bytes(`/data/${path}`);
      return file.length !== bytes || hash !== `sha256:${sha256(file)}`;
    });
    expect(wrong).toEqual([]);
  });

  test('holds in facts.csv each number once, with its value', () => {
    const rows = csvParse(text('/data/facts.csv'));
    expect(rows.map(({ id }) => id)).toEqual([...evidence.facts.keys()]);
    expect(rows.filter(({ id, value }) => value !== String(evidence.facts.get(id ?? '')?.value ?? ''))).toEqual([]);
  });
});

describe('the archive', () => {
  const entries = unzipSync(site.bytes(archive));

  test('holds every file of data and every file of a chart, byte for byte, and nothing else', () => {
    const given = [...site.files]
      // Pictures without labels are made for sheets and slides: they say nothing by themselves.
      .filter(
        (file) =>
          !/\.(bare|paper|paper-bare)\.(svg|png)$/.test(file) && /^\/(charts\/[^/]+\.(csv|json|svg|png)|data\/.+\.(csv|json))$/.test(file),
      )
      .map((file) => file.slice(1));
    expect(Object.keys(entries).sort()).toEqual([...given, 'checksums.txt'].sort());
    expect(given.filter((file) => !Buffer.from(entries[file] ?? []).equals(site.bytes(`/${file}`)))).toEqual([]);
  });

  test('fits its checksums, which name every file in it', () => {
    const lines = text('/data/checksums.txt').trim().split('\n');
    const wrong = lines.filter((line) => {
      const [hash = '', path = ''] = line.split('  ');
      return sha256(entries[path] ?? new Uint8Array()) !== hash;
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBe(Object.keys(entries).length - 1);
    expect(text(`${archive}.sha256.txt`)).toContain(sha256(site.bytes(archive)));
  });

  test('is of the version that package.json names, and no file in it holds a time of day', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(archive).toBe(`/data/deportation-pipeline-${version}.zip`);
    expect((JSON.parse(text('/data/datapackage.json')) as { version: string }).version).toBe(version);
    expect(words(site.page('/data/').root.querySelector('#changes ~ dl dt'))).toContain(version);
  });
});

test('a table that may not be given on has no file anywhere, and pages say where to get it', () => {
  const closed = [...evidence.series.values()].filter((table) => !mayGiveOn(table, evidence));
  expect(closed.length).toBeGreaterThan(0);
  const faults = closed.flatMap(({ name, schema }) => [
    ...[...site.files].filter((file) => file.includes(name)),
    ...Object.keys(unzipSync(site.bytes(archive))).filter((file) => file.includes(name)),
    ...(words(site.page('/data/').root).includes(schema.title) ? [] : [`${name}: /data/ does not name it`]),
    ...charts
      .filter(({ series }) => series.includes(name))
      .filter(({ record }) => !site.page(`/charts/${record.id}/`).root.querySelector('.series-closed a[href^="http"]'))
      .map(({ record }) => `${record.id}: does not say where to get ${name}`),
  ]);
  expect(faults).toEqual([]);
});

test('each chart can be embedded: a page without navigation, and its code on the chart’s page', () => {
  const faults = charts.flatMap(({ record: { id } }) => {
    const { root: embed } = site.page(`/embed/${id}/`);
    const code = site.page(`/charts/${id}/`).root.querySelector('#embed-code')?.text ?? '';
    return [
      ...(embed.querySelector('nav, header, footer') ? [`${id}: navigation`] : []),
      ...(embed.querySelector('figure.chart h1') && embed.querySelector(`a[href="/charts/${id}/"]`)
        ? []
        : [`${id}: no chart, or no way to its page`]),
      ...(/<iframe [^>]*src="https:\/\/[^"]+\/embed\/[^"]+\/" title="[^"]{10,}"[^>]* height="\d{3,4}"/.test(code)
        ? []
        : [`${id}: code ${code.slice(0, 80)}`]),
    ];
  });
  expect(faults).toEqual([]);
});
