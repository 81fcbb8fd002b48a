/** The two briefs of a deliberation weigh the same, in words and in facts, and the build refuses a pair that does not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readCharts } from '../../src/charts/read.ts';
import { formatter } from '../../src/evidence/format.ts';
import { sentence } from '../../src/evidence/problem.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { type Around, briefTolerance, checkTeaching, factsOfSheet, wordsOfSheet } from '../../src/teach/check.ts';
import { readTeaching, type Teaching } from '../../src/teach/read.ts';
import type { Block, Sheet } from '../../src/teach/schema.ts';

const root = process.cwd();
let teaching: Teaching;
let around: Around;

beforeAll(() => {
  teaching = readTeaching(root, []);
  around = { evidence: readEvidence(root).evidence, charts: new Set(readCharts(root, []).keys()), format: formatter('en') };
});

function brief(id: string): Sheet {
  const sheet = teaching.sheets.get(id);
  if (!sheet) throw new RangeError(`no sheet has the id "${id}"`);
  return sheet;
}

/** What the check says of the briefs when one more block stands in the brief on judges. */
function problemsWith(block: Block): string[] {
  const longer = { ...brief('brief-judges'), blocks: [...brief('brief-judges').blocks, block] };
  const sheets = new Map(teaching.sheets).set(longer.id, longer);
  return checkTeaching({ ...teaching, sheets }, around)
    .map(sentence)
    .filter((one) => one.includes('brief-'));
}

describe('The briefs on judges and on detention space', () => {
  it('are about equally long', () => {
    const words = ['brief-judges', 'brief-detention'].map((id) => wordsOfSheet(brief(id)));
    expect(Math.min(...words)).toBeGreaterThan(300);
    expect(Math.max(...words) - Math.min(...words)).toBeLessThanOrEqual(briefTolerance * Math.max(...words));
  });

  it('cite equally many facts, and no fact is cited by both', () => {
    const [judges, detention] = [factsOfSheet(brief('brief-judges')), factsOfSheet(brief('brief-detention'))];
    expect(judges.size).toBeGreaterThanOrEqual(8);
    expect(detention.size).toBe(judges.size);
    expect([...judges].filter((id) => detention.has(id))).toEqual([]);
  });

  it('have the same parts in the same order, with as many reasons and as many limits', () => {
    const parts = (id: string) =>
      brief(id).blocks.map((block) =>
        'list' in block ? block.list.length : 'sources' in block ? block.sources.length : Object.keys(block)[0],
      );
    const headings = (id: string) => brief(id).blocks.flatMap((block) => ('heading' in block ? [block.heading] : []));
    expect(parts('brief-judges')).toEqual(parts('brief-detention'));
    expect(headings('brief-judges')).toEqual(headings('brief-detention'));
  });

  it('pass as they are', () => {
    expect(problemsWith({ text: 'Ten words.' })).toEqual([]);
  });

  it('are refused when one says more than the other', () => {
    expect(problemsWith({ text: 'more '.repeat(40) })).toEqual([
      expect.stringMatching(/brief-detention: blocks: found "\d+ words"; allowed: about as many as brief-judges/),
    ]);
  });

  it('are refused when one cites a fact more', () => {
    expect(problemsWith({ text: '{{ij-2023-09}}' })).toEqual([
      expect.stringMatching(/brief-detention: blocks: found "\d+ facts"; allowed: as many as brief-judges/),
    ]);
  });
});

describe('The common reading', () => {
  it('gives its four answers about the same room', () => {
    const words = brief('common-reading').blocks.flatMap((block) =>
      'text' in block && block.text.startsWith('Add ') ? [block.text.split(/\s+/).length] : [],
    );
    expect(words).toHaveLength(4);
    expect(Math.max(...words) - Math.min(...words)).toBeLessThanOrEqual(0.1 * Math.max(...words));
  });
});
