// The whole site's configuration on one screen.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/integrations/build-checks.ts';
import { fonts } from './src/integrations/fonts.ts';
import { isIndexable } from './src/integrations/indexable.ts';

// The inline scripts that set the theme before the first paint, of pages and of embedded charts; their hashes let them through the CSP.
const early = ['early-theme.js', 'early-embed.js'].map((name) => readFileSync(new URL(`./src/elements/${name}`, import.meta.url)));
const earlyHashes = early.map((script) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`));

const base = process.env.BASE ?? '/';
const outDir = process.env.OUT_DIR ?? './dist';

export default defineConfig({
  site: process.env.SITE ?? 'https://deportation-pipeline.org',
  base,
  outDir,
  // Each build keeps a memory of its own, so that two can be at work at once.
  cacheDir: join('node_modules/.astro', outDir),
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: false,
  markdown: { syntaxHighlight: false },
  integrations: [contentChecks(), fonts(), mdx(), sitemap({ filter: isIndexable(outDir, base) }), svelte()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: earlyHashes },
    },
  },
});
