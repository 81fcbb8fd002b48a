/** Sheets as an editable DOCX: the same model as the page, so that a corrected figure corrects the worksheet. Runs at build and in the browser. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { partsBetween } from '../page/picture/cut-rows.ts';
import type { Pointer, ReadyBlock, ReadySheet, Run } from './ready.ts';

/** A chart's picture, PNG, with its size in px. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
  /** px from its top at which it is cut where it is taller than a page. */
  cuts: readonly number[];
}

/** The words on a file that do not come from its sheets: those under `sheet.file.` of the interface. */
export interface FileWords {
  key: string;
  answer: string;
  /** Marks the right option of a question with options. */
  right: string;
  check: string;
  number: string;
  counts: string;
  when: string;
  by: string;
  term: string;
  meaning: string;
  chart: string;
  /** {page} and {pages} are filled by the word processor. */
  page: string;
  /** {address} is filled with the site's host. */
  foot: string;
}

export interface DocxGiven {
  title: string;
  sheets: readonly ReadySheet[];
  /** By the chart's id, or `<id>.bare` where it stands without labels. */
  pictures: ReadonlyMap<string, Picture>;
  words: FileWords;
  /** A link with its host. */
  address: (href: string) => string;
}

/** Letter, in twentieths of a point. Lines and tables as wide as its measure leave three quarters of an inch on each side of A4. */
const page = { width: 12_240, height: 15_840, margin: 1_296, ends: 1_080 };
const measure = page.width - 2 * page.margin;
/** px of a picture across the measure, at 96 to the inch. */
const pictureWidth = (measure / 1_440) * 96;
/** px of the tallest picture that a page holds on Letter and on A4, above its foot. */
const pictureHeight = ((page.height - 2 * page.ends) / 1_440) * 96 - 40;
const bullets = 'bullets';
const steps = 'steps';

/** The name of a chart's picture among the pictures of a file. */
export const pictureName = ({ id, hidden }: { id: string; hidden: boolean }): string => (hidden ? `${id}.bare` : id);

/**
 * The file's bytes, the same for the same sheets.
 * @throws RangeError when a chart of a sheet has no picture
 */
export async function docxOf(given: DocxGiven): Promise<Uint8Array> {
  const { title, sheets, words, address } = given;
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: 540, hanging: 360 } } } },
  ];
  const file = new Document({
    title,
    creator: words.foot.split(' · ')[0] ?? '',
    description: title,
    styles: {
      default: {
        document: {
          run: { font: 'Georgia', size: 24, language: { value: 'en-US' } },
          paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: 'Georgia', size: 40, bold: true, color: '1B1B25' }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { font: 'Georgia', size: 36, bold: true, color: '1B1B25' }, paragraph: { spacing: { after: 100 } } },
        heading2: { run: { font: 'Georgia', size: 28, bold: true, color: '1B1B25' }, paragraph: { spacing: { before: 280, after: 80 } } },
      },
    },
    numbering: {
      config: [
        { reference: bullets, levels: level(LevelFormat.BULLET, '•') },
        { reference: steps, levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: sheets.map((sheet) => ({
      properties: {
        page: {
          size: { width: page.width, height: page.height },
          margin: { top: page.ends, bottom: page.ends, left: page.margin, right: page.margin },
        },
      },
      footers: { default: footer(words, new URL(address('/')).host) },
      children: sheetChildren(sheet, given, address),
    })),
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** @param host the site's address without its protocol */
function footer(words: FileWords, host: string): Footer {
  const [before = '', between = '', after = ''] = words.page.split(/\{page\}|\{pages\}/);
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: measure }],
        children: [
          new TextRun({ text: `${words.foot.replace('{address}', host)}\t`, size: 18 }),
          new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after], size: 18 }),
        ],
      }),
    ],
  });
}

function sheetChildren(sheet: ReadySheet, given: DocxGiven, address: DocxGiven['address']): (Paragraph | Table)[] {
  const { words } = given;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun(sheet.isKey ? `${words.key}: ${sheet.title}` : sheet.title)],
    }),
    new Paragraph({ children: inline(sheet.lead, address, { italics: true }), spacing: { after: 200 } }),
    ...sheet.blocks.flatMap((block, index) => blockChildren(block, given, address, index)),
  ];
}

function blockChildren(block: ReadyBlock, given: DocxGiven, address: DocxGiven['address'], instance: number): (Paragraph | Table)[] {
  const { words } = given;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(block.text)] })];
    case 'text':
      return [new Paragraph({ children: inline(block.runs, address) })];
    case 'list':
      return block.items.map((runs) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: inline(runs, address) }));
    case 'steps':
      return block.items.map(
        (runs) => new Paragraph({ numbering: { reference: steps, level: 0, instance }, children: inline(runs, address) }),
      );
    case 'ticks':
      return block.items.map(
        (runs) => new Paragraph({ indent: { left: 540, hanging: 360 }, children: [new TextRun('☐  '), ...inline(runs, address)] }),
      );
    case 'chart':
      return pictureChildren(block.chart, given, address);
    case 'facts':
      return table(
        [words.number, words.counts, words.when, words.by],
        block.rows.map(({ words: number, what, when, source, href }) => [
          [{ text: number, href }],
          [{ text: what }],
          [{ text: when }],
          [{ text: source }],
        ]),
        address,
        [0.24, 0.34, 0.18, 0.24],
      );
    case 'terms':
      return table(
        [words.term, words.meaning],
        block.rows.map(({ term, meaning, href }) => [[{ text: term, href }], [{ text: meaning }]]),
        address,
        [0.28, 0.72],
      );
    case 'sources':
      return block.items.map(
        ({ words: cited, url }) =>
          new Paragraph({ indent: { left: 360, hanging: 360 }, children: [new TextRun(`${cited} `), link(url, url)] }),
      );
    case 'ask':
      return [
        question(block.number, block.ask, address),
        ...(block.answer ? answer(block.answer, block.pointers ?? [], words, address) : lines(block.lines)),
      ];
    case 'choose':
      return [
        question(block.number, block.ask, address),
        ...block.options.map(
          (runs, index) =>
            new Paragraph({
              indent: { left: 720, hanging: 360 },
              keepNext: index < block.options.length - 1,
              children: [
                new TextRun(block.right === index + 1 ? '☑  ' : '☐  '),
                ...inline(runs, address, block.right === index + 1 ? { bold: true } : {}),
                ...(block.right === index + 1 ? [new TextRun({ text: ` (${words.right})`, bold: true })] : []),
              ],
            }),
        ),
        ...(block.why ? answer(block.why, block.pointers ?? [], words, address) : []),
      ];
    case 'table':
      return table(block.columns, block.rows, address);
    case 'write':
      return [new Paragraph({ keepNext: true, spacing: { before: 160 }, children: inline(block.ask, address) }), ...lines(block.lines)];
  }
}

function question(number: number, ask: readonly Run[], address: DocxGiven['address']): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 240 },
    indent: { left: 360, hanging: 360 },
    children: [new TextRun({ text: `${String(number)}. `, bold: true }), ...inline(ask, address, { bold: true })],
  });
}

/** Lines to write on: a leader from margin to margin, which the word processor stretches and a teacher can delete. */
function lines(count: number): Paragraph[] {
  return Array.from(
    { length: count },
    (_, index) =>
      new Paragraph({
        keepNext: index < count - 1,
        spacing: { before: 180, after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: measure, leader: LeaderType.UNDERSCORE }],
        children: [new TextRun('\t')],
      }),
  );
}

function answer(runs: readonly Run[], pointers: readonly Pointer[], words: FileWords, address: DocxGiven['address']): Paragraph[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 12, color: '777777', space: 8 } };
  const indent = { left: 540 };
  return [
    new Paragraph({ indent, border, children: [new TextRun({ text: `${words.answer}: `, bold: true }), ...inline(runs, address)] }),
    ...pointers.map(
      (pointer) =>
        new Paragraph({
          indent,
          border,
          children: [new TextRun({ text: `${words.check}: `, size: 20 }), link(pointer.words, address(pointer.href), 20)],
        }),
    ),
  ];
}

function pictureChildren(
  chart: Extract<ReadyBlock, { kind: 'chart' }>['chart'],
  given: DocxGiven,
  address: DocxGiven['address'],
): Paragraph[] {
  const picture = given.pictures.get(pictureName(chart));
  if (!picture) throw new RangeError(`the file "${given.title}" has no picture of the chart ${pictureName(chart)}`);
  const name = chart.hidden ? given.words.chart : chart.title;
  const parts = partsBetween(picture.cuts, picture.height);
  const description = chart.hidden ? given.words.chart : `${chart.alt} ${address(chart.href)}`;
  return parts.map(({ from, to }, index) => {
    const scale = Math.min(pictureWidth / picture.width, pictureHeight / (to - from));
    const percent = (height: number) => (100 * height) / picture.height;
    return new Paragraph({
      // A line as tall as the picture: without the rule some word processors keep a line of text and cut the picture.
      spacing: { before: index === 0 ? 160 : 0, after: index === parts.length - 1 ? 160 : 0, line: 240, lineRule: LineRuleType.AUTO },
      keepLines: true,
      children: [
        new ImageRun({
          type: 'png',
          data: picture.data,
          crop: { top: percent(from), bottom: percent(picture.height - to) },
          transformation: { width: Math.round(picture.width * scale), height: Math.round((to - from) * scale) },
          altText: { name, title: name, description: index === 0 ? description : `${name} (${String(index + 1)}/${String(parts.length)})` },
        }),
      ],
    });
  });
}

function table(
  columns: readonly string[],
  rows: readonly (readonly (readonly Run[])[])[],
  address: DocxGiven['address'],
  shares: readonly number[] = columns.map(() => 1 / columns.length),
): (Table | Paragraph)[] {
  const widths = shares.map((share) => Math.round(share * measure));
  const margins = { top: 80, bottom: 80, left: 110, right: 110 };
  const isEmpty = (runs: readonly Run[]) => runs.every(({ text }) => text === '');
  return [
    new Table({
      width: { size: measure, type: WidthType.DXA },
      columnWidths: widths,
      margins,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(
            (text, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: [new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true, size: 22 })] })],
              }),
          ),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map(
                (runs, index) =>
                  new TableCell({
                    width: { size: widths[index] ?? 0, type: WidthType.DXA },
                    children: [
                      new Paragraph({ spacing: { after: isEmpty(runs) ? 640 : 60 }, children: inline(runs, address, { size: 22 }) }),
                    ],
                  }),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ];
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

function inline(runs: readonly Run[], address: DocxGiven['address'], look: Look = {}): ParagraphChild[] {
  return runs.map(({ text, href }) => (href === undefined ? new TextRun({ text, ...look }) : link(text, address(href), look.size, look)));
}

function link(text: string, url: string, size?: number, look: Look = {}): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink', ...look, ...(size ? { size } : {}) })] });
}

/** The oldest time a ZIP can hold. */
const never = new Date(1980, 0, 1);

/** A file without the hour of its making and without names drawn by chance, so that two builds are the same byte for byte. */
function settled(bytes: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  let drawings = 0;
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const settle = (text: string) =>
    text
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')
      // The library numbers drawings through all files of one run.
      .replaceAll(/<wp:docPr id="\d+"/g, () => {
        drawings += 1;
        return `<wp:docPr id="${String(drawings)}"`;
      })
      .replaceAll(/\brId[A-Za-z0-9_-]{8,}/g, (name) => {
        const known = names.get(name) ?? `rIdLink${String(names.size + 1)}`;
        names.set(name, known);
        return known;
      });
  const zipped: Zippable = Object.fromEntries(
    entries.map(([name, data]) => [name, [/\.(xml|rels)$/.test(name) ? strToU8(settle(strFromU8(data))) : data, { mtime: never }]]),
  );
  return zipSync(zipped, { level: 9 });
}
