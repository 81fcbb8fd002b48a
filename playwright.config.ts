import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'reports/site.json' }]],
  globalSetup: './tests/site/serve-site.ts',
  use: {
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
