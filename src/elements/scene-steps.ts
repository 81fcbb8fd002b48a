/** Walks a scene: scrolling, Next and Back, or arrow keys choose the step, and the marks it names are raised. The scroll is never taken over. */
class SceneSteps extends HTMLElement {
  #steps: HTMLElement[] = [];
  #at = -1;
  #until = 0;

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('.scene-step')];
    const wide = matchMedia('(min-width: 62rem) and (min-height: 38rem)');
    const seen = new IntersectionObserver(
      (entries) => {
        if (performance.now() < this.#until) return;
        for (const entry of entries) if (entry.isIntersecting) this.#choose(this.#steps.indexOf(entry.target as HTMLElement));
      },
      { rootMargin: wide.matches ? '-40% 0px -45% 0px' : '-55% 0px -30% 0px' },
    );
    for (const step of this.#steps) seen.observe(step);
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

  #go(index: number): void {
    const next = Math.max(-1, Math.min(this.#steps.length - 1, index));
    this.#until = performance.now() + 900;
    this.#choose(next);
    this.#steps[next]?.scrollIntoView({ block: 'center' });
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
    if (position) position.textContent = words.replace('{number}', String(Math.max(0, this.#at) + (this.#at < 0 ? 0 : 1))).replace('{count}', String(this.#steps.length));
    const set = (name: string, off: boolean) => {
      const button = this.querySelector<HTMLButtonElement>(`[data-scene="${name}"]`);
      if (button) button.setAttribute('aria-disabled', String(off));
    };
    set('back', this.#at < 0);
    set('next', this.#at >= this.#steps.length - 1);
  }
}

customElements.define('scene-steps', SceneSteps);
