/** Which facts a page shows, in order: they become its numbered notes, and the records its numbers open. */
import { chart } from '../charts/store.ts';
import type { ComponentUse } from '../evidence/mdx.ts';
import { pieces } from '../evidence/prose.ts';
import type { Claim } from '../evidence/schema.ts';
import { evidence } from '../evidence/store.ts';

const slot = Symbol('notes of this page');

interface NoteLocals {
  [slot]?: Map<string, number>;
}

/** Ids of the facts in texts with {{templates}}. */
export function factsInTexts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => pieces(text).flatMap((piece) => (piece.kind === 'fact' ? [piece.id] : [])));
}

/** Ids of the facts that a chart's heading and notes show as links. */
export function factsInChart(id: string): string[] {
  const { words } = chart(id);
  return factsInTexts([words.title, ...words.notes]);
}

/** Ids of the facts that a dispute shows. */
export function factsInDispute(id: string): string[] {
  const dispute = evidence.disputes.get(id);
  return dispute
    ? [...dispute.positions.flatMap(({ fact, says }) => (fact ? [fact] : factsInTexts([says ?? '']))), ...factsInTexts([dispute.why])]
    : [];
}

/** Ids of the facts that a claim of the article shows, in order. */
export function factsInClaim({ claim, reason, moved, changes, evidence: items }: Claim): string[] {
  return [
    ...factsInTexts([claim, reason, moved?.was ?? '', moved?.now ?? '', changes]),
    ...items.flatMap((item) => ('fact' in item ? [item.fact] : [])),
  ];
}

/**
 * Ids of the facts that the components of an MDX body show, in order.
 * @param labFacts facts of each lab that stands in it, and of each door to one
 */
export function factsInComponents(
  components: readonly ComponentUse[],
  labFacts: ReadonlyMap<ComponentUse, readonly string[]> = new Map(),
): string[] {
  return components.flatMap((use) => {
    const { name, attributes } = use;
    const id = String(attributes['id'] ?? attributes['chart'] ?? '');
    if (name === 'Fact') return [id];
    if (name === 'Chart' || name === 'Scene') return factsInChart(id);
    if (name === 'Lab' || name === 'LabDoor') return [...(labFacts.get(use) ?? [])];
    if (name === 'Dispute') return factsInDispute(id);
    return [];
  });
}

/** Numbers the facts of a page from 1 in order of first use, and remembers them for the page's components. */
export function setNotes(locals: object, ids: readonly string[]): string[] {
  const unique = [...new Set(ids)];
  (locals as NoteLocals)[slot] = new Map(unique.map((id, index) => [id, index + 1]));
  return unique;
}

/** The note number of a fact on this page; undefined where the page keeps no notes. */
export function noteNumber(locals: object, id: string): number | undefined {
  return (locals as NoteLocals)[slot]?.get(id);
}
