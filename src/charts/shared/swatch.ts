/** The shape of a key's swatch in a box of 18 by 12, the same as the mark it stands for; pages and pictures draw it. */
import type { KeyEntry } from './types.ts';

export const swatchBox = { width: 18, height: 12 } as const;

const shapes: Record<KeyEntry['shape'], string> = {
  line: '<path d="M1 6H17" stroke-width="3" fill="none"/>',
  dot: '<circle cx="9" cy="6" r="5"/>',
  'hollow-dot': '<circle cx="9" cy="6" r="4" fill="none" stroke-width="2.5"/>',
  ring: '<circle cx="9" cy="6" r="4" fill="none" stroke-width="2.5"/>',
  area: '<rect x="1" y="1" width="16" height="10"/>',
  hatch: '<path d="M1 11L7 1M6 11L12 1M11 11L17 1" stroke-width="2" fill="none"/>',
  dots: '<path d="M3 3h.1M9 3h.1M15 3h.1M6 9h.1M12 9h.1" stroke-width="3" stroke-linecap="round" fill="none"/>',
  arc: '<path d="M1 10Q9 -4 17 10" stroke-width="2.5" fill="none"/>',
};
export const swatchShape = (shape: KeyEntry['shape']): string => shapes[shape];
