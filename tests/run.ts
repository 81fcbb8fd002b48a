/** Runs the checks and adds up what passed: `check` is the fast part, `all` everything. Ends with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** A runner's JSON report, to count its tests; a step without one counts as one. */
  report?: { file: string; read(json: unknown): { passed: number; failed: number } };
}

const vitest = (file: string) => ({
  file,
  read(json: unknown) {
    const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = json as Record<string, number>;
    return { passed: numPassedTests, failed: numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0) };
  },
});

const fast: Step[] = [
  { name: 'evidence and words', command: ['node', 'scripts/check-content.ts'] },
  { name: 'types (Astro)', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'types (Svelte)', command: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: ['knip'] },
];

const full: Step[] = [
  ...fast,
  {
    name: 'unit',
    command: ['vitest', 'run', '--project', 'unit', '--reporter=default', '--reporter=json', '--outputFile.json=reports/unit.json'],
    report: vitest('reports/unit.json'),
  },
  { name: 'build', command: ['astro', 'build'] },
  { name: 'build under a sub-path', command: ['astro', 'build'], env: { BASE: '/x', OUT_DIR: './dist-base' } },
  {
    name: 'built files and budgets',
    command: ['vitest', 'run', '--project', 'built', '--reporter=default', '--reporter=json', '--outputFile.json=reports/built.json'],
    report: vitest('reports/built.json'),
  },
  {
    name: 'site',
    command: ['playwright', 'test'],
    report: {
      file: 'reports/site.json',
      read(json) {
        const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    },
  },
];

const mode = process.argv[2];
if (mode !== 'check' && mode !== 'all') {
  console.error(`tests/run.ts: found "${mode ?? ''}"; allowed: check, all`);
  process.exit(2);
}
if (mode === 'all') {
  console.log(`Browser: ${ensureBrowser()}`);
  rmSync('reports', { recursive: true, force: true });
  mkdirSync('reports');
}

let passed = 0;
let failed = 0;
const lines: string[] = [];
for (const { name, command, env, report } of mode === 'check' ? fast : full) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
  });
  const counted = report && existsSync(report.file) ? report.read(JSON.parse(readFileSync(report.file, 'utf8'))) : null;
  const good = counted?.passed ?? (status === 0 ? 1 : 0);
  const bad = Math.max(counted?.failed ?? 0, status === 0 ? 0 : 1);
  passed += good;
  failed += bad;
  lines.push(
    `${bad > 0 ? 'FAILED' : 'passed'}  ${name}: ${String(good)} passed, ${String(bad)} failed (${((Date.now() - start) / 1000).toFixed(0)} s)`,
  );
}
console.log(`\n${lines.join('\n')}\n\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
