/** The colours of both themes: words can be read on every paper, marks can be seen, and tones can be told apart in four kinds of sight. */
import { readFileSync } from 'node:fs';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, lab, rgb, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);
const tones = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5', 'tone-6'];
const classes = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5', 'class-6'];
const papers = ['paper', 'paper-raised', 'paper-sunk'];
const sights = {
  normal: (color: string) => rgb(color),
  protan: (color: string) => filterDeficiencyProt(1)(rgb(color) ?? nothing()),
  deutan: (color: string) => filterDeficiencyDeuter(1)(rgb(color) ?? nothing()),
  tritan: (color: string) => filterDeficiencyTrit(1)(rgb(color) ?? nothing()),
};

function nothing(): never {
  throw new RangeError('not a colour');
}

function lightness(color: string): number {
  return lab(color)?.l ?? nothing();
}

/** Every two of a list, once. */
function couples(names: readonly string[]): [string, string][] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
}

/** Lightness always rises, or always falls, from the first to the last. */
function isRamp(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
  return steps.every((step) => step !== 0 && step === steps[0]);
}

test('every colour of the site is a pair for the two themes', () => {
  const colours = [...css.matchAll(/--([\w-]+):[^;]*#[0-9a-f]{3,8}/g)].map(([, name]) => name);
  expect(colours.filter((name) => !pairs.has(name ?? ''))).toEqual([]);
  expect([...pairs.keys()]).toEqual(
    expect.arrayContaining([...papers, ...tones, ...classes, 'ink', 'ink-quiet', 'accent', 'tone-context', 'on-tone']),
  );
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => pairs.get(name)?.[theme] ?? nothing();
  /** Couples whose contrast is below the least, with what it is. */
  const tooFaint = (couplesOf: [string, string][], least: number) =>
    couplesOf.map(([one, on]) => [one, on, wcagContrast(colour(one), colour(on))] as const).filter(([, , contrast]) => contrast < least);

  test.each(['ink', 'ink-quiet', 'accent'])('words in %s can be read on every paper', (ink) => {
    expect(
      tooFaint(
        papers.map((paper) => [ink, paper]),
        4.5,
      ),
    ).toEqual([]);
  });

  test('ink and links can be read on the wash of a lit fact', () => {
    expect(
      tooFaint(
        [
          ['ink', 'accent-wash'],
          ['accent', 'accent-wash'],
        ],
        4.5,
      ),
    ).toEqual([]);
  });

  test('numbers can be read on the darkest cell of a matrix', () => {
    expect(tooFaint([['on-tone', 'tone-5']], 4.5)).toEqual([]);
  });

  test('the letters of a state can be read on its class', () => {
    const letters = theme === 'light' ? ['ink', 'ink', 'ink', 'ink', 'paper', 'paper'] : ['ink', 'ink', 'ink', 'paper', 'paper', 'paper'];
    expect(
      tooFaint(
        classes.map((name, index) => [letters[index] ?? '', name]),
        4.5,
      ),
    ).toEqual([]);
  });

  test('marks in every tone, in the quiet grey and the outlines can be seen on paper', () => {
    expect(
      tooFaint(
        [...tones, 'tone-context', 'class-outline', 'rule-strong'].map((name) => [name, 'paper']),
        3,
      ),
    ).toEqual([]);
  });

  test.each(Object.entries(sights))('any two tones can be told apart in %s sight', (_, see) => {
    const apart = differenceCiede2000();
    const close = couples([...tones, 'tone-context'])
      .map(([one, other]) => [one, other, apart(see(colour(one)) ?? nothing(), see(colour(other)) ?? nothing())] as const)
      .filter(([, , distance]) => distance < 10);
    expect(close).toEqual([]);
  });

  test('tones go from the faintest to the strongest, so do the classes of a map', () => {
    const away = (name: string) => Math.abs(lightness(colour(name)) - lightness(colour('paper')));
    for (const ramp of [tones, classes]) {
      expect(isRamp(ramp.map((name) => lightness(colour(name))))).toBe(true);
      expect(away(ramp[5] ?? '')).toBeGreaterThan(away(ramp[0] ?? ''));
    }
  });
});

test('a ramp that turns, or stands still, would be found', () => {
  expect([isRamp([10, 20, 30]), isRamp([30, 20, 10]), isRamp([10, 30, 20]), isRamp([10, 10, 20])]).toEqual([true, true, false, false]);
});

describe('on paper', () => {
  const printed = new Map(
    [...readFileSync('src/styles/print.css', 'utf8').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const gray = (name: string) => printed.get(name) ?? nothing();

  test('everything is gray, on white, and words are black enough', () => {
    expect([...printed.values()].filter((value) => new Set(value.slice(1).match(/../g)).size > 1)).toEqual([]);
    expect(papers.map(gray)).toEqual(papers.map(() => '#ffffff'));
    expect(['ink', 'ink-quiet', 'accent'].filter((name) => wcagContrast(gray(name), gray('paper')) < 7)).toEqual([]);
  });

  test.each([
    ['tones', ['tone-context', ...tones]],
    ['classes of a map', classes],
  ])('any two %s can be told apart by lightness alone', (_, ramp) => {
    const steps = ramp.map((name) => lightness(gray(name)));
    expect(isRamp(steps)).toBe(true);
    expect(steps.slice(1).filter((value, index) => Math.abs(value - (steps[index] ?? 0)) < 9)).toEqual([]);
  });

  test('marks in every tone can be seen on white', () => {
    expect(['tone-context', ...tones].filter((name) => wcagContrast(gray(name), gray('paper')) < 3)).toEqual([]);
  });
});
