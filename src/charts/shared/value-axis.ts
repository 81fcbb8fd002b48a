/** A horizontal axis of values, for marks whose place and not whose length is read. */
import { scaleLinear } from 'd3-scale';
import type { NumberFormat } from '../../evidence/format.ts';
import { type From, round, type Tick } from './axes.ts';
import { textWidth } from './text.ts';
import type { ChartContext } from './types.ts';

export interface ValueAxis {
  /** Percent of the track for a value. */
  at(value: number): number;
  ticks: Tick[];
  domain: [number, number];
}

/**
 * An axis over the values with round ends. It starts at zero, unless the values lie so far from it that this would press them together;
 * shares between low and high run over the whole from 0 to 100.
 * @param track its smallest width in px, and from where on it has room for every second tick too
 */
export function valueAxis(
  values: readonly number[],
  format: NumberFormat,
  context: ChartContext,
  track: { px: number; rest: From },
): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isWhole = format === 'percent' && low >= 0 && high <= 100 && high - low > 45;
  const fromZero = low >= 0 && low < high * 0.6;
  const scale = scaleLinear()
    .domain(isWhole ? [0, 100] : [fromZero || low === high ? Math.min(0, low) : low, high === low && high <= 0 ? low + 1 : high])
    .range([0, 100])
    .nice(5);
  const steps = scale.ticks(5);
  const widest = Math.max(...steps.map((value) => textWidth(context.format.short(value, format), 12)));
  const roomy = widest + 10 < track.px / Math.max(1, steps.length - 1);
  const ticks = steps.map((value, index): Tick => {
    const at = round(scale(value));
    return {
      at,
      label: context.format.short(value, format).replace(/^-/, '\u2212'),
      from: roomy || index % 2 === 0 ? 'narrow' : track.rest,
      anchor: at < 2 ? 'start' : at > 98 ? 'end' : 'middle',
    };
  });
  return { at: (value) => round(scale(value)), ticks, domain: scale.domain() as [number, number] };
}
