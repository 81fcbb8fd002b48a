/** The labs that can stand in a chapter and come when the reader does: each with the way to its script. */
import type { Component } from 'svelte';
import type { LabGiven } from './types.ts';

const ways = {
  capacity: () => import('../capacity/Capacity.svelte'),
  case: () => import('../case/Case.svelte'),
  count: () => import('../count/Count.svelte'),
  draw: () => import('../draw/Draw.svelte'),
} satisfies Record<string, () => Promise<{ default: Component<never> }>>;

export type LaterLab = keyof typeof ways;

export function isLater(id: string): id is LaterLab {
  return id in ways;
}

/** What every lab in a chapter gets; its data travel beside its words. */
export interface LaterProps extends LabGiven {
  /** The one part of the lab that its chapter needs, where it does not need all. */
  part?: string | undefined;
  /** Address of the lab's own page. */
  home: string;
}

/** The lab itself. What it is given comes from its own file, whose data no type can check here. */
export async function labComponent(id: LaterLab): Promise<Component<LaterProps>> {
  return (await ways[id]()).default as Component<LaterProps>;
}
