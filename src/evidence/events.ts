/** The dated events, as the timeline and the pages of charts read them from their series. */
import type { Place } from './schema.ts';
import type { SeriesTable } from './types.ts';

/** The series that holds them. */
export const eventsSeries = 'events';

export interface DatedEvent {
  /** Its address on the timeline is #event-<id>. */
  id: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: as exact as it is known. */
  date: string;
  stage: Place;
  title: string;
  description: string;
  /** Ids of its sources, one or two. */
  sources: string[];
  /** Ids of the facts that say it in numbers. */
  facts: string[];
  /** Ids of the charts on which it matters. */
  charts: string[];
}

/** The events in the order of the series, which is that of time; none where there is no such series. */
export function eventsOf(table: SeriesTable | undefined): DatedEvent[] {
  return (table?.rows ?? []).map((row) => {
    const words = (column: string) => String(row[column] ?? '');
    const list = (column: string) =>
      words(column)
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);
    return {
      id: words('id'),
      date: words('date'),
      stage: words('stage') as Place,
      title: words('title'),
      description: words('description'),
      sources: list('sources'),
      facts: list('facts'),
      charts: list('charts'),
    };
  });
}
