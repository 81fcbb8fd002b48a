/** Reads a chart mark by mark: arrow keys, pointer and touch move one cursor over the marks already in the page, a live region says what it stands on. */
interface Stop {
  words: string;
  name: string;
  key: string;
  /** Centre of the mark, in the window. */
  place(): { x: number; y: number };
  mark: Element | null;
}

class ChartCursor extends HTMLElement {
  #rows: Stop[][] = [];
  #row = 0;
  #at = -1;
  #bubble!: HTMLElement;
  #live!: HTMLElement;
  #marked: Element | null = null;

  connectedCallback(): void {
    this.#rows = this.#collect();
    if (this.#rows.length === 0) return;
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-roledescription', 'chart');
    this.setAttribute('aria-label', this.dataset['instructions'] ?? '');
    this.#bubble = Object.assign(document.createElement('div'), { className: 'reading', hidden: true });
    this.#bubble.setAttribute('aria-hidden', 'true');
    this.#live = Object.assign(document.createElement('div'), { className: 'visually-hidden' });
    this.#live.setAttribute('aria-live', 'polite');
    this.append(this.#bubble, this.#live);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('pointermove', (event) => this.#onPointer(event));
    this.addEventListener('pointerdown', (event) => this.#onPointer(event));
    // A finger lifted off the screen has not left the mark it touched.
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.#leave();
    });
    this.addEventListener('blur', () => this.#leave());
  }

  /** Rows of stops: a line with its points, or the discrete marks of one group. Only marks that are drawn at this width count. */
  #collect(): Stop[][] {
    const rows: Stop[][] = [];
    for (const line of this.querySelectorAll<SVGElement>('[data-points]')) {
      const points = JSON.parse(line.dataset['points'] ?? '[]') as [number, number, string][];
      const name = line.dataset['name'] ?? '';
      const frame = line.closest('svg');
      rows.push(
        points.map(([x, y, words]) => ({
          words,
          name,
          key: line.dataset['key'] ?? '',
          mark: null,
          place: () => {
            const box = (frame ?? line).getBoundingClientRect();
            return { x: box.left + (x / 100) * box.width, y: box.top + y };
          },
        })),
      );
    }
    const groups = new Map<Element | null, Stop[]>();
    for (const mark of this.querySelectorAll<SVGElement | HTMLElement>('[data-read]')) {
      const group = mark.closest<HTMLElement>('[data-name]');
      const row = groups.get(group) ?? [];
      row.push({
        words: mark.dataset['read'] ?? '',
        name: group?.dataset['name'] ?? '',
        key: mark.dataset['key'] ?? '',
        mark,
        place: () => {
          const box = mark.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        },
      });
      groups.set(group, row);
    }
    return [...rows, ...groups.values()].filter((row) => row.length > 0);
  }

  #visible(row: readonly Stop[]): Stop[] {
    return row.filter(({ mark }) => mark === null || mark.getClientRects().length > 0);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target !== this) return;
    const rows = this.#rows.map((row) => this.#visible(row)).filter((row) => row.length > 0);
    const row = rows[this.#row] ?? rows[0];
    if (!row) return;
    const moves: Record<string, () => void> = {
      ArrowRight: () => {
        this.#at = Math.min(row.length - 1, this.#at + 1);
      },
      ArrowLeft: () => {
        this.#at = Math.max(0, this.#at - 1);
      },
      Home: () => {
        this.#at = 0;
      },
      End: () => {
        this.#at = row.length - 1;
      },
      ArrowDown: () => {
        this.#row = Math.min(rows.length - 1, this.#row + 1);
        this.#at = Math.max(0, this.#at);
      },
      ArrowUp: () => {
        this.#row = Math.max(0, this.#row - 1);
        this.#at = Math.max(0, this.#at);
      },
    };
    if (event.key === 'Escape') {
      this.#leave();
      return;
    }
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
    const now = rows[this.#row] ?? row;
    this.#at = Math.min(this.#at, now.length - 1);
    const stop = now[this.#at];
    if (stop) this.#show(stop, true);
  }

  #onPointer(event: PointerEvent): void {
    let nearest: Stop | null = null;
    let best = 48 ** 2;
    const over = event.target instanceof Element ? event.target.closest('[data-read]') : null;
    this.#rows.forEach((row, rowIndex) => {
      row.forEach((stop, index) => {
        if (stop.mark && over === stop.mark) {
          nearest = stop;
          best = -1;
          this.#row = rowIndex;
          this.#at = index;
        }
        if (best < 0 || (stop.mark && !isVisible(stop.mark))) return;
        const { x, y } = stop.place();
        const distance = (x - event.clientX) ** 2 + ((y - event.clientY) * 0.6) ** 2;
        if (distance >= best) return;
        best = distance;
        nearest = stop;
        this.#row = rowIndex;
        this.#at = index;
      });
    });
    if (nearest) this.#show(nearest, false);
    else this.#leave();
  }

  #show(stop: Stop, speak: boolean): void {
    this.#unmark();
    const name = document.createElement('b');
    name.textContent = stop.name;
    this.#bubble.replaceChildren(...(stop.name ? [name] : []), stop.words);
    this.#bubble.hidden = false;
    const { x, y } = stop.place();
    const box = this.getBoundingClientRect();
    const wide = this.#bubble.offsetWidth;
    const tall = this.#bubble.offsetHeight;
    const left = Math.max(0, Math.min(x - box.left - wide / 2, box.width - wide));
    const above = y - box.top - tall - 14;
    this.#bubble.style.left = `${String(left)}px`;
    this.#bubble.style.top = `${String(above >= -8 ? above : y - box.top + 14)}px`;
    if (stop.mark) {
      stop.mark.classList.add('reading-mark');
      this.#marked = stop.mark;
    }
    this.dispatchEvent(new CustomEvent('chart-read', { bubbles: true, detail: { key: stop.key } }));
    if (speak) this.#live.textContent = `${stop.name ? `${stop.name}, ` : ''}${stop.words}`;
  }

  #unmark(): void {
    this.#marked?.classList.remove('reading-mark');
    this.#marked = null;
  }

  #leave(): void {
    this.#unmark();
    this.#bubble.hidden = true;
  }
}

function isVisible(mark: Element): boolean {
  return mark.getClientRects().length > 0;
}

customElements.define('chart-cursor', ChartCursor);
