/** What the count lab gets from the evidence at build: ICE's counts, the department's table, expulsions, and what officials said when. */
import { evidence } from '../../evidence/store.ts';
import type { Cell, Row } from '../../evidence/types.ts';
import type { Reading, Since } from '../../models/counting.ts';
import { cutsAndGapsOf, type Gap } from '../shared/borrowed.ts';

/** A total that officials stated, beside a number from somebody else. */
export interface Claim {
  /** A day, or a month when the day is not known. */
  when: string;
  isDayKnown: boolean;
  count: number;
  speaker: string;
  claim: string;
  note: string;
  /** The publisher in whose text it was read. */
  readIn: string;
  other: { count: number; what: string } | null;
}

export interface CountData {
  /** Fiscal years that can be chosen, in order. */
  years: number[];
  ice: { year: number; count: number }[];
  readings: Reading[];
  department: { year: number; removals: number; returns: number }[];
  /** At the southwest border, Border Patrol and ports of entry, as the department's statistics office prints them. */
  expulsionsAtBorder: { year: number; count: number }[];
  /** By the Border Patrol, computed from two of its series. */
  expulsionsByPatrol: { year: number; count: number }[];
  expulsionMonths: [month: string, count: number][];
  /** ICE's running count since 26 January 2025; `quoted` where it rests on a total that a researcher quotes. */
  since: (Since & { quoted: boolean })[];
  claims: Claim[];
  /** Times without files of ICE, as the chart of claims and counts draws them. */
  gaps: Gap[];
}

/** @throws RangeError when the series is missing */
function rowsOf(name: string): readonly Row[] {
  const rows = evidence.series.get(name)?.rows;
  if (!rows) throw new RangeError(`content/evidence/series has no ${name}.csv`);
  return rows;
}

const words = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

export function countData(): CountData {
  const ice = rowsOf('removals-ice-by-fy').map((row) => ({ year: Number(row['fiscal_year']), count: Number(row['ice_removals']) }));
  const first = ice[0]?.year ?? 0;
  return {
    years: ice.map(({ year }) => year),
    ice,
    readings: rowsOf('removals-ice-ytd-cumulative').map((row) => ({
      fiscalYear: Number(row['fiscal_year']),
      through: words(row['through_date']),
      count: Number(row['ice_removals_fiscal_year_to_date']),
    })),
    department: rowsOf('removals-dhs-by-fy-1892-2021')
      .map((row) => ({
        year: Number(row['fiscal_year']),
        removals: Number(row['removals']),
        returns: Number(row['returns']),
      }))
      .filter(({ year }) => year >= first),
    expulsionsAtBorder: rowsOf('gapfill-swb-encounter-dispositions-fy2021-2024')
      .map((row) => ({ year: Number(row['fiscal_year']), count: Number(row['title42_expulsions']) }))
      .filter(({ count }) => count > 0),
    expulsionsByPatrol: rowsOf('gapfill-border-patrol-encounters-by-fy')
      .map((row) => ({ year: Number(row['fiscal_year']), count: Number(row['title42_expulsions_computed']) }))
      .filter(({ count }) => count > 0),
    expulsionMonths: rowsOf('gapfill-border-patrol-encounters-by-month')
      .filter((row) => words(row['month']) >= '2020-01' && words(row['month']) <= '2023-12')
      .map((row) => [words(row['month']), Number(row['title42_expulsions_computed'])]),
    since: rowsOf('transparency-ice-cumulative').map((row) => ({
      through: words(row['data_through']),
      count: Number(row['ice_removals_since_26_jan_2025']),
      quoted: row['basis'] === 'with-quoted-total',
    })),
    claims: rowsOf('transparency-dhs-claims')
      .filter((row) => row['unit'] === 'deportations' && row['number'] !== null)
      .map((row) => ({
        when: words(row['date']),
        isDayKnown: row['day_known'] === 'yes',
        count: Number(row['number']),
        speaker: words(row['speaker']),
        claim: words(row['claim']),
        note: words(row['note']),
        readIn: evidence.sources.get(words(row['source_id']))?.publisher ?? '',
        other: row['independent_figure'] ? { count: Number(row['independent_figure']), what: words(row['independent_unit']) } : null,
      }))
      .sort((a, b) => a.when.localeCompare(b.when)),
    gaps: cutsAndGapsOf('removal-claims-and-count').gaps,
  };
}
