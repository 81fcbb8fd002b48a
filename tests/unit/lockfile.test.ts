/** The lock file installs the same packages everywhere: all platforms are locked, and no registry's address is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Optional packages that are wanted but locked nowhere the asker could find them: beside it, or in a folder above. */
function unlocked(all: Record<string, Locked>): string[] {
  return Object.entries(all).flatMap(([place, { optionalDependencies = {} }]) => {
    const folders = place.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
    const found = (name: string) => ['', ...folders].some((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}` in all);
    return Object.keys(optionalDependencies)
      .filter((name) => !found(name))
      .map((name) => `${name}, wanted by ${place}`);
  });
}

test('every optional package that a locked one wants is locked too, for every platform', () => {
  expect(unlocked(packages)).toEqual([]);
  expect(Object.values(packages).filter((one) => one.optionalDependencies).length).toBeGreaterThan(0);
});

test('one that is missing would be found, one beside its asker or above it would not', () => {
  const wants = { optionalDependencies: { 'tool-linux': '1.0.0' } };
  expect(unlocked({ 'node_modules/tool': wants })).toEqual(['tool-linux, wanted by node_modules/tool']);
  expect(unlocked({ 'node_modules/tool': wants, 'node_modules/tool-linux': {} })).toEqual([]);
  expect(unlocked({ 'node_modules/a/node_modules/tool': wants, 'node_modules/a/node_modules/tool-linux': {} })).toEqual([]);
  expect(unlocked({ 'node_modules/tool': wants, 'node_modules/b/node_modules/tool-linux': {} })).toHaveLength(1);
});

test('no package is tied to the address of one registry, and each is known by its hash', () => {
  const installed = Object.entries(packages).filter(([place, one]) => place !== '' && !one.link);
  expect(installed.filter(([, one]) => one.resolved !== undefined).map(([place]) => place)).toEqual([]);
  expect(installed.filter(([, one]) => !one.integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
});

test('every package that the project asks for is asked for in one exact version', () => {
  const asked = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies?: object; devDependencies: object };
  const versions = Object.entries({ ...asked.dependencies, ...asked.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
