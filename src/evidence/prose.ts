/** Numbers in words: fills {{fact}} templates, and finds the bare numbers that no record stands behind. */
import type { Formatter, Rounding } from './format.ts';
import type { Cell, Evidence, Fact } from './types.ts';

/** A piece of a text with templates: plain words, a fact with how to word it, or the value of a series' cell. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'fact'; id: string; rounding: Rounding; range: boolean; bare: boolean }
  | { kind: 'cell'; series: string; key: string[]; column: string; rounding: Rounding };

const template = /\{\{([^{}]+)\}\}/g;
const roundings: readonly string[] = ['exact', 'thousand', 'million', 'billion'] satisfies Rounding[];

/**
 * Splits a text at its templates: {{fact-id|million}}, {{fact-id|range|bare}}, {{cell:series#key1,key2@column|million}}.
 * @throws SyntaxError for an option that does not exist, or braces that make no template
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(template)) {
    if (match.index > at) found.push(plain(text.slice(at, match.index)));
    found.push(parseTemplate(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push(plain(text.slice(at)));
  return found;
}

function plain(text: string): Piece {
  const stray = /[{}]+/.exec(text);
  if (stray) throw new SyntaxError(`"${stray[0]}" opens or closes no template; a template is {{fact-id}}`);
  return { kind: 'text', text };
}

function parseTemplate(inside: string): Piece {
  const [name = '', ...options] = inside.split('|').map((part) => part.trim());
  const unknown = options.find((option) => !roundings.includes(option) && option !== 'range' && option !== 'bare');
  if (unknown !== undefined)
    throw new SyntaxError(`{{${inside}}}: option "${unknown}"; allowed: ${[...roundings, 'range', 'bare'].join(', ')}`);
  const rounding = (options.find((option) => roundings.includes(option)) ?? 'exact') as Rounding;
  const cell = /^cell:([a-z0-9-]+)#([^@]+)@([a-z0-9_]+)$/.exec(name);
  if (cell) return { kind: 'cell', series: cell[1] ?? '', key: (cell[2] ?? '').split(','), column: cell[3] ?? '', rounding };
  if (!/^[a-z0-9-]+$/.test(name)) throw new SyntaxError(`{{${inside}}}: "${name}" is neither a fact id nor cell:series#key@column`);
  return { kind: 'fact', id: name, rounding, range: options.includes('range'), bare: options.includes('bare') };
}

/** The fact a piece names. @throws RangeError when there is none */
export function factOf(piece: { id: string }, evidence: Evidence): Fact {
  const fact = evidence.facts.get(piece.id);
  if (!fact) throw new RangeError(`no fact has the id "${piece.id}"`);
  return fact;
}

/** A text with every template worded, for places where a link cannot stand (alt text, page titles). */
export function fill(text: string, evidence: Evidence, format: Formatter): string {
  return pieces(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'cell') return cellWords(piece, evidence, format);
      return format.fact(factOf(piece, evidence), piece);
    })
    .join('');
}

const slot = /(?<!\{)\{([a-z][A-Za-z]*)\}(?!\})/g;

/** Words whose {slots} are filled while the page runs, with the slots taken out: what is left holds templates only. */
export function withoutSlots(text: string): string {
  return text.replaceAll(slot, '…');
}

/** Words with {slots}: their templates are worded, their slots stay. */
export function fillAroundSlots(text: string, evidence: Evidence, format: Formatter): string {
  return text
    .split(/((?<!\{)\{[a-z][A-Za-z]*\}(?!\}))/)
    .map((part, index) => (index % 2 === 1 ? part : fill(part, evidence, format)))
    .join('');
}

/** The words of a series' cell. @throws RangeError when series, row or column is unknown, or nothing was published */
export function cellWords(piece: Extract<Piece, { kind: 'cell' }>, evidence: Evidence, format: Formatter): string {
  const table = evidence.series.get(piece.series);
  if (!table) throw new RangeError(`no series is called "${piece.series}"`);
  const row = table.rows.find((one) =>
    table.schema.key.every((name, index) => String(one[name] ?? '') === (piece.key[index] ?? '').trim()),
  );
  if (!row) throw new RangeError(`series ${piece.series} has no row with ${table.schema.key.join(', ')} = ${piece.key.join(', ')}`);
  const value: Cell | undefined = row[piece.column];
  if (value === undefined || value === null)
    throw new RangeError(`series ${piece.series} has no published value in ${piece.column} of row ${piece.key.join(', ')}`);
  if (typeof value === 'string') return value;
  const column = table.schema.columns.find(({ name }) => name === piece.column);
  const counts = column?.unit?.includes('percent') ? 'share' : column?.unit?.includes('dollar') ? 'money' : 'people';
  return format.fact({ id: piece.series, value, unit: column?.unit ?? '', counts } as Fact, { rounding: piece.rounding });
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
const year = '(?:1[6-9]|20)\\d\\d';
const day = '(?:3[01]|[12]?\\d)';

/** Digit groups that need no record: dates, years, fiscal years, statutes, cases, ordinals, names that hold a number. */
const innocent = [
  `\\b${day}(?:[–-]${day})? (?:${month})\\b(?: ${year})?`,
  `\\b(?:${month}) ${day}(?:[–-]${day})?(?:, ${year})?(?![\\d,.]*\\d)`,
  `\\b${year}-\\d\\d(?:-\\d\\d)?\\b`,
  `\\bFY ?\\d{2,4}(?:[–/-]\\d{2,4})?\\b`,
  `(?<![$€£])\\b${year}(?:[–/-](?:${year}|\\d\\d))?s?\\b(?![,.]\\d)`,
  '\\b\\d+ (?:U\\.S\\.C\\.|USC|C\\.F\\.R\\.|CFR)(?: ?§+)? ?[\\d][\\w().–-]*',
  '\\b\\d+ (?:U\\.S\\.|S\\. Ct\\.|F\\.\\d?d?|F\\.\\dth|F\\. ?Supp\\. ?\\d?d?|I&N Dec\\.|Stat\\.|Fed\\. Reg\\.|FR) \\d+',
  '(?:\\b[Ss]ections?|\\b[Tt]itle|\\b[Aa]rticle|\\b[Pp]art|\\b[Rr]ule|\\bINA|§+|\\bPublic Law|\\bPub\\. L\\.|\\bH\\.R\\.|(?<!U\\.)\\bS\\.|\\bNo\\.|\\bStage|\\bstage|\\bTable|\\bFigure) ?(?:§ ?)?\\d[\\w().-]*',
  '\\b\\d+\\([a-z0-9]\\)[\\w()]*',
  '\\b\\d+(?:st|nd|rd|th)\\b',
  '\\b[A-Za-z]+-?\\d+[A-Za-z]?\\b',
];
const innocentSpan = new RegExp(innocent.join('|'), 'g');
const bareDigits = /(?<![\w])[$€]?\d[\d,.]*(?:%| ?percent)?/g;
const bareWords = /\b(?:hundreds?|thousands?|millions?|billions?|trillions?|percent|per cent)\b|%|(?![0-9])\p{N}/giu;

export interface Exception {
  /** The very words that are allowed, e.g. "24-hour". */
  text: string;
  reason: string;
}

/**
 * The bare numbers of a plain text (templates and facts already taken out), each with the words around it.
 * @param exceptions declared ones; their text is taken out before looking
 */
export function bareNumbers(text: string, exceptions: readonly Exception[] = []): string[] {
  let rest = text.replaceAll(template, ' ');
  for (const { text: allowed } of exceptions) rest = rest.replaceAll(allowed, ' ');
  rest = rest.replaceAll(innocentSpan, (span) => '·'.repeat(span.length));
  const found: string[] = [];
  for (const pattern of [bareDigits, bareWords])
    for (const match of rest.matchAll(pattern)) {
      const from = Math.max(0, match.index - 30);
      found.push(
        `${from > 0 ? '…' : ''}${rest.slice(from, match.index + match[0].length + 30).replaceAll('·', '#')}`.replace(/\s+/g, ' ').trim(),
      );
    }
  return found;
}

/**
 * Every text of a record with the way to it: "blocks.2.ask".
 * @param skip fields that hold ids, numbers or dates, not words
 */
export function textsIn(value: unknown, skip: ReadonlySet<string>, field = ''): { field: string; text: string }[] {
  if (typeof value === 'string') return value === '' ? [] : [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, skip, `${field}.${String(index + 1)}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => (skip.has(key) ? [] : textsIn(one, skip, field ? `${field}.${key}` : key)));
}
