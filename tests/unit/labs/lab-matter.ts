/** What the labs' tests start from: a lab's words and its facts, as its file and the evidence give them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEvidence } from '../../../src/evidence/read.ts';
import type { LabFact, LabGiven } from '../../../src/labs/shared/types.ts';

export const { evidence } = readEvidence(process.cwd());

interface Matter {
  facts: Record<string, string>;
  words: Record<string, string>;
}

/** @param lab the name of its file in content/en/labs */
export function matterOf(lab: string): Matter {
  const text = readFileSync(`content/en/labs/${lab}.mdx`, 'utf8');
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Matter;
}

export function factsOf(lab: string): LabGiven['facts'] {
  return Object.fromEntries(
    Object.entries(matterOf(lab).facts).map(([name, id]) => {
      const { value = null, low = null, high = null } = evidence.facts.get(id) ?? {};
      return [
        name,
        { id, value, low, high, words: '', number: String(value), label: '', when: '', href: '', note: null } satisfies LabFact,
      ];
    }),
  );
}
