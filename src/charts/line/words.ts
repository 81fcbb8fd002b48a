/** Line form, words: the same points as a table, and the key. */
import type { ChartContext, KeyEntry, TableTwin } from '../shared/types.ts';
import type { LineOptions, LineSeries } from './series.ts';

/** One row for each x value, one column for each line, in the order of the axis; gaps say "not published". */
export function lineTable(series: readonly LineSeries[], options: LineOptions, context: ChartContext): TableTwin {
  const format = options.y.format;
  const ranged = series.map((line) => line.points.some((point) => point.low !== null));
  const times: { x: number; when: string; at: (LineSeries['points'][number] | undefined)[] }[] = [];
  series.forEach((line, index) => {
    for (const point of line.points) {
      // Two points of one line at one time (two estimates for one year) are two rows: nothing is overwritten.
      const row = times.find((one) => one.when === point.when && one.at[index] === undefined);
      if (row) row.at[index] = point;
      else {
        const at: (typeof point | undefined)[] = [];
        at[index] = point;
        times.push({ x: point.x, when: point.when, at });
      }
    }
  });
  const isSeason = options.x.type === 'day-of-year';
  if (isSeason) {
    return {
      columns: [context.label('season'), context.label('date'), context.label('value')].map((label, index) => ({
        label,
        numeric: index === 2,
      })),
      rows: series.flatMap((line) =>
        line.points.map((point) => [
          { text: line.label, value: line.id },
          { text: point.when, value: point.when },
          { text: context.format.value(point.y, format), value: point.y },
        ]),
      ),
    };
  }
  return {
    columns: [
      { label: context.label('when'), numeric: false },
      ...series.flatMap((line, index) => [
        { label: line.label, numeric: true },
        ...(ranged[index] ? [{ label: `${line.label}: ${context.label('range')}`, numeric: true }] : []),
      ]),
    ],
    rows: times
      .toSorted((a, b) => a.x - b.x)
      .map((row) => [
        { text: row.when, value: row.when },
        ...series.flatMap((_, index) => {
          const point = row.at[index];
          const value = point ? { text: context.format.value(point.y, format), value: point.y } : { text: '', value: null };
          if (!ranged[index]) return [value];
          const text =
            point && point.low !== null && point.high !== null
              ? `${context.format.value(point.low, format)} – ${context.format.value(point.high, format)}`
              : '';
          return [value, { text, value: text || null }];
        }),
      ]),
  };
}

/** The key of a line chart: shown on phones, where direct labels have no room, and for what is never labelled directly. */
export function lineKey(series: readonly LineSeries[], context: ChartContext): KeyEntry[] {
  const entries: KeyEntry[] = series
    .filter((line) => line.tone !== 'context')
    .map((line) => ({ id: line.id, label: line.label, tone: line.tone, shape: line.as === 'points' ? 'dot' : 'line', narrowOnly: true }));
  const grey = series.filter((line) => line.tone === 'context');
  if (grey.length === 1 && grey[0])
    entries.push({
      id: grey[0].id,
      label: grey[0].label,
      tone: 'context',
      shape: grey[0].as === 'points' ? 'dot' : 'line',
      narrowOnly: grey[0].as === 'points',
    });
  else if (grey.length > 1) entries.push({ id: 'context', label: context.label('context'), tone: 'context', shape: 'line' });
  if (series.some((line) => line.points.some((point) => point.hollow)))
    entries.push({ id: 'hollow', label: context.label('hollow'), tone: 5, shape: 'hollow-dot' });
  return entries;
}
