/** Shows one slide at a time over the whole window: arrow keys, space, Home and End; Escape leaves. Without script the slides are a page to scroll. */
class SlideShow extends HTMLElement {
  private shown = 0;

  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>('.slides');
    const dialog = this.querySelector('dialog');
    const start = document.querySelector<HTMLElement>('[data-start]');
    if (!list || !dialog || !start) return;
    const slides = [...list.querySelectorAll<HTMLElement>('.slide')];
    const show = (index: number): void => {
      this.shown = Math.min(slides.length - 1, Math.max(0, index));
      for (const [place, slide] of slides.entries()) slide.hidden = place !== this.shown;
      for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-move]'))
        button.setAttribute('aria-disabled', String(this.shown === (button.dataset['move'] === '1' ? slides.length - 1 : 0)));
    };
    start.addEventListener('click', () => {
      for (const image of list.querySelectorAll('img')) image.loading = 'eager';
      dialog.prepend(list);
      show(this.shown);
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      for (const slide of slides) slide.hidden = false;
      this.prepend(list);
      start.focus();
    });
    dialog.addEventListener('keydown', (event) => {
      const isOnButton = event.target instanceof HTMLButtonElement && event.key === ' ';
      const to = new Map([
        ['ArrowRight', this.shown + 1],
        ['PageDown', this.shown + 1],
        [' ', this.shown + 1],
        ['ArrowLeft', this.shown - 1],
        ['PageUp', this.shown - 1],
        ['Home', 0],
        ['End', slides.length - 1],
      ]).get(event.key);
      if (to === undefined || isOnButton) return;
      event.preventDefault();
      show(to);
    });
    dialog.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { move, stop } = target.dataset;
      if (move !== undefined) show(this.shown + Number(move));
      if (stop !== undefined) dialog.close();
    });
  }
}

customElements.define('slide-show', SlideShow);
