/** Opens a number's record beside it: hover or focus shows it, Enter or a tap moves into it, Escape goes back. Without script the number is a link to the ledger. */
const card = document.getElementById('fact-card');
const inside = card?.querySelector('.fact-card-body');

if (card && inside) {
  let current: HTMLAnchorElement | null = null;
  /** A number that focus goes back to must not open its card again. */
  let returning = false;
  let timer = 0;

  const show = (link: HTMLAnchorElement): void => {
    clearTimeout(timer);
    if (current === link) return;
    const note = document.getElementById(`note-${link.dataset['fact'] ?? ''}`)?.firstElementChild;
    if (!note) return;
    hide();
    current = link;
    inside.replaceChildren(note.cloneNode(true));
    link.style.setProperty('anchor-name', '--fact');
    link.setAttribute('aria-expanded', 'true');
    card.showPopover();
    if (!CSS.supports('anchor-name', '--fact')) place(link);
  };
  const hide = (): void => {
    clearTimeout(timer);
    if (!current) return;
    current.style.removeProperty('anchor-name');
    current.setAttribute('aria-expanded', 'false');
    current = null;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  /** Where anchor positioning is missing: below the number, inside the window. */
  const place = (link: HTMLAnchorElement): void => {
    const box = link.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, innerWidth - card.offsetWidth - 16));
    const below = box.bottom + 6;
    const top = below + card.offsetHeight < innerHeight ? below : Math.max(16, box.top - card.offsetHeight - 6);
    card.style.left = `${String(left)}px`;
    card.style.top = `${String(top)}px`;
  };
  /** Closes the card and gives focus back to its number. */
  const leave = (): void => {
    const back = current;
    const wasInside = card.contains(document.activeElement);
    hide();
    if (!wasInside) return;
    returning = true;
    back?.focus();
    returning = false;
  };
  const enter = (link: HTMLAnchorElement): void => {
    show(link);
    card.focus();
  };
  const linkOf = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.fact') : null;

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.fact')) {
    link.setAttribute('aria-expanded', 'false');
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('role', 'button');
  }
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link && plain && document.getElementById(`note-${link.dataset['fact'] ?? ''}`)) {
      event.preventDefault();
      enter(link);
    }
  });
  document.addEventListener('keydown', (event) => {
    const link = linkOf(event);
    if (event.key === ' ' && link) {
      event.preventDefault();
      enter(link);
    }
    if (event.key === 'Escape' && current) {
      leave();
    }
  });
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    // One thing waits at a time: on the way to the card the mouse crosses other elements, and each would close it later.
    clearTimeout(timer);
    const link = linkOf(event);
    if (link) timer = window.setTimeout(show, 180, link);
    else if (current && !card.contains(document.activeElement) && !card.contains(event.target as Node))
      timer = window.setTimeout(hide, 320);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (returning) return;
    if (link?.matches(':focus-visible')) show(link);
    else if (event.target instanceof Node && !card.contains(event.target)) hide();
  });
  document.addEventListener('pointerdown', (event) => {
    if (current && event.target instanceof Node && !card.contains(event.target) && linkOf(event) !== current) hide();
  });
  card.querySelector('.fact-card-close')?.addEventListener('click', leave);
}
