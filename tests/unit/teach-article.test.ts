/** The handout on the article says what the record of claims says, and can be filled in on paper. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import type { Claim } from '../../src/evidence/schema.ts';
import { ui } from '../../src/page/ui.ts';
import { factsOfSheet } from '../../src/teach/check.ts';
import { readTeaching } from '../../src/teach/read.ts';
import type { Block, Sheet } from '../../src/teach/schema.ts';

let claims: Map<string, Claim>;
let sheet: Sheet;
let table: Extract<Block, { columns: string[] }>;
/** Each stage on the sheet with the claims that it gives under it. */
let rows: { stage: string; claim: Claim | undefined; verdict: string }[];

beforeAll(() => {
  claims = new Map([...readEvidence(process.cwd()).evidence.claims.values()].map((one) => [one.claim, one]));
  const found = readTeaching(process.cwd(), []).sheets.get('check-article');
  const block = found?.blocks.find((one) => 'columns' in one);
  if (!found || !block || !('columns' in block)) throw new RangeError('the sheet "check-article" has no table');
  sheet = found;
  table = block;
  rows = (table.filled ?? []).map(([stage = '', claim = '', verdict = '']) => ({ stage, claim: claims.get(claim), verdict }));
});

describe('The handout "Check the article"', () => {
  it('words each claim as its record does, and its key gives the verdict of the record', () => {
    expect(rows.length).toBeGreaterThan(8);
    for (const { claim, verdict } of rows) {
      expect(claim, verdict).toBeDefined();
      if (claim) expect(verdict).toBe(ui(`verdict.${claim.verdict}`));
    }
  });

  it('lists every verdict of the site, and no other', () => {
    const list = sheet.blocks.find((block) => 'list' in block);
    const names = list && 'list' in list ? list.list.map((one) => one.split(':')[0]) : [];
    const known = [...new Set([...claims.values()].map(({ verdict }) => ui(`verdict.${verdict}`)))];
    expect([...names].sort()).toEqual(known.sort());
  });

  it('has facts for every stage, so that it needs no screen', () => {
    const withFacts = sheet.blocks.flatMap((block, index) => {
      const before = sheet.blocks[index - 1];
      return 'facts' in block && before && 'heading' in before ? [before.heading] : [];
    });
    expect(withFacts).toEqual([...new Set(rows.map(({ stage }) => stage))]);
  });

  it('shows on paper a fact that each verdict rests on, where the record has one', () => {
    const shown = factsOfSheet({ ...sheet, blocks: sheet.blocks.filter((block) => 'facts' in block) });
    for (const { claim } of rows) {
      const needed = (claim?.evidence ?? []).flatMap((ref) => ('fact' in ref ? [ref.fact] : []));
      if (needed.length > 0)
        expect(
          needed.filter((id) => shown.has(id)),
          claim?.id,
        ).not.toEqual([]);
    }
  });
});
