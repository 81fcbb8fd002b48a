/** Which sheets ask something that a key answers. */
import type { Sheet } from './schema.ts';

/** Is there a question with an answer, or a table that the key fills in? */
export const hasAnswers = ({ blocks }: Sheet): boolean =>
  blocks.some((block) => 'ask' in block || 'choose' in block || ('columns' in block && block.filled !== undefined));
