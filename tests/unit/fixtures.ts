/** A small content tree without a fault, for tests that break one thing in it and read what the build says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { checkEvidence } from '../../src/evidence/check.ts';
import { sentence } from '../../src/evidence/problem.ts';
import { idLines, publishedFile } from '../../src/evidence/published.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import type { Evidence } from '../../src/evidence/types.ts';
import { checkContent, idsOfContent } from '../../src/integrations/content-checks.ts';

export type Fields = Record<string, unknown>;

/** The day on which the tests look at the content. */
const today = '2026-06-01';

/** Every record of the tree by a short name, and every file that holds them. */
function goodContent() {
  const official: Fields = {
    id: 'ice-annual-fy2024',
    publisher: 'Immigration and Customs Enforcement (ICE)',
    title: 'Annual report, fiscal year 2024',
    url: 'https://www.ice.gov/annual-report-2024',
    published: '2024-12-19',
    kind: 'official',
    standing: 'primary',
    licence: 'public-domain',
    redistributable: true,
    accessed: '2026-05-01',
  };
  const report: Fields = {
    ...official,
    id: 'news-report',
    publisher: 'A newspaper',
    title: 'Removals by agency',
    url: 'https://news.example.org/removals',
    kind: 'news',
    standing: 'secondary',
    reports: 'Records of Immigration and Customs Enforcement (ICE)',
    licence: 'facts-only',
    redistributable: false,
  };
  const total: Fields = {
    id: 'removals-fy2024',
    label: 'ICE removals in FY2024',
    value: 271484,
    unit: 'removals',
    counts: 'events',
    status: 'counted',
    period: 'FY2024',
    calendar: 'fiscal',
    sources: [{ id: 'ice-annual-fy2024', locator: 'table 1' }],
    definition: 'Departures that ICE carried out.',
    caveat: 'Events, not people.',
    stage: 'removal',
    measure: 'ice-removals',
    reviewBy: '2026-12-31',
  };
  const interior: Fields = { ...total, id: 'removals-fy2024-interior', value: 47732, measure: 'ice-removals-interior' };
  const border: Fields = { ...total, id: 'removals-fy2024-border', value: 223752, measure: 'ice-removals-border' };
  const share: Fields = {
    ...total,
    id: 'border-share',
    value: undefined,
    unit: 'percent',
    counts: 'share',
    measure: 'ice-removals-border-share',
    derived: { formula: 'part / whole * 100', operands: { part: 'removals-fy2024-border', whole: 'removals-fy2024' }, decimals: 1 },
  };
  const series: Fields = {
    title: 'ICE removals by fiscal year',
    stage: 'removal',
    counts: 'events',
    status: 'counted',
    sources: [{ id: 'ice-annual-fy2024' }],
    licence: 'public-domain',
    redistributable: true,
    download: true,
    period: 'FY2023 to FY2024',
    asOf: '2024-09-30',
    definition: 'Departures that ICE carried out.',
    caveat: 'Events, not people.',
    columns: [
      { name: 'fiscal_year', meaning: 'Fiscal year', type: 'fiscal-year' },
      { name: 'removals', meaning: 'Removals', type: 'integer', unit: 'removals', min: 0 },
      { name: 'source', meaning: 'Where the row was read', type: 'source' },
    ],
    key: ['fiscal_year'],
    reviewBy: '2026-12-31',
  };
  const dispute: Fields = {
    id: 'how-many-removals',
    stage: 'removal',
    question: 'How many removals were there in FY2024?',
    positions: [
      { fact: 'removals-fy2024', who: 'ICE', source: 'ice-annual-fy2024' },
      { says: 'More than the report says', who: 'A newspaper', source: 'news-report' },
    ],
    why: 'ICE counts {{removals-fy2024}}; the records count other departures too.',
  };
  const arrest: Fields = {
    id: 'arrest',
    stage: 'arrest-detention',
    phase: 'first-contact',
    name: 'Arrested',
    decides: 'ICE officer',
    statute: '8 U.S.C. § 1226(a)',
    description: 'An officer arrests someone.',
    source: 'ice-annual-fy2024',
    next: [{ to: 'removed', when: 'Ordered removed', source: 'ice-annual-fy2024' }],
  };
  const removed: Fields = { ...arrest, id: 'removed', stage: 'removal', name: 'Removed', ends: 'The person is abroad.', next: [] };
  const claim: Fields = {
    id: 'most-at-the-border',
    number: 1,
    stage: 'removal',
    claim: 'Most of the {{removals-fy2024}} removals began at the border.',
    verdict: 'supported-then-changed',
    reason: 'By the report, {{border-share}} did.',
    evidence: [{ fact: 'removals-fy2024-border' }, { says: 'The newspaper found the same.', source: 'news-report' }],
    moved: { was: 'Most at the border.', now: 'Most inside the country.' },
    changes: 'A later report.',
  };
  const events: Fields = {
    ...series,
    title: 'Dated events',
    columns: [
      ...['id', 'date', 'stage', 'title', 'description'].map((name) => ({ name, meaning: name, type: 'text' })),
      { name: 'sources', meaning: 'Where it was read', type: 'sources' },
      ...['facts', 'charts'].map((name) => ({ name, meaning: name, type: 'text', optional: true })),
    ],
    key: ['id'],
  };
  const term: Fields = { id: 'removal', term: 'removal', meaning: 'Sending a person out under an order.', source: 'ice-annual-fy2024' };
  const words: Fields = {
    title: 'ICE counted {{removals-fy2024}} removals in FY2024.',
    measured: 'Departures that ICE carried out',
    unit: 'removals (events)',
    period: 'FY2023 to FY2024',
    alt: 'Two bars. The second, FY2024, is {{cell:removals-by-year#2024@removals|thousand}}.',
    notes: ['Both years are fiscal years.'],
    labels: { removals: 'Removals', fiscal_year: 'Fiscal year' },
  };
  const chart: Fields = {
    stage: 'removal',
    form: 'bars',
    counts: 'events',
    words: { en: words },
    options: { select: { series: 'removals-by-year' }, label: 'fiscal_year', values: [{ id: 'removals', column: 'removals' }] },
  };
  /** A second chart, on no page, so that a fault in it is the only one. */
  const spareWords: Fields = structuredClone(words);
  const spareOptions: Fields = structuredClone(chart.options) as Fields;
  const spare: Fields = { ...chart, words: { en: spareWords }, options: spareOptions };
  const frontmatter: Fields = {
    title: 'Removals rose in FY2024.',
    stage: 'removal',
    order: 5,
    keep: 'ICE counted {{removals-fy2024}} removals in FY2024.',
    why: 'A removal is where the pipeline ends.',
    door: { sentence: 'Removals in FY2024.', fact: 'removals-fy2024', as: 'thousand' },
    ninety: 'Most removals begin at the border.',
    ten: ['A removal is an act under an order.', 'ICE keeps its own count.', 'Others count more.'],
    dataEnds: [{ what: 'ICE removals', ends: '2024-09-30' }],
    lead: 'removals-by-year',
    numbers: [{ text: '24-hour', reason: 'The name of a rule' }],
  };
  const body = `## Removals rose in FY2024

In FY2024 ICE counted <Fact id="removals-fy2024" /> <Term id="removal">removals</Term>.
A 24-hour rule applies. <Cite id="news-report" at="page 3" />

<Chart id="removals-by-year" />

<Dispute id="how-many-removals" />

<Scene chart="removals-by-year">
<Step raise="removals">

The second bar is the longer one.

</Step>
</Scene>
`;
  return {
    ...{
      official,
      report,
      total,
      interior,
      border,
      share,
      series,
      dispute,
      arrest,
      removed,
      claim,
      events,
      term,
      words,
      chart,
      spare,
      spareWords,
      spareOptions,
      frontmatter,
      body,
    },
    csv: 'fiscal_year,removals,source\n2023,142580,ice-annual-fy2024\n2024,271484,ice-annual-fy2024\n',
    eventRows: 'e1,2024-12-19,removal,The report is out,ICE published its report.,ice-annual-fy2024,removals-fy2024,removals-by-year\n',
    sum: { total: 'removals-fy2024', parts: ['removals-fy2024-interior', 'removals-fy2024-border'] } as Fields,
    updates: [{ id: 'chapters', date: '2026-05-01', title: 'The chapters', text: 'Six chapters stand.', pages: ['/removal/'] }] as Fields[],
    /** Records beside the good ones. */
    moreFacts: [] as Fields[],
    moreSources: [] as Fields[],
    corrections: [] as Fields[],
    replaced: [] as Fields[],
    /** What a test does to the list of published ids. */
    ids: (lines: string[]) => lines,
    /** Files beside the good ones, or in place of them; null for a file that is not there. */
    files: {} as Record<string, string | null>,
  };
}
export type Content = ReturnType<typeof goodContent>;

export const paths = {
  sources: 'content/evidence/sources.yaml',
  facts: 'content/evidence/facts/removal.yaml',
  disputes: 'content/evidence/disputes.yaml',
  claims: 'content/evidence/claims.yaml',
  terms: 'content/evidence/terms.yaml',
  process: 'content/evidence/process.yaml',
  sums: 'content/evidence/sums.yaml',
  corrections: 'content/evidence/corrections.yaml',
  replaced: 'content/evidence/replaced.yaml',
  ids: publishedFile,
  schema: 'content/evidence/series/removals-by-year.yaml',
  csv: 'content/evidence/series/removals-by-year.csv',
  events: 'content/evidence/series/events.csv',
  eventsSchema: 'content/evidence/series/events.yaml',
  chart: 'content/charts/removals-by-year.yaml',
  spare: 'content/charts/spare.yaml',
  chapter: 'content/en/chapters/removal.mdx',
  page: 'content/en/pages/home.mdx',
  updates: 'content/updates.yaml',
  standards: 'content/en/teach/standards.yaml',
  leftOut: 'content/en/teach/standards-left-out.yaml',
} as const;

/**
 * Writes the tree to a folder of its own, which goes when the test ends.
 * @param edit breaks what the test is about
 */
export function writeContent(edit: (content: Content) => void = () => {}): string {
  const content = goodContent();
  edit(content);
  const { official, report, total, interior, border, share, arrest, removed } = content;
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files: Record<string, string | null> = {
    [paths.sources]: stringify([official, report, ...content.moreSources]),
    [paths.facts]: stringify([total, interior, border, share, ...content.moreFacts]),
    [paths.disputes]: stringify([content.dispute]),
    [paths.claims]: stringify([content.claim]),
    [paths.events]: `id,date,stage,title,description,sources,facts,charts\n${content.eventRows}`,
    [paths.eventsSchema]: stringify(content.events),
    [paths.terms]: stringify([content.term]),
    [paths.process]: stringify([arrest, removed]),
    [paths.sums]: stringify([content.sum]),
    [paths.corrections]: stringify({ since: '2026-01-01', log: content.corrections }),
    [paths.replaced]: stringify(content.replaced),
    [paths.schema]: stringify(content.series),
    [paths.csv]: content.csv,
    [paths.chart]: stringify(content.chart),
    [paths.spare]: stringify(content.spare),
    [paths.chapter]: `---\n${stringify(content.frontmatter)}---\n${content.body}`,
    [paths.page]: '---\ntitle: Home\ndescription: The whole pipeline.\n---\nSix stages in order.\n',
    [paths.updates]: stringify(content.updates),
    [paths.standards]: '[]\n',
    [paths.leftOut]: '[]\n',
    'content/ui/en.json': JSON.stringify({ 'chart.more': 'more', 'chart.range': 'range', 'site.title': 'Not a chart word' }),
    ...content.files,
  };
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // The list of published ids is what the command makes of the tree, with what the test did to it.
  writeFileSync(join(root, paths.ids), `${content.ids(idLines(idsOfContent(root))).join('\n')}\n`);
  return root;
}

/** The evidence of the tree. */
export function evidenceOf(edit?: (content: Content) => void): Evidence {
  return readEvidence(writeContent(edit)).evidence;
}

/** What is said when the evidence is read: shapes, syntax, cells, formulas. */
export function readingFaults(edit?: (content: Content) => void): string[] {
  return readEvidence(writeContent(edit)).problems.map(sentence);
}

/** What the rules across records say, each with its level. */
export function leveledRuleFaults(edit?: (content: Content) => void): string[] {
  const { evidence, fileOfFact } = readEvidence(writeContent(edit));
  return checkEvidence(evidence, fileOfFact, { sources: new Set() }, today).map((one) => `${one.level}: ${sentence(one)}`);
}

/** What the rules across records say where all of it stops the build. */
export function ruleFaults(edit?: (content: Content) => void): string[] {
  return leveledRuleFaults(edit).map((one) => one.replace(/^error: /, ''));
}

/** What the build says of the whole tree: evidence, charts and prose. */
export function contentFaults(edit?: (content: Content) => void): string[] {
  return checkContent(writeContent(edit), today).map(sentence);
}
