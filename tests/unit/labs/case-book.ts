/** What the case lab's tests start from: its words and facts as the page gives them, and the map. */
import { caseData } from '../../../src/labs/case/props.ts';
import type { CaseWords } from '../../../src/labs/case/words.ts';
import { graphOf } from '../../../src/models/cases.ts';
import { factsOf, matterOf } from './lab-matter.ts';

export function caseGiven(): CaseWords {
  const data = caseData();
  return { words: matterOf('case').words, facts: factsOf('case'), sources: {}, data, graph: graphOf(data.steps) };
}
