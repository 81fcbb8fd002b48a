/** Width and wrapping of label text, without a browser: layout must know what fits before anything is drawn. */

/** Mean advance of Public Sans glyphs in thousandths of an em, by class; measured from the font's own table. */
const narrow = /[iljI.,:;'|!()[\]{}ft ]/;
const wide = /[mwMW%@—]/;
const capital = /[A-Z]/;

/** Width of `text` in px at `size` px; errs on the wide side by a few percent so that nothing is clipped. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const char of text) {
    if (narrow.test(char)) thousandths += 330;
    else if (wide.test(char)) thousandths += 880;
    else if (capital.test(char)) thousandths += 690;
    else thousandths += 590;
  }
  return (thousandths / 1000) * size;
}

/** `text` in lines of at most `maxWidth` px; a word longer than a line keeps a line to itself. */
export function wrapText(text: string, size: number, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

/**
 * Moves label centres apart so that none is closer than its height, keeping order and staying in [min, max] where possible.
 * @param labels centre and height in px
 * @returns centres in the order given
 */
export function spread(labels: readonly { at: number; height: number }[], min: number, max: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  let floor = min;
  for (const label of order) {
    label.at = Math.max(label.at, floor + label.height / 2);
    floor = label.at + label.height / 2;
  }
  let ceiling = max;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling - label.height / 2);
    ceiling = label.at - label.height / 2;
  }
  const centres = new Array<number>(labels.length);
  for (const label of order) centres[label.index] = label.at;
  return centres;
}
