/** The one-dot lab: each pile has as many dots as its count says, stills and canvas use the same places, nothing overlaps in any state. */
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/charts/shared/text.ts';
import { pitch } from '../../../src/charts/unit-dots/layout.ts';
import {
  type Crowd,
  compositions,
  type PlacedGroup,
  placeOf,
  placeScene,
  rectsOf,
  type SceneInput,
  widthOf,
} from '../../../src/labs/one-dot/layout.ts';
import { estimates, oneDotFields, type Pile, piles, pilesOf, protectedBy, type Step, steps } from '../../../src/labs/one-dot/state.ts';
import { factValue } from '../../../src/labs/shared/types.ts';
import { readState } from '../../../src/labs/shared/url-state.ts';
import { dotsFor } from '../../../src/models/dots.ts';
import { factsOf, matterOf } from './lab-matter.ts';

const facts = factsOf('one-dot');
const { words } = matterOf('one-dot');
const crowd = (count: number, name: string): Crowd => ({ dots: dotsFor(count), value: String(count), name, when: 'December 31, 2025' });
const pileCrowds = Object.fromEntries(
  piles.map(({ id }) => [id, crowd(factValue(facts, id), words[`pile${id.charAt(0).toUpperCase()}${id.slice(1)}`] ?? '')]),
) as Record<Pile['id'], Crowd>;

function inputFor(step: Step, estimate: (typeof estimates)[number], { hasFrame = false, isStill = false } = {}): SceneInput {
  const total = factValue(facts, estimate);
  const part = protectedBy[estimate];
  return {
    step,
    population: crowd(total, 'house'),
    parts: part ? { protected: crowd(factValue(facts, part), 'with'), rest: crowd(total - factValue(facts, part), 'without') } : null,
    piles: pileCrowds,
    words: { gap: words['gap'] ?? '', door: words['door'] ?? '' },
    hasFrame,
    isStill,
  };
}
const all = compositions.flatMap((composition) =>
  steps.flatMap((step) =>
    estimates.flatMap((estimate) =>
      [false, true].map((hasFrame) => ({
        composition,
        step,
        estimate,
        scene: placeScene(inputFor(step, estimate, { hasFrame }), composition),
      })),
    ),
  ),
);
const dotsIn = (group: PlacedGroup) => rectsOf(group).reduce((sum, { width, height }) => sum + (width * height) / pitch ** 2, 0);

describe('the one-dot lab', () => {
  test('draws from eleven to nearly sixteen thousand dots, according to the estimate', () => {
    expect(estimates.map((estimate) => dotsFor(factValue(facts, estimate)).whole)).toEqual([
      10_990, 13_500, 14_000, 14_610, 15_754, 15_800,
    ]);
  });

  test('in every state each group has as many dots as its count says, in the still as on the canvas', () => {
    for (const { scene, step, estimate } of all) {
      const field = scene.groups.filter(({ from }) => from === 'aside');
      expect(field.reduce((sum, group) => sum + dotsIn(group), 0)).toBe(dotsFor(factValue(facts, estimate)).whole);
      expect(field.length).toBe(step === 'protected' && protectedBy[estimate] ? 2 : 1);
      for (const group of scene.groups.filter(({ from }) => from !== 'aside')) {
        const { whole, part } = dotsFor(factValue(facts, group.id));
        expect(dotsIn(group), group.id).toBe(whole);
        expect(group.dots.part).toBe(part);
      }
    }
  });

  test('no two dots share a place, and all lie within the picture and the rectangles of the still', () => {
    for (const { scene } of all.filter(({ estimate }) => estimate === 'cms2024' || estimate === 'cis2025')) {
      const taken = new Set<number>();
      let count = 0;
      for (const group of scene.groups) {
        const rects = rectsOf(group);
        let isInRect = true;
        for (let index = 0; index < group.dots.whole; index += 1) {
          const { x, y } = placeOf(group, index);
          isInRect &&= rects.some((rect) => x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height);
          isInRect &&= x >= 0 && y >= 0 && x + pitch <= scene.width + pitch && y + pitch <= scene.height;
          taken.add(y * 10_000 + x);
          count += 1;
        }
        expect(isInRect, group.id).toBe(true);
      }
      expect(taken.size).toBe(count);
    }
  });

  test('the pitch is one and the same in every composition, and every block lies on it, so that patterns meet', () => {
    for (const { scene } of all)
      for (const group of scene.groups) for (const { x, y } of group.blocks) expect(Math.abs(x % pitch) + Math.abs(y % pitch)).toBe(0);
  });

  test('a step shows its piles; on wide screens those before it stay', () => {
    for (const { scene, step, composition } of all) {
      const shown = scene.groups.filter(({ from }) => from !== 'aside').map(({ id }) => id);
      const before = piles.filter((pile) => steps.indexOf(pile.step) <= steps.indexOf(step)).map(({ id }) => id);
      expect(shown).toEqual(composition === 'wide' ? before : pilesOf(step).map(({ id }) => id));
      expect(scene.gaps.length > 0).toBe(shown.length > 0);
    }
  });

  test('a frame holds a block of a thousand dots', () => {
    for (const { scene } of all) for (const { width, height } of scene.frames) expect((width * height) / pitch ** 2).toBe(1000);
    expect(placeScene(inputFor('removed', 'pew2023', { hasFrame: true }), 'wide').frames.length).toBe(2);
    expect(placeScene(inputFor('removed', 'pew2023'), 'wide').frames).toEqual([]);
  });

  test('labels stay within the picture and do not touch each other', () => {
    for (const { scene, composition } of all) {
      const boxes = scene.labels.map(({ x, y, value, lines, when, swatch }) => ({
        left: x,
        right:
          x +
          (swatch
            ? 16 + textWidth(value, 15) + textWidth(`${lines[0] ?? ''}, ${when[0] ?? ''}`, 12.5)
            : Math.max(textWidth(value, 15), ...[...lines, ...when].map((line) => textWidth(line, 12.5)))),
        top: y - 12,
        bottom: y + 4 + (swatch ? 0 : (lines.length + when.length) * 15),
      }));
      for (const [index, box] of boxes.entries()) {
        expect(box.bottom, composition).toBeLessThanOrEqual(scene.height);
        for (const other of boxes.slice(index + 1))
          expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top).toBe(true);
      }
    }
  });

  test('on wide screens the height never changes from step to step, so that nothing below moves', () => {
    const heights = all.filter(({ composition }) => composition === 'wide').map(({ scene }) => scene.height);
    expect(new Set(heights).size).toBe(1);
  });

  test('fits phones from 320 px on, and each composition its width', () => {
    expect(compositions.map(widthOf)).toEqual([249, 309, 501, 1005]);
    for (const { scene, composition } of all) expect(scene.width).toBe(widthOf(composition));
  });

  test.each([
    '?one-dot.step=nowhere&one-dot.estimate=%00&one-dot.frame=7',
    '?one-dot.step=&one-dot.estimate=fair2025',
    '?one-dot.step[]=here&__proto__=x',
  ])('answers garbage in the address (%s) with the start', (search) => {
    expect(readState('one-dot', oneDotFields('here'), search)).toEqual({ step: 'here', estimate: 'pew2023', frame: 'off' });
  });
});
