/** What the count lab's tests start from: its facts as the page gives them, and the book of published numbers. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEvidence } from '../../../src/evidence/read.ts';
import { countData } from '../../../src/labs/count/props.ts';
import { bookOf } from '../../../src/labs/count/state.ts';
import type { LabFact, LabGiven } from '../../../src/labs/shared/types.ts';
import type { CountBook } from '../../../src/models/counting.ts';

interface Matter {
  facts: Record<string, string>;
  words: Record<string, string>;
}

export function countMatter(): Matter {
  const text = readFileSync('content/en/labs/count.mdx', 'utf8');
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Matter;
}

export function countFacts(): LabGiven['facts'] {
  const { evidence } = readEvidence(process.cwd());
  return Object.fromEntries(
    Object.entries(countMatter().facts).map(([name, id]) => {
      const fact = evidence.facts.get(id);
      const { value = null, low = null, high = null } = fact ?? {};
      return [name, { id, value, low, high, words: '', number: String(value), label: '', href: '', note: null } satisfies LabFact];
    }),
  );
}

export function countBook(): CountBook {
  return bookOf(countFacts(), countData());
}
