/** Black over everything, until any key or touch: for the wall of a class that should look elsewhere. */
import { el } from './el.ts';

/** @param says what a screen reader says meanwhile */
export function blankOf(says: string): HTMLDialogElement {
  const button = el('button', { type: 'button', 'aria-label': says });
  const blank = el('dialog', { class: 'teach-blank', 'aria-label': says }, button);
  button.addEventListener('click', () => blank.close());
  blank.addEventListener('keydown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    blank.close();
  });
  return blank;
}
