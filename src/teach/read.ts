/** Reads `content/en/teach` from disk: lessons, sheets and the map of standards; faults are reported, faulty records left out. */
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { type Problem, problem } from '../evidence/problem.ts';
import { listFiles, parseRecord, readList, readYaml } from '../evidence/read.ts';
import {
  type LeftOut,
  type Lesson,
  leftOutSchema,
  lessonSchema,
  type Sheet,
  type Standard,
  sheetSchema,
  standardSchema,
} from './schema.ts';

export const folder = 'content/en/teach';
export const standardsFile = `${folder}/standards.yaml`;
export const leftOutFile = `${folder}/standards-left-out.yaml`;
export const lessonFile = (id: string) => `${folder}/lessons/${id}.yaml`;
export const sheetFile = (id: string) => `${folder}/sheets/${id}.yaml`;

export interface Teaching {
  /** In the order of the list. */
  lessons: ReadonlyMap<string, Lesson>;
  sheets: ReadonlyMap<string, Sheet>;
  /** In the order of the file. */
  standards: readonly Standard[];
  /** Codes that were looked at and are not claimed, in the order of the file. */
  leftOut: readonly LeftOut[];
}

/** Every record of one folder, a file each, whose name is the id. */
function readFolder<Shape extends z.ZodType<{ id: string }>>(
  root: string,
  fileOf: (id: string) => string,
  shape: Shape,
  problems: Problem[],
): z.infer<Shape>[] {
  return listFiles(root, dirname(fileOf('*')), '.yaml').flatMap((name) => {
    const id = basename(name, '.yaml');
    const file = fileOf(id);
    const data = readYaml(root, file, problems);
    const record = data === undefined ? undefined : parseRecord(shape, data, file, id, problems);
    if (record === undefined) return [];
    if (record.id === id) return [record];
    problems.push(problem(file, record.id, 'id', record.id, `${id}, the name of the file`));
    return [];
  });
}

/** @param root the project's folder */
export function readTeaching(root: string, problems: Problem[]): Teaching {
  const lessons = readFolder(root, lessonFile, lessonSchema, problems).sort((a, b) => a.order - b.order);
  const sheets = readFolder(root, sheetFile, sheetSchema, problems);
  return {
    lessons: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    standards: readList(root, standardsFile, standardSchema, problems),
    leftOut: readList(root, leftOutFile, leftOutSchema, problems),
  };
}
