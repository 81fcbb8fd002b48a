/** What the draw lab gets from the evidence at build: three series, each by one house, cut where the reader takes over. */

import { xNumber } from '../../charts/shared/axes.ts';
import { evidence } from '../../evidence/store.ts';
import type { Row } from '../../evidence/types.ts';
import { citeOf } from '../../page/cite.ts';
import { type Cut, cutsAndGapsOf, type Gap } from '../shared/borrowed.ts';
import type { LabSource } from '../shared/types.ts';

export const seriesIds = ['pending', 'detained', 'removals'] as const;
export type SeriesId = (typeof seriesIds)[number];

/** How a value came to be: as published, rounded or worked out by others or us, or preliminary and of another count. */
type Mark = 'counted' | 'approximate' | 'preliminary';

export interface DrawPoint {
  /** Fiscal year, or day. */
  at: string;
  /** Null where nothing was published. */
  value: number | null;
  mark: Mark;
}

export interface DrawSeries {
  id: SeriesId;
  /** Its sign in a code. */
  sign: string;
  type: 'fiscal-year' | 'date';
  /** Counts of single days stand alone; yearly ones are joined. */
  as: 'line' | 'points';
  /** Known points, in order; the last one is where the reader's line starts. */
  known: DrawPoint[];
  /** The places to draw, in order. */
  hidden: DrawPoint[];
  /** The end of the scale, the same for every guess. */
  top: number;
  cuts: Cut[];
  gaps: Gap[];
  sources: LabSource[];
}

/** @throws RangeError when the series is missing */
function rowsOf(name: string): { rows: readonly Row[]; sources: LabSource[] } {
  const table = evidence.series.get(name);
  if (!table) throw new RangeError(`content/evidence/series has no ${name}.csv`);
  return { rows: table.rows, sources: table.schema.sources.map(({ id }) => citeOf(id)) };
}

/** Days between two dates. */
const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/** Most days between the first day of a quarter and the count that stands for it; counts come every second week or so. */
const mostDaysOff = 14;

/** The count nearest to the first day of each quarter; null where none lies within two weeks. */
function quarterly(counts: readonly { at: string; value: number }[], from: string, to: string): DrawPoint[] {
  const found: DrawPoint[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month += 3) {
    if (month > 12) {
      month -= 12;
      year += 1;
    }
    const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return found;
    const near = counts
      .filter(({ at }) => daysBetween(at, first) <= mostDaysOff)
      .toSorted((a, b) => daysBetween(a.at, first) - daysBetween(b.at, first))[0];
    found.push({ at: near?.at ?? first, value: near?.value ?? null, mark: 'counted' });
  }
}

function yearly(rows: readonly Row[], column: string, from: number, to: number, mark: (row: Row) => Mark): DrawPoint[] {
  return rows
    .filter((row) => Number(row['fiscal_year']) >= from && Number(row['fiscal_year']) <= to)
    .map((row) => ({
      at: String(row['fiscal_year']),
      value: typeof row[column] === 'number' ? row[column] : null,
      mark: mark(row),
    }));
}

/** Points before a place are known, the rest is drawn. */
function cutAt(points: readonly DrawPoint[], place: string): { known: DrawPoint[]; hidden: DrawPoint[] } {
  return { known: points.filter(({ at }) => at < place), hidden: points.filter(({ at }) => at >= place) };
}

const makers: Record<SeriesId, () => DrawSeries> = {
  pending() {
    const { rows, sources } = rowsOf('gapfill-courts-trac-pending-by-fy');
    const points = yearly(rows, 'trac_pending_end_of_year', 2006, 2024, (row) =>
      row['basis'] === 'computed' || row['basis'] === 'rounded' ? 'approximate' : 'counted',
    );
    return {
      id: 'pending',
      sign: 'P',
      type: 'fiscal-year',
      as: 'line',
      ...cutAt(points, '2016'),
      top: 5_000_000,
      cuts: [],
      gaps: [],
      sources,
    };
  },
  detained() {
    const { rows, sources } = rowsOf('removals-detention-snapshots');
    const counts = rows.map((row) => ({ at: String(row['as_of']), value: Number(row['total_detained']) }));
    const points = quarterly(counts, '2021-01', '2026-04-01');
    return {
      id: 'detained',
      sign: 'D',
      type: 'date',
      as: 'points',
      ...cutAt(points, '2023-12'),
      top: 100_000,
      cuts: [],
      gaps: cutsAndGapsOf('detention-daily').gaps,
      sources,
    };
  },
  removals() {
    const { rows, sources } = rowsOf('removals-ice-by-fy');
    const points = yearly(rows, 'ice_removals', 2007, 2025, (row) => (row['status'] === 'preliminary' ? 'preliminary' : 'counted'));
    const first = points[0]?.at ?? '';
    return {
      id: 'removals',
      sign: 'R',
      type: 'fiscal-year',
      as: 'line',
      ...cutAt(points, '2016'),
      top: 1_000_000,
      cuts: cutsAndGapsOf('removal-ice-by-year').cuts.filter(({ at }) => xNumber(at, 'fiscal-year') > xNumber(first, 'fiscal-year')),
      gaps: [],
      sources,
    };
  },
};

/** @param part the one series a chapter shows; without it all three. @throws RangeError for a part that is no series */
export function drawData(part?: string): DrawSeries[] {
  const asked = seriesIds.filter((id) => part === undefined || id === part);
  if (asked.length === 0) throw new RangeError(`no series is called "${String(part)}"; allowed: ${seriesIds.join(', ')}`);
  return asked.map((id) => makers[id]());
}
