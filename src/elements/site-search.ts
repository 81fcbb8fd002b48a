/** The search field: answers as the reader types, by kind, all on the reader's device; arrow keys walk the results, the address keeps the words. */
import { type Answer, type Found, readIndex } from './search-index.ts';

/** Results of a kind that stand there at once; the rest comes at a press of a button. */
const atOnce = 6;
/** What the field takes, in signs. */
const longest = 80;
/** How long a reader's pause is before the answer changes and is said, in ms. */
const pause = 120;

class SiteSearch extends HTMLElement {
  #ask: Promise<(words: string) => Answer> | undefined;
  #timer = 0;
  /** The question whose answer is awaited or shown. */
  #words = '';

  connectedCallback(): void {
    this.#input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, longest);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer().then(() => this.#links[0]?.focus());
    });
    const fetchEarly = () => void this.#index().catch(() => {});
    this.#input.addEventListener('focus', fetchEarly, { once: true });
    // The field may have been entered before this script came.
    if (document.activeElement === this.#input) fetchEarly();
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#answer(), pause);
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    if (this.#input.value.trim()) void this.#answer();
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #input(): HTMLInputElement {
    return this.#part('input');
  }

  /** The links of all results that are shown, from top to bottom. */
  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('section:not([hidden]) .search-results a')];
  }

  #part<Part extends Element>(selector: string, inside: ParentNode = this): Part {
    const part = inside.querySelector<Part>(selector);
    if (!part) throw new TypeError(`the search page has no ${selector}`);
    return part;
  }

  /** The index, fetched once; a failed fetch is tried again at the next question. */
  #index(): Promise<(words: string) => Answer> {
    this.#ask ??= fetch(this.dataset['index'] ?? '')
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.text();
      })
      .then(readIndex)
      .catch((error: unknown) => {
        this.#ask = undefined;
        throw error;
      });
    return this.#ask;
  }

  async #answer(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const words = this.#input.value.trim();
    this.#words = words;
    this.#remember(words);
    if (words === '') {
      this.#show(null);
      return;
    }
    if (!this.#ask) this.#say(this.dataset['loading'] ?? '');
    try {
      const ask = await this.#index();
      // While the index was on its way the reader may have typed on.
      if (words === this.#words) this.#show(ask(words));
    } catch {
      this.#show(null);
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  /** Only the address keeps the words; what else it says stays. */
  #remember(words: string): void {
    const query = new URLSearchParams(location.search);
    query.delete('q');
    if (words) query.set('q', words);
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  }

  #show(answer: Answer | null): void {
    const found = answer?.found ?? [];
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      const some = found.filter(({ kind }) => kind === section.dataset['kind']);
      const list = this.#part('ul', section);
      const button = this.#part<HTMLButtonElement>('button', section);
      section.hidden = some.length === 0;
      this.#part('h2 > span', section).textContent = String(some.length);
      list.replaceChildren(...some.slice(0, atOnce).map((one) => this.#item(one)));
      button.hidden = some.length <= atOnce;
      button.textContent = (this.dataset['more'] ?? '').replace('{count}', String(some.length - atOnce));
      button.onclick = () => {
        list.append(...some.slice(atOnce).map((one) => this.#item(one)));
        button.hidden = true;
        list.querySelectorAll('a')[atOnce]?.focus();
      };
    }
    // The kind with the best answer comes first.
    const order = [...new Set(found.map(({ kind }) => kind))];
    const sections = [...this.querySelectorAll<HTMLElement>('section')];
    const place = (section: HTMLElement) =>
      (order as string[]).concat(section.dataset['kind'] ?? '').indexOf(section.dataset['kind'] ?? '');
    this.append(...sections.sort((a, b) => place(a) - place(b)));
    this.#say(this.#countOf(answer));
  }

  #countOf(answer: Answer | null): string {
    if (!answer) return '';
    const { found, holds } = answer;
    if (found.length === 0) return this.dataset['none'] ?? '';
    if (holds === 'some') return (this.dataset['some'] ?? '').replace('{count}', String(found.length));
    return found.length === 1 ? (this.dataset['one'] ?? '') : (this.dataset['count'] ?? '').replace('{count}', String(found.length));
  }

  #say(words: string): void {
    this.#part('.search-status').textContent = words;
  }

  #item({ title, line, stage, href }: Found): Node {
    const { content } = this.#part<HTMLTemplateElement>('template');
    const item = this.#part<HTMLElement>('li', content).cloneNode(true) as HTMLElement;
    const link = this.#part<HTMLAnchorElement>('a', item);
    link.textContent = title;
    link.href = href;
    this.#part('.search-line', item).textContent = line;
    const sign = content.querySelector(`[data-stage="${String(stage)}"]`);
    if (sign) this.#part('.search-stage', item).append(...[...sign.childNodes].map((node) => node.cloneNode(true)));
    else this.#part('.search-stage', item).remove();
    return item;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === this.#input;
    if (!inField && at < 0) return;
    // Words just typed are answered first: the answer would take the place of the result that the reader goes to.
    if (inField && event.key === 'ArrowDown' && this.#timer !== 0) {
      event.preventDefault();
      void this.#answer().then(() => this.#links[0]?.focus());
      return;
    }
    const moves: Record<string, HTMLElement | undefined> = {
      ArrowDown: links[at + 1],
      ArrowUp: at > 0 ? links[at - 1] : this.#input,
      ...(inField ? {} : { Home: links[0], End: links.at(-1), Escape: this.#input }),
    };
    const to = moves[event.key];
    if (!to || to === document.activeElement) return;
    event.preventDefault();
    to.focus();
  }
}
customElements.define('site-search', SiteSearch);
