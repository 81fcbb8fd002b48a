/** What the labs' tests start from: a lab's words and its facts, as its file and the evidence give them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formatter } from '../../../src/evidence/format.ts';
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

/** @throws RangeError when the lab names a fact that is not there */
export function factsOf(lab: string): LabGiven['facts'] {
  const format = formatter('en');
  return Object.fromEntries(
    Object.entries(matterOf(lab).facts).map(([name, id]): [string, LabFact] => {
      const fact = evidence.facts.get(id);
      if (!fact) throw new RangeError(`content/en/labs/${lab}.mdx: facts: ${name}: no fact "${id}"`);
      const { value, low = null, high = null, label } = fact;
      return [
        name,
        {
          id,
          value,
          low,
          high,
          words: format.factInFull(fact),
          number: format.fact(fact, { range: value === null }),
          label,
          when: '',
          href: '',
          note: null,
        },
      ];
    }),
  );
}
