/** A fault in the evidence or the words, said so that a researcher can mend it. */
export interface Problem {
  level: 'error' | 'warning';
  file: string;
  record: string;
  field: string;
  found: string;
  allowed: string;
}

export function problem(file: string, record: string, field: string, found: unknown, allowed: string): Problem {
  return { level: 'error', file, record, field, found: shown(found), allowed };
}

export function warning(file: string, record: string, field: string, found: unknown, allowed: string): Problem {
  return { ...problem(file, record, field, found, allowed), level: 'warning' };
}

/** One line: file, record, field, found, allowed. */
export function sentence({ file, record, field, found, allowed }: Problem): string {
  return `${file}: ${record}: ${field}: found ${found}; allowed: ${allowed}`;
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (typeof found === 'string') return found === '' ? 'an empty text' : `"${found.length > 120 ? `${found.slice(0, 117)}…` : found}"`;
  return JSON.stringify(found);
}
