/** What a sheet shows: keys hold the answers and what they rest on, students' sheets hold nothing of them. */
import { describe, expect, test } from 'vitest';
import { hasAnswers } from '../../../src/teach/answers.ts';
import { readySheet, runsOf } from '../../../src/teach/ready.ts';
import type { Block, Sheet } from '../../../src/teach/schema.ts';
import { teaching } from '../../../src/teach/store.ts';

const words = (text: string): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('');
/** Answers and reasons. */
function secretsOf(block: Block): string[] {
  if ('ask' in block) return [words(block.answer)];
  return 'choose' in block ? [words(block.why)] : [];
}
const rowsOf = (rows: string[][]) => rows.map((row) => row.map(runsOf));
const keyed = [...teaching.sheets.values()].filter(hasAnswers);

test('a number in a text is a run that leads to its record', () => {
  const runs = runsOf('It was {{adp-fy1979}} then.');
  expect(runs.map(({ fact }) => fact)).toEqual([undefined, 'adp-fy1979', undefined]);
  expect(runs[1]?.href).toBe('/facts/adp-fy1979/');
  expect(runs[1]?.text).toMatch(/^\d[\d,]*$/);
  expect(() => runsOf('{{no-such-fact}}')).toThrow(RangeError);
});

describe.each(keyed.map((sheet): [string, Sheet] => [sheet.id, sheet]))('%s', (_, sheet) => {
  const key = plainOf(readySheet(sheet, { answers: true }));
  const open = readySheet(sheet, { answers: false });

  test('has every answer on its key, and none on the sheet', () => {
    const secrets = sheet.blocks.flatMap(secretsOf);
    expect(secrets.filter((one) => !key.includes(one))).toEqual([]);
    expect(secrets.filter((one) => plainOf(open).includes(one))).toEqual([]);
  });

  test('fills its tables on the key and leaves them open on the sheet', () => {
    for (const [index, block] of sheet.blocks.entries()) {
      if (!('columns' in block)) continue;
      expect(open.blocks[index]).toHaveProperty('rows', rowsOf(block.rows));
      expect(readySheet(sheet, { answers: true }).blocks[index]).toHaveProperty('rows', rowsOf(block.filled ?? block.rows));
    }
  });

  test('has no field of an answer in what students get', () => {
    for (const block of open.blocks) for (const field of ['answer', 'right', 'why', 'pointers']) expect(block).not.toHaveProperty(field);
  });

  test('says for each answer where to check it', () => {
    const bare = readySheet(sheet, { answers: true }).blocks.filter(
      (block) => (block.kind === 'ask' || block.kind === 'choose') && (block.pointers ?? []).length === 0,
    );
    expect(bare).toEqual([]);
  });
});

/** Words of a ready sheet, its runs joined. */
function plainOf(value: unknown): string {
  if (typeof value === 'string') return `${value} `;
  if (Array.isArray(value)) {
    const isRuns = value.length > 0 && value.every((one) => one !== null && typeof one === 'object' && 'text' in one);
    return isRuns ? `${value.map((run: { text: string }) => run.text).join('')} ` : value.map(plainOf).join('');
  }
  return value !== null && typeof value === 'object' ? Object.values(value).map(plainOf).join('') : '';
}
