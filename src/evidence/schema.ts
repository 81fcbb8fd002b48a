/** The shape of every record in `content/evidence`; rules that look across records are in `check.ts`. */
import { z } from 'zod';

export const stages = ['population', 'arrest-detention', 'courts', 'final-orders', 'removal', 'third-countries'] as const;
export type Stage = (typeof stages)[number];

/** The phases of a case, in the order in which most cases come to them. */
export const phases = ['first-contact', 'sorting', 'custody', 'court', 'appeal', 'final-order', 'carrying-out', 'afterwards'] as const;
export type Phase = (typeof phases)[number];

/** What one unit of a number is. People and events are never mixed; charts and cards carry a sign for each. */
export const countKinds = [
  'people',
  'events',
  'cases',
  'orders',
  'applications',
  'agreements',
  'countries',
  'money',
  'share',
  'time',
  'places',
  'staff',
  'flights',
  'rate',
] as const;

/** How a number came to be; each looks different in a chart and is named in words. */
const statuses = ['counted', 'estimated', 'preliminary', 'modelled', 'claimed', 'set-by-law'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1);
/** Does the calendar have this YYYY-MM-DD? (It has no 2024-04-31.) */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Is this a date of the calendar, as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD? */
export function isDate(text: string): boolean {
  return date.safeParse(text).success;
}

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'YYYY, YYYY-MM or YYYY-MM-DD', abort: true })
  .refine((one) => one.length < 10 || isDay(one), 'a day of the calendar');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'YYYY-MM-DD', abort: true })
  .refine(isDay, 'a day of the calendar');

export const sourceSchema = z.strictObject({
  id,
  /** Who published what we read, spelled out, with the usual abbreviation in brackets. */
  publisher: text,
  title: text,
  url: z.url({ protocol: /^https?$/ }),
  published: z.union([date, z.literal('undated')]),
  kind: z.enum(['official', 'law', 'court', 'research', 'think-tank', 'advocacy', 'news', 'international']),
  /** primary: the body that made the number or wrote the rule; secondary: somebody's report of it. */
  standing: z.enum(['primary', 'secondary']),
  /** For a secondary source: whose work it reports. */
  reports: text.optional(),
  /** Who a group is and what it favours, in the same neutral form for every side. */
  position: text.optional(),
  licence: z.enum(['public-domain', 'CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'ODbL-1.0', 'MIT', 'facts-only', 'own']),
  redistributable: z.boolean(),
  accessed: date,
  note: text.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

const citation = z.strictObject({
  id,
  locator: text.optional(),
  /** Whose number or words the source repeats at this place, where it is a primary source for others: here it is second-hand. */
  reports: text.optional(),
});

export const factSchema = z.strictObject({
  id,
  label: text,
  /** The number in full. Left out only for a derived fact or one known just as a range. */
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  /** The source's own hedge; printed with the value. */
  qualifier: z.enum(['at least', 'more than', 'about', 'nearly', 'up to', 'fewer than']).optional(),
  unit: text,
  counts: z.enum(countKinds),
  status: z.enum(statuses),
  /** The day, month or year a stock was counted or a rule read. */
  asOf: date.optional(),
  /** The span of a flow, in words: FY2024, 2025-02 to 2025-06, since 2025-01-20. */
  period: text.optional(),
  calendar: z.enum(['fiscal', 'calendar', 'other']).optional(),
  sources: z.array(citation).min(1),
  definition: text,
  caveat: text,
  stage: z.enum(stages),
  /** What is claimed, without its value: two facts with one measure and one date claim the same thing. */
  measure: id,
  disputedWith: z.array(id).optional(),
  /** Own arithmetic: the operands are facts, the formula is printed, the value is computed. */
  derived: z
    .strictObject({
      formula: text,
      operands: z.record(z.string().regex(/^[a-z][a-z_]*$/), id),
      decimals: z.number().int().min(-6).max(6),
    })
    .optional(),
  /** After this day the figure should be looked at again. */
  reviewBy: day,
});
export type FactRecord = z.infer<typeof factSchema>;

const columnTypes = [
  'integer',
  'number',
  'text',
  'enum',
  'date',
  'month',
  'year',
  'fiscal-year',
  'state',
  'country',
  'source',
  'sources',
] as const;

const columnSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  meaning: text,
  type: z.enum(columnTypes),
  /** Unit in words, for numbers. */
  unit: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** The allowed words of an enum column. */
  values: z.array(z.string()).optional(),
  /** May a cell be empty? An empty cell is "not published", never zero. */
  optional: z.boolean().default(false),
});
export type Column = z.infer<typeof columnSchema>;

export const seriesSchema = z.strictObject({
  title: text,
  stage: z.enum(stages),
  counts: z.enum(countKinds),
  status: z.enum(statuses),
  sources: z.array(citation).min(1),
  licence: sourceSchema.shape.licence,
  redistributable: z.boolean(),
  /** Is the CSV offered to readers under /data/? Refused when it may not be redistributed. */
  download: z.boolean(),
  period: text,
  asOf: date,
  definition: text,
  caveat: text,
  columns: z.array(columnSchema).min(1),
  key: z.array(text).min(1),
  editions: z.array(z.strictObject({ column: text, value: text, meaning: text })).optional(),
  /** Changes of definition or gaps, drawn where they fall. */
  breaks: z.array(z.strictObject({ at: text, why: text })).optional(),
  /** Columns that must add up in each row that has them all. */
  sums: z.array(z.strictObject({ total: text, parts: z.array(text).min(2), tolerance: z.number().min(0).default(0) })).optional(),
  reviewBy: day,
});
export type SeriesSchema = z.infer<typeof seriesSchema>;

export const disputeSchema = z.strictObject({
  id,
  stage: z.enum(stages),
  /** The question on which the counts differ. */
  question: text,
  /** Each side's count (a fact, or words where there is no number) and who says it. */
  positions: z.array(z.strictObject({ fact: id.optional(), says: text.optional(), who: text, source: id })).min(2),
  /** Why they differ, or what would settle it; may cite facts as {{fact-id}}. */
  why: text,
});
export type Dispute = z.infer<typeof disputeSchema>;

/** How a claim of the article stands against the evidence; what each means is said on its page. */
export const verdicts = [
  'supported',
  'supported-then-changed',
  'depends-on-definition',
  'partly-wrong',
  'wrong',
  'cannot-be-checked',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The stages, and what belongs to all of them: law, money, institutions. */
export const places = ['overview', ...stages] as const;
export type Place = (typeof places)[number];

/** One claim of the article, in our own words. Its texts may cite facts as {{fact-id}}. */
export const claimSchema = z.strictObject({
  id,
  /** Its place in the article, from 1 on; its address on the page is #claim-<number>. */
  number: z.number().int().min(1),
  stage: z.enum(places),
  claim: text,
  verdict: z.enum(verdicts),
  reason: text,
  /** What a reader can choose among as support: facts, or statements with their source. */
  evidence: z.array(z.union([z.strictObject({ fact: id }), z.strictObject({ says: text, source: id })])).min(2),
  /** Where it moved: what stood when the article was written, and what stands now. */
  moved: z.strictObject({ was: text, now: text }).optional(),
  /** What would change this verdict. */
  changes: text,
});
export type Claim = z.infer<typeof claimSchema>;

export const termSchema = z.strictObject({
  id,
  term: text,
  meaning: text,
  source: id,
  locator: text.optional(),
});
export type Term = z.infer<typeof termSchema>;

/** A published share of what happens at a fork: of this group, so many went this way or these ways. One group, one source, one time. */
const tallySchema = z.strictObject({
  /** What the hundred are: "bond hearings decided". */
  of: text,
  /** `to` names the ways on that the share covers, together; none: it went another way than those of this fork. */
  parts: z.array(z.strictObject({ fact: id, to: z.array(id).default([]), says: text.optional() })).default([]),
  /** What is published in words only, and where. */
  says: text.optional(),
  source: id.optional(),
});

/** One step of the legal process and the ways on from it. */
export const stepSchema = z.strictObject({
  id,
  stage: z.enum(stages),
  phase: z.enum(phases),
  name: text,
  decides: text,
  statute: text,
  description: text,
  rights: z.array(text).default([]),
  contested: text.optional(),
  /** The month or day of the newest report on the dispute that was read. */
  contestedAsOf: date.optional(),
  source: id,
  /** How a case can end here, in words; a step without ways on must say so. */
  ends: text.optional(),
  /** Facts: time limits of the law and times measured. */
  times: z.array(id).default([]),
  /** Facts: counts that belong to the step and are no share of a way on. */
  numbers: z.array(id).default([]),
  shares: z.array(tallySchema).default([]),
  next: z.array(z.strictObject({ to: id, when: text, source: id, locator: text.optional() })).default([]),
});
export type ProcessStep = z.infer<typeof stepSchema>;

export const sumSchema = z.strictObject({
  total: id,
  parts: z.array(id).min(2),
  tolerance: z.number().min(0).default(0),
});
export type DeclaredSum = z.infer<typeof sumSchema>;

/** Who found a mistake. Never a name: a report is public, its writer need not be. */
const finders = ['reader', 'team', 'test'] as const;

/** One mistake that stood on the site and was mended. */
const correctionSchema = z.strictObject({
  /** The day on which it was mended. */
  date: day,
  /** The page it stood on, as a path: /courts/. */
  page: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'the path of a page, such as /courts/'),
  /** The fact whose record was wrong, if it was one. */
  fact: id.optional(),
  /** The very words that were wrong, and those that stand now, with their numbers. */
  was: text,
  is: text,
  why: text,
  foundBy: z.enum(finders),
});
export type Correction = z.infer<typeof correctionSchema>;

export const correctionsSchema = z.strictObject({
  /** The day from which on the log is kept. */
  since: day,
  log: z.array(correctionSchema),
});
export type Corrections = z.infer<typeof correctionsSchema>;

/** What has an id that readers and other sites may point to. */
export const idKinds = [
  'chart',
  'claim',
  'dispute',
  'event',
  'fact',
  'lab',
  'lesson',
  'series',
  'sheet',
  'source',
  'step',
  'term',
] as const;

/** An id that is published no more, and the one of its kind that took its place. */
export const replacedSchema = z.strictObject({
  kind: z.enum(idKinds),
  id,
  /** The id in its place. */
  by: id,
  date: day,
  why: text,
});
export type Replaced = z.infer<typeof replacedSchema>;
