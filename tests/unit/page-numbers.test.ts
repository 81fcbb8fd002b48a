/** Ids and note numbers of a page, and the words of the interface: the same on every build, each page on its own. */
import { expect, test } from 'vitest';
import { evidence } from '../../src/evidence/store.ts';
import { nextId } from '../../src/page/ids.ts';
import { factsInComponents, factsInDispute, factsInTexts, noteNumber, setNotes } from '../../src/page/notes.ts';
import { ui } from '../../src/page/ui.ts';

test('a chart shown again on a page gets a number; another page starts afresh', () => {
  const page = {};
  expect([nextId(page, 'removals'), nextId(page, 'removals'), nextId(page, 'courts'), nextId(page, 'removals')]).toEqual([
    'removals',
    'removals-2',
    'courts',
    'removals-3',
  ]);
  expect(nextId({}, 'removals')).toBe('removals');
});

test('the facts of a page are numbered from 1 in order of first use, each once', () => {
  const page = {};
  expect(setNotes(page, ['b', 'a', 'b', 'c'])).toEqual(['b', 'a', 'c']);
  expect(['b', 'a', 'c', 'd'].map((id) => noteNumber(page, id))).toEqual([1, 2, 3, undefined]);
  expect(noteNumber({}, 'b')).toBeUndefined();
});

test('facts are found in texts, in order, and as often as they stand', () => {
  expect(factsInTexts(['{{b}} and {{a|million}}', 'no fact', '{{cell:s#k@c}} {{b}}'])).toEqual(['b', 'a', 'b']);
});

test('facts of components: the number itself, and those that a dispute shows', () => {
  const dispute = [...evidence.disputes.values()].find(({ positions }) => positions.every(({ fact }) => fact));
  const facts = dispute?.positions.map(({ fact }) => fact) ?? [];
  expect(facts.length).toBeGreaterThanOrEqual(2);
  expect(factsInDispute(dispute?.id ?? '').slice(0, facts.length)).toEqual(facts);
  const use = (name: string, id: string) => ({ name, line: 1, attributes: { id } });
  expect(
    factsInComponents([use('Fact', 'a'), use('Term', 'removal'), use('Dispute', dispute?.id ?? '')]).slice(0, 1 + facts.length),
  ).toEqual(['a', ...facts]);
  expect(factsInDispute('no-such-dispute')).toEqual([]);
});

test('interface words are filled by name; a name without a value stays for a script', () => {
  expect(ui('nav.stage', { number: 3 })).toBe('Stage 3 of 6');
  expect(ui('nav.stage')).toBe('Stage {number} of 6');
});
