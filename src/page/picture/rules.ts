/** The charts' style sheets as rules that a picture can follow without a browser: which marks, which properties, in the order of the cascade. */
import { converter, formatHex, interpolate } from 'culori';
import postcss, { type AtRule, type Container } from 'postcss';
import frame from '../../styles/chart.css?raw';
import printed from '../../styles/print.css?raw';
import tokens from '../../styles/tokens.css?raw';
import type { Ground } from './kinds.ts';
import own from './picture.css?raw';

const forms = import.meta.glob<string>('../../charts/*/*.css', { query: '?raw', import: 'default', eager: true });

export interface StyleRule {
  selector: string;
  /** Classes that must be somewhere in the drawing for the rule to matter. */
  classes: string[];
  declarations: [property: string, value: string][];
}

/** A length in px: "4px", "0.5rem", "12"; null for anything else. */
export function px(value: string | undefined): number | null {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(px|rem)?$/.exec(value?.trim() ?? '') ?? [];
  return number === '' ? null : Number(number) * (unit === 'rem' ? 16 : 1);
}

/** Does the rule hold for a chart of this width? Media queries (print, forced colors) never do. */
function holds(node: Container | undefined, width: number): boolean {
  for (let at = node as AtRule | undefined; at && at.type === 'atrule'; at = at.parent as AtRule | undefined) {
    if (at.name === 'layer') continue;
    if (at.name !== 'container') return false;
    const limits = [...at.params.matchAll(/\((min|max)-width:\s*([\d.]+)px\)/g)];
    if (!limits.every(([, edge, limit]) => (edge === 'min' ? width >= Number(limit) : width <= Number(limit)))) return false;
  }
  return true;
}

/** How much a selector weighs: classes, attributes and pseudo-classes, then elements. */
function weight(selector: string): number {
  const inner = selector.replaceAll(/:(?:is|not)\(/g, '(');
  const strong = inner.match(/\.[\w-]+|\[[^\]]+\]|:(?!:)[\w-]+/g)?.length ?? 0;
  const weak = inner.match(/(?:^|[\s>+~(,])[a-z][\w-]*/g)?.length ?? 0;
  return strong * 100 + weak;
}

/** px: the smallest words of a picture on paper, which stand at 11 pt in print. */
const leastOnPaper = 13;

/** Every rule for a chart of `width` px, weakest first. @param ground on paper the tokens of print hold, and no words are smaller than print allows */
export function styleRules(width: number, ground: Ground): StyleRule[] {
  const found: (StyleRule & { weight: number })[] = [];
  const legible = (property: string, value: string): string =>
    ground === 'paper' && property === 'font-size' && (px(value) ?? leastOnPaper) < leastOnPaper ? `${String(leastOnPaper)}px` : value;
  for (const css of [
    frame,
    ...Object.keys(forms)
      .sort()
      .map((name) => forms[name] ?? ''),
    toneRules(),
    own,
  ])
    postcss.parse(css).walkRules((rule) => {
      if (!holds(rule.parent as Container | undefined, width)) return;
      const declarations = rule.nodes.flatMap((node): [string, string][] =>
        node.type === 'decl' ? [[node.prop, legible(node.prop, node.value)]] : [],
      );
      for (const one of rule.selectors) {
        if (/::|:hover|:focus|data-emphasis/.test(one)) continue;
        const selector = one.replaceAll(/:root\s*/g, '').trim();
        if (selector === '' || selector.startsWith('[data-theme')) continue;
        found.push({
          selector,
          classes: selector.replaceAll(/:not\([^)]*\)/g, '').match(/(?<=\.)[\w-]+/g) ?? [],
          declarations,
          weight: weight(one),
        });
      }
    });
  const tokensOfGround: StyleRule[] =
    ground === 'paper'
      ? [{ selector: '.chart', classes: ['chart'], declarations: [...tokensOf.paper].map(([name, value]) => [name, value]) }]
      : [];
  const sorted = found
    .map((rule, order) => ({ rule, order }))
    .sort((a, b) => a.rule.weight - b.rule.weight || a.order - b.order)
    .map(({ rule }) => rule);
  return [...tokensOfGround, ...sorted];
}

/** The part of the tokens' sheet that gives marks their tone. */
function toneRules(): string {
  return tokens.slice(tokens.indexOf('.tone-1 {'), tokens.lastIndexOf('}'));
}

const tokensIn = (css: string): [string, string][] =>
  [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ')]);

/** Tokens of the light theme by name: "--paper" → "#faf7f0". */
export const lightTokens: ReadonlyMap<string, string> = new Map(tokensIn(tokens));

/** Tokens by what a picture stands on; those of paper are the grays of print. */
export const tokensOf: Readonly<Record<Ground, ReadonlyMap<string, string>>> = {
  screen: lightTokens,
  paper: new Map([...lightTokens, ...tokensIn(printed)]),
};

const oklab = converter('oklab');

/**
 * A value with its variables, theme and mixtures worked out.
 * @param scope custom properties in force at the mark
 */
export function resolve(value: string, scope: ReadonlyMap<string, string>): string {
  let text = value;
  for (let step = 0; step < 8 && /var\(/.test(text); step += 1)
    text = text.replaceAll(
      /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))+))?\)/g,
      (_, name: string, otherwise = '') => scope.get(name) ?? otherwise,
    );
  text = text.replaceAll(/light-dark\(\s*([^,()]+|\w+\([^()]*\))\s*,[^()]*(?:\([^()]*\))?[^()]*\)/g, '$1');
  return text
    .replaceAll(
      /color-mix\(in oklab,\s*(#\w+)(?:\s+([\d.]+)%)?,\s*(#\w+|transparent)(?:\s+([\d.]+)%)?\)/g,
      (_, one: string, partOne, two: string, partTwo) => {
        if (two === 'transparent') return one;
        const share = partOne === undefined ? Number(partTwo ?? 50) / 100 : 1 - Number(partOne) / 100;
        return formatHex(interpolate([oklab(one) ?? one, oklab(two) ?? two], 'oklab')(share)) ?? one;
      },
    )
    .trim();
}
