/** A number and its papers: the card beside it, the note below, the entry in the ledger; and the terms of the field. */
import type { Locator, Page } from '@playwright/test';
import { expectAccess } from './access.ts';
import { chapters, expect, findOn, recordPages, test } from './fixtures.ts';

const pages = ['/', ...chapters, '/ten-minutes/'];
const kinds = {
  'a sentence': '.prose > p a.fact',
  'the sentence to keep': '.keep a.fact',
  'the takeaway of a chart': '.chart-title a.fact',
  'the notes under a chart': '.chart-notes a.fact',
  'a dispute': '.dispute a.fact',
  'the reasons of one side': '.view a.fact',
  'a step of a scene': '.scene-step a.fact',
  'a door of the home page': '.door-number a.fact',
};
const card = (page: Page) => page.locator('#fact-card');

for (const [place, selector] of Object.entries(kinds)) {
  test(`a number in ${place} opens by Enter with its papers, and Escape goes back to it`, async ({ page }) => {
    const link = await findOn(page, pages, selector);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toBeFocused();
    const note = page.locator(`[id="note-${(await link.getAttribute('data-fact')) ?? ''}"] .fact-record`);
    await expect(card(page).locator('.fact-record')).toHaveText((await note.textContent()) ?? '?');
    await expect(link).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('aria-expanded', 'false');
  });
}

test('an open card keeps the rules of access in light and dark', async ({ page }) => {
  const link = await findOn(page, pages, kinds['a sentence']);
  await link.click();
  await expect(card(page)).toBeVisible();
  await expectAccess(page, '#fact-card');
});

test('no words of a card lie under the button that closes it', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/courts/');
    const links = page.locator(kinds['a sentence']);
    for (let index = 0; index < 6; index += 1) {
      await links.nth(index).focus();
      await page.keyboard.press('Enter');
      await expect(card(page)).toBeVisible();
      const under = await card(page).evaluate((one) => {
        const button = one.querySelector('.fact-card-close')?.getBoundingClientRect() ?? new DOMRect();
        const range = document.createRange();
        range.selectNodeContents(one.querySelector('.fact-card-body') ?? one);
        return [...range.getClientRects()].filter(
          ({ width: wide, height, left, right, top, bottom }) =>
            // Boxes of whole paragraphs reach under the floating room; lines of words do not.
            wide > 0 && height < 30 && left < button.right && right > button.left && top < button.bottom && bottom > button.top,
        ).length;
      });
      expect(under, `number ${String(index + 1)} at ${String(width)} px`).toBe(0);
      await page.keyboard.press('Escape');
    }
  }
});

test('inside an open card Tab reaches its links and the button that closes it', async ({ page }) => {
  const link = await findOn(page, pages, kinds['a sentence']);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(card(page).locator('a, button').first()).toBeFocused();
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(card(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('a mouse over a number shows its papers; they stay while it is over them, and go when it leaves', async ({ page }) => {
  const link = await findOn(page, pages, kinds['a sentence']);
  await link.hover();
  await expect(card(page)).toBeVisible();
  await card(page).hover({ position: { x: 40, y: 40 } });
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
});

test('two numbers one after the other each show their own papers', async ({ page }) => {
  await page.goto('/removal/');
  const links = page.locator('.prose > p a.fact');
  for (const link of [links.nth(0), links.nth(4), links.nth(1)]) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(card(page)).toBeVisible();
    const label = await page.locator(`[id="note-${(await link.getAttribute('data-fact')) ?? ''}"] .fact-label`).textContent();
    await expect(card(page).locator('.fact-label')).toHaveText(label ?? '?');
    await page.keyboard.press('Escape');
  }
});

for (const width of [320, 390, 1280]) {
  test(`the card stands on the screen at ${String(width)} px, whatever number opens it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/final-orders/');
    const links = page.locator('.prose > p a.fact');
    for (const index of [0, 2, 5, 8]) {
      const link = links.nth(index);
      await link.scrollIntoViewIfNeeded();
      await link.click();
      const box = await card(page).boundingBox();
      if (!box) throw new Error('no card');
      expect(box.x, 'left').toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, 'right').toBeLessThanOrEqual(width);
      expect(box.y, 'top').toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, 'bottom').toBeLessThanOrEqual(740);
      await page.keyboard.press('Escape');
    }
  });
}

for (const touched of [false, true])
  test.describe(touched ? 'by touch' : 'by keyboard', () => {
    test.use({ hasTouch: touched, viewport: { width: 390, height: 844 } });
    /** One touch: a tap, or Enter on what has the focus. */
    const touch = async (link: Locator) => {
      if (touched) return link.tap();
      await link.focus();
      await link.press('Enter');
    };

    for (const path of ['/population/', '/courts/', '/third-countries/'])
      test(`from a number and from a chart of ${path} two touches lead to record, file, source and citation`, async ({ page }) => {
        await page.goto(path);
        const number = page.locator('.prose > p a.fact').first();
        const id = (await number.getAttribute('data-fact')) ?? '';
        await touch(number);
        await expect(card(page).locator('a[href^="http"], a[href^="/sources/"]').first()).toBeVisible();
        await touch(card(page).getByRole('link', { name: 'Its page, with file and citation' }));
        await expect(page).toHaveURL(new RegExp(`/facts/${id}/$`));
        await expect(page.locator(`a[href="/facts/${id}.json"]`)).toBeVisible();
        await expect(page.locator('main a[href^="http"], main a[href^="/sources/"]').first()).toBeVisible();
        await expect(page.locator('.citation')).toContainText(`/facts/${id}/`);

        await page.goto(path);
        const foot = page.locator('figure.chart .chart-foot').first();
        await expect(foot.locator('.chart-source a').first()).toBeVisible();
        await touch(foot.getByRole('link', { name: 'Link to this chart' }));
        await expect(page).toHaveURL(/\/charts\/[^/]+\/$/);
        await expect(page.getByRole('link', { name: 'CSV' }).first()).toBeVisible();
        await touch(page.locator('summary#cite'));
        await expect(page.locator('.use-fold[open]')).toContainText('APA');
      });
  });

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap on a number opens its papers, a tap elsewhere closes them', async ({ page }) => {
    const link = await findOn(page, pages, kinds['a sentence']);
    await link.tap();
    await expect(card(page)).toBeVisible();
    await expect(page).not.toHaveURL(/facts/);
    await page.locator('h1').tap({ position: { x: 5, y: 5 } });
    await expect(card(page)).toBeHidden();
  });

  test('a tap on a term says what it means', async ({ page }) => {
    const term = await findOn(page, chapters, 'button.term');
    await term.tap();
    const meaning = page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`);
    await expect(meaning).toBeVisible();
    const box = await meaning.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  });
});

test('a term says what it means by keyboard, and Escape puts it away', async ({ page }) => {
  const term = await findOn(page, chapters, 'button.term');
  await term.focus();
  await page.keyboard.press('Enter');
  const meaning = page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`);
  await expect(meaning).toBeVisible();
  await expect(meaning).toHaveText(/.{30,}/);
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(term).toBeFocused();
});

test('a term leads on to its entry in the glossary, which narrows by words', async ({ page }) => {
  const term = await findOn(page, chapters, 'button.term');
  await term.click();
  await page.locator('.term-card:popover-open a').click();
  await expect(page).toHaveURL(/\/glossary\/#.+/);
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByLabel('Words').fill('in absentia');
  const shown = page.locator('[data-entry]:visible');
  await expect(shown.first()).toContainText('absentia');
  expect(await shown.count()).toBeLessThan(await page.locator('[data-entry]').count());
});

test('the address of a number in the ledger leads to it and marks it, clear of the rail', async ({ page }) => {
  await page.goto('/facts/');
  const id = (await page.locator('[data-entry]').nth(40).getAttribute('id')) ?? '';
  await page.goto(`/facts/#${id}`);
  const entry = page.locator(`[id="${id}"]`);
  await expect(entry).toBeInViewport();
  const { wash, ground, top, rail } = await entry.evaluate((element) => {
    const probe = document.body.appendChild(Object.assign(document.createElement('i'), { className: 'fact' }));
    probe.style.background = 'var(--accent-wash)';
    return {
      wash: getComputedStyle(probe).backgroundColor,
      ground: getComputedStyle(element).backgroundColor,
      top: element.getBoundingClientRect().top,
      rail: document.querySelector('.stage-rail')?.getBoundingClientRect().bottom ?? 0,
    };
  });
  expect(ground).toBe(wash);
  expect(top).toBeGreaterThanOrEqual(rail);
});

test('the row of a number leads on to its page, and its page back to the row', async ({ page }) => {
  await page.goto('/removal/');
  const id = (await page.locator('.prose > p a.fact').first().getAttribute('data-fact')) ?? '';
  await page.goto(`/facts/#${id}`);
  await page.locator(`[id="${id}"] a`).click();
  await expect(page).toHaveURL(new RegExp(`/facts/${id}/$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/.{10,}/);
  await page.getByRole('link', { name: 'Its row among all numbers' }).click();
  await expect(page).toHaveURL(new RegExp(`/facts/#${id}$`));
  await expect(page.locator(':target')).toBeInViewport();
});

test('from number to number of a stage a reader goes forward and back', async ({ page }) => {
  await page.goto('/facts/');
  const [first, second] = await page.locator('[data-entry-group]').nth(2).locator('[data-entry] > a').allTextContents();
  await page.getByRole('link', { name: first ?? '', exact: true }).click();
  await page.locator('a[rel="next"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second ?? '?');
  await page.locator('a[rel="prev"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '?');
});

test('the citation of a number is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(recordPages[0] ?? '');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.citation').textContent());
});

test('the ledger narrows by each of its choices, says how many are left, and its address keeps them', async ({ page }) => {
  await page.goto('/facts/');
  const shown = page.locator('[data-entry]:visible');
  const output = page.locator('form.ledger-filter output');
  const all = await shown.count();
  let before = all;
  const narrows = async (what: string) => {
    const now = Number.parseInt((await output.textContent()) ?? '', 10);
    expect(now, what).toBeGreaterThan(0);
    expect(now, what).toBeLessThan(before);
    await expect(output, what).toHaveText(`${String(now)} of ${String(all)} shown`);
    await expect(shown, what).toHaveCount(now);
    before = now;
  };
  await page.getByLabel('Stage', { exact: true }).selectOption('courts');
  await narrows('stage');
  await page.getByLabel('Kind of source').selectOption('research');
  await narrows('kind of source');
  await page.getByLabel('Publisher').fill('trac');
  await narrows('publisher');
  await page.getByLabel('Disputed').check();
  await narrows('disputed');
  await page.getByLabel('Words').fill('pending');
  await narrows('words');
  await expect(page).toHaveURL(/stage=courts&kind=research&publisher=trac&q=pending&disputed=yes/);
  await page.reload();
  await expect(page.getByLabel('Words')).toHaveValue('pending');
  await expect(page.getByLabel('Disputed')).toBeChecked();
  await expect(shown).toHaveCount(before);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(all);
  before = all;
  await expect(page).toHaveURL(/\/facts\/$/);
  await page.getByLabel('Only from a secondary source').check();
  await narrows('secondary');
});

test('a word that no number has leaves none, and the ledger says what to do', async ({ page }) => {
  await page.goto('/facts/?q=zzzz');
  await expect(page.locator('[data-entry]:visible')).toHaveCount(0);
  await expect(page.locator('form.ledger-filter output')).toContainText('Nothing fits');
});

test('an address with choices the ledger does not know shows everything', async ({ page }) => {
  await page.goto('/facts/?stage=nowhere&kind=%3Cscript%3E&disputed=perhaps&color=blue');
  await expect(page.locator('[data-entry]:visible')).toHaveCount(await page.locator('[data-entry]').count());
});

test('a row that the address points to is shown, whatever the filter says', async ({ page }) => {
  await page.goto('/facts/');
  const id = (await page.locator('[data-entry]').last().getAttribute('id')) ?? '';
  await page.goto(`/facts/?stage=population#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the publishers to choose from are those of the ledger', async ({ page }) => {
  await page.goto('/facts/');
  await page.getByLabel('Publisher').focus();
  const names = await page
    .locator('#ledger-publishers option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(names.length).toBeGreaterThan(50);
  await page.getByLabel('Publisher').fill(names[10] ?? '?');
  expect(await page.locator('[data-entry]:visible').count()).toBeGreaterThan(0);
});

test('the list of sources narrows too, and an entry leads to all that rests on it', async ({ page }) => {
  await page.goto('/sources/');
  await page.getByLabel('Kind of source').selectOption('court');
  const shown = page.locator('[data-entry]:visible');
  expect(await shown.count()).toBeLessThan(10);
  await shown.first().locator('a').last().click();
  await expect(page).toHaveURL(/\/sources\/.+\/$/);
  await expect(page.locator('.record-list a').first()).toBeVisible();
});
