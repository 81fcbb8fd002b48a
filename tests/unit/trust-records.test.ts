/** What an editor reads when the log of corrections or the list of published ids has a fault. */
import { describe, expect, test } from 'vitest';
import { idLines, readLines } from '../../src/evidence/published.ts';
import { idKinds, type Replaced } from '../../src/evidence/schema.ts';
import { idsOfContent } from '../../src/integrations/content-checks.ts';
import { oldPages } from '../../src/page/replaced.ts';
import { type Content, contentFaults, evidenceOf, type Fields, paths, readingFaults, ruleFaults, writeContent } from './fixtures.ts';

const entry: Fields = {
  date: '2026-03-01',
  page: '/removal/',
  fact: 'removals-fy2024',
  was: 'ICE counted 271,448 removals in FY2024.',
  is: 'ICE counted 271,484 removals in FY2024.',
  why: 'Two digits had changed places.',
  foundBy: 'reader',
};
const log =
  (...entries: Fields[]) =>
  (content: Content) => {
    content.corrections = entries;
  };

describe('a correction', () => {
  test('is read as it was written, and its numbers need no record: the wrong one has none', () => {
    expect(evidenceOf(log(entry)).corrections).toEqual({ since: '2026-01-01', log: [entry] });
    expect(contentFaults(log(entry))).toEqual([]);
  });

  test('without what was wrong, why, or who found it', () => {
    for (const field of ['was', 'why'])
      expect(readingFaults(log({ ...entry, [field]: undefined }))).toEqual([
        `${paths.corrections}: log: log.0.${field}: found nothing; allowed: a string (the field is missing)`,
      ]);
    expect(readingFaults(log({ ...entry, foundBy: 'Jane Roe' }))).toEqual([
      `${paths.corrections}: log: log.0.foundBy: found "Jane Roe"; allowed: reader, team, test`,
    ]);
  });

  test('of a page that is no path, or on a day that no calendar has', () => {
    expect(readingFaults(log({ ...entry, page: 'https://elsewhere.example/' }))).toEqual([
      `${paths.corrections}: log: log.0.page: found "https://elsewhere.example/"; allowed: the path of a page, such as /courts/`,
    ]);
    expect(readingFaults(log({ ...entry, date: '2026-02-30' }))).toEqual([
      `${paths.corrections}: log: log.0.date: found "2026-02-30"; allowed: a day of the calendar`,
    ]);
  });

  test('that changed nothing, or names a fact that is not there', () => {
    expect(ruleFaults(log({ ...entry, is: entry.was }))).toEqual([
      `${paths.corrections}: entry 1: is: found "ICE counted 271,448 removals in FY2024."; allowed: other words than in was`,
    ]);
    expect(ruleFaults(log({ ...entry, fact: 'lost' }))).toEqual([
      `${paths.corrections}: entry 1: fact: found "lost"; allowed: the id of a fact`,
    ]);
  });

  test('from before the log, from tomorrow, or out of order', () => {
    expect(ruleFaults(log({ ...entry, date: '2025-12-31' }))).toEqual([
      `${paths.corrections}: entry 1: date: found "2025-12-31"; allowed: a day since 2026-01-01, when the log began`,
    ]);
    expect(ruleFaults(log({ ...entry, date: '2026-06-02' }))).toEqual([
      `${paths.corrections}: entry 1: date: found "2026-06-02"; allowed: a day that has come, 2026-06-01 or before`,
    ]);
    expect(ruleFaults(log(entry, { ...entry, date: '2026-04-01' }))).toEqual([
      `${paths.corrections}: entry 2: date: found "2026-04-01"; allowed: the newest first: at most 2026-03-01`,
    ]);
  });
});

describe('a published id', () => {
  const adding = 'allowed: a line for every id; `npx node scripts/publish-ids.ts` adds it';
  const listed =
    (change: (lines: string[]) => string[]) =>
    (content: Content): void => {
      content.ids = change;
    };

  test('of every kind is in the list', () => {
    const kinds = new Set(idLines(idsOfContent(process.cwd())).map((line) => line.split('/')[0]));
    expect([...kinds].sort()).toEqual([...idKinds].sort());
  });

  test('that is not in the list stops the build with the command that adds it', () => {
    expect(contentFaults(listed((lines) => lines.filter((line) => line !== 'fact/border-share')))).toEqual([
      `${paths.ids}: fact/border-share: id: found nothing; ${adding}`,
    ]);
    expect(contentFaults(listed(() => [])).length).toBe(readLines(idLines(idsOfContent(writeContent())).join('\n')).length);
  });

  test('whose record is gone stops the build until something stands in its place', () => {
    const gone = listed((lines) => [...lines, 'fact/old-name']);
    expect(contentFaults(gone)).toEqual([
      `${paths.ids}: fact/old-name: id: found "no such record"; allowed: a record with this id, or what replaced it in ${paths.replaced}`,
    ]);
    const replaced: Fields = {
      kind: 'fact',
      id: 'old-name',
      by: 'removals-fy2024',
      date: '2026-03-01',
      why: 'The name held a wrong year.',
    };
    const withReplaced = (change: Fields) => (content: Content) => {
      gone(content);
      content.replaced = [{ ...replaced, ...change }];
    };
    expect(contentFaults(withReplaced({}))).toEqual([]);
    expect(contentFaults(withReplaced({ by: 'lost' }))).toEqual([
      `${paths.replaced}: fact/old-name: by: found "lost"; allowed: the id of a fact that stands`,
    ]);
    expect(contentFaults(withReplaced({ kind: 'house' }))).toContain(
      `${paths.replaced}: old-name: kind: found "house"; allowed: ${idKinds.join(', ')}`,
    );
  });

  test('of a kind that has pages keeps its old address, which leads to the record in its place', () => {
    const gone = (kind: Replaced['kind'], id: string, by: string): Replaced => ({ kind, id, by, date: '2026-03-01', why: 'Renamed.' });
    const kept = oldPages([
      gone('fact', 'old-name', 'removals-fy2024'),
      gone('chart', 'old-chart', 'flow'),
      gone('term', 'old-term', 'removal'),
    ]);
    expect(kept.map(({ from, to }) => [from, to])).toEqual([
      ['/facts/old-name/', '/facts/removals-fy2024/'],
      ['/charts/old-chart/', '/charts/flow/'],
    ]);
  });

  test('cannot be called replaced while it stands, or when it was never published', () => {
    const replaced: Fields = { kind: 'fact', id: 'border-share', by: 'removals-fy2024', date: '2026-03-01', why: 'No reason.' };
    expect(
      contentFaults((content) => {
        content.replaced = [replaced];
      }),
    ).toEqual([`${paths.replaced}: fact/border-share: id: found "border-share"; allowed: an id that no record has any more`]);
    expect(
      contentFaults((content) => {
        content.replaced = [{ ...replaced, id: 'never-there' }];
      }),
    ).toEqual([`${paths.replaced}: fact/never-there: id: found "never-there"; allowed: an id that was published: a line of ${paths.ids}`]);
  });

  test('is not lost while its record has a fault of another kind: that fault alone is named', () => {
    const faults = contentFaults((content) => {
      content.term.meaning = '';
      content.ids = (lines) => [...lines, 'term/removal'];
    });
    expect(faults.filter((one) => one.startsWith(paths.ids))).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
  });
});
