/** Walks a scene: scrolling, Next and Back, or arrow keys choose the step, and the marks it names are raised. The scroll is never taken over. */
class SceneSteps extends HTMLElement {
  #steps: HTMLElement[] = [];
  #at = -1;
  #until = 0;

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('.scene-step')];
    const follow = this.#follow();
    if (follow) {
      this.dataset['follow'] = follow;
      const seen = new IntersectionObserver(
        (entries) => {
          if (performance.now() < this.#until) return;
          for (const entry of entries) if (entry.isIntersecting) this.#choose(this.#steps.indexOf(entry.target as HTMLElement));
        },
        { rootMargin: follow === 'beside' ? '-40% 0px -45% 0px' : '-65% 0px -20% 0px' },
      );
      for (const step of this.#steps) seen.observe(step);
    }
    this.querySelector('[data-scene="next"]')?.addEventListener('click', () => this.#go(this.#at + 1));
    this.querySelector('[data-scene="back"]')?.addEventListener('click', () => this.#go(this.#at - 1));
    this.querySelector('.scene-controls')?.addEventListener('keydown', (event) => {
      const key = (event as KeyboardEvent).key;
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      event.preventDefault();
      this.#go(this.#at + (key === 'ArrowRight' ? 1 : -1));
    });
    this.#say();
  }

  /** Does the picture stay while the steps pass: beside them, above them, or not at all because it would fill the window? */
  #follow(): 'beside' | 'below' | '' {
    const tall = this.querySelector<HTMLElement>('.scene-picture')?.offsetHeight ?? Number.POSITIVE_INFINITY;
    if (matchMedia('(min-width: 62rem)').matches) return tall < innerHeight - 80 ? 'beside' : '';
    return tall < innerHeight * 0.62 ? 'below' : '';
  }

  #go(index: number): void {
    const next = Math.max(-1, Math.min(this.#steps.length - 1, index));
    this.#until = performance.now() + 900;
    this.#choose(next);
    if (this.dataset['follow']) this.#steps[next]?.scrollIntoView({ block: this.dataset['follow'] === 'below' ? 'end' : 'center' });
  }

  #choose(index: number): void {
    if (index === this.#at) return;
    this.#at = index;
    this.#steps.forEach((step, at) => {
      if (at === index) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    });
    const raised = (this.#steps[index]?.dataset['raise'] ?? '').split(/\s+/).filter(Boolean);
    for (const mark of this.querySelectorAll<HTMLElement | SVGElement>('[data-key]')) {
      if (raised.length === 0) mark.removeAttribute('data-emphasis');
      else mark.setAttribute('data-emphasis', raised.includes(mark.dataset['key'] ?? '') ? 'raised' : 'muted');
    }
    this.#say();
  }

  #say(): void {
    const position = this.querySelector<HTMLElement>('[data-scene="position"]');
    const words = position?.dataset['words'] ?? '';
    if (position)
      position.textContent = words
        .replace('{number}', String(Math.max(0, this.#at) + (this.#at < 0 ? 0 : 1)))
        .replace('{count}', String(this.#steps.length));
    const set = (name: string, off: boolean) => {
      const button = this.querySelector<HTMLButtonElement>(`[data-scene="${name}"]`);
      if (button) button.setAttribute('aria-disabled', String(off));
    };
    set('back', this.#at < 0);
    set('next', this.#at >= this.#steps.length - 1);
  }
}

customElements.define('scene-steps', SceneSteps);
