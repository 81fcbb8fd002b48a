/** Data for machines in a page does the reader no harm: the browser holds to its policy and reads the data as data. */
import { expect, test } from './fixtures.ts';

const pages: [path: string, types: string[]][] = [
  ['/', ['WebSite']],
  ['/courts/', ['Article', 'BreadcrumbList']],
  ['/labs/queue/', ['LearningResource', 'BreadcrumbList']],
  ['/check-the-article/', ['BreadcrumbList', 'NewsArticle', 'ClaimReview']],
  ['/charts/courts-pending/', ['Dataset', 'BreadcrumbList']],
];

for (const [path, types] of pages)
  test(`${path} holds its data, and no policy is broken by it`, async ({ page }) => {
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', (event) => broken.push(`${event.violatedDirective} ${event.sample}`));
    });
    await page.goto(path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
        const data = JSON.parse(script.textContent ?? '') as { '@type'?: string; '@graph'?: { '@type': string }[] };
        return data['@graph']?.map((node) => node['@type']) ?? [data['@type'] ?? ''];
      }),
    );
    expect(new Set(found)).toEqual(new Set(types));
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  });

test('a reader comes from the foot of any page to the updates, from there to what is new and to the feeds', async ({ page, request }) => {
  await page.goto('/removal/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Updates' }).click();
  await expect(page).toHaveURL(/\/updates\/$/);
  const newest = page.getByRole('listitem').filter({ hasText: 'An article is checked' });
  await expect(newest).toBeVisible();
  for (const [name, type] of [
    ['RSS feed', 'application/rss+xml'],
    ['JSON Feed', 'application/feed+json'],
  ] as const) {
    const link = page.getByRole('main').getByRole('link', { name });
    const advertised = page.locator(`head link[rel="alternate"][type="${type}"]`);
    expect(await link.getAttribute('href')).toBe(await advertised.getAttribute('href'));
    expect((await request.get((await link.getAttribute('href')) ?? '')).ok()).toBe(true);
  }
  await newest.getByRole('link').click();
  await expect(page).toHaveURL(/\/check-the-article\/$/);
});

test('under a sub-path the picture, the feeds and the way to the sitemap lie there too', async ({ page, under, request }) => {
  await page.goto(`${under}courts/`);
  const at = async (selector: string, attribute: string) =>
    new URL((await page.locator(selector).getAttribute(attribute)) ?? '', under).pathname;
  const paths = [
    await at('meta[property="og:image"]', 'content'),
    await at('link[type="application/rss+xml"]', 'href'),
    await at('link[type="application/feed+json"]', 'href'),
  ];
  expect(paths).toEqual(['/x/share/chapter-courts.png', '/x/feed.xml', '/x/feed.json']);
  for (const path of [...paths, '/x/sitemap-index.xml']) expect((await request.get(new URL(path, under).href)).ok(), path).toBe(true);
  expect(await (await request.get(new URL('/x/robots.txt', under).href)).text()).toContain('/x/sitemap-index.xml');
});
