/** The parts of teacher mode on the screen: the bar with its buttons, notes and list of keys. */
import { el } from '../../elements/el.ts';
import type { ReadyPrompt, Run } from '../ready.ts';
import type { LinkedStop, ModeIndex } from './given.ts';

type Words = Readonly<Record<string, string>>;

const worded = (words: Words, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Key signs stand in the buttons: the help is always in view. The first is shown, all are announced. */
const keyed = (words: Words, key: string, sign: string, shortcuts: string): HTMLButtonElement =>
  el('button', { type: 'button', 'aria-keyshortcuts': shortcuts }, words[key] ?? '', el('kbd', { 'aria-hidden': 'true' }, sign));

const inline = (runs: readonly Run[]): (Node | string)[] =>
  runs.map(({ text, href }) => (href === undefined ? text : el('a', { href }, text)));

/** What only the teacher reads at a stop. */
export function notesList(words: Words, prompts: readonly ReadyPrompt[]): HTMLElement[] {
  if (prompts.length === 0) return [el('p', {}, words['noPrompts'] ?? '')];
  return prompts.map(({ ask, usual, trap, pointers }) =>
    el(
      'section',
      {},
      el('h3', {}, ...inline(ask)),
      el('h4', {}, words['usual'] ?? ''),
      el('ul', {}, ...usual.map((runs) => el('li', {}, ...inline(runs)))),
      el('h4', {}, words['trap'] ?? ''),
      el('p', {}, ...inline(trap)),
      el('h4', {}, words['pointers'] ?? ''),
      el('ul', {}, ...pointers.map(({ words: text, href }) => el('li', {}, el('a', { href }, text)))),
    ),
  );
}

/** What the keys do, and a way to turn off those of one sign. */
function helpOf(words: Words) {
  const oneKey = el('input', { type: 'checkbox', checked: '' });
  const line = (name: string, ...signs: string[]) => [
    el('dt', {}, ...signs.flatMap((sign, at) => (at === 0 ? [el('kbd', {}, sign)] : [' ', el('kbd', {}, sign)]))),
    el('dd', {}, words[name] ?? ''),
  ];
  const help = el(
    'div',
    { class: 'teach-help', id: 'teach-help', popover: '', role: 'group', 'aria-label': words['help'] ?? '' },
    el('h2', {}, words['help'] ?? ''),
    el(
      'dl',
      {},
      ...line('next', '→', 'PageDown'),
      ...line('back', '←', 'PageUp'),
      ...line('helpNotes', 'N'),
      ...line('helpLabels', 'H'),
      ...line('helpBlank', 'B', '.'),
      ...line('help', '?'),
      ...line('leave', 'Esc'),
    ),
    el('p', {}, words['helpScroll'] ?? ''),
    el('label', {}, oneKey, el('span', {}, words['oneKey'] ?? '')),
  );
  const helpButton = el(
    'button',
    { type: 'button', 'aria-keyshortcuts': '?', 'aria-label': words['help'] ?? '', popovertarget: 'teach-help' },
    el('kbd', { 'aria-hidden': 'true' }, '?'),
  );
  return { help, helpButton, oneKey };
}

interface Shown {
  lesson: string | undefined;
  stop: LinkedStop | undefined;
  number: number;
  all: number;
  back: LinkedStop | undefined;
  next: LinkedStop | undefined;
  page: string;
  /** Undefined where nothing stops. */
  list: HTMLElement[] | undefined;
}
interface Does {
  back(): void;
  next(): void;
  labels(): void;
  blank(): void;
  leave(): void;
  /** @param id empty for all lessons */
  choose(id: string): void;
}

/** @param chosen the lesson that the select starts with */
export function bar({ words, lessons, pages }: ModeIndex, chosen?: string) {
  const where = el('p', { class: 'teach-where' });
  const title = el('p', { class: 'teach-title' });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const select = el(
    'select',
    {},
    el('option', { value: '' }, words['all'] ?? ''),
    ...lessons.map(({ id, title: name }) => el('option', { value: id }, name)),
  );
  select.value = chosen ?? '';
  const back = keyed(words, 'back', '←', 'ArrowLeft PageUp');
  const next = keyed(words, 'next', '→', 'ArrowRight PageDown');
  const backLink = el('a', { class: 'teach-go', 'aria-keyshortcuts': 'ArrowLeft PageUp' });
  const nextLink = el('a', { class: 'teach-go', 'aria-keyshortcuts': 'ArrowRight PageDown' });
  const notesButton = keyed(words, 'notes', 'N', 'N');
  const notesName = notesButton.firstChild as Text;
  const labels = keyed(words, 'labels', 'H', 'H');
  const blank = keyed(words, 'blank', 'B', 'B .');
  const leave = keyed(words, 'leave', 'Esc', 'Escape');
  const { help, helpButton, oneKey } = helpOf(words);
  const notes = el('div', { class: 'teach-notes', id: 'teach-notes', tabindex: '0', role: 'region', 'aria-label': words['notes'] ?? '' });
  notes.hidden = true;
  notesButton.setAttribute('aria-expanded', 'false');
  notesButton.setAttribute('aria-controls', 'teach-notes');
  const root = el(
    'section',
    { class: 'teach-bar', 'aria-label': words['name'] ?? '' },
    notes,
    el('div', { class: 'teach-say' }, el('div', {}, where, title), el('label', {}, el('span', {}, words['choose'] ?? ''), select)),
    el('div', { class: 'teach-buttons' }, back, backLink, next, nextLink, notesButton, labels, blank, helpButton, leave),
    help,
    said,
  );
  let hadStop = true;
  const toggleNotes = (): void => {
    notes.hidden = !notes.hidden;
    notesButton.setAttribute('aria-expanded', String(!notes.hidden));
  };
  notesButton.addEventListener('click', toggleNotes);

  /** A button where the stop is on this page, a link where it is on another. */
  const lead = (button: HTMLButtonElement, link: HTMLAnchorElement, key: 'back' | 'next', stop: LinkedStop | undefined, page: string) => {
    const isElsewhere = stop !== undefined && stop.page !== page;
    const had = [button, link].includes(document.activeElement as HTMLAnchorElement);
    link.hidden = !isElsewhere;
    button.hidden = isElsewhere;
    // Not `disabled`: the last press would lose the focus.
    button.setAttribute('aria-disabled', String(stop === undefined));
    if (isElsewhere) {
      link.href = stop.href;
      const name = words[`${key}Page`] ?? '';
      link.setAttribute('aria-label', `${name}: ${stop.pageTitle}`);
      link.title = stop.pageTitle;
      link.replaceChildren(name, el('kbd', { 'aria-hidden': 'true' }, key === 'next' ? '→' : '←'));
    }
    if (had) (isElsewhere ? link : button).focus();
  };

  return {
    root,
    toggleNotes,
    toggleHelp: (): void => {
      help.togglePopover();
    },
    /** May a letter be a key? Who dictates to the machine turns that off. */
    hasLetters: (): boolean => oneKey.checked,
    say: (text: string): void => {
      said.textContent = text;
    },
    on(does: Does): void {
      back.addEventListener('click', does.back);
      next.addEventListener('click', does.next);
      labels.addEventListener('click', does.labels);
      blank.addEventListener('click', does.blank);
      leave.addEventListener('click', does.leave);
      select.addEventListener('change', () => does.choose(select.value));
    },
    show({ lesson, stop, number, all, back: before, next: after, page, list }: Shown): void {
      const count = worded(words, 'stop', { number, all });
      const minutes = worded(words, 'minutes', { minutes: stop?.minutes ?? 0 });
      // A chosen lesson is named beside it.
      where.textContent = stop ? [...(select.value ? [] : [lesson ?? '']), count, minutes].join(' · ') : (lesson ?? words['name'] ?? '');
      title.textContent = stop?.title ?? worded(words, lesson === undefined ? 'none' : 'noneOfLesson');
      said.textContent = stop
        ? worded(words, 'said', { lesson: lesson ?? '', number, all, title: stop.title, minutes: stop.minutes })
        : title.textContent;
      lead(back, backLink, 'back', before, page);
      lead(next, nextLink, 'next', after, page);
      notes.scrollTop = 0;
      notes.replaceChildren(
        ...(list ?? [
          el(
            'section',
            {},
            el('h3', {}, words['pages'] ?? ''),
            el('ul', { class: 'teach-pages' }, ...pages.map(({ title: name, href }) => el('li', {}, el('a', { href }, name)))),
          ),
        ]),
      );
      const names = words[stop ? 'notes' : 'places'] ?? '';
      notesName.data = names;
      notes.setAttribute('aria-label', names);
      // The ways to pages with stops are no secret; what comes after them is one.
      if (stop && !hadStop && !notes.hidden) toggleNotes();
      hadStop = stop !== undefined;
    },
  };
}
