/** Narrows a long list by words and choices. The address keeps the choice; anything unknown in it is passed over, and an entry the address points to is always shown. */
const form = document.querySelector<HTMLFormElement>('form.ledger-filter');

if (form) {
  const longest = 80;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => {
    const by = element.querySelector('.by')?.textContent ?? '';
    return {
      element,
      is: new Set((element.dataset['entry'] ?? '').split(' ')),
      words: (element.textContent ?? '').toLowerCase(),
      by: by.toLowerCase(),
      publishers: by.split(' · ').slice(0, -1),
    };
  });
  const groups = [...document.querySelectorAll<HTMLElement>('[data-entry-group]')].map((element) => ({
    element,
    rows: rows.filter((row) => element.contains(row.element)),
  }));
  const output = form.querySelector('output');
  const choices = [...form.querySelectorAll('select')];
  const ticks = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const texts = [...form.querySelectorAll<HTMLInputElement>('input[type="search"]')];

  const apply = (): void => {
    const wanted = [...choices.map(({ value }) => value), ...ticks.map(({ checked, name }) => (checked ? name : ''))].filter(Boolean);
    const sought = texts.map(({ name, value }) => ({ name, value: value.trim().toLowerCase() })).filter(({ value }) => value !== '');
    let count = 0;
    for (const row of rows) {
      const fits =
        wanted.every((word) => row.is.has(word)) &&
        sought.every(({ name, value }) => (name === 'publisher' ? row.by : row.words).includes(value));
      if (fits) count += 1;
      if (row.element.hidden === fits) row.element.hidden = !fits;
    }
    for (const group of groups) group.element.hidden = group.rows.every((row) => row.element.hidden);
    if (!output) return;
    const words = (output.dataset['shown'] ?? '').replace('{shown}', String(count)).replace('{all}', String(rows.length));
    output.textContent = count === 0 ? `${words}. ${output.dataset['none'] ?? ''}` : words;
  };
  const remember = (): void => {
    const query = new URLSearchParams();
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
  const clear = (): void => {
    form.reset();
    apply();
    remember();
  };
  /** Takes the filter away when it hides the entry that the address points to. */
  const reveal = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    clear();
    target.scrollIntoView();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    apply();
    remember();
  });
  form.querySelector('button')?.addEventListener('click', clear);
  // The names to choose from are gathered when somebody asks for them, so that the page need not carry them twice.
  form.querySelector('[name="publisher"]')?.addEventListener(
    'focus',
    () => {
      const names = [...new Set(rows.flatMap((row) => row.publishers))].sort((a, b) => a.localeCompare(b));
      form.querySelector('datalist')?.replaceChildren(...names.map((name) => new Option(name, name)));
    },
    { once: true },
  );
  addEventListener('hashchange', reveal);
  recall();
  if (location.search) apply();
  reveal();
}
