import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // One worker for all: the built pages are parsed once.
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], isolate: false, fileParallelism: false, testTimeout: 20_000 } },
    ],
  },
});
