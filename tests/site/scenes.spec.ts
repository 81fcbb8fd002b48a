/** A scene can be walked by scrolling, by its buttons and by arrow keys, and never takes the scroll away. */
import type { Page } from '@playwright/test';
import { chapters, expect, test } from './fixtures.ts';

const scenes = (page: Page) => page.locator('scene-steps');
const current = (page: Page) => scenes(page).first().locator('[aria-current="step"]');
/** Keys of the marks that the current step names. */
async function named(page: Page): Promise<string[]> {
  return ((await current(page).getAttribute('data-raise')) ?? '').split(/\s+/).filter(Boolean);
}

for (const path of chapters) {
  test(`${path}: Next and Back walk the scene, say the step, and raise the marks that it names`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const scene = scenes(page).first();
    const steps = scene.locator('.scene-step');
    const count = await steps.count();
    const next = scene.getByRole('button', { name: 'Next step' });
    const back = scene.getByRole('button', { name: 'Step back' });
    await next.scrollIntoViewIfNeeded();
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    const keys = new Set(await scene.locator('[data-key]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key'))));
    for (let step = 1; step <= count; step += 1) {
      await next.press('Enter');
      await expect(steps.nth(step - 1)).toHaveAttribute('aria-current', 'step');
      await expect(scene.locator('[data-scene="position"]')).toHaveText(`Step ${String(step)} of ${String(count)}`);
      const wanted = await named(page);
      expect(
        wanted.filter((key) => !keys.has(key)),
        `step ${String(step)} names marks that the picture lacks`,
      ).toEqual([]);
      if (wanted.length > 0) {
        await expect(scene.locator('[data-emphasis="raised"]').first()).toBeAttached();
        expect(
          [
            ...new Set(
              await scene.locator('[data-emphasis="raised"]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key'))),
            ),
          ].sort(),
        ).toEqual([...new Set(wanted)].sort());
      } else await expect(scene.locator('[data-emphasis]')).toHaveCount(0);
    }
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await back.press('Enter');
    await expect(steps.nth(count - 2)).toHaveAttribute('aria-current', 'step');
    await expect(next).toHaveAttribute('aria-disabled', 'false');
  });
}

test('arrow keys on the buttons of a scene walk it too', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/removal/');
  const scene = scenes(page).first();
  await scene.getByRole('button', { name: 'Next step' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(scene.locator('.scene-step').nth(1)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowLeft');
  await expect(scene.locator('.scene-step').nth(0)).toHaveAttribute('aria-current', 'step');
});

for (const { name, viewport } of [
  { name: 'a desk', viewport: { width: 1440, height: 900 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
]) {
  test(`on ${name}, whoever scrolls through a scene meets every step in view, and its picture with it where it follows`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/removal/');
    const scene = scenes(page).first();
    const steps = scene.locator('.scene-step');
    const follows = (await scene.getAttribute('data-follow')) ?? '';
    for (let step = 0; step < (await steps.count()); step += 1) {
      await steps
        .nth(step)
        .evaluate(
          (element, below) => element.scrollIntoView({ block: below ? 'end' : 'center', behavior: 'instant' }),
          follows === 'below',
        );
      await page.mouse.wheel(0, follows === 'below' ? 60 : 0);
      await expect(steps.nth(step)).toBeInViewport({ ratio: 0.3 });
      if (follows) {
        await expect(steps.nth(step)).toHaveAttribute('aria-current', 'step');
        const [picture, words] = await Promise.all([scene.locator('.scene-picture').boundingBox(), steps.nth(step).boundingBox()]);
        if (!picture || !words) throw new Error('no picture');
        expect(picture.y, 'the picture is in view').toBeGreaterThanOrEqual(0);
        if (follows === 'below')
          expect(words.y + words.height, 'the words are not all behind the picture').toBeGreaterThan(picture.y + picture.height);
      }
    }
  });
}

test('a scene leaves the wheel to the reader: one turn, one way, no jump', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/removal/');
  await scenes(page)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(640, 450);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(900);
  expect(await page.evaluate(() => scrollY)).toBe(before + 300);
});
