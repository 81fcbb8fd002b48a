/** Shows one slide at a time over the whole window, its chart as large as fits: by keys and by buttons. Without script the slides are a page to scroll. */
import { blankOf } from './blank.ts';
import { enlarge } from './chart-size.ts';
import { labelParts, labelsOf } from './label-parts.ts';

class SlideShow extends HTMLElement {
  private shown = 0;

  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>('.slides');
    const dialog = this.querySelector('dialog');
    const where = this.querySelector('.show-where');
    const status = this.querySelector('[role="status"]');
    const start = document.querySelector<HTMLElement>('[data-start]');
    const signs = document.querySelector<HTMLInputElement>('[data-signs]');
    if (!list || !dialog || !where || !status || !start || !signs) return;
    const words = this.dataset;
    const slides = [...list.querySelectorAll<HTMLElement>('.slide')];
    const charts = slides.map((slide) => {
      const figure = slide.querySelector<HTMLElement>('.chart');
      if (!figure) return undefined;
      const labels = labelsOf(figure, words['covered'] ?? '', false);
      const first = labels.shown();
      labels.show(first);
      return { figure, labels, first };
    });
    const blank = blankOf(words['light'] ?? '');
    dialog.append(blank);

    const fill = (): void => {
      const slide = slides[this.shown];
      const figure = charts[this.shown]?.figure;
      if (!slide || !figure) return;
      const bottomOf = (part: string): number => figure.querySelector(part)?.getBoundingClientRect().bottom ?? 0;
      const foot = bottomOf('.chart-foot') - bottomOf('.chart-picture');
      const edge = slide.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(slide).paddingBottom);
      enlarge(figure, edge - figure.getBoundingClientRect().top - foot);
    };
    const show = (index: number): void => {
      this.shown = Math.min(slides.length - 1, Math.max(0, index));
      for (const [place, slide] of slides.entries()) slide.hidden = place !== this.shown;
      for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-move]'))
        button.setAttribute('aria-disabled', String(this.shown === (button.dataset['move'] === '1' ? slides.length - 1 : 0)));
      dialog.querySelector('[data-labels]')?.setAttribute('aria-disabled', String(charts[this.shown] === undefined));
      where.textContent = [...(slides[this.shown]?.querySelectorAll('.slide-foot span') ?? [])].map((one) => one.textContent).join(' · ');
      status.textContent = `${where.textContent}. ${slides[this.shown]?.querySelector('h2')?.textContent ?? ''}`;
      fill();
    };
    /** A press hides all labels, each further press brings one part back. */
    const label = (): void => {
      const labels = charts[this.shown]?.labels;
      if (!labels) return;
      const next = labels.shown() === labelParts.length ? 0 : labels.shown() + 1;
      labels.show(next);
      const part = labelParts[next - 1];
      status.textContent = part ? (words['saidPart'] ?? '').replace('{part}', words[part] ?? '') : (words['saidHidden'] ?? '');
    };
    start.addEventListener('click', () => {
      dialog.prepend(list);
      dialog.showModal();
      show(this.shown);
    });
    dialog.addEventListener('close', ({ target }) => {
      if (target !== dialog) return;
      for (const slide of slides) slide.hidden = false;
      for (const one of charts) {
        one?.labels.show(one.first);
        one?.figure.style.removeProperty('--chart-zoom');
      }
      this.prepend(list);
      start.focus();
    });
    addEventListener('resize', () => dialog.open && fill());
    dialog.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { key, target } = event;
      const onButton = target instanceof HTMLButtonElement && key === ' ';
      if (onButton || (target instanceof Element && target.closest('chart-cursor')) || (/^[bh.]$/i.test(key) && !signs.checked)) return;
      const act = new Map<string, () => void>([
        ['ArrowRight', () => show(this.shown + 1)],
        ['PageDown', () => show(this.shown + 1)],
        [' ', () => show(this.shown + 1)],
        ['ArrowLeft', () => show(this.shown - 1)],
        ['PageUp', () => show(this.shown - 1)],
        ['Home', () => show(0)],
        ['End', () => show(slides.length - 1)],
        ['ArrowDown', () => slides[this.shown]?.scrollBy(0, 200)],
        ['ArrowUp', () => slides[this.shown]?.scrollBy(0, -200)],
        ['h', label],
        ['b', () => blank.showModal()],
        ['.', () => blank.showModal()],
      ]).get(key.length === 1 ? key.toLowerCase() : key);
      if (!act) return;
      event.preventDefault();
      act();
    });
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.show-bar button') : null;
      if (!button) return;
      const { move, stop, labels, blank: black } = button.dataset;
      if (move !== undefined) show(this.shown + Number(move));
      if (stop !== undefined) dialog.close();
      if (labels !== undefined) label();
      if (black !== undefined) blank.showModal();
    });
  }
}

customElements.define('slide-show', SlideShow);
