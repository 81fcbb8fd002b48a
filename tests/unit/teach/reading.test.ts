/** How hard students' sheets are to read: the grade by Flesch and Kincaid (1975), printed as a table, at most 9. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { type Run, readySheet } from '../../../src/teach/ready.ts';
import type { Sheet } from '../../../src/teach/schema.ts';
import { teaching } from '../../../src/teach/store.ts';

const most = 9;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const tokens = new Intl.Segmenter('en', { granularity: 'word' });
const words = (text: string): string[] => [...tokens.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment);

/** Every text that students get, terms with their meanings. A number counts as a word of one syllable: it is looked at, not sounded out. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) {
    const isRuns = value.length > 0 && value.every((one) => one !== null && typeof one === 'object' && 'text' in one);
    return isRuns ? [value.map((run: Run) => (run.fact === undefined ? run.text : 'one')).join('')] : value.flatMap(textsIn);
  }
  if (value === null || typeof value !== 'object') return [];
  return 'meaning' in value ? [String(value.meaning)] : Object.values(value).flatMap(textsIn);
}

/** Of whole sentences only: labels, cells and citations are short pieces that would make a sheet look easier than it is. */
function gradeOf(sheet: Sheet): { grade: number; words: number } {
  const { lead, blocks } = readySheet(sheet, { answers: false });
  const counted = textsIn([lead, blocks])
    .filter((text) => /[.?!…]["”)]?$/.test(text.trim()) && !/^(APA|MLA|Chicago)\b/.test(text))
    .flatMap((text) => [...sentences.segment(text)].map(({ segment }) => segment))
    .filter((one) => words(one).length > 0);
  const all = counted.flatMap(words);
  return {
    grade: fleschKincaid({ sentence: counted.length, word: all.length, syllable: all.reduce((sum, one) => sum + syllable(one), 0) }),
    words: all.length,
  };
}

test('every students’ sheet is at most at grade 9', () => {
  const rows = [...teaching.sheets.values()]
    .filter((sheet) => sheet.for === 'students')
    .map((sheet) => ({ sheet: sheet.id, ...gradeOf(sheet) }))
    .sort((a, b) => b.grade - a.grade);
  console.table(rows.map(({ sheet, grade, words: count }) => ({ sheet, grade: Math.round(grade * 10) / 10, words: count })));
  expect(rows.filter(({ grade }) => !(grade <= most))).toEqual([]);
});
