/** The points of a line as its drawing carries them, one a line of text, "x y words": across in percent of the width, down in px of the drawing, and what is said there. */
export function readPoints(text: string): { x: number; y: number; words: string }[] {
  return [...text.matchAll(/^(\S+) (\S+) (.*)$/gm)].map(([, x, y, words = '']) => ({ x: Number(x), y: Number(y), words }));
}
