import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Files of a worker share what they import: the evidence is read once, not sixty times. So no test may change what another reads.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      // One worker for all: the built pages are parsed once.
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], isolate: false, fileParallelism: false, testTimeout: 20_000 } },
    ],
  },
});
