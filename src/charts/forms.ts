/** Every chart form by name: its options and how it is built. A new form is added here; its drawing is found by its name. */
import type { z } from 'zod';
import { placeArea } from './area/layout.ts';
import { areaOptions, areaSeries } from './area/series.ts';
import { areaKey, areaTable } from './area/words.ts';
import { placeBars } from './bars/layout.ts';
import { barSeries, barsOptions } from './bars/series.ts';
import { barKey, barTable } from './bars/words.ts';
import { placeColumns } from './columns/layout.ts';
import { columnSeries, columnsOptions } from './columns/series.ts';
import { columnKey, columnTable } from './columns/words.ts';
import { placeDotStrip } from './dot-strip/layout.ts';
import { dotStripOptions, stripSeries } from './dot-strip/series.ts';
import { stripKey, stripTable } from './dot-strip/words.ts';
import { placeFlowMap } from './flow-map/layout.ts';
import { flowMapOptions, flowMapSeries } from './flow-map/series.ts';
import { flowMapTable } from './flow-map/words.ts';
import { placeLanes } from './lanes/layout.ts';
import { laneSeries, lanesOptions } from './lanes/series.ts';
import { lanesKey, lanesTable } from './lanes/words.ts';
import { placeLines } from './line/layout.ts';
import { lineOptions, lineSeries } from './line/series.ts';
import { lineKey, lineTable } from './line/words.ts';
import { placeMatrix } from './matrix/layout.ts';
import { matrixOptions, matrixSeries } from './matrix/series.ts';
import { matrixKey, matrixTable } from './matrix/words.ts';
import { placeRangeDots } from './range-dots/layout.ts';
import { rangeDotsOptions, rangeSeries } from './range-dots/series.ts';
import { rangeKey, rangeTable } from './range-dots/words.ts';
import type { BuiltChart, ChartContext } from './shared/types.ts';
import { placeSteps } from './step-flow/layout.ts';
import { stepFlowOptions, stepSeries } from './step-flow/series.ts';
import { stepTable } from './step-flow/words.ts';
import { placeTank } from './tank-tap/layout.ts';
import { tankOptions, tankSeries } from './tank-tap/series.ts';
import { tankKey, tankTable } from './tank-tap/words.ts';
import { placeTileMap } from './tile-map/layout.ts';
import { tileMapOptions, tileMapSeries } from './tile-map/series.ts';
import { tileMapTable } from './tile-map/words.ts';
import { placeTimeline } from './timeline/layout.ts';
import { timelineOptions, timeSteps } from './timeline/series.ts';
import { timeKey, timeTable } from './timeline/words.ts';
import { placeDots } from './unit-dots/layout.ts';
import { dotGroups, unitDotsOptions } from './unit-dots/series.ts';
import { dotsKey, dotsTable } from './unit-dots/words.ts';
import { placeWorldMap } from './world-map/layout.ts';
import { worldMapOptions, worldMapSeries } from './world-map/series.ts';
import { worldMapTable } from './world-map/words.ts';

interface Form {
  options: z.ZodType;
  /** Options that passed the schema, and the evidence, in; marks, table and key out. */
  build(options: never, context: ChartContext): BuiltChart<unknown>;
}

function form<Schema extends z.ZodType, Placed>(
  options: Schema,
  build: (options: z.infer<Schema>, context: ChartContext) => BuiltChart<Placed>,
): Form {
  return { options, build };
}

export const forms = {
  line: form(lineOptions, (options, context) => {
    const series = lineSeries(options, context);
    return {
      placed: placeLines(series, options, context),
      table: lineTable(series, options, context),
      key: lineKey(series, context),
    };
  }),
  bars: form(barsOptions, (options, context) => {
    const series = barSeries(options, context);
    return {
      placed: placeBars(series, options, context),
      table: barTable(series, options, context),
      key: barKey(series, options, context),
    };
  }),
  'tank-tap': form(tankOptions, (options, context) => {
    const series = tankSeries(options, context);
    return { placed: placeTank(series, context), table: tankTable(series, context), key: tankKey(series, context) };
  }),
  columns: form(columnsOptions, (options, context) => {
    const series = columnSeries(options, context);
    return {
      placed: placeColumns(series, options, context),
      table: columnTable(series, options, context),
      key: columnKey(series, options, context),
    };
  }),
  'tile-map': form(tileMapOptions, (options, context) => {
    const series = tileMapSeries(options, context);
    return { placed: placeTileMap(series, options, context), table: tileMapTable(series, options, context), key: [] };
  }),
  area: form(areaOptions, (options, context) => {
    const series = areaSeries(options, context);
    return {
      placed: placeArea(series, options, context),
      table: areaTable(series, options, context),
      key: areaKey(series),
    };
  }),
  'world-map': form(worldMapOptions, (options, context) => {
    const series = worldMapSeries(options, context);
    return { placed: placeWorldMap(series, options, context), table: worldMapTable(series, options, context), key: [] };
  }),
  'range-dots': form(rangeDotsOptions, (options, context) => {
    const series = rangeSeries(options, context);
    return {
      placed: placeRangeDots(series, options, context),
      table: rangeTable(series, options, context),
      key: rangeKey(series, options, context),
    };
  }),
  'step-flow': form(stepFlowOptions, (options, context) => {
    const paths = stepSeries(options, context);
    return { placed: placeSteps(paths, context), table: stepTable(paths, context), key: [] };
  }),
  'dot-strip': form(dotStripOptions, (options, context) => {
    const series = stripSeries(options, context);
    return {
      placed: placeDotStrip(series, options, context),
      table: stripTable(series, options, context),
      key: stripKey(options, context),
    };
  }),
  timeline: form(timelineOptions, (options, context) => {
    const series = timeSteps(options, context);
    return {
      placed: placeTimeline(series, context),
      table: timeTable(series, options, context),
      key: timeKey(),
    };
  }),
  lanes: form(lanesOptions, (options, context) => {
    const lanes = laneSeries(options, context);
    return { placed: placeLanes(lanes, options, context), table: lanesTable(lanes, options, context), key: lanesKey(lanes) };
  }),
  matrix: form(matrixOptions, (options, context) => {
    const series = matrixSeries(options, context);
    return { placed: placeMatrix(series, options, context), table: matrixTable(series, options, context), key: matrixKey(series, context) };
  }),
  'flow-map': form(flowMapOptions, (options, context) => {
    const series = flowMapSeries(options, context);
    return { placed: placeFlowMap(series, options, context), table: flowMapTable(series, context), key: [] };
  }),
  'unit-dots': form(unitDotsOptions, (options, context) => {
    const groups = dotGroups(options, context);
    return { placed: placeDots(groups), table: dotsTable(groups, context), key: dotsKey(groups, context) };
  }),
} satisfies Record<string, Form>;

export type FormName = keyof typeof forms;
