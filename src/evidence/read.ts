/** Reads `content/evidence` from disk: YAML and CSV in, typed records and problems out. The only door to the evidence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { readCsv } from './csv.ts';
import { evaluate, spellOut } from './derive.ts';
import { formatOf, formatter } from './format.ts';
import { type Problem, problem } from './problem.ts';
import {
  claimSchema,
  correctionsSchema,
  disputeSchema,
  type FactRecord,
  factSchema,
  replacedSchema,
  seriesSchema,
  sourceSchema,
  stepSchema,
  sumSchema,
  termSchema,
} from './schema.ts';
import type { Evidence, Fact, SeriesTable } from './types.ts';

export interface ReadResult {
  evidence: Evidence;
  problems: Problem[];
  /** File of each fact, for messages of later rules. */
  fileOfFact: ReadonlyMap<string, string>;
}

/** Reads everything under `root/content/evidence`. Faulty records are reported and left out of the store. */
export function readEvidence(root: string): ReadResult {
  const folder = 'content/evidence';
  const problems: Problem[] = [];
  const sources = byId(readList(root, `${folder}/sources.yaml`, sourceSchema, problems), `${folder}/sources.yaml`, problems);
  const disputes = byId(readList(root, `${folder}/disputes.yaml`, disputeSchema, problems), `${folder}/disputes.yaml`, problems);
  const terms = byId(readList(root, `${folder}/terms.yaml`, termSchema, problems), `${folder}/terms.yaml`, problems);
  const claims = byId(readList(root, `${folder}/claims.yaml`, claimSchema, problems), `${folder}/claims.yaml`, problems);
  const steps = byId(readList(root, `${folder}/process.yaml`, stepSchema, problems), `${folder}/process.yaml`, problems);
  const sums = readList(root, `${folder}/sums.yaml`, sumSchema, problems);
  const replaced = readList(root, `${folder}/replaced.yaml`, replacedSchema, problems);
  const corrections = readOne(root, `${folder}/corrections.yaml`, correctionsSchema, 'log', problems) ?? { since: '', log: [] };

  const records = new Map<string, FactRecord>();
  const fileOfFact = new Map<string, string>();
  for (const name of listFiles(root, `${folder}/facts`, '.yaml')) {
    const file = `${folder}/facts/${name}`;
    for (const record of readList(root, file, factSchema, problems)) {
      const before = fileOfFact.get(record.id);
      if (before) problems.push(problem(file, record.id, 'id', record.id, `an id used once (${before} has it)`));
      records.set(record.id, record);
      fileOfFact.set(record.id, file);
    }
  }
  const facts = resolveFacts(records, fileOfFact, problems);

  const series = new Map<string, SeriesTable>();
  for (const name of listFiles(root, `${folder}/series`, '.yaml')) {
    const file = `${folder}/series/${name}`;
    const id = basename(name, '.yaml');
    const schema = readOne(root, file, seriesSchema, id, problems);
    if (!schema) continue;
    const csv = `${folder}/series/${id}.csv`;
    if (!existsSync(join(root, csv))) {
      problems.push(problem(csv, id, 'file', undefined, 'a CSV beside its schema'));
      continue;
    }
    const { rows, problems: faults } = readCsv(csv, readFileSync(join(root, csv), 'utf8'), schema);
    problems.push(...faults);
    series.set(id, { name: id, schema, rows });
  }
  for (const name of listFiles(root, `${folder}/series`, '.csv')) {
    const id = basename(name, '.csv');
    if (!existsSync(join(root, `${folder}/series/${id}.yaml`)))
      problems.push(problem(`${folder}/series/${name}`, id, 'schema', undefined, `a schema beside it, ${id}.yaml`));
  }
  return { evidence: { sources, facts, series, disputes, terms, claims, steps, sums, corrections, replaced }, problems, fileOfFact };
}

/** Gives every fact its value; derived ones are computed from their operands, in any order of the files. */
function resolveFacts(
  records: ReadonlyMap<string, FactRecord>,
  fileOfFact: ReadonlyMap<string, string>,
  problems: Problem[],
): Map<string, Fact> {
  const words = formatter('en');
  const facts = new Map<string, Fact>();
  const resolve = (id: string, path: readonly string[]): Fact | undefined => {
    const done = facts.get(id);
    const record = records.get(id);
    if (done || !record) return done;
    const file = fileOfFact.get(id) ?? '';
    const { derived } = record;
    if (!derived) {
      const fact: Fact = { ...record, value: record.value ?? null };
      facts.set(id, fact);
      return fact;
    }
    if (record.value !== undefined)
      problems.push(problem(file, id, 'value', record.value, 'no value beside a formula: derived facts are computed, not typed'));
    if (path.includes(id)) {
      problems.push(problem(file, id, 'derived.operands', [...path, id].join(' → '), 'operands that do not lead back to the fact'));
      return undefined;
    }
    const values: Record<string, number> = {};
    const spelled: Record<string, string> = {};
    for (const [name, operand] of Object.entries(derived.operands)) {
      const fact = resolve(operand, [...path, id]);
      if (!fact || fact.value === null) {
        problems.push(problem(file, id, `derived.operands.${name}`, operand, 'the id of a fact that has a value'));
        return undefined;
      }
      values[name] = fact.value;
      spelled[name] = words.value(fact.value, formatOf(fact));
    }
    try {
      const factor = 10 ** derived.decimals;
      const fact: Fact = {
        ...record,
        value: Math.round(evaluate(derived.formula, values) * factor) / factor,
        arithmetic: spellOut(derived.formula, spelled),
      };
      facts.set(id, fact);
      return fact;
    } catch (error) {
      problems.push(problem(file, id, 'derived.formula', derived.formula, (error as Error).message));
      return undefined;
    }
  };
  for (const id of records.keys()) resolve(id, []);
  return facts;
}

/** Names of the files of a folder that end so, in order; none where there is no folder. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];
}

/** A YAML file as plain data; syntax faults are reported with their line. */
export function readYaml(root: string, file: string, problems: Problem[]): unknown {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push(problem(file, 'file', 'file', undefined, 'this file'));
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, uniqueKeys: true });
  for (const fault of document.errors)
    problems.push(
      problem(file, `line ${String(lines.linePos(fault.pos[0]).line)}`, 'YAML', fault.message.split('\n')[0], 'well-formed YAML'),
    );
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

/** One record of a file, checked against its shape; problems name each field. */
function readOne<Shape extends z.ZodType>(
  root: string,
  file: string,
  shape: Shape,
  record: string,
  problems: Problem[],
): z.infer<Shape> | undefined {
  const data = readYaml(root, file, problems);
  return data === undefined ? undefined : parseRecord(shape, data, file, record, problems);
}

/** A list of records, each checked against its shape; a missing file is a problem and an empty list. */
export function readList<Shape extends z.ZodType>(root: string, file: string, shape: Shape, problems: Problem[]): z.infer<Shape>[] {
  const data = readYaml(root, file, problems);
  if (data === undefined) return [];
  if (!Array.isArray(data)) {
    problems.push(problem(file, 'file', 'content', typeof data, 'a list of records'));
    return [];
  }
  return data.flatMap((item: unknown, index) => {
    const id = (item as { id?: unknown } | null)?.id;
    const record = typeof id === 'string' ? id : `record ${String(index + 1)}`;
    const parsed = parseRecord(shape, item, file, record, problems);
    return parsed === undefined ? [] : [parsed];
  });
}

/** Data checked against a shape; each fault becomes a problem that names field, found and allowed. */
export function parseRecord<Shape extends z.ZodType>(
  shape: Shape,
  data: unknown,
  file: string,
  record: string,
  problems: Problem[],
): z.infer<Shape> | undefined {
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
    const field = issue.path.map(String).join('.') || 'record';
    problems.push(
      problem(file, record, field, issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : found, allowedBy(issue, found)),
    );
  }
  return undefined;
}

/** What a field allows, in words; Zod's own sentence where it is already good. */
function allowedBy(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'unrecognized_keys') return 'only the fields of the schema';
  if (issue.code === 'invalid_type') return found === undefined ? `a ${issue.expected} (the field is missing)` : `a ${issue.expected}`;
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map((one) => allowedBy(one, found)))].join(' or ');
  return issue.message;
}

function byId<Item extends { id: string }>(items: readonly Item[], file: string, problems: Problem[]): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) {
    if (map.has(item.id)) problems.push(problem(file, item.id, 'id', item.id, 'an id used once'));
    map.set(item.id, item);
  }
  return map;
}
