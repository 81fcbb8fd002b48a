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
/** Dots that look alike and move. */
interface Flight {
  look: PlacedGroup;
  movers: readonly Mover[];
}

/** Under this name the work of each frame of the last movement stands in the browser's own timings, where the measurement reads it. */
const frameName = 'one-dot frame';

interface Layer {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

/**
 * Four canvases, one on the other: what stays, what goes, what comes, and what moves. The browser fades the second and the
 * third by itself, and only moving dots are written anew in each frame, straight into the pixels.
 */
export class DotPainter {
  #stays: Layer;
  #goes: Layer;
  #comes: Layer;
  #moves: Layer;
  #scene: PlacedScene | undefined;
  #colours: Colours | undefined;
  #frame = 0;

  /** @param box the canvases stand in it. @throws TypeError where the browser draws no canvas */
  constructor(box: HTMLElement) {
    [this.#stays, this.#goes, this.#comes, this.#moves] = [blank(0, 0), blank(0, 0), blank(0, 0), blank(0, 0)];
    for (const { canvas } of this.#layers()) {
      canvas.setAttribute('aria-hidden', 'true');
      box.append(canvas);
    }
  }

  /** Shows a scene: at once, or by a movement that a new call cuts short. */
  show(scene: PlacedScene, colours: Colours, isMoving: boolean): void {
    this.#end();
    const before = this.#scene;
    const isSameSize = before?.width === scene.width && before.height === scene.height && this.#colours === colours;
    this.#scene = scene;
    this.#colours = colours;
    const ratio = devicePixelRatio;
    const [width, height] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)];
    for (const { canvas } of this.#layers()) {
      if (canvas.width === width && canvas.height === height) continue;
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${String(scene.width)}px`;
      canvas.style.height = `${String(scene.height)}px`;
    }
    if (isMoving && before && isSameSize) this.#move(before, scene, colours, ratio);
    else this.#paint(this.#stays, scene.groups, colours, ratio);
  }

  /** Takes the canvases away. */
  stop(): void {
    this.#end();
    for (const { canvas } of this.#layers()) canvas.remove();
  }

  #layers(): Layer[] {
    return [this.#stays, this.#goes, this.#comes, this.#moves];
  }

  #paint({ canvas, context }: Layer, groups: readonly PlacedGroup[], colours: Colours, ratio: number): void {
    context.clearRect(0, 0, canvas.width, canvas.height);
    paintGroups(context, groups, colours, ratio);
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    for (const { canvas, context } of [this.#goes, this.#comes, this.#moves]) {
      for (const fade of canvas.getAnimations()) fade.cancel();
      context.clearRect(0, 0, canvas.width, canvas.height);
    }
  }

  #move(before: PlacedScene, scene: PlacedScene, colours: Colours, ratio: number): void {
    const { flights, staying } = change(before, scene);
    const stays = (group: PlacedGroup) => group.from === 'aside' || scene.groups.some(({ id }) => id === group.id);
    this.#paint(
      this.#stays,
      before.groups.filter(stays).map((group) => clipped(group, fieldOf(scene))),
      colours,
      ratio,
    );
    this.#paint(
      this.#goes,
      before.groups.filter((group) => !stays(group)),
      colours,
      ratio,
    );
    this.#paint(this.#comes, staying, colours, ratio);
    const fade = { duration: travel, easing: 'ease-in-out', fill: 'both' } as const;
    this.#goes.canvas.animate({ opacity: [1, 0] }, fade);
    this.#comes.canvas.animate({ opacity: [0, 1] }, fade);
    const draw = flightFrames(flights, colours, ratio, this.#moves);
    performance.clearMeasures(frameName);
    const started = performance.now();
    const step = () => {
      const now = performance.now();
      if (now - started >= travel + stagger) {
        this.#paint(this.#stays, scene.groups, colours, ratio);
        this.#end();
        return;
      }
      draw(now - started);
      performance.measure(frameName, { start: now });
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

function blank(width: number, height: number): Layer {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new TypeError('this browser gives no 2d context for a canvas');
  return { canvas, context };
}

/**
 * Makes what draws one frame of the moving dots. Thousands of them are too many to be drawn one by one, so each is copied into the pixels.
 * @returns a function of the time since they set out, ms
 */
function flightFrames(flights: readonly Flight[], colours: Colours, ratio: number, { canvas, context }: Layer): (elapsed: number) => void {
  const movers = flights.flatMap((flight) => flight.movers);
  if (movers.length === 0) return () => undefined;
  const size = Math.ceil(pitch * ratio);
  // Only the part of the canvas that they cross is written.
  const ends = movers.flatMap(({ from, to }) => [from, to]);
  const [left, right] = extent(ends, 'x', ratio, canvas.width - size);
  const [top, bottom] = extent(ends, 'y', ratio, canvas.height - size);
  const image = context.createImageData(right - left + size, bottom - top + size);
  const pixels = new Uint32Array(image.data.buffer);
  const looks = flights.map(({ look }) => {
    const sprite = spriteOf(look, colours, ratio);
    const own = sprite.context.getImageData(0, 0, size, size);
    return new Uint32Array(own.data.buffer);
  });
  return (elapsed) => {
    pixels.fill(0);
    for (const [at, flight] of flights.entries()) {
      const look = looks[at];
      if (!look) continue;
      for (const { from, to, delay } of flight.movers) {
        const way = eased(Math.max(0, Math.min(1, (elapsed - delay) / travel)));
        const x = Math.round((from.x + (to.x - from.x) * way) * ratio) - left;
        const y = Math.round((from.y + (to.y - from.y) * way) * ratio) - top;
        if (x < 0 || x + size > image.width || y < 0 || y + size > image.height) continue;
        for (let row = 0; row < size; row += 1)
          for (let column = 0; column < size; column += 1) {
            const pixel = look[row * size + column] ?? 0;
            if (pixel !== 0) pixels[(y + row) * image.width + x + column] = pixel;
          }
      }
    }
    context.putImageData(image, left, top);
  };
}

/** First and last of these places along one axis, in device pixels from 0 to `last`. */
function extent(places: readonly Place[], axis: 'x' | 'y', ratio: number, last: number): [number, number] {
  let [low, high] = [last, 0];
  for (const place of places) {
    const at = Math.round(place[axis] * ratio);
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return [Math.max(0, low), Math.min(last, Math.max(0, high))];
}

/** What moves between two scenes: dots that arrive in the field or leave it, and the dots of flows that were not there before. */
function change(before: PlacedScene, after: PlacedScene): { flights: Flight[]; staying: PlacedGroup[] } {
  const had = new Map(before.groups.map((group) => [group.id, group]));
  const flights: Flight[] = [];
  const staying: PlacedGroup[] = [];
  for (const group of after.groups) {
    const old = had.get(group.id);
    if (group.from === 'aside') {
      const kept = Math.min(group.dots.whole, old?.dots.whole ?? group.dots.whole);
      const most = Math.max(group.dots.whole, old?.dots.whole ?? group.dots.whole);
      staying.push({ ...group, dots: { whole: kept, part: 0 } });
      const isArriving = group.dots.whole > kept;
      const owner = isArriving ? group : (old ?? group);
      flights.push({
        look: group,
        movers: between(kept, most, (index, delay) => {
          const home = placeOf(owner, index);
          const aside = { x: after.width + 12 + (index % 7) * pitch, y: home.y };
          return isArriving ? { from: aside, to: home, delay } : { from: home, to: aside, delay };
        }),
      });
    } else if (old || group.kind === 'stock') staying.push(group);
    else
      flights.push({
        look: group,
        movers: between(0, group.dots.whole, (index, delay) => {
          const to = placeOf(group, index);
          return { from: originOf(group, index, to, after), to, delay };
        }),
      });
  }
  return { flights: flights.filter(({ movers }) => movers.length > 0), staying };
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
  const sprite = spriteOf(group, colours, ratio).canvas;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      context.drawImage(sprite, Math.round(column * pitch * ratio), Math.round(row * pitch * ratio));
  return canvas;
}

/** One dot. */
function spriteOf(group: PlacedGroup, colours: Colours, ratio: number): Layer {
  const size = Math.ceil(pitch * ratio);
  const sprite = blank(size, size);
  const circle = new Path2D();
  circle.arc(centre, centre, radius[group.kind], 0, 2 * Math.PI);
  paintMark(sprite.context, group, colours, circle, ratio);
  return sprite;
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
