/** Every chapter: long enough to explain and short enough to read, with its pictures, both readings, its disputes and its open ends. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chart } from '../../src/charts/store.ts';
import { readMdx } from '../../src/evidence/mdx.ts';
import { stages } from '../../src/evidence/schema.ts';
import { evidence } from '../../src/evidence/store.ts';
import { chapterSchema } from '../../src/page/frontmatter.ts';
import { factsInComponents, factsInDispute, factsInTexts } from '../../src/page/notes.ts';
import { wordsOfSides } from '../../src/teach/balance.ts';

/** How much longer the longer side is, as a share of the shorter. */
function difference(sides: readonly { words: number }[]): number {
  const words = sides.map((one) => one.words);
  return Math.max(...words) / Math.min(...words) - 1;
}

const chapters = stages.map((stage) => {
  const file = `content/en/chapters/${stage}.mdx`;
  const source = readFileSync(file, 'utf8');
  const mdx = readMdx(file, source);
  const uses = (name: string) => mdx.components.filter((one) => one.name === name);
  const data = chapterSchema.parse(mdx.frontmatter);
  return { stage, source, mdx, data, uses };
});

describe.each(chapters)('$stage', ({ stage, source, mdx, data, uses }) => {
  test('stands in its place', () => {
    expect(data).toMatchObject({ stage, order: stages.indexOf(stage) + 1 });
  });

  test('has between 1,200 and 2,200 words', () => {
    expect(mdx.wordCount).toBeGreaterThanOrEqual(1200);
    expect(mdx.wordCount).toBeLessThanOrEqual(2200);
  });

  test('has five to eight charts, each of them once, and at least one told as a scene', () => {
    const charts = [...uses('Chart').map((one) => one.attributes['id']), ...uses('Scene').map((one) => one.attributes['chart'])];
    expect(charts.length).toBeGreaterThanOrEqual(5);
    expect(charts.length).toBeLessThanOrEqual(8);
    expect(new Set(charts).size).toBe(charts.length);
    expect(uses('Scene').length).toBeGreaterThanOrEqual(1);
    expect(uses('Step').length).toBeGreaterThanOrEqual(2);
  });

  test('shows the legal steps of its own stage', () => {
    expect(uses('Steps').map((one) => one.attributes['stage'])).toEqual([stage]);
  });

  test('gives two readings, each attributed, of about the same length', () => {
    expect(uses('Views')).toHaveLength(1);
    expect(uses('View').map((one) => one.attributes['side'])).toEqual(['government', 'critics']);
    expect(uses('View').every((one) => typeof one.attributes['who'] === 'string')).toBe(true);
    const sides = wordsOfSides(source);
    expect(sides.map(({ side }) => side)).toEqual(['government', 'critics']);
    expect(difference(sides), sides.map(({ side, words }) => `${side}: ${String(words)} words`).join(', ')).toBeLessThanOrEqual(0.15);
  });

  test('says what is not known, and then what comes next', () => {
    const headings = mdx.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
    expect(headings.slice(-2)).toEqual(['What is not known', 'What comes next']);
  });

  test('shows every dispute of its stage that touches a number which some chapter shows', () => {
    const told = new Set(uses('Dispute').map((one) => one.attributes['id']));
    const untold = [...evidence.disputes.values()].filter(
      (one) => one.stage === stage && !told.has(one.id) && factsInDispute(one.id).some((fact) => shownFacts.has(fact)),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });
});

/** Facts in the words or charts of any chapter: what stands only inside a dispute does not count. */
const shownFacts = new Set(
  chapters.flatMap(({ mdx, data, uses }) => [
    ...factsInTexts([data.keep, data.why, data.ninety, ...data.ten, data.door.sentence, data.carries.from ?? '', data.carries.to ?? '']),
    data.door.fact,
    ...factsInComponents(mdx.components.filter(({ name }) => name !== 'Dispute')),
    ...[...uses('Chart'), ...uses('Scene')].flatMap(({ attributes }) => chart(String(attributes['id'] ?? attributes['chart'])).facts),
  ]),
);

test('every dispute that a chapter shows is one of its own stage', () => {
  const strangers = chapters.flatMap(({ stage, uses }) =>
    uses('Dispute')
      .map((one) => String(one.attributes['id']))
      .filter((id) => evidence.disputes.get(id)?.stage !== stage),
  );
  expect(strangers).toEqual([]);
});

test('readings of unequal length would be found', () => {
  const side = (name: string, words: number) => `<View side="${name}" who="One">\n\n${'word '.repeat(words)}<Cite id="law" />\n\n</View>\n`;
  expect(wordsOfSides(side('government', 100) + side('critics', 115))).toEqual([
    { side: 'government', words: 100 },
    { side: 'critics', words: 115 },
  ]);
  expect(difference([{ words: 100 }, { words: 115 }])).toBeCloseTo(0.15);
  expect(difference([{ words: 116 }, { words: 100 }])).toBeGreaterThan(0.15);
});
