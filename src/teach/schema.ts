/** The shape of every record in `content/en/teach`: lessons, sheets and the map of standards; rules across records are in `check.ts`. */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1);
const texts = z.array(text).min(1);
const minutes = z.number().int().min(1).max(120);
/** Digits in words that no record stands behind, each with its reason. */
const numbers = z.array(z.strictObject({ text, reason: text })).default([]);

/** Where something can be checked: a record of the site, or a place on one of its pages ("courts", "labs/queue", "courts#pending"). */
export const evidenceSchema = z.union([
  z.strictObject({ fact: id }),
  z.strictObject({ chart: id }),
  z.strictObject({ source: id }),
  z.strictObject({ dispute: id }),
  z.strictObject({ term: id }),
  z.strictObject({
    page: z
      .string()
      .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*(#[a-z0-9-]+)?$/, 'the path of a page without slashes around it, with #place if need be'),
    words: text,
  }),
]);
export type EvidenceRef = z.infer<typeof evidenceSchema>;

/** One thing a teacher asks, and what to expect. */
export const promptSchema = z.strictObject({
  ask: text,
  /** What students usually say, in their words. */
  usual: texts,
  /** What to point at. */
  evidence: z.array(evidenceSchema).min(1),
  /** The mistake that waits here, and how to get past it. */
  trap: text,
});
export type Prompt = z.infer<typeof promptSchema>;

const stepSchema = z.strictObject({
  title: text,
  minutes,
  /** Which meeting of the class, where a lesson takes several. */
  session: z.number().int().min(1).max(3).default(1),
  /** What the teacher and the class do, one sentence an item. */
  does: texts,
  /** Chapter or lab where teacher mode stops for this step, with the id of a section or figure: "courts#pending", "labs/queue". */
  at: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*(#[a-z0-9-]+)?$/, 'the path of a page without slashes around it, with #place if need be')
    .optional(),
  prompts: z.array(promptSchema).default([]),
  /** What stands on the wall meanwhile; without it the step has no slide. */
  slide: z
    .strictObject({
      title: text,
      lines: z.array(text).max(4).default([]),
      chart: id.optional(),
      /** The chart without title, axes, key and notes. */
      hidden: z.boolean().default(false),
    })
    .optional(),
});

export const lessonSchema = z.strictObject({
  id,
  /** Place in the list. */
  order: z.number().int().min(1).max(20),
  title: text.max(80),
  /** The question that the class can answer at the end. */
  question: text,
  /** In one sentence: what the class does. */
  summary: text,
  /** Minutes of each meeting of the class. */
  sessions: z.array(minutes).min(1).max(3),
  subjects: texts,
  aims: texts,
  /** What has to be there before it starts. */
  needs: texts,
  /** What the teacher does beforehand, with the time it takes. */
  before: texts,
  /** What this lesson can stir up, and what to do. */
  care: text,
  /** Sheets for students, in the order of use. */
  sheets: z.array(id).min(1),
  /** Sheets for the teacher beside their keys: a rubric. */
  aids: z.array(id).default([]),
  /** The sheet that is the exit ticket. */
  exit: id,
  steps: z.array(stepSchema).min(2),
  /** Universal Design for Learning: several ways to take in, to show, to take part. */
  adaptations: z.strictObject({ perceive: texts, act: texts, engage: texts }),
  /** What a learning platform gets: what students read, and nothing that only a teacher needs. */
  student: z.strictObject({ title: text.max(80), instructions: texts }),
  numbers,
});
export type Lesson = z.infer<typeof lessonSchema>;
export type LessonStep = Lesson['steps'][number];

const sheetKinds = [
  'handout',
  'organizer',
  'glossary',
  'source-check',
  'citations',
  'exit-ticket',
  'check',
  'rubric',
  'agreement',
  'reflection',
  'brief',
  'reading',
  'script',
] as const;

/** A piece of a sheet. Every text may hold {{fact}} templates. */
export const blockSchema = z.union([
  z.strictObject({ heading: text }),
  z.strictObject({ text }),
  z.strictObject({ list: texts }),
  z.strictObject({ steps: texts }),
  z.strictObject({ ticks: texts }),
  /** A chart as a picture; `hidden` without title, axes, key and notes. */
  z.strictObject({ chart: id, hidden: z.boolean().default(false) }),
  /** Facts as a table: number, what it counts, when, who says so. */
  z.strictObject({ facts: z.array(id).min(1) }),
  /** Terms as a table: term, meaning. */
  z.strictObject({ terms: z.array(id).min(1) }),
  /** Sources as a list of full citations. */
  z.strictObject({ sources: z.array(id).min(1) }),
  /** An open question with room to write; the answer says what a good one holds. */
  z.strictObject({ ask: text, lines: z.number().int().min(1).max(20), answer: text, evidence: z.array(evidenceSchema).min(1) }),
  /** A question with options; `right` counts from one. */
  z.strictObject({
    choose: text,
    options: z.array(text).min(2).max(5),
    right: z.number().int().min(1).max(5),
    why: text,
    evidence: z.array(evidenceSchema).min(1),
  }),
  /** A table to fill in: an empty text is room to write. `filled` is the table of the key, with the same rows and columns. */
  z.strictObject({
    columns: z.array(text).min(2),
    rows: z.array(z.array(z.string())).min(1),
    filled: z.array(z.array(z.string())).optional(),
  }),
  /** Room to write after a few words; no right answer. */
  z.strictObject({ write: text, lines: z.number().int().min(1).max(20) }),
]);
export type Block = z.infer<typeof blockSchema>;

export const sheetSchema = z.strictObject({
  id,
  kind: z.enum(sheetKinds),
  title: text.max(80),
  /** Who reads it: texts for students are held to grade 9. */
  for: z.enum(['students', 'teachers']),
  /** One sentence that says what to do with it. */
  lead: text,
  /** Of a brief: the sheet of the other side, with which it is balanced. */
  against: id.optional(),
  blocks: z.array(blockSchema).min(1),
  numbers,
});
export type Sheet = z.infer<typeof sheetSchema>;

export const frameworks = ['c3', 'ccss-literacy', 'ccss-math'] as const;

export const standardSchema = z.strictObject({
  framework: z.enum(frameworks),
  /** As the framework writes it: D2.Civ.5.9-12, RH.9-10.7, HSS-ID.B.5, MP4. */
  code: text,
  /** What it asks, in our own words; never the official wording. */
  gist: text,
  /** How far what is here meets it. */
  coverage: z.enum(['full', 'partial']),
  /** What is missing where it is met in part. */
  missing: text.optional(),
  /** Lessons that meet it, and by what. */
  met: z.array(z.strictObject({ lesson: id, by: text })).min(1),
  /** Address of the official text. */
  url: z.url({ protocol: /^https$/ }),
});
export type Standard = z.infer<typeof standardSchema>;

/** A code that was looked at and is not claimed. */
export const leftOutSchema = standardSchema.pick({ framework: true, code: true, gist: true, url: true }).extend({
  /** What the lessons do instead, or lack. */
  reason: text,
});
export type LeftOut = z.infer<typeof leftOutSchema>;
