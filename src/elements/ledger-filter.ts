/** Narrows a long list by words and choices. The address keeps the choice; anything unknown in it is passed over, and an entry the address points to is always shown. */
const form = document.querySelector<HTMLFormElement>('form.ledger-filter');

/** One entry; what costs time to read is read when it is asked for, and once. */
class Row {
  readonly element: HTMLElement;
  readonly group: HTMLElement | null;
  readonly is: ReadonlySet<string>;
  #words: string | undefined;
  #by: string | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.group = element.closest<HTMLElement>('[data-entry-group]');
    this.is = new Set((element.dataset['entry'] ?? '').split(' '));
  }

  get words(): string {
    this.#words ??= (this.element.textContent ?? '').toLowerCase();
    return this.#words;
  }

  /** Its last line: publishers, then the time. */
  get by(): string {
    this.#by ??= this.element.querySelector('.by')?.textContent?.split('\n').at(-1) ?? '';
    return this.#by;
  }
}

if (form) {
  const longest = 80;
  /** Rows that come back in one frame: a screenful and more at once, the rest after it, so that a slow machine answers in time. */
  const rowsPerFrame = 50;
  const isRow = document.querySelectorAll<HTMLElement>('[data-entry]');
  /** The rows, taken when a choice is first made, and the words of each when words are first sought: reading a thousand of them while the page loads would hold it up. */
  let taken: Row[] | undefined;
  const rows = (): Row[] => (taken ??= [...isRow].map((element) => new Row(element)));
  const output = form.querySelector('output');
  const choices = [...form.querySelectorAll('select')];
  const ticks = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const texts = [...form.querySelectorAll<HTMLInputElement>('input[type="search"]')];

  let frame = 0;
  const show = (waiting: readonly Row[], most: number): void => {
    for (const { element, group } of waiting.slice(0, most)) {
      element.hidden = false;
      if (group) group.hidden = false;
    }
    const rest = waiting.slice(most);
    if (rest.length > 0) frame = requestAnimationFrame(() => show(rest, most));
  };
  const apply = (most = rowsPerFrame): void => {
    const wanted = [...choices.map(({ value }) => value), ...ticks.map(({ checked, name }) => (checked ? name : ''))].filter(Boolean);
    const sought = texts.map(({ name, value }) => ({ name, value: value.trim().toLowerCase() })).filter(({ value }) => value !== '');
    const fitting = new Set(
      rows().filter(
        (row) =>
          wanted.every((word) => row.is.has(word)) &&
          sought.every(({ name, value }) => (name === 'publisher' ? row.by.toLowerCase() : row.words).includes(value)),
      ),
    );
    const groups = new Set([...fitting].map(({ group }) => group));
    for (const row of rows()) {
      if (!fitting.has(row)) row.element.hidden = true;
      if (row.group && !groups.has(row.group)) row.group.hidden = true;
    }
    form.dispatchEvent(
      new CustomEvent('ledger-filtered', { bubbles: true, detail: { ids: new Set([...fitting].map(({ element }) => element.id)) } }),
    );
    cancelAnimationFrame(frame);
    show(
      [...fitting].filter(({ element, group }) => element.hidden || group?.hidden),
      most,
    );
    if (!output) return;
    const words = (output.dataset['shown'] ?? '').replace('{shown}', String(fitting.size)).replace('{all}', String(isRow.length));
    output.textContent = fitting.size === 0 ? `${words}. ${output.dataset['none'] ?? ''}` : words;
  };
  const remember = (): void => {
    const query = new URLSearchParams(location.search);
    // What else the address says (how a page is read) stays; a choice of this form is written anew, in the form's order.
    for (const { name } of [...choices, ...texts, ...ticks]) query.delete(name);
    for (const { name, value } of [...choices, ...texts]) if (value.trim()) query.set(name, value.trim());
    for (const { name, checked } of ticks) if (checked) query.set(name, 'yes');
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  };
  const recall = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      const value = asked.get(choice.name) ?? '';
      choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
    }
    for (const tick of ticks) tick.checked = asked.get(tick.name) === 'yes';
    for (const text of texts) text.value = (asked.get(text.name) ?? '').slice(0, longest);
  };
  const clear = (most?: number): void => {
    form.reset();
    apply(most);
    remember();
  };
  /** Takes the filter away when it hides the entry that the address points to. */
  const reveal = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    clear(isRow.length);
    target.scrollIntoView();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    apply();
    remember();
  });
  form.querySelector('button')?.addEventListener('click', () => clear());
  // The names to choose from are gathered when somebody asks for them, so that the page need not carry them twice.
  form.querySelector('[name="publisher"]')?.addEventListener(
    'focus',
    () => {
      const names = [...new Set(rows().flatMap((row) => row.by.split(' · ').slice(0, -1)))].sort((a, b) => a.localeCompare(b));
      form.querySelector('datalist')?.replaceChildren(...names.map((name) => new Option(name, name)));
    },
    { once: true },
  );
  addEventListener('hashchange', reveal);
  recall();
  if ([...choices, ...texts].some(({ value }) => value !== '') || ticks.some(({ checked }) => checked)) apply();
  reveal();
}
