/** What the search finds for the forms of a word: asked of a small index, then of words alone. */
import { describe, expect, test } from 'vitest';
import { type Entry, indexText, readIndex, stemOf } from '../../src/elements/search-index.ts';

const entry = (id: string, title: string, body = ''): Entry => ({ id, kind: 'term', title, line: '', body, stage: 0, href: `/${id}/` });
const places = [
  entry('deportation', 'Deportation', 'What a court orders.'),
  entry('country', 'Third country', 'Neither the country of origin nor the one left.'),
  entry('removals', 'Removals', 'Counted in a year.'),
  entry('judge', 'Immigration judge'),
  entry('depot', 'Depot'),
  entry('days', 'Held for 100 days'),
];
const ask = await readIndex(indexText(places));
const found = (words: string) => ask(words).found.map(({ href }) => href.slice(1, -1));

describe('the search', () => {
  test.each(['deportation', 'deported', 'deporting', 'deportations', 'deports', 'Deporting,'])(
    'finds deportation by "%s" first',
    (words) => {
      expect(found(words)[0]).toBe('deportation');
      expect(ask(words).holds).toBe('all');
    },
  );

  test.each([
    ['third countries', 'country'],
    ['removal', 'removals'],
    ['removed', 'removals'],
    ['immigration judges', 'judge'],
  ])('finds by "%s" what is called in another number or form', (words, place) => {
    expect(found(words)).toEqual([place]);
  });

  test('still finds an unfinished word, a slip, and nothing for what is not there', () => {
    expect(found('deporta')).toEqual(['deportation']);
    expect(found('imigration')).toEqual(['judge']);
    expect(found('asylum')).toEqual([]);
  });

  test('asks for every word: two that never stand together are found as some only', () => {
    expect(ask('judges held')).toMatchObject({ holds: 'some' });
    expect(found('judges held').sort()).toEqual(['days', 'judge']);
  });

  test('leaves numbers and short words whole', () => {
    expect(['100s', 'ice', 'dhs', 'laws', 'gas', 'process'].map(stemOf)).toEqual(['100s', 'ice', 'dhs', 'law', 'gas', 'process']);
  });

  test('takes only the end of a word away, so that the word itself is among what its stem finds', () => {
    const words = ['nations', 'agencies', 'hearing', 'boxes', 'released', 'appeals', 'decision', 'country'];
    expect(words.filter((word) => !word.startsWith(stemOf(word)))).toEqual([]);
    expect(words.map(stemOf)).toEqual(['nation', 'agenc', 'hear', 'box', 'releas', 'appeal', 'decis', 'countr']);
  });
});
