/** Student mode of the article's claims: verdicts are hidden until the reader has chosen one and a piece of evidence; then both stand side by side. Nothing chosen is kept. */
class ArticleCheck extends HTMLElement {
  #isStudent = false;

  connectedCallback(): void {
    const wanted = new URLSearchParams(location.search).get('mode') === 'student';
    for (const choice of this.querySelectorAll<HTMLInputElement>('.claims-mode input')) {
      choice.checked = (choice.value === 'student') === wanted;
      choice.addEventListener('change', () => this.#set(choice.value === 'student', true));
    }
    if (wanted) this.#set(true, false);
  }

  #set(isStudent: boolean, byReader: boolean): void {
    if (isStudent === this.#isStudent) return;
    this.#isStudent = isStudent;
    const verdicts = this.querySelector<HTMLSelectElement>('#claim-verdict');
    // A choice by verdict would give the answer away.
    if (isStudent && verdicts?.value) {
      verdicts.value = '';
      verdicts.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const answer of this.querySelectorAll<HTMLElement>('[data-answer]')) answer.hidden = isStudent;
    for (const claim of this.querySelectorAll<HTMLElement>('.claim')) {
      if (isStudent) this.#ask(claim);
      else stopAsking(claim);
    }
    if (!byReader) return;
    const query = new URLSearchParams(location.search);
    // Another mode of the page keeps its place in the address.
    if (!['student', null].includes(query.get('mode'))) return;
    if (isStudent) query.set('mode', 'student');
    else query.delete('mode');
    const search = query.toString();
    history.replaceState(null, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
  }

  /** Puts the questions under a claim; its list of evidence becomes the second of them. */
  #ask(claim: HTMLElement): void {
    const made = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment | undefined;
    const form = made?.querySelector('form');
    const evidence = claim.querySelector<HTMLElement>('.claim-evidence ul');
    const both = form?.querySelector<HTMLElement>('.claim-both');
    const words = both?.querySelector('p');
    const copy = both?.querySelector('button');
    const status = form?.querySelector('[role="status"]');
    if (!form || !evidence || !both || !words || !copy || !status) return;
    [...evidence.children].forEach((item, index) => {
      const label = item.querySelector('.evidence-words');
      if (!label) return;
      label.id = `${claim.id}-evidence-${String(index + 1)}`;
      const choice = Object.assign(document.createElement('input'), { type: 'radio', name: 'evidence', value: label.id });
      choice.setAttribute('aria-labelledby', label.id);
      item.prepend(choice);
    });
    form.querySelector('[data-evidence]')?.append(evidence);
    words.id = `${claim.id}-both`;
    copy.dataset['copies'] = words.id;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = new FormData(form);
      const verdict = String(chosen.get('verdict') ?? '');
      const support = document.getElementById(String(chosen.get('evidence') ?? ''));
      status.textContent = verdict && support ? '' : (this.dataset['incomplete'] ?? '');
      if (!verdict || !support) return;
      const answer = claim.querySelector<HTMLElement>('.claim-answer');
      if (answer) answer.hidden = false;
      words.textContent = this.#compare(claim, verdict, said(support));
      both.hidden = false;
      words.focus();
    });
    // What the site says stands after the questions, also for whoever reads it aloud.
    const answer = claim.querySelector('.claim-answer');
    claim.append(form, ...(answer ? [answer] : []));
  }

  #compare(claim: HTMLElement, verdict: string, support: string): string {
    const ours = claim.querySelector<HTMLElement>('.claim-verdict');
    const nameOf = (value: string) => this.querySelector(`#claim-verdict option[value="${value}"]`)?.textContent ?? value;
    const fill = (words: string | undefined, name: string, because: string) =>
      (words ?? '').replace('{verdict}', name).replace('{because}', because);
    const reason = said(claim.querySelector('.claim-reason'));
    const isSame = ours?.dataset['verdict'] === verdict;
    return [
      said(claim.querySelector('.claim-words')),
      fill(this.dataset['you'], nameOf(verdict), support),
      fill(isSame ? this.dataset['same'] : this.dataset['we'], nameOf(ours?.dataset['verdict'] ?? ''), reason),
      `${location.origin}${location.pathname}#${claim.id}`,
    ].join('\n');
  }
}

/** Takes the questions away again and puts the evidence back in its place. */
function stopAsking(claim: HTMLElement): void {
  const form = claim.querySelector('form');
  const evidence = form?.querySelector('[data-evidence] ul');
  if (!form || !evidence) return;
  for (const choice of evidence.querySelectorAll('input')) choice.remove();
  const place = claim.querySelector('.claim-evidence');
  place?.append(evidence);
  const answer = claim.querySelector('.claim-answer');
  if (answer) place?.before(answer);
  form.remove();
}

function said(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

customElements.define('article-check', ArticleCheck);

// A module, so that its names are its own.
export {};
