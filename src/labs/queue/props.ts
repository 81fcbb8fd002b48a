/** What the queue lab gets from the evidence at build: the observed years of both editions. */
import { evidence } from '../../evidence/store.ts';
import type { ObservedYear } from '../../models/queue.ts';

const series = 'courts-queue-parameters-by-fy';

export interface QueueData {
  /** Observed years by edition of the court office's table, each in order; years without a count at their start are left out. */
  editions: { edition: string; years: ObservedYear[] }[];
}

/** @throws RangeError when the series is missing */
export function queueData(): QueueData {
  const rows = evidence.series.get(series)?.rows;
  if (!rows) throw new RangeError(`content/evidence/series has no ${series}.csv`);
  const editions = new Map<string, ObservedYear[]>();
  for (const row of rows) {
    const [pendingStart, residual, judges] = [row['pending_start'], row['residual'], row['judges']];
    if (typeof pendingStart !== 'number' || typeof residual !== 'number') continue;
    const edition = String(row['edition']);
    editions.set(edition, [
      ...(editions.get(edition) ?? []),
      {
        fiscalYear: Number(row['fiscal_year']),
        pendingStart,
        receipts: Number(row['receipts']),
        completions: Number(row['completions']),
        residual,
        pendingEnd: Number(row['pending_end']),
        judges: typeof judges === 'number' ? judges : null,
      },
    ]);
  }
  return { editions: [...editions].map(([edition, years]) => ({ edition, years })) };
}
