/** A chart's context over rows written in a test: no file, just the words and facts the test gives. */
import type { ChartContext } from '../../../src/charts/shared/types.ts';
import type { DatedEvent } from '../../../src/evidence/events.ts';
import { formatter } from '../../../src/evidence/format.ts';
import type { Column } from '../../../src/evidence/schema.ts';
import type { Fact, Row, SeriesTable } from '../../../src/evidence/types.ts';

interface Given {
  labels?: Record<string, string>;
  facts?: Record<string, number>;
  columns?: Pick<Column, 'name' | 'type' | 'meaning'>[];
  events?: DatedEvent[];
}

const common: Record<string, string> = {
  when: 'When',
  range: 'range',
  hollow: 'Preliminary',
  value: 'Value',
  more: '{count} more, in the table',
};

export function contextOver(rows: Row[], { labels = {}, facts = {}, columns = [], events = [] }: Given = {}): ChartContext {
  const words: Record<string, string> = { ...common, ...labels };
  const unused = () => {
    throw new Error('not part of this test');
  };
  return {
    id: 'test',
    format: formatter('en'),
    series: (name) => ({ name, rows, schema: { columns } }) as unknown as SeriesTable,
    rows: () => rows,
    events,
    fact(id) {
      const value = facts[id];
      if (value === undefined) throw new Error(`no fact ${id}`);
      return { id, value } as Fact;
    },
    label(key) {
      const found = words[key];
      if (found === undefined) throw new Error(`no label ${key}`);
      return found;
    },
    labelOr: (key) => labels[key] ?? key,
    stepsOf: unused,
    step: unused,
  } as ChartContext;
}
