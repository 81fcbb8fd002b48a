/** Runs the checks and adds up what passed: `check` is the fast part, `all` everything. Ends with "N passed, N failed". */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

/** First the types that Astro writes down for the other checks to read. */
const first: Step[] = [
  { name: 'types (Astro)', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'evidence and words', command: ['node', 'scripts/check-content.ts'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
];
const second: Step[] = [
  { name: 'types (Svelte)', command: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  { name: 'unused code', command: ['knip'] },
];
const unit: Step = {
  name: 'unit',
  command: ['vitest', 'run', '--project', 'unit', '--reporter=default', '--reporter=json', '--outputFile.json=reports/unit.json'],
  report: vitest('reports/unit.json'),
};
const builds: Step[] = [
  { name: 'build', command: ['astro', 'build'] },
  { name: 'build under a sub-path', command: ['astro', 'build'], env: { BASE: '/x', OUT_DIR: './dist-base' } },
];
const built: Step = {
  name: 'built files and budgets',
  command: ['vitest', 'run', '--project', 'built', '--reporter=default', '--reporter=json', '--outputFile.json=reports/built.json'],
  report: vitest('reports/built.json'),
};
const site: Step = {
  name: 'site',
  command: ['playwright', 'test'],
  report: {
    file: 'reports/site.json',
    read(json) {
      const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
};

/** What is run, round after round; the steps of one round do not need each other and run side by side. */
const rounds: Record<string, Step[][]> = {
  check: [first, second],
  all: [first, [...builds, unit, ...second], [built], [site]],
};

const mode = process.argv[2];
const asked = rounds[mode ?? ''];
if (!asked) {
  console.error(`tests/run.ts: found "${mode ?? ''}"; allowed: ${Object.keys(rounds).join(', ')}`);
  process.exit(2);
}
if (mode === 'all') {
  console.log(`Browser: ${ensureBrowser()}`);
  rmSync('reports', { recursive: true, force: true });
  mkdirSync('reports');
}

/** Runs one step to its end. What it says is printed as it comes, or, beside other steps, at its end in one piece. */
async function run({ name, command, env, report }: Step, isAlone: boolean): Promise<{ good: number; bad: number; line: string }> {
  const start = Date.now();
  if (isAlone) console.log(`\n── ${name}`);
  const child = spawn('npx', ['--no-install', ...command], {
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((done) => {
    child.once('error', (error) => {
      said.push(Buffer.from(error.message));
      done(null);
    });
    child.once('close', done);
  });
  if (!isAlone) console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
  const counted = report && existsSync(report.file) ? report.read(JSON.parse(readFileSync(report.file, 'utf8'))) : null;
  const good = counted?.passed ?? (status === 0 ? 1 : 0);
  const bad = Math.max(counted?.failed ?? 0, status === 0 ? 0 : 1);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  return { good, bad, line: `${bad > 0 ? 'FAILED' : 'passed'}  ${name}: ${String(good)} passed, ${String(bad)} failed (${seconds} s)` };
}

let passed = 0;
let failed = 0;
const lines: string[] = [];
for (const round of asked) {
  const waiting = [...round];
  const isAlone = round.length === 1;
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { good, bad, line } = await run(step, isAlone);
      passed += good;
      failed += bad;
      lines.push(line);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
console.log(`\n${lines.join('\n')}\n\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
