/** Everything under /data/: the series, the numbers and the sources as CSV and JSON, one description of them all, checksums, and one archive of it all. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { type Zippable, zipSync } from 'fflate';
import { chartRecords } from '../charts/store.ts';
import { licenceRecord, mayGiveOn, seriesData, sourcesOf, tableSchema } from '../evidence/release.ts';
import { evidence } from '../evidence/store.ts';
import type { Cell, SeriesTable } from '../evidence/types.ts';
import { chartCsv, chartJson, closedIn } from './chart-files.ts';
import { edition } from './edition.ts';
import { repository } from './links.ts';
import { chartPng, chartSvg } from './picture/picture.ts';
import { ui } from './ui.ts';

type Contents = string | Uint8Array;

/** Series that may be given on, and those that may not, by name. */
const all = [...evidence.series.values()];
export const openSeries: readonly SeriesTable[] = all.filter((table) => mayGiveOn(table, evidence));
export const shutSeries: readonly SeriesTable[] = all.filter((table) => !mayGiveOn(table, evidence));

export const archiveName = `deportation-pipeline-${edition.version}.zip`;

/** The kinds of file under /data/, by ending. */
const mediaTypes: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};
export const mediaType = (file: string): string => mediaTypes[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** One table of the package: a name, its words, its fields, and its rows. */
interface Listing {
  name: string;
  title: string;
  description: string;
  fields: readonly { name: string; type: string; description: string }[];
  rows: readonly Record<string, unknown>[];
}

const joined = (ids: readonly { id: string }[]) => ids.map(({ id }) => id).join('; ');
const listings: readonly Listing[] = [
  {
    name: 'facts',
    title: ui('data.facts.title'),
    description: ui('data.facts.text'),
    fields: [
      { name: 'id', type: 'string', description: ui('data.field.id') },
      { name: 'label', type: 'string', description: ui('data.field.label') },
      { name: 'value', type: 'number', description: ui('data.field.value') },
      { name: 'low', type: 'number', description: ui('data.field.low') },
      { name: 'high', type: 'number', description: ui('data.field.high') },
      { name: 'qualifier', type: 'string', description: ui('data.field.qualifier') },
      { name: 'unit', type: 'string', description: ui('data.field.unit') },
      { name: 'counts', type: 'string', description: ui('data.field.counts') },
      { name: 'status', type: 'string', description: ui('data.field.status') },
      { name: 'asOf', type: 'string', description: ui('data.field.asOf') },
      { name: 'period', type: 'string', description: ui('data.field.period') },
      { name: 'calendar', type: 'string', description: ui('data.field.calendar') },
      { name: 'stage', type: 'string', description: ui('data.field.stage') },
      { name: 'definition', type: 'string', description: ui('data.field.definition') },
      { name: 'caveat', type: 'string', description: ui('data.field.caveat') },
      { name: 'arithmetic', type: 'string', description: ui('data.field.arithmetic') },
      { name: 'sources', type: 'string', description: ui('data.field.sources') },
    ],
    rows: [...evidence.facts.values()].map((fact) => ({ ...fact, sources: joined(fact.sources) })),
  },
  {
    name: 'sources',
    title: ui('data.sources.title'),
    description: ui('data.sources.text'),
    fields: [
      { name: 'id', type: 'string', description: ui('data.field.id') },
      { name: 'publisher', type: 'string', description: ui('sources.publisher') },
      { name: 'title', type: 'string', description: ui('data.field.title') },
      { name: 'url', type: 'string', description: ui('data.field.url') },
      { name: 'published', type: 'string', description: ui('record.published') },
      { name: 'kind', type: 'string', description: ui('sources.kind') },
      { name: 'standing', type: 'string', description: ui('data.field.standing') },
      { name: 'reports', type: 'string', description: ui('data.field.reports') },
      { name: 'licence', type: 'string', description: ui('record.licence') },
      { name: 'accessed', type: 'string', description: ui('record.read') },
    ],
    rows: [...evidence.sources.values()].map((source) => ({ ...source })),
  },
];
const cellText = (value: unknown): string => (value === null || value === undefined ? '' : String(value as Cell));

function listingCsv({ fields, rows }: Listing): string {
  const names = fields.map(({ name }) => name);
  return `${csvFormatRows([names, ...rows.map((row) => names.map((name) => cellText(row[name])))])}\n`;
}

/** The same rows and columns as the CSV, as data. */
function listingJson({ name, title, description, fields, rows }: Listing): string {
  const data = rows.map((row) => Object.fromEntries(fields.map((field) => [field.name, row[field.name] ?? null])));
  return `${JSON.stringify({ name, title, description, fields, rows: data }, null, 2)}\n`;
}

const sha256 = (contents: Contents) => createHash('sha256').update(contents).digest('hex');
const size = (contents: Contents) => (typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length);

/** The tables under /data/, by file name: each as CSV and as JSON. */
function tables(): Map<string, Contents> {
  const files = new Map<string, Contents>();
  for (const listing of listings) {
    files.set(`${listing.name}.csv`, listingCsv(listing));
    files.set(`${listing.name}.json`, listingJson(listing));
  }
  for (const table of openSeries) {
    files.set(`${table.name}.csv`, readFileSync(join(process.cwd(), 'content/evidence/series', `${table.name}.csv`)));
    files.set(`${table.name}.json`, `${JSON.stringify(seriesData(table, evidence), null, 2)}\n`);
  }
  return files;
}

/** The description of all tables as a Frictionless Data Package. */
function dataPackage(files: ReadonlyMap<string, Contents>): string {
  const resource = (name: string, more: Record<string, unknown>) => {
    const contents = files.get(`${name}.csv`) ?? '';
    return {
      name,
      type: 'table',
      profile: 'tabular-data-resource',
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
      bytes: size(contents),
      hash: `sha256:${sha256(contents)}`,
      ...more,
    };
  };
  const own = licenceRecord('own');
  const record = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'deportation-pipeline',
    title: ui('site.title'),
    description: ui('site.description'),
    homepage: repository,
    version: edition.version,
    created: `${edition.date}T00:00:00Z`,
    keywords: ['immigration', 'deportation', 'United States'],
    contributors: [{ title: ui('files.author'), role: 'author' }],
    licenses: [own],
    resources: [
      ...listings.map(({ name, title, description, fields }) =>
        resource(name, { title, description, licenses: [own], schema: { fields, primaryKey: ['id'], missingValues: [''] } }),
      ),
      ...openSeries.map((table) => {
        const { title, definition, caveat, licence, status, counts, period, asOf, stage, breaks, editions } = table.schema;
        return resource(table.name, {
          title,
          description: `${definition} ${caveat}`,
          licenses: [licenceRecord(licence)],
          sources: sourcesOf(table, evidence).map((source) => ({ title: `${source.publisher}: ${source.title}`, path: source.url })),
          stage,
          counts,
          status,
          period,
          asOf,
          ...(breaks ? { breaks } : {}),
          ...(editions ? { editions } : {}),
          schema: tableSchema(table.schema),
        });
      }),
    ],
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The files of every chart, by their path from the root of the site. */
async function chartFiles(): Promise<Map<string, Contents>> {
  const files = new Map<string, Contents>();
  for (const id of chartRecords.keys()) {
    if (closedIn(id).length === 0) {
      files.set(`charts/${id}.csv`, chartCsv(id));
      files.set(`charts/${id}.json`, chartJson(id));
    }
    files.set(`charts/${id}.svg`, await chartSvg(id));
    files.set(`charts/${id}.png`, await chartPng(id));
  }
  return files;
}

/** "hash  path" a line, as `sha256sum --check` reads it from the root of the site or of the archive. */
const sums = (files: ReadonlyMap<string, Contents>): string =>
  [...files].map(([path, contents]) => `${sha256(contents)}  ${path}\n`).join('');

/** An archive of the same bytes in every build: the files by name, each dated with its edition, no time of day. */
function archive(files: ReadonlyMap<string, Contents>): Uint8Array {
  const [year = 0, month = 1, day = 1] = edition.date.split('-').map(Number);
  // The format keeps local time: noon here is noon anywhere.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  // PNG is compressed already.
  for (const [path, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[path] = [
      typeof contents === 'string' ? new TextEncoder().encode(contents) : new Uint8Array(contents),
      { level: path.endsWith('.png') ? 0 : 9 },
    ];
  return zipSync(entries, { mtime, os: 3 });
}

async function build(): Promise<ReadonlyMap<string, Contents>> {
  const files = tables();
  files.set('datapackage.json', dataPackage(files));
  const inside = new Map([...[...files].map(([name, contents]) => [`data/${name}`, contents] as const), ...(await chartFiles())]);
  const checksums = sums(inside);
  files.set('checksums.txt', checksums);
  const zip = archive(new Map([...inside, ['checksums.txt', checksums]]));
  files.set(archiveName, zip);
  files.set(`${archiveName}.sha256.txt`, sums(new Map([[archiveName, zip]])));
  return files;
}

let built: Promise<ReadonlyMap<string, Contents>> | undefined;
/** Every file under /data/ by its name, made once. */
export function dataFiles(): Promise<ReadonlyMap<string, Contents>> {
  built ??= build();
  return built;
}

/** Bytes of a file under /data/. */
export const dataSize = async (name: string): Promise<number> => size((await dataFiles()).get(name) ?? '');
