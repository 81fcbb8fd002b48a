/** Reads a chart mark by mark: arrow keys, pointer and touch move one cursor over the marks already in the page, a live region says what it stands on. */
import { readPoints } from './read-points.ts';

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
  /** Where the reader is: the last stop read by key, pointer or touch. */
  #stop: Stop | null = null;
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
    // A lab draws anew while the reader moves something: its marks are taken when the reader comes to them.
    if (this.dataset['changes'] !== undefined)
      for (const arrival of ['focus', 'pointerenter'])
        this.addEventListener(arrival, () => {
          this.#rows = this.#collect();
        });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('pointermove', (event) => this.#onPointer(event));
    this.addEventListener('pointerdown', (event) => this.#onPointer(event));
    // A finger lifted off the screen has not left the mark it touched.
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') this.#leave();
    });
    this.addEventListener('pointercancel', () => this.#leave());
    this.addEventListener('blur', () => this.#leave());
  }

  /** Pixels of the window in one of the chart's: on a projector the chart is drawn larger than its own measures. */
  get #zoom(): number {
    return this.getBoundingClientRect().width / this.offsetWidth || 1;
  }

  /** Rows of stops: a line with its points, or the discrete marks of one group. Only marks that are drawn at this width count. */
  #collect(): Stop[][] {
    const rows: Stop[][] = [];
    for (const line of this.querySelectorAll<SVGElement>('[data-points]')) {
      const points = readPoints(line.dataset['points'] ?? '');
      const name = line.dataset['name'] ?? '';
      const frame = line.closest('svg');
      rows.push(
        points.map(({ x, y, words }) => ({
          words,
          name,
          key: line.dataset['key'] ?? '',
          mark: null,
          place: () => {
            const box = (frame ?? line).getBoundingClientRect();
            return { x: box.left + (x / 100) * box.width, y: box.top + y * this.#zoom };
          },
        })),
      );
    }
    const groups = new Map<Element | null, Stop[]>();
    // Dated events stand above the marks and are read after them.
    const marks = [...this.querySelectorAll<SVGElement | HTMLElement>('[data-read]')];
    const isEvent = (mark: Element) => mark.classList.contains('moment');
    for (const mark of [...marks.filter((one) => !isEvent(one)), ...marks.filter(isEvent)]) {
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

  /** The stops that are drawn at this width; where a chart draws the same thing twice, it is read once. */
  #drawn(): Stop[][] {
    return this.#rows
      .map((row) => {
        const read = new Map<string, Stop>();
        for (const stop of row) if (isVisible(stop) && !read.has(stop.words)) read.set(stop.words, stop);
        return [...read.values()];
      })
      .filter((row) => row.length > 0);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target !== this) return;
    if (event.key === 'Escape') {
      this.#leave();
      return;
    }
    const rows = this.#drawn();
    const isHere = (stop: Stop) => stop.words === this.#stop?.words && stop.name === this.#stop.name;
    const row = Math.max(
      0,
      rows.findIndex((stops) => stops.some(isHere)),
    );
    const at = rows[row]?.findIndex(isHere) ?? -1;
    const moves: Record<string, [row: number, at: number]> = {
      ArrowRight: [row, at + 1],
      ArrowLeft: [row, at - 1],
      Home: [row, 0],
      End: [row, Number.POSITIVE_INFINITY],
      ArrowDown: [row + 1, at],
      ArrowUp: [row - 1, at],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const stops = rows[Math.max(0, Math.min(rows.length - 1, move[0]))] ?? [];
    const stop = stops[Math.max(0, Math.min(stops.length - 1, move[1]))];
    if (stop) this.#show(stop, true);
  }

  #onPointer(event: PointerEvent): void {
    const over = event.target instanceof Element ? event.target.closest('[data-read]') : null;
    const stops = this.#rows.flat();
    let nearest = over ? stops.find(({ mark }) => mark === over) : undefined;
    let best = 48 ** 2;
    if (!nearest)
      for (const stop of stops) {
        if (!isVisible(stop)) continue;
        const { x, y } = stop.place();
        const distance = (x - event.clientX) ** 2 + ((y - event.clientY) * 0.6) ** 2;
        if (distance >= best) continue;
        best = distance;
        nearest = stop;
      }
    if (nearest) this.#show(nearest, false);
    else this.#leave();
  }

  #show(stop: Stop, speak: boolean): void {
    this.#unmark();
    this.#stop = stop;
    const name = document.createElement('b');
    name.textContent = stop.name;
    this.#bubble.replaceChildren(...(stop.name ? [name] : []), stop.words);
    this.#bubble.hidden = false;
    const { x, y } = stop.place();
    const box = this.getBoundingClientRect();
    const across = (x - box.left) / this.#zoom;
    const down = (y - box.top) / this.#zoom;
    const wide = this.#bubble.offsetWidth;
    const above = down - this.#bubble.offsetHeight - 14;
    this.#bubble.style.left = `${String(Math.max(0, Math.min(across - wide / 2, this.offsetWidth - wide)))}px`;
    this.#bubble.style.top = `${String(above >= -8 ? above : down + 14)}px`;
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

function isVisible({ mark }: Stop): boolean {
  return mark === null || mark.getClientRects().length > 0;
}

customElements.define('chart-cursor', ChartCursor);
