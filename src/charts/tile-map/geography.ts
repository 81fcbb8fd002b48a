/** The geographic twin: outlines of the states in an Albers projection, thinned for a picture a few hundred px wide. */
import { feature } from 'topojson-client';
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' };
import { ringsOf, shortPath, simplify, type Topology } from '../shared/shapes.ts';

/** Drawing units of the outlines. */
export const geographyBox = { width: 975, height: 610 } as const;

let outlines: ReadonlyMap<string, string> | null = null;

/** Path of each state by FIPS code; islands smaller than a dot are left out. */
export function stateOutlines(): ReadonlyMap<string, string> {
  if (outlines) return outlines;
  const thinned = simplify(atlas as unknown as Topology, (point) => point, 3) as unknown as Parameters<typeof feature>[0];
  const { features } = feature(thinned, 'states') as unknown as { features: { id: string; geometry: GeoJSON.Geometry }[] };
  outlines = new Map(features.map((state) => [String(state.id), shortPath(ringsOf(state.geometry as never, null), 24)]));
  return outlines;
}
