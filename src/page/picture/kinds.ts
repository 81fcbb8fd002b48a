/** The pictures that a chart has: for screens in color, for paper in gray at the size of a sheet's measure; whole, or marks and lines alone. */

/** How each is made, by the end of its file's name. */
export const pictureKinds = {
  whole: { ground: 'screen', isBare: false },
  bare: { ground: 'screen', isBare: true },
  paper: { ground: 'paper', isBare: false },
  'paper-bare': { ground: 'paper', isBare: true },
} as const satisfies Record<string, { ground: Ground; isBare: boolean }>;
export type PictureKind = keyof typeof pictureKinds;
export type Ground = 'screen' | 'paper';

/** px of a picture across. On paper a px is about nine tenths of a point, so that words of 13 px stand at 11 pt and more. */
export const pictureWidths = { screen: 1000, paper: 572 } as const satisfies Record<Ground, number>;

/** px of a picture for paper that a page of Letter or A4 holds from top to bottom. */
export const paperRoom = 770;

/** px of a chart's picture in the gallery, twice what it takes there. */
export const thumbSize = { width: 660, height: 410 } as const;

/** Which picture of a chart stands where. */
export const pictureKind = (ground: Ground, isBare: boolean): PictureKind =>
  ground === 'paper' ? (isBare ? 'paper-bare' : 'paper') : isBare ? 'bare' : 'whole';
