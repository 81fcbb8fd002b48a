/** The world in the Equal Earth projection: country outlines and points in drawing units, without Antarctica. */
import { geoEqualEarth } from 'd3-geo';
import { geoStitch } from 'd3-geo-projection';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { alpha3Of } from '../../evidence/countries.ts';
import { type Point, ringArea, ringsOf, shortPath, simplify, type Topology } from './shapes.ts';

/** Drawing units; the cut runs through the Bering Strait (11° turned), so that no country is split. */
const worldWidth = 1000;

const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(worldWidth, { type: 'Sphere' }).precision(0);

export interface CountryShape {
  /** ISO alpha-3; null for shapes whose status is disputed and that have no code. */
  alpha3: string | null;
  path: string;
  /** Area of the largest part in square drawing units. */
  area: number;
  /** left, top, right, bottom in drawing units */
  bounds: [number, number, number, number];
}

/** A place (longitude, latitude in degrees) in drawing units. */
export function project(place: readonly [number, number]): Point {
  const [x, y] = projection([place[0], place[1]]) ?? [0, 0];
  return [x, y];
}

let cache: CountryShape[] | null = null;

/** Every country of Natural Earth's 1:110m set but Antarctica, thinned for a picture about 1,000 px wide. */
export function worldShapes(): readonly CountryShape[] {
  if (cache) return cache;
  const thinned = simplify(
    atlas as unknown as Topology,
    (point) => project(point),
    0.7,
    ([longitude]) => Math.abs(longitude) > 179.9,
  );
  const { features } = feature(thinned as unknown as Parameters<typeof feature>[0], 'countries') as unknown as {
    features: { id?: string; properties: { name: string } }[];
  };
  cache = features
    .filter((country) => country.id !== '010')
    .map((country) => {
      const rings = ringsOf(geoStitch(country as never) as never, projection);
      const points = rings.flat();
      return {
        alpha3: alpha3Of(country.id, country.properties.name),
        path: shortPath(rings, 5),
        area: Math.max(...rings.map(ringArea)),
        bounds: [
          Math.min(...points.map(([x]) => x)),
          Math.min(...points.map(([, y]) => y)),
          Math.max(...points.map(([x]) => x)),
          Math.max(...points.map(([, y]) => y)),
        ] as [number, number, number, number],
      };
    });
  return cache;
}
