/** Tile map, places: a tile of the grid for each state, and its outline on the geographic twin. */
import type { ClassStep, MapClass } from '../shared/classes.ts';
import type { ChartContext } from '../shared/types.ts';
import { geographyBox, stateOutlines } from './geography.ts';
import type { TileMapOptions, TileMapSeries } from './series.ts';

export interface PlacedTile {
  key: string;
  /** 1-based column and row of the grid. */
  column: number;
  row: number;
  /** Null: not published. */
  step: ClassStep | null;
  /** The value in short, shown in the tile where there is room. */
  short: string;
  read: string;
}

export interface PlacedTileMap {
  tiles: PlacedTile[];
  classes: MapClass[];
  /** Words for hatched tiles; empty when every state has a value. */
  missing: string;
  twin: { width: number; height: number; states: { key: string; step: ClassStep | null; path: string; read: string }[] } | null;
}

export function placeTileMap(series: TileMapSeries, options: TileMapOptions, context: ChartContext): PlacedTileMap {
  const read = ({ name, value, second }: TileMapSeries['states'][number]): string => {
    const main = `${name}: ${context.format.value(value, options.format)}`;
    return options.second
      ? `${main}; ${series.secondWords}: ${context.format.value(second, options.secondFormat ?? options.format)}`
      : main;
  };
  const outlines = options.twin ? stateOutlines() : null;
  return {
    tiles: series.states.map((state) => ({
      key: state.place.code,
      column: state.place.column + 1,
      row: state.place.row + 1,
      step: state.class?.step ?? null,
      short: state.value === null ? '' : context.format.short(state.value, options.format),
      read: read(state),
    })),
    classes: series.classes,
    missing: series.states.some((state) => state.value === null) ? context.label('no-data') : '',
    twin: outlines && {
      ...geographyBox,
      states: series.states.flatMap((state) => {
        const path = outlines.get(state.place.fips);
        return path ? [{ key: state.place.code, step: state.class?.step ?? null, path, read: read(state) }] : [];
      }),
    },
  };
}
