/**
 * World map, places: outlines in two halves of one scale, the Americas and the rest. Side by side they are the whole
 * world without a seam; on a phone they stand one above the other and each country is nearly twice as large.
 */

import { pointOf } from '../../evidence/countries.ts';
import { round } from '../shared/axes.ts';
import type { ClassStep, MapClass } from '../shared/classes.ts';
import { apart, type Point } from '../shared/shapes.ts';
import type { ChartContext, Tone } from '../shared/types.ts';
import { project, worldShapes } from '../shared/world.ts';
import type { Category, CountryValue, WorldMapOptions, WorldMapSeries } from './series.ts';

export interface PlacedLand {
  key: string;
  /** Class of the ramp, or null in category mode and where nothing is published. */
  step: ClassStep | null;
  /** Tone and pattern in category mode. */
  tone: Tone | null;
  pattern: Category['pattern'] | 'missing';
  /** Empty for countries too small for the outline file. */
  path: string;
  /** A ringed dot (drawing units) where the outline alone could not be seen. */
  dot: { x: number; y: number } | null;
  read: string;
}

export interface PlacedHalf {
  id: 'west' | 'east';
  viewBox: string;
  /** Outlines of countries without a row, as one path. */
  quiet: string;
  lands: PlacedLand[];
}

export interface PlacedWorldMap {
  halves: PlacedHalf[];
  classes: MapClass[];
  categories: Category[];
  missing: string;
  /** Rows of the table that no outline stands for. */
  unplaced: { label: string; names: string[] } | null;
}

/** The box drawn, in drawing units, and the meridian-like line between the halves. */
const box = { left: 38, seam: 404, right: 986, top: 0, bottom: 436 } as const;
/** Outlines smaller than this (square units) get a dot. */
const smallArea = 20;
/** Dots keep this distance (units): about two radii on a wide screen. */
const dotDistance = 8.5;

export function placeWorldMap(series: WorldMapSeries, _options: WorldMapOptions, context: ChartContext): PlacedWorldMap {
  const shapes = worldShapes();
  const byCode = new Map(series.countries.flatMap((one) => (one.code === null ? [] : [[one.code, one] as const])));
  const small = [...byCode.values()].filter((one) => (shapes.find((shape) => shape.alpha3 === one.code)?.area ?? 0) < smallArea);
  const dots = new Map<string, Point>();
  apart(
    small.map((one) => project(pointOf(one.code ?? '') ?? [0, 0])),
    dotDistance,
  ).forEach((point, index) => {
    const code = small[index]?.code;
    if (code) dots.set(code, point);
  });

  const land = (one: CountryValue, path: string): PlacedLand => {
    const dot = dots.get(one.code ?? '');
    return {
      key: one.code ?? '',
      step: one.class?.step ?? null,
      tone: one.category?.tone ?? null,
      pattern: one.category ? one.category.pattern : one.class ? 'plain' : 'missing',
      path,
      dot: dot ? { x: round(dot[0]), y: round(dot[1]) } : null,
      read: `${one.name}: ${one.words}`,
    };
  };
  const drawn = shapes.toSorted((a, b) => b.area - a.area);
  const half = (id: PlacedHalf['id']): PlacedHalf => {
    const isHere = (code: string | null, bounds?: readonly number[]) => (isWest(code, bounds) ? 'west' : 'east') === id;
    const here = drawn.filter((shape) => isHere(shape.alpha3, shape.bounds));
    const withShape = here.flatMap((shape) => {
      const one = shape.alpha3 === null ? undefined : byCode.get(shape.alpha3);
      return one ? [land(one, shape.path)] : [];
    });
    const without = [...byCode.values()]
      .filter((one) => !shapes.some((shape) => shape.alpha3 === one.code) && isHere(one.code))
      .map((one) => land(one, ''));
    const [left, right] = id === 'west' ? [box.left, box.seam] : [box.seam, box.right];
    return {
      id,
      viewBox: `${String(left)} ${String(box.top)} ${String(right - left)} ${String(box.bottom - box.top)}`,
      quiet: here
        .filter((shape) => shape.alpha3 === null || !byCode.has(shape.alpha3))
        .map((shape) => shape.path)
        .join(''),
      lands: [...withShape.filter((one) => !one.dot), ...withShape.filter((one) => one.dot), ...without],
    };
  };
  // A former country with nothing left to count needs no word here; the table has it.
  const unplaced = series.countries.filter((one) => one.code === null && one.value !== 0);
  return {
    halves: [half('west'), half('east')],
    classes: series.classes,
    categories: series.categories,
    missing: series.countries.some((one) => one.code !== null && one.class === null && one.category === null)
      ? context.label('no-data')
      : '',
    unplaced:
      unplaced.length > 0 ? { label: context.label('not-on-map'), names: unplaced.map((one) => `${one.name}: ${one.words}`) } : null,
  };
}

/** The Americas with Greenland and Hawaii's neighbours; a shape without a code goes by its middle. */
function isWest(code: string | null, bounds?: readonly number[]): boolean {
  const point = code === null ? null : pointOf(code);
  if (point) return point[0] < -25 && point[0] > -169;
  return bounds !== undefined && ((bounds[0] ?? 0) + (bounds[2] ?? 0)) / 2 < box.seam;
}
