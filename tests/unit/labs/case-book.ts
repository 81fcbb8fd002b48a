/** What the case lab's tests start from: its words and facts as the page gives them, and the map. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formatter } from '../../../src/evidence/format.ts';
import { readEvidence } from '../../../src/evidence/read.ts';
import { caseData } from '../../../src/labs/case/props.ts';
import type { CaseWords } from '../../../src/labs/case/words.ts';
import type { LabFact } from '../../../src/labs/shared/types.ts';
import { graphOf } from '../../../src/models/cases.ts';

interface Matter {
  facts: Record<string, string>;
  words: Record<string, string>;
}

/** @throws RangeError when the lab names a fact that is not there */
export function caseGiven(): CaseWords {
  const { evidence } = readEvidence(process.cwd());
  const format = formatter('en');
  const text = readFileSync('content/en/labs/case.mdx', 'utf8');
  const { facts, words } = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Matter;
  const data = caseData();
  return {
    words,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, id]): [string, LabFact] => {
        const fact = evidence.facts.get(id);
        if (!fact) throw new RangeError(`no fact "${id}"`);
        const { value, low = null, high = null, label } = fact;
        return [name, { id, value, low, high, words: format.factInFull(fact), number: format.fact(fact), label, href: '', note: null }];
      }),
    ),
    data,
    graph: graphOf(data.steps),
  };
}
