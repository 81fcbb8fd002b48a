/** Paints a scene's dots on a canvas, sharp on every screen, and moves them from one scene to the next. */
import { centre, pitch, radius, segment } from '../../charts/unit-dots/layout.ts';
import { type Place, type PlacedGroup, type PlacedScene, placeOf, rectsOf } from './layout.ts';

type Tone = PlacedGroup['tone'];
export type Colours = Readonly<Record<Tone, string>>;

/** How long dots move, ms, and how much later the last sets out than the first. */
const travel = 420;
const stagger = 180;

interface Mover {
  /** Where it sets out and where it arrives, px of the page. */
  from: Place;
  to: Place;
  /** When it sets out, ms. */
  delay: number;
}
interface Flight {
  sprite: HTMLCanvasElement;
  movers: readonly Mover[];
}

/** Frames of the last movement: the work of each in ms. Read by the measurement. */
export interface FrameLog {
  work: number[];
}

export class DotPainter {
  #canvas: HTMLCanvasElement;
  #context: CanvasRenderingContext2D;
  #scene: PlacedScene | undefined;
  #colours: Colours | undefined;
  #frame = 0;
  #log: FrameLog = { work: [] };

  /** @throws TypeError where the browser draws no canvas */
  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new TypeError('this browser gives no 2d context for a canvas');
    this.#canvas = canvas;
    this.#context = context;
  }

  get log(): FrameLog {
    return this.#log;
  }

  /** Shows a scene: at once, or by a movement that a new call cuts short. */
  show(scene: PlacedScene, colours: Colours, isMoving: boolean): void {
    cancelAnimationFrame(this.#frame);
    const before = this.#scene;
    const isSameSize = before?.width === scene.width && before.height === scene.height && this.#colours === colours;
    this.#scene = scene;
    this.#colours = colours;
    const ratio = devicePixelRatio;
    if (this.#canvas.width !== Math.round(scene.width * ratio) || this.#canvas.height !== Math.round(scene.height * ratio)) {
      this.#canvas.width = Math.round(scene.width * ratio);
      this.#canvas.height = Math.round(scene.height * ratio);
      this.#canvas.style.width = `${String(scene.width)}px`;
      this.#canvas.style.height = `${String(scene.height)}px`;
    }
    if (!isMoving || !before || !isSameSize) {
      this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      paintGroups(this.#context, scene.groups, colours, ratio);
      return;
    }
    this.#move(before, scene, colours, ratio);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #move(before: PlacedScene, scene: PlacedScene, colours: Colours, ratio: number): void {
    const layer = (groups: readonly PlacedGroup[]) => {
      const { canvas, context } = blank(this.#canvas.width, this.#canvas.height);
      paintGroups(context, groups, colours, ratio);
      return canvas;
    };
    const { movers, staying } = flights(before, scene, colours, ratio);
    const stays = (group: PlacedGroup) => group.from === 'aside' || scene.groups.some(({ id }) => id === group.id);
    const under = layer(before.groups.filter(stays).map((group) => clipped(group, fieldOf(scene))));
    const gone = layer(before.groups.filter((group) => !stays(group)));
    const next = layer(staying);
    const whole = layer(scene.groups);
    this.#log = { work: [] };
    const started = performance.now();
    const step = () => {
      const now = performance.now();
      const elapsed = now - started;
      const context = this.#context;
      context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      if (elapsed >= travel + stagger) {
        context.drawImage(whole, 0, 0);
        this.#log.work.push(performance.now() - now);
        return;
      }
      const share = Math.min(1, elapsed / travel);
      context.drawImage(under, 0, 0);
      context.globalAlpha = 1 - share;
      context.drawImage(gone, 0, 0);
      context.globalAlpha = share;
      context.drawImage(next, 0, 0);
      context.globalAlpha = 1;
      for (const flight of movers)
        for (const { from, to, delay } of flight.movers) {
          const way = eased(Math.max(0, Math.min(1, (elapsed - delay) / travel)));
          context.drawImage(
            flight.sprite,
            Math.round((from.x + (to.x - from.x) * way) * ratio),
            Math.round((from.y + (to.y - from.y) * way) * ratio),
          );
        }
      this.#log.work.push(performance.now() - now);
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}

/** Dots that the field of a scene has in all. */
const fieldOf = (scene: PlacedScene): number =>
  Math.max(0, ...scene.groups.filter(({ from }) => from === 'aside').map(({ first, dots }) => first + dots.whole));

/** A part of the field without the dots that another field does not have. */
const clipped = (group: PlacedGroup, most: number): PlacedGroup =>
  group.from === 'aside' ? { ...group, dots: { whole: Math.max(0, Math.min(group.dots.whole, most - group.first)), part: 0 } } : group;

const eased = (way: number): number => (way < 0.5 ? 4 * way ** 3 : 1 - (-2 * way + 2) ** 3 / 2);

function blank(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('this browser gives no 2d context for a canvas');
  return { canvas, context };
}

/** What moves between two scenes: dots that arrive in the field or leave it, and the dots of flows that were not there before. */
function flights(before: PlacedScene, after: PlacedScene, colours: Colours, ratio: number): { movers: Flight[]; staying: PlacedGroup[] } {
  const had = new Map(before.groups.map((group) => [group.id, group]));
  const movers: Flight[] = [];
  const staying: PlacedGroup[] = [];
  for (const group of after.groups) {
    const old = had.get(group.id);
    if (group.from === 'aside') {
      const kept = Math.min(group.dots.whole, old?.dots.whole ?? group.dots.whole);
      const most = Math.max(group.dots.whole, old?.dots.whole ?? group.dots.whole);
      staying.push({ ...group, dots: { whole: kept, part: 0 } });
      if (most > kept) {
        const isArriving = group.dots.whole > kept;
        const owner = isArriving ? group : (old ?? group);
        movers.push({
          sprite: spriteOf(group, colours, ratio),
          movers: between(kept, most, (index, delay) => {
            const home = placeOf(owner, index);
            const aside = { x: after.width + 12 + (index % 7) * pitch, y: home.y };
            return isArriving ? { from: aside, to: home, delay } : { from: home, to: aside, delay };
          }),
        });
      }
    } else if (old || group.kind === 'stock') staying.push(group);
    else
      movers.push({
        sprite: spriteOf(group, colours, ratio),
        movers: between(0, group.dots.whole, (index, delay) => {
          const to = placeOf(group, index);
          return { from: originOf(group, index, to, after), to, delay };
        }),
      });
  }
  return { movers, staying };
}

function between(from: number, to: number, make: (index: number, delay: number) => Mover): Mover[] {
  return Array.from({ length: to - from }, (_, at) => make(from + at, (at / Math.max(1, to - from - 1)) * stagger));
}

/** Where a dot of a flow sets out. */
function originOf(group: PlacedGroup, index: number, to: Place, scene: PlacedScene): Place {
  if (group.from === 'door') return { x: to.x, y: scene.height };
  if (group.from === 'before') return { x: -12, y: to.y };
  const field = scene.groups.find(({ id }) => id === 'population') ?? scene.groups[0];
  if (!field || field.dots.whole === 0) return { x: to.x, y: 0 };
  return placeOf(field, Math.floor((index * field.dots.whole) / Math.max(1, group.dots.whole)));
}

/** Groups as whole patterns: thousands of dots in a few strokes. */
function paintGroups(context: CanvasRenderingContext2D, groups: readonly PlacedGroup[], colours: Colours, ratio: number): void {
  for (const group of groups) {
    const pattern = context.createPattern(tileOf(group, colours, ratio), 'repeat');
    if (pattern) {
      context.fillStyle = pattern;
      for (const { x, y, width, height } of rectsOf(group)) {
        const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
        context.fillRect(left, top, Math.round((x + width) * ratio) - left, Math.round((y + height) * ratio) - top);
      }
    }
    if (group.dots.part > 0) {
      const { x, y } = placeOf(group, group.dots.whole);
      paintMark(context, group, colours, new Path2D(segment(x + centre, y + centre, radius[group.kind], group.dots.part)), ratio);
    }
  }
}

/** As many dots as it takes for the pattern to be a whole number of device pixels wide, each on whole pixels. */
function tileOf(group: PlacedGroup, colours: Colours, ratio: number): HTMLCanvasElement {
  const cells = Array.from({ length: 16 }, (_, index) => index + 1);
  const isWhole = (count: number) => Math.abs(count * pitch * ratio - Math.round(count * pitch * ratio)) < 1e-3;
  const count = cells.find(isWhole) ?? 16;
  const size = Math.round(count * pitch * ratio);
  const { canvas, context } = blank(size, size);
  const sprite = spriteOf(group, colours, ratio);
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      context.drawImage(sprite, Math.round(column * pitch * ratio), Math.round(row * pitch * ratio));
  return canvas;
}

/** One dot. */
function spriteOf(group: PlacedGroup, colours: Colours, ratio: number): HTMLCanvasElement {
  const size = Math.ceil(pitch * ratio);
  const { canvas, context } = blank(size, size);
  const circle = new Path2D();
  circle.arc(centre, centre, radius[group.kind], 0, 2 * Math.PI);
  paintMark(context, group, colours, circle, ratio);
  return canvas;
}

/** Filled for a stock, a ring for a flow. */
function paintMark(context: CanvasRenderingContext2D, group: PlacedGroup, colours: Colours, path: Path2D, ratio: number): void {
  context.save();
  context.scale(ratio, ratio);
  if (group.kind === 'stock') {
    context.fillStyle = colours[group.tone];
    context.fill(path);
  } else {
    context.strokeStyle = colours[group.tone];
    context.lineWidth = 0.5;
    context.stroke(path);
  }
  context.restore();
}
