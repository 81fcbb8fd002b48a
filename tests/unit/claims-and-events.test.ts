/** What a researcher reads when a claim of the article or a dated event has a fault. */
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/evidence/events.ts';
import { type Content, contentFaults, evidenceOf, type Fields, paths, readingFaults, ruleFaults } from './fixtures.ts';

const claim = `${paths.claims}: most-at-the-border`;
const isBare = 'allowed: a <Fact> or {{fact}}, a date, a statute number, an ordinal, or an exception declared in `numbers` with its reason';
const withClaim = (change: Fields) => (content: Content) => Object.assign(content.claim, change);
const withEvents =
  (...rows: string[]) =>
  (content: Content) => {
    content.eventRows = rows.map((row) => `${row}\n`).join('');
  };

describe('a claim', () => {
  test('with a verdict that the page does not explain', () => {
    expect(readingFaults(withClaim({ verdict: 'mostly-true' }))).toContain(
      `${claim}: verdict: found "mostly-true"; allowed: supported, supported-then-changed, depends-on-definition, partly-wrong, wrong, cannot-be-checked`,
    );
  });

  test('without a word on what would change its verdict', () => {
    expect(readingFaults((content) => delete content.claim.changes)).toContain(
      `${claim}: changes: found nothing; allowed: a string (the field is missing)`,
    );
  });

  test('with one piece of evidence, which leaves a student no choice', () => {
    expect(readingFaults(withClaim({ evidence: [{ fact: 'removals-fy2024' }] })).join()).toContain(`${claim}: evidence: found [`);
  });

  test('that rests on a fact or a source that is not there', () => {
    const faults = ruleFaults(withClaim({ evidence: [{ fact: 'lost' }, { says: 'Somebody said so.', source: 'nobody' }] }));
    expect(faults).toContain(`${claim}: evidence.fact: found "lost"; allowed: the id of a fact`);
    expect(faults).toContain(`${claim}: evidence.source: found "nobody"; allowed: the id of a source in content/evidence/sources.yaml`);
  });

  test('out of its place', () => {
    expect(ruleFaults(withClaim({ number: 2 }))).toEqual([`${claim}: number: found 2; allowed: 1, its place in the file`]);
  });

  test('that changed, without what was and what is', () => {
    expect(ruleFaults((content) => delete content.claim.moved)).toEqual([
      `${claim}: moved: found nothing; allowed: was and now, for the verdict supported-then-changed`,
    ]);
  });

  test('with a bare number in any of its texts', () => {
    const texts: [string, Fields][] = [
      ['claim', { claim: 'About 47 flights left.' }],
      ['reason', { reason: 'About 47 flights left.' }],
      ['changes', { changes: 'About 47 flights left.' }],
      ['moved.was', { moved: { was: 'About 47 flights left.', now: 'None.' } }],
      ['evidence.1.says', { evidence: [{ says: 'About 47 flights left.', source: 'news-report' }, { fact: 'removals-fy2024' }] }],
    ];
    for (const [field, change] of texts)
      expect(contentFaults(withClaim(change))).toEqual([`${claim}: ${field}: found "About 47 flights left."; ${isBare}`]);
  });

  test('with a template for a fact that is not there', () => {
    expect(contentFaults(withClaim({ reason: 'By the report, {{lost}} did.' }))).toEqual([
      `${claim}: reason: found "{{lost}}"; allowed: the id of a fact`,
    ]);
  });
});

describe('an event', () => {
  const good = 'e1,2024-12-19,removal,The report is out,ICE published its report.,ice-annual-fy2024,removals-fy2024,removals-by-year';

  test('is read with its lists', () => {
    expect(
      eventsOf(evidenceOf(withEvents(good.replace('removals-fy2024,', 'removals-fy2024; border-share,'))).series.get('events')),
    ).toEqual([
      {
        id: 'e1',
        date: '2024-12-19',
        stage: 'removal',
        title: 'The report is out',
        description: 'ICE published its report.',
        sources: ['ice-annual-fy2024'],
        facts: ['removals-fy2024', 'border-share'],
        charts: ['removals-by-year'],
      },
    ]);
    expect(eventsOf(undefined)).toEqual([]);
  });

  test('on a day that the calendar does not have', () => {
    expect(ruleFaults(withEvents(good.replace('2024-12-19', '2024-02-30')))).toEqual([
      `${paths.events}: e1: date: found "2024-02-30"; allowed: YYYY, YYYY-MM or YYYY-MM-DD, of the calendar`,
    ]);
    expect(ruleFaults(withEvents(good.replace('2024-12-19', '2024-02')))).toEqual([]);
  });

  test('with a source, a fact or a chart that is not there', () => {
    expect(ruleFaults(withEvents(good.replace('ice-annual-fy2024', 'nobody')))).toContain(
      `${paths.events}: row 2: sources: found "nobody"; allowed: the id of a source in content/evidence/sources.yaml`,
    );
    expect(ruleFaults(withEvents(good.replace('removals-fy2024', 'lost')))).toEqual([
      `${paths.events}: e1: facts: found "lost"; allowed: the id of a fact`,
    ]);
    expect(contentFaults(withEvents(good.replace('removals-by-year', 'lost')))).toEqual([
      `${paths.events}: e1: charts: found "lost"; allowed: the name of a chart in content/charts`,
    ]);
  });

  test('with a number in its words', () => {
    expect(contentFaults(withEvents(good.replace('ICE published its report.', 'It counts 271 flights.')))).toEqual([
      `${paths.events}: e1: description: found "It counts 271 flights."; allowed: no number: name the fact in the column facts`,
    ]);
  });

  test('without a source, or with an id that stands twice', () => {
    expect(readingFaults(withEvents(good.replace('ice-annual-fy2024', ''))).length).toBeGreaterThan(0);
    expect(readingFaults(withEvents(good, good)).length).toBeGreaterThan(0);
  });
});
