/** The book of published numbers that the count lab's tests start from. */
import { countData } from '../../../src/labs/count/props.ts';
import { bookOf } from '../../../src/labs/count/state.ts';
import type { CountBook } from '../../../src/models/counting.ts';
import { factsOf } from './lab-matter.ts';

export function countBook(): CountBook {
  return bookOf(factsOf('count'), countData());
}
