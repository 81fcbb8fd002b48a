/** Turns a chart's own SVG, with classes and percents, into one that stands alone: every color, size and place written out, nothing hidden left in. */
import type { HTMLElement, Node } from 'node-html-parser';
import { lightTokens, px, resolve, type StyleRule } from './rules.ts';

/** Properties that a mark carries as attributes. */
const painted = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'paint-order',
  'shape-rendering',
] as const;
/** Attributes that place a mark across, and down. */
const across = ['x', 'x1', 'x2', 'cx', 'dx', 'width'];
const down = ['y', 'y1', 'y2', 'cy', 'dy', 'height'];
const kept = [...across, ...down, 'r', 'rx', 'd', 'id', 'transform', 'viewBox', 'patternUnits', 'patternTransform', 'clip-path'];

/** Properties of each element by the cascade. */
export type Styles = ReadonlyMap<HTMLElement, ReadonlyMap<string, string>>;

export function styled(root: HTMLElement, rules: readonly StyleRule[]): Styles {
  const present = new Set(root.querySelectorAll('[class]').flatMap((one) => (one.getAttribute('class') ?? '').split(/\s+/)));
  const styles = new Map<HTMLElement, Map<string, string>>();
  for (const { selector, classes, declarations } of rules) {
    if (!classes.every((name) => present.has(name))) continue;
    for (const element of root.querySelectorAll(selector)) {
      const own = styles.get(element) ?? new Map<string, string>();
      for (const [property, value] of declarations) own.set(property, value);
      styles.set(element, own);
    }
  }
  return styles;
}

/** Custom properties in force at an element. */
export function scopeAt(element: HTMLElement, styles: Styles): Map<string, string> {
  const scope = element.parentNode?.rawTagName ? scopeAt(element.parentNode, styles) : new Map(lightTokens);
  for (const [property, value] of styles.get(element) ?? []) if (property.startsWith('--')) scope.set(property, value);
  return scope;
}

export interface Frame {
  width: number;
  height: number;
  /** px a unit of the drawing takes across and down. */
  scaleX: number;
  scaleY: number;
}

const round = (value: number) => Math.round(value * 100) / 100;
export const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeValue = (text: string) => escapeText(text).replaceAll('"', '&quot;');

/** An element as text. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeValue(typeof value === 'number' ? String(round(value)) : (value ?? ''))}"`)
    .join('');
  return `<${name}${written}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/**
 * Draws an element and what is in it.
 * @throws RangeError for a drawing that this cannot write out exactly
 */
export function draw(node: Node, styles: Styles, frame: Frame): string {
  const element = node as HTMLElement;
  if (!element.rawTagName) return escapeText(node.text.replaceAll(/\s+/g, ' '));
  const own = styles.get(element);
  if (own?.get('display') === 'none') return '';
  const scope = scopeAt(element, styles);
  const value = (property: string): string | undefined => {
    const raw = own?.get(property) ?? element.attributes[property];
    return raw === undefined ? undefined : resolve(raw, scope);
  };
  const name = element.rawTagName;
  if (name === 'svg') return drawSvg(element, styles, frame, own);
  const attributes: Record<string, string | number | undefined> = {};
  for (const key of kept) attributes[key] = place(key, element.attributes[key], frame, name);
  const isWords = name === 'text' || name === 'tspan';
  for (const property of painted) {
    // Words of a list have a color, cells a background: in a picture both are fills.
    const other =
      property === 'fill' && own?.get('fill') === undefined ? (isWords ? 'color' : name === 'rect' ? 'background' : property) : property;
    const text = value(other) ?? value(property);
    if (text === undefined) continue;
    const size = px(text);
    attributes[property] = size === null ? text : size;
  }
  const moved = own?.get('transform');
  if (moved) attributes['transform'] = cssTransform(resolve(moved, scope));
  const stroke = attributes['stroke-width'];
  const isScaled = frame.scaleX !== 1 || frame.scaleY !== 1;
  const isPattern = name === 'pattern' || element.closest('pattern') !== null;
  if (isScaled && !isPattern) {
    if (frame.scaleX !== frame.scaleY) {
      if (attributes['d']) attributes['d'] = scalePath(String(attributes['d']), frame.scaleX, frame.scaleY);
    } else if (typeof stroke === 'number' && own?.get('vector-effect') === 'non-scaling-stroke') {
      attributes['stroke-width'] = stroke / frame.scaleX;
      const dashes = attributes['stroke-dasharray'];
      if (typeof dashes === 'string')
        attributes['stroke-dasharray'] = dashes
          .split(/[\s,]+/)
          .map((dash) => round(Number(dash) / frame.scaleX))
          .join(' ');
    }
  }
  const inside = element.childNodes.map((child) => draw(child, styles, frame)).join('');
  return tag(name, attributes, isWords ? inside : inside.trim());
}

/** A place in px: percents of the frame, and units of a stretched drawing. */
function place(key: string, raw: string | undefined, frame: Frame, name: string): string | number | undefined {
  if (raw === undefined) return undefined;
  const isAcross = across.includes(key);
  if (!isAcross && !down.includes(key)) return raw;
  if (name === 'pattern') return raw;
  const whole = isAcross ? frame.width : frame.height;
  if (raw.endsWith('%')) return (Number(raw.slice(0, -1)) / 100) * whole;
  const number = Number(raw);
  if (!Number.isFinite(number)) throw new RangeError(`${key}="${raw}" of <${name}>: allowed: a number or a percentage`);
  const isStretched = frame.scaleX !== frame.scaleY;
  return isStretched ? number * (isAcross ? frame.scaleX : frame.scaleY) : number;
}

function drawSvg(element: HTMLElement, styles: Styles, frame: Frame, own: ReadonlyMap<string, string> | undefined): string {
  const { x = '0', y = '0', viewBox, preserveAspectRatio } = element.attributes;
  const width = Number(place('width', own?.get('width') ?? element.attributes['width'] ?? '100%', frame, 'svg'));
  const height = Number(place('height', element.attributes['height'] ?? '100%', frame, 'svg'));
  const at = { x: Number(place('x', x, frame, 'svg')), y: Number(place('y', y, frame, 'svg')) };
  const scope = scopeAt(element, styles);
  const paint: Record<string, string> = {};
  for (const property of painted) {
    const text = own?.get(property);
    if (text !== undefined) paint[property] = resolve(text, scope);
  }
  const inner = (inside: Frame, transform: string) => {
    const drawn = element.childNodes
      .map((child) => draw(child, styles, inside))
      .join('')
      .trim();
    return drawn === '' ? '' : transform === '' && Object.keys(paint).length === 0 ? drawn : tag('g', { transform, ...paint }, drawn);
  };
  const moved = at.x === 0 && at.y === 0 ? '' : `translate(${String(round(at.x))} ${String(round(at.y))})`;
  if (!viewBox) return inner({ width, height, scaleX: 1, scaleY: 1 }, moved);
  const [left = 0, top = 0, wide = 1, tall = 1] = viewBox.split(/[\s,]+/).map(Number);
  if (preserveAspectRatio === 'none') return inner({ width, height, scaleX: width / wide, scaleY: height / tall }, moved);
  const scale = width / wide;
  const transform = `${moved} scale(${String(round(scale * 1000) / 1000)})${left === 0 && top === 0 ? '' : ` translate(${String(-left)} ${String(-top)})`}`;
  return inner({ width: wide, height: tall, scaleX: scale, scaleY: scale }, transform.trim());
}

/** "translate(-0.5rem, 9px)" as the attribute says it. @throws RangeError for any other move */
function cssTransform(text: string): string {
  const [, axis = '', first = '', second = '0'] = /^translate(X?)\(\s*([^,)]+)(?:,\s*([^)]+))?\)$/.exec(text) ?? [];
  const [x, y] = [px(first), axis === 'X' ? 0 : px(second)];
  if (x === null || y === null) throw new RangeError(`transform: ${text}: allowed: translate or translateX in px or rem`);
  return `translate(${String(x)} ${String(y)})`;
}

/** A path stretched by two factors. @throws RangeError for curves, which a stretched chart has none of */
function scalePath(d: string, scaleX: number, scaleY: number): string {
  return d.replaceAll(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, rest: string) => {
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi)?.map(Number) ?? [];
    if (!/[MLHVZ]/i.test(command)) throw new RangeError(`path command ${command}: allowed: M, L, H, V, Z`);
    const kind = command.toUpperCase();
    const scaled = numbers.map((number, index) =>
      round(number * (kind === 'H' ? scaleX : kind === 'V' ? scaleY : index % 2 === 0 ? scaleX : scaleY)),
    );
    return `${command}${scaled.join(' ')}`;
  });
}
