/** The shape of a chapter's, a lab's and a page's frontmatter; the content collections and the content checks both use it. */
import { z } from 'zod';
import { stages } from '../evidence/schema.ts';

const text = z.string().trim().min(1);
const exceptions = z.array(z.strictObject({ text, reason: text })).default([]);
/** YAML turns an unquoted day into a date; both are taken. */
const day = z
  .union([z.string(), z.number(), z.date()])
  .transform((one) => (one instanceof Date ? one.toISOString().slice(0, 10) : String(one)));

export const chapterSchema = z.strictObject({
  title: text.max(80),
  stage: z.enum(stages),
  order: z.number().int().min(1).max(6),
  /** The one sentence a tired reader can keep. */
  keep: text,
  /** Why it matters for the next stage. */
  why: text,
  /** The door on the home page: one sentence, one number. */
  door: z.strictObject({ sentence: text, fact: text, as: z.enum(['exact', 'thousand', 'million', 'billion']).default('exact') }),
  /** The 90-second depth. */
  ninety: text,
  /** The ten-minute depth, three paragraphs. */
  ten: z.array(text).length(3),
  /** Which stage's data end when. */
  dataEnds: z.array(z.strictObject({ what: text, ends: day })).min(1),
  carries: z.strictObject({ from: text.optional(), to: text.optional() }).default({}),
  /** The chart of the ten-minute walk. */
  lead: text,
  numbers: exceptions,
});

export const pageSchema = z.strictObject({ title: text, description: text, numbers: exceptions });

export const labSchema = z.strictObject({
  title: text.max(60),
  order: z.number().int().min(1).max(6),
  /** The stages it belongs to, first the one whose chapter it stands in. */
  stages: z.array(z.enum(stages)).min(1),
  /** What a reader can find out, as a question. */
  question: text,
  /** What is learned by moving it, in one sentence. */
  teaches: text,
  /** How long it takes in class, in minutes. */
  minutes: z.strictObject({ from: z.number().int().min(1), to: z.number().int().max(120) }),
  /** What it shows as it stands, for readers without script, for print and for doors that lead to it. */
  finding: text,
  /** Parts that can stand in a chapter alone. A word, fact or source whose key begins with a part's name belongs to that part. */
  parts: z.array(z.string().regex(/^[a-z]+$/)).default([]),
  /** Every word of the lab itself, by key; {name} is filled while it runs, {{fact}} at build. */
  words: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), text),
  /** The facts behind its controls and results, by the name the lab calls them. */
  facts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), text),
  /** The sources behind a text of the lab that states what no number shows, by the key of its words. */
  sources: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.array(z.strictObject({ id: text, at: text.optional() })).min(1)).default({}),
  numbers: exceptions,
});
