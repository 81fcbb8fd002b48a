/**
 * Finds a Chromium for the tests: $CHROMIUM_PATH, a system one, Playwright's own; `ensureBrowser` installs one if there is none.
 * One that is made without a window comes first: it opens a page in half the time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Does it start? On some Linux systems a file by that name only says where to get one; elsewhere asking would open a window. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium that is there and starts, or undefined. */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, where there is no file`);
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path) && starts(path));
}

/** Finds a Chromium or installs one: from Debian's packages as root, else through Playwright. @throws Error with one clear line */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const run = (command: string, args: string[]): boolean => {
    try {
      execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      return true;
    } catch {
      return false;
    }
  };
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    const install = (name: string) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
    if (!install('chromium-headless-shell')) install('chromium');
  }
  if (!findBrowser()) run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium: install chromium or Google Chrome, or set CHROMIUM_PATH to one, and run npm test again.');
  return installed;
}
