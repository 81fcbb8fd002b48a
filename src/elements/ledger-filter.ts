/** Narrows the ledger by stage, kind and words. The address keeps the choice; anything unknown in it falls back to everything. */
const form = document.querySelector<HTMLFormElement>('form.ledger-filter');

if (form) {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  const words = entries.map((entry) => (entry.textContent ?? '').toLowerCase());
  const shown = form.querySelector<HTMLElement>('[data-shown]');
  const stage = form.querySelector<HTMLSelectElement>('[name="stage"]');
  const kind = form.querySelector<HTMLSelectElement>('[name="kind"]');
  const text = form.querySelector<HTMLInputElement>('[name="q"]');
  const asked = new URLSearchParams(location.search);
  const allow = (select: HTMLSelectElement | null, value: string | null): void => {
    if (select && [...select.options].some((option) => option.value === value)) select.value = value ?? '';
  };
  allow(stage, asked.get('stage'));
  allow(kind, asked.get('kind'));
  if (text) text.value = (asked.get('q') ?? '').slice(0, 80);

  const apply = (): void => {
    const wanted = (text?.value ?? '').trim().toLowerCase();
    let count = 0;
    entries.forEach((entry, index) => {
      const fits =
        (!stage?.value || entry.dataset['stage'] === stage.value) &&
        (!kind?.value || (entry.dataset['kinds'] ?? '').split(' ').includes(kind.value)) &&
        (!wanted || (words[index] ?? '').includes(wanted));
      entry.hidden = !fits;
      if (fits) count += 1;
    });
    for (const group of document.querySelectorAll<HTMLElement>('[data-entry-group]'))
      group.hidden = [...group.querySelectorAll<HTMLElement>('[data-entry]')].every((entry) => entry.hidden);
    if (shown)
      shown.textContent = (shown.dataset['words'] ?? '').replace('{shown}', String(count)).replace('{all}', String(entries.length));
  };
  const remember = (): void => {
    const query = new URLSearchParams();
    if (stage?.value) query.set('stage', stage.value);
    if (kind?.value) query.set('kind', kind.value);
    if (text?.value.trim()) query.set('q', text.value.trim());
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    apply();
    remember();
  });
  apply();
}
