/** A pack: what is ticked becomes a sheet, a key, minutes and citations, and its address brings it back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../../../src/labs/shared/url-state.ts';
import { citationsOf, isEmpty, type PackMatter, packSheet, planOf } from '../../../src/teach/pack/model.ts';
import { choiceOf, packFields, ticking } from '../../../src/teach/pack/state.ts';

const picture = (id: string) => ({
  id,
  title: `Title of ${id}`,
  alt: `What ${id} shows`,
  hidden: false,
  href: `/charts/${id}/`,
  stage: 'courts' as const,
  citation: `Cite ${id}`,
  csv: `/charts/${id}.csv`,
  png: { href: `/charts/${id}.png`, width: 1000, height: 700, cuts: [] },
});
const matter: PackMatter = {
  chapters: [
    { id: 'population', title: 'Who lives here', keep: 'Keep one.', minutes: 7, href: '/population/', citation: 'Cite population' },
    { id: 'courts', title: 'The courts', keep: 'Keep two.', minutes: 9, href: '/courts/', citation: 'Cite courts' },
  ],
  charts: ['first', 'second', 'third'].map(picture),
  questions: [
    {
      id: 'sheet-a.1',
      stage: 'courts',
      sheet: 'Sheet A',
      block: {
        kind: 'ask',
        number: 1,
        ask: [{ text: 'Why?' }],
        lines: 3,
        answer: [{ text: 'Because.' }],
        pointers: [{ words: 'Record', href: '/facts/x/' }],
      },
    },
    {
      id: 'sheet-a.2',
      stage: 'overview',
      sheet: 'Sheet A',
      block: {
        kind: 'choose',
        number: 2,
        ask: [{ text: 'Which?' }],
        options: [[{ text: 'One' }], [{ text: 'Two' }]],
        right: 2,
        why: [{ text: 'It is.' }],
        pointers: [{ words: 'Record', href: '/facts/x/' }],
      },
    },
  ],
};
const words = {
  title: 'Pack',
  lead: 'Lead',
  chapters: 'Read',
  charts: 'Look',
  questions: 'Answer',
  citations: 'Cite',
  reading: '{minutes} min',
};
const fresh = readState('pack', packFields, '');
const choice = choiceOf({ ...fresh, chapters: 'courts', charts: 'third~first', questions: 'sheet-a.1~sheet-a.2' }, matter);

describe('minutes', () => {
  test('are those of the chapters, and as many a chart and a question as the teacher says', () => {
    expect(planOf(matter, { ...choice, minutes: 45, perChart: 5, perQuestion: 3 })).toEqual({
      reading: 9,
      looking: 10,
      answering: 6,
      total: 25,
      left: 20,
    });
  });

  test('always add up, and more ticks never take less time', () => {
    const some = <Id>(ids: readonly Id[]) => fc.subarray([...ids]);
    fc.assert(
      fc.property(
        some(matter.chapters.map(({ id }) => id)),
        some(matter.charts.map(({ id }) => id)),
        some(matter.questions.map(({ id }) => id)),
        fc.integer({ min: 15, max: 180 }),
        (chapters, charts, questions, minutes) => {
          const plan = planOf(matter, { chapters, charts, questions, minutes, perChart: 5, perQuestion: 3 });
          expect(plan.total).toBe(plan.reading + plan.looking + plan.answering);
          expect(plan.left).toBe(minutes - plan.total);
          expect(planOf(matter, { ...choice, chapters: matter.chapters.map(({ id }) => id), minutes }).reading).toBeGreaterThanOrEqual(
            plan.reading,
          );
        },
      ),
    );
  });
});

describe('the sheet', () => {
  test('has what is ticked in the order of the site, with questions numbered anew, and nothing else', () => {
    const { blocks } = packSheet(matter, choice, words, { answers: false });
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'list',
      'heading',
      'chart',
      'chart',
      'heading',
      'ask',
      'choose',
      'heading',
      'list',
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.id] : []))).toEqual(['first', 'third']);
    expect(JSON.stringify(blocks)).not.toContain('Who lives here');
  });

  test('has no answer in it; its key has every one', () => {
    const sheet = JSON.stringify(packSheet(matter, choice, words, { answers: false }));
    for (const secret of ['Because.', 'It is.', '"right"', 'Record']) expect(sheet).not.toContain(secret);
    const key = JSON.stringify(packSheet(matter, choice, words, { answers: true }));
    for (const secret of ['Because.', 'It is.', '"right":2', 'Record']) expect(key).toContain(secret);
  });

  test('leaves out the heads of what is not ticked', () => {
    const only = choiceOf({ ...fresh, charts: 'second' }, matter);
    expect(packSheet(matter, only, words, { answers: false }).blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'chart',
      'heading',
      'list',
    ]);
    expect(isEmpty(only)).toBe(false);
    expect(isEmpty(choiceOf(fresh, matter))).toBe(true);
  });

  test('cites each chapter and chart once', () => {
    expect(citationsOf(matter, choice)).toEqual(['Cite courts', 'Cite first', 'Cite third']);
  });
});

describe('the address', () => {
  test('brings a choice back', () => {
    const charts = ticking({ ...fresh, charts: 'third' }, matter, 'charts', 'first', true);
    const state = { ...fresh, charts, minutes: 90 };
    expect(charts).toBe('first~third');
    expect(readState('pack', packFields, writeState('pack', packFields, state))).toEqual(state);
    expect(ticking(state, matter, 'charts', 'first', false)).toBe('third');
  });

  test('with garbage in it is a choice of what exists', () => {
    for (const query of [
      '?pack.charts=<script>',
      '?pack.charts=nowhere~first~first',
      '?pack.minutes=1e9',
      '?pack.minutes=-5&pack.questions=%00',
    ]) {
      const found = choiceOf(readState('pack', packFields, query), matter);
      expect(found.minutes).toBe(45);
      expect(found.charts.every((id) => matter.charts.some((chart) => chart.id === id))).toBe(true);
      expect(new Set(found.charts).size).toBe(found.charts.length);
    }
    expect(choiceOf(readState('pack', packFields, '?pack.charts=nowhere~first~first'), matter).charts).toEqual(['first']);
  });
});
