/** For classes: takes the labels off a chart and brings them back one part a press, from the axes to the title. `?labels=hidden` starts without them. */
const bar = document.querySelector<HTMLElement>('.labels-bar');
const figure = bar?.closest<HTMLElement>('.chart');
const [main, all] = bar?.querySelectorAll('button') ?? [];
const said = bar?.querySelector('[role="status"]');

if (bar && figure && main && all && said) {
  const words = bar.dataset;
  const parts = ['axes', 'key', 'notes', 'title'] as const;
  const named = (part: (typeof parts)[number]): string => words[part] ?? '';
  const cursor = figure.querySelector<HTMLElement>('chart-cursor');
  const title = document.title;
  const described = ['aria-labelledby', 'aria-describedby'].map((name) => ({ name, value: figure.getAttribute(name) ?? '' }));

  /** Shows the chart with its first `shown` parts back. */
  const show = (shown: number, say: boolean): void => {
    const hidden = parts.slice(shown);
    const [next] = hidden;
    const isWhole = next === undefined;
    if (isWhole) {
      delete figure.dataset['hidden'];
      figure.removeAttribute('aria-label');
      for (const { name, value } of described) figure.setAttribute(name, value);
    } else {
      figure.dataset['hidden'] = hidden.join(' ');
      for (const { name } of described) figure.removeAttribute(name);
      figure.setAttribute('aria-label', words['covered'] ?? '');
    }
    // The cursor would read out what is to be guessed, and the tab would name it.
    if (cursor) cursor.inert = !isWhole;
    document.title = isWhole ? title : (words['covered'] ?? '');
    main.textContent = isWhole ? (words['hide'] ?? '') : (words['next'] ?? '').replace('{part}', named(next));
    // Whoever pressed "all" goes on from the other button.
    if (isWhole && document.activeElement === all) main.focus();
    all.hidden = isWhole;
    const before = parts[shown - 1];
    if (say)
      said.textContent = isWhole
        ? (words['done'] ?? '')
        : before
          ? (words['shown'] ?? '').replace('{part}', named(before)).replace('{next}', named(next))
          : (words['covering'] ?? '').replace('{part}', named(next));
  };
  const shownNow = (): number => {
    const hidden = figure.dataset['hidden']?.split(' ').length ?? 0;
    return parts.length - hidden;
  };
  main.addEventListener('click', () => show(shownNow() === parts.length ? 0 : shownNow() + 1, true));
  all.addEventListener('click', () => show(parts.length, true));
  if (new URLSearchParams(location.search).get('labels') === 'hidden') show(0, false);
}

// A module, so that its names are its own.
export {};
