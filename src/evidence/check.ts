/** The rules that look across records: references, ranges, dates, sums, licences, rival claims. Each returns its problems. */
import { eventsOf, eventsSeries } from './events.ts';
import { type Problem, problem, warning } from './problem.ts';
import { isDate } from './schema.ts';
import type { Evidence, Fact } from './types.ts';

const sourcesFile = 'content/evidence/sources.yaml';
const claimsFile = 'content/evidence/claims.yaml';

/** What prose and charts use of the evidence, found by reading them. */
export interface Uses {
  sources: ReadonlySet<string>;
}

/**
 * Every cross-record rule.
 * @param today YYYY-MM-DD, for review dates
 * @param uses sources cited outside the evidence itself
 */
export function checkEvidence(evidence: Evidence, fileOfFact: ReadonlyMap<string, string>, uses: Uses, today: string): Problem[] {
  return [
    ...checkSources(evidence, fileOfFact, uses),
    ...checkFacts(evidence, fileOfFact),
    ...checkRivals(evidence, fileOfFact),
    ...checkSums(evidence),
    ...checkSeries(evidence),
    ...checkDisputes(evidence),
    ...checkClaims(evidence),
    ...checkEvents(evidence),
    ...checkSteps(evidence),
    ...checkCorrections(evidence, today),
    ...checkReview(evidence, fileOfFact, today),
  ];
}

/** Every citation names a known source, every source is cited, no address stands twice, secondary ones say whose work they report. */
function checkSources(evidence: Evidence, fileOfFact: ReadonlyMap<string, string>, uses: Uses): Problem[] {
  const problems: Problem[] = [];
  const used = new Set(uses.sources);
  const cite = (file: string, record: string, field: string, id: string) => {
    used.add(id);
    if (!evidence.sources.has(id)) problems.push(problem(file, record, field, id, `the id of a source in ${sourcesFile}`));
  };
  for (const fact of evidence.facts.values())
    for (const source of fact.sources) {
      const file = fileOfFact.get(fact.id) ?? '';
      cite(file, fact.id, 'sources', source.id);
      if (source.reports !== undefined && evidence.sources.get(source.id)?.standing === 'secondary')
        problems.push(
          problem(file, fact.id, 'sources.reports', source.reports, `nothing: ${source.id} is second-hand wherever it is cited`),
        );
    }
  for (const { name, schema, rows } of evidence.series.values()) {
    for (const source of schema.sources) cite(`content/evidence/series/${name}.yaml`, name, 'sources', source.id);
    for (const column of schema.columns.filter(({ type }) => type === 'source' || type === 'sources'))
      rows.forEach((row, index) => {
        for (const id of String(row[column.name] ?? '')
          .split(';')
          .map((part) => part.trim())
          .filter(Boolean))
          cite(`content/evidence/series/${name}.csv`, `row ${String(index + 2)}`, column.name, id);
      });
  }
  for (const dispute of evidence.disputes.values())
    for (const position of dispute.positions) cite('content/evidence/disputes.yaml', dispute.id, 'positions.source', position.source);
  for (const claim of evidence.claims.values())
    for (const item of claim.evidence) if ('source' in item) cite(claimsFile, claim.id, 'evidence.source', item.source);
  for (const term of evidence.terms.values()) cite('content/evidence/terms.yaml', term.id, 'source', term.source);
  for (const step of evidence.steps.values()) {
    cite('content/evidence/process.yaml', step.id, 'source', step.source);
    for (const next of step.next) cite('content/evidence/process.yaml', step.id, 'next.source', next.source);
    for (const { source } of step.shares) if (source) cite('content/evidence/process.yaml', step.id, 'shares.source', source);
  }
  for (const id of uses.sources)
    if (!evidence.sources.has(id)) problems.push(problem('content', id, 'cited source', id, `the id of a source in ${sourcesFile}`));
  const addresses = new Map<string, string>();
  for (const source of evidence.sources.values()) {
    if (!used.has(source.id)) problems.push(problem(sourcesFile, source.id, 'use', 'cited nowhere', 'a source that something cites'));
    if (source.standing === 'secondary' && !source.reports)
      problems.push(problem(sourcesFile, source.id, 'reports', undefined, 'whose work a secondary source reports'));
    const twin = addresses.get(source.url);
    if (twin) problems.push(problem(sourcesFile, source.id, 'url', source.url, `an address that stands once (${twin} has it)`));
    addresses.set(source.url, source.id);
  }
  return problems;
}

/** Every fact has a date and a value or range, its value is inside its range, and a percentage is one. */
function checkFacts(evidence: Evidence, fileOfFact: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  for (const fact of evidence.facts.values()) {
    const at = (field: string, found: unknown, allowed: string) =>
      problems.push(problem(fileOfFact.get(fact.id) ?? '', fact.id, field, found, allowed));
    if (!fact.asOf && !fact.period) at('asOf', undefined, 'a date in asOf, or a span in period');
    if (fact.period && !fact.calendar) at('calendar', undefined, 'fiscal, calendar or other, beside a period');
    const { value, low, high } = fact;
    if (value === null && (low === undefined || high === undefined)) at('value', undefined, 'a value, a formula, or both low and high');
    if (low !== undefined && high !== undefined && low > high) at('low', low, `at most high (${String(high)})`);
    if (value !== null && low !== undefined && value < low) at('value', value, `at least low (${String(low)})`);
    if (value !== null && high !== undefined && value > high) at('value', value, `at most high (${String(high)})`);
    if (fact.counts === 'share' && value !== null && (value < 0 || value > 100)) at('value', value, 'a share from 0 to 100');
    for (const id of fact.disputedWith ?? []) if (!evidence.facts.has(id)) at('disputedWith', id, 'the id of a fact');
  }
  return problems;
}

/** The log of corrections runs from the newest back, within its own time, and each entry changed something. */
function checkCorrections({ corrections: { since, log }, facts }: Evidence, today: string): Problem[] {
  const file = 'content/evidence/corrections.yaml';
  const problems: Problem[] = [];
  if (since > today) problems.push(problem(file, 'log', 'since', since, `a day that has come, ${today} or before`));
  log.forEach(({ date, was, is, fact }, index) => {
    const at = (field: string, found: unknown, allowed: string) =>
      problems.push(problem(file, `entry ${String(index + 1)}`, field, found, allowed));
    const later = log[index - 1]?.date ?? today;
    if (date < since) at('date', date, `a day since ${since}, when the log began`);
    if (date > later) at('date', date, index === 0 ? `a day that has come, ${today} or before` : `the newest first: at most ${later}`);
    if (was === is) at('is', is, 'other words than in was');
    if (fact !== undefined && !facts.has(fact)) at('fact', fact, 'the id of a fact');
  });
  return problems;
}

/** Two facts that claim the same thing for the same time with different values must name each other as disputed. */
function checkRivals(evidence: Evidence, fileOfFact: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, Fact[]>();
  for (const fact of evidence.facts.values()) {
    const key = `${fact.measure} | ${fact.period ?? fact.asOf ?? ''}`;
    claims.set(key, [...(claims.get(key) ?? []), fact]);
  }
  for (const rivals of claims.values())
    for (const fact of rivals)
      for (const other of rivals) {
        if (fact === other || claimOf(fact) === claimOf(other) || fact.disputedWith?.includes(other.id)) continue;
        problems.push(
          problem(
            fileOfFact.get(fact.id) ?? '',
            fact.id,
            'disputedWith',
            `${claimOf(fact)} against ${claimOf(other)} in ${other.id} for ${fact.measure}`,
            `${other.id} named in disputedWith, or another measure`,
          ),
        );
      }
  return problems;
}

/** What a fact says: its value, or its range where it has no value. */
function claimOf({ value, low, high }: Fact): string {
  return value === null ? `${String(low)} to ${String(high)}` : String(value);
}

/** Declared sums of facts add up. */
function checkSums(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  for (const sum of evidence.sums) {
    const values = [sum.total, ...sum.parts].map((id) => evidence.facts.get(id)?.value);
    const missing = [sum.total, ...sum.parts].find((_, index) => typeof values[index] !== 'number');
    if (missing) {
      problems.push(problem('content/evidence/sums.yaml', sum.total, 'parts', missing, 'ids of facts that have a value'));
      continue;
    }
    const [total = 0, ...parts] = values as number[];
    const added = parts.reduce((a, b) => a + b, 0);
    if (Math.abs(added - total) > sum.tolerance + 1e-9)
      problems.push(
        problem(
          'content/evidence/sums.yaml',
          sum.total,
          'total',
          total,
          `${parts.join(' + ')} = ${String(added)}, within ${String(sum.tolerance)}`,
        ),
      );
  }
  return problems;
}

/** Numbers have units, keys, sums and editions name columns, and nothing that may not be redistributed is offered. */
function checkSeries(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  for (const { name, schema } of evidence.series.values()) {
    const at = (field: string, found: unknown, allowed: string) =>
      problems.push(problem(`content/evidence/series/${name}.yaml`, name, field, found, allowed));
    const names = schema.columns.map((column) => column.name);
    for (const column of schema.columns) {
      if ((column.type === 'integer' || column.type === 'number') && !column.unit)
        at(`columns.${column.name}.unit`, undefined, 'the unit of a number');
      if (column.type === 'enum' && !column.values?.length) at(`columns.${column.name}.values`, undefined, 'the allowed words of an enum');
    }
    const named = [
      ...schema.key,
      ...(schema.sums ?? []).flatMap((sum) => [sum.total, ...sum.parts]),
      ...(schema.editions ?? []).map((edition) => edition.column),
    ];
    for (const column of named) if (!names.includes(column)) at('key, sums or editions', column, `a column: ${names.join(', ')}`);
    if (schema.download && !schema.redistributable) at('download', true, 'false for a series that may not be redistributed');
    const closed = schema.sources.find((source) => evidence.sources.get(source.id)?.redistributable === false);
    if (schema.download && closed) at('download', true, `false while its source ${closed.id} may not be redistributed`);
  }
  return problems;
}

/** Positions of a dispute name a fact or say their count in words. */
function checkDisputes(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  for (const dispute of evidence.disputes.values())
    for (const position of dispute.positions) {
      if (!position.fact && !position.says)
        problems.push(problem('content/evidence/disputes.yaml', dispute.id, 'positions', position.who, 'a fact or words in says'));
      if (position.fact && !evidence.facts.has(position.fact))
        problems.push(problem('content/evidence/disputes.yaml', dispute.id, 'positions.fact', position.fact, 'the id of a fact'));
    }
  return problems;
}

/** Claims are numbered from 1 without a gap, rest on facts that exist, and say what moved where the verdict says that it did. */
function checkClaims(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  for (const [index, claim] of [...evidence.claims.values()].entries()) {
    const at = (field: string, found: unknown, allowed: string) => problems.push(problem(claimsFile, claim.id, field, found, allowed));
    if (claim.number !== index + 1) at('number', claim.number, `${String(index + 1)}, its place in the file`);
    for (const item of claim.evidence)
      if ('fact' in item && !evidence.facts.has(item.fact)) at('evidence.fact', item.fact, 'the id of a fact');
    if (claim.verdict === 'supported-then-changed' && !claim.moved)
      at('moved', undefined, 'was and now, for the verdict supported-then-changed');
  }
  return problems;
}

/** The facts and charts of an event exist, and its date is as exact as it says. */
function checkEvents(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  const file = `content/evidence/series/${eventsSeries}.csv`;
  for (const event of eventsOf(evidence.series.get(eventsSeries))) {
    if (!isDate(event.date)) problems.push(problem(file, event.id, 'date', event.date, 'YYYY, YYYY-MM or YYYY-MM-DD, of the calendar'));
    for (const id of event.facts) if (!evidence.facts.has(id)) problems.push(problem(file, event.id, 'facts', id, 'the id of a fact'));
  }
  return problems;
}

/** Every way on from a legal step leads to a step, an end says so, a dispute has its date, and shares are shares of the step's own ways. */
function checkSteps(evidence: Evidence): Problem[] {
  return [...evidence.steps.values()].flatMap((step) => {
    const problems: Problem[] = [];
    const at = (field: string, found: unknown, allowed: string) =>
      problems.push(problem('content/evidence/process.yaml', step.id, field, found, allowed));
    const ways = step.next.map(({ to }) => to);
    for (const to of ways) if (!evidence.steps.has(to)) at('next.to', to, 'the id of a step');
    if (new Set(ways).size < ways.length) at('next.to', ways.join(', '), 'one way to each step');
    if (ways.length === 0 && !step.ends) at('ends', undefined, 'how a case ends here, or a way on');
    if (step.contested && !step.contestedAsOf) at('contestedAsOf', undefined, 'the date of the newest report on the dispute');
    for (const [field, ids] of Object.entries({ times: step.times, numbers: step.numbers }))
      for (const id of ids) if (!evidence.facts.has(id)) at(field, id, 'the id of a fact');
    for (const { of, parts, says, source } of step.shares) {
      if (parts.length === 0 && !(says && source)) at('shares', of, 'parts, or words with their source');
      for (const { fact, to } of parts) {
        const record = evidence.facts.get(fact);
        if (record?.counts !== 'share' || record.value === null) at('shares.parts.fact', fact, 'the id of a fact that is a share');
        for (const way of to) if (!ways.includes(way)) at('shares.parts.to', way, `a way on from here: ${ways.join(', ')}`);
      }
      const sum = parts.reduce((total, { fact }) => total + (evidence.facts.get(fact)?.value ?? 0), 0);
      if (sum > 100) at('shares', sum, `shares of "${of}" that add up to 100 at most`);
    }
    return problems;
  });
}

/** Facts and series past their review date are listed, not refused. */
function checkReview(evidence: Evidence, fileOfFact: ReadonlyMap<string, string>, today: string): Problem[] {
  return [
    ...[...evidence.facts.values()]
      .filter((fact) => fact.reviewBy < today)
      .map((fact) =>
        warning(
          fileOfFact.get(fact.id) ?? '',
          fact.id,
          'reviewBy',
          fact.reviewBy,
          `a day from ${today} on, after a fresh look at the source`,
        ),
      ),
    ...[...evidence.series.values()]
      .filter(({ schema }) => schema.reviewBy < today)
      .map(({ name, schema }) =>
        warning(
          `content/evidence/series/${name}.yaml`,
          name,
          'reviewBy',
          schema.reviewBy,
          `a day from ${today} on, after a fresh look at the source`,
        ),
      ),
  ];
}
