/** Ties the drawn time axis to the list of events: a click on a dot, or Enter where the reading cursor stands, goes to the event; events that the filter leaves out turn pale. */
class TimelineFigure extends HTMLElement {
  #read = '';

  connectedCallback(): void {
    this.addEventListener('chart-read', (event) => {
      this.#read = (event as CustomEvent<{ key: string }>).detail.key;
    });
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element) goTo(event.target.closest<SVGElement>('.lanes-dot')?.dataset['key']);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof Element && event.target.matches('chart-cursor')) goTo(this.#read);
    });
    document.addEventListener('ledger-filtered', (event) => {
      const { ids } = (event as CustomEvent<{ ids: ReadonlySet<string> }>).detail;
      for (const dot of this.querySelectorAll<SVGElement>('.lanes-dot'))
        dot.dataset['emphasis'] = ids.has(`event-${dot.dataset['key'] ?? ''}`) ? 'default' : 'muted';
    });
  }
}

function goTo(key: string | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>(`[id="event-${key ?? ''}"] a`);
  if (!link) return;
  location.hash = `event-${key ?? ''}`;
  link.focus({ preventScroll: true });
}

customElements.define('timeline-figure', TimelineFigure);
