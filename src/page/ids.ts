/** Ids that are stable from build to build: a name, and a count when a page uses it again. */
const slot = Symbol('ids of this page');

interface IdLocals {
  [slot]?: Map<string, number>;
}

/** `name` the first time on a page, `name-2` the second, and so on. */
export function nextId(locals: object, name: string): string {
  const mine = locals as IdLocals;
  mine[slot] ??= new Map();
  const counts = mine[slot];
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name}-${String(count)}`;
}
