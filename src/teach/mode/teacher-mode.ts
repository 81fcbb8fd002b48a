/** Teacher mode: a bar that leads a class through the stops of a lesson on a projected page. It keeps nothing, and leaves nothing behind. */
import { blankOf } from '../../elements/blank.ts';
import { enlarge } from '../../elements/chart-size.ts';
import { el } from '../../elements/el.ts';
import { type LabelPart, labelParts, labelsOf } from '../../elements/label-parts.ts';
import sheet from '../../styles/teach-mode.css?url&no-inline';
import { askedOf, queryWith, startOf } from '../stops.ts';
import { bar as barOf, notesList } from './bar.ts';
import type { LinkedStop, ModeIndex, PageNotes } from './given.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const pageOf = (path: string): string => path.slice(base.length).replaceAll(/^\/|\/$/g, '');
const page = pageOf(location.pathname);
const fetched = async (path: string): Promise<unknown> => (await fetch(`${base}/teach/stops/${path}.json`)).json();

/** In these the keys mean something else. */
const ownKeys =
  'input, select, textarea, [contenteditable], [role="slider"], [role="combobox"], chart-cursor, .scene-controls, dialog, [popover]:popover-open';
/** What these scroll by. */
const scrolls = '.table-scroll, .teach-notes';
const scrollKeys = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp'];

async function start(): Promise<void> {
  const look = el('link', { rel: 'stylesheet', href: sheet });
  const ready = new Promise((done) => look.addEventListener('load', done, { once: true }));
  document.head.append(look);
  const index = (await fetched('index')) as ModeIndex;
  const notes = index.pages.some((one) => one.page === page) ? ((await fetched(page)) as PageNotes) : { stops: [] };
  await ready;
  run(index, notes, look);
}

function run(index: ModeIndex, notes: PageNotes, look: HTMLElement): void {
  const root = document.documentElement;
  const asked = askedOf(location.search, index.lessons);
  const bar = barOf(index, asked.lesson);
  const blank = blankOf(index.words['light'] ?? '');
  const charts = new Map<HTMLElement, ReturnType<typeof labelsOf>>();
  const leaving = new AbortController();
  const { signal } = leaving;
  let lesson = asked.lesson;
  let walk: LinkedStop[] = [];
  let here = -1;

  /** The stops of the chosen lesson, or all on this page. */
  const walkOf = (id?: string): LinkedStop[] => {
    const stops = index.lessons.flatMap((one) => (id === undefined || one.id === id ? one.stops : []));
    return id === undefined ? stops.filter((stop) => stop.page === page).sort(byPlace) : stops;
  };
  /** What a stop points at: its section or figure, on a chart's page the chart. */
  const targetOf = ({ place }: LinkedStop): HTMLElement | null =>
    place === undefined ? document.querySelector<HTMLElement>('main > * > figure.chart:only-of-type') : document.getElementById(place);

  const byPlace = (one: LinkedStop, other: LinkedStop): number => {
    const [first, second] = [targetOf(one), targetOf(other)];
    if (first === second) return 0;
    if (!first || !second) return first ? 1 : -1;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  };

  /** Enlarges a chart. @returns what is to be seen of it at the top of the window: the whole, or of a tall chart the picture */
  const enlarged = (figure: HTMLElement): HTMLElement => {
    const room = innerHeight - bar.root.offsetHeight - 24;
    enlarge(figure, room);
    const picture = figure.querySelector<HTMLElement>('.chart-picture');
    return picture && picture.getBoundingClientRect().bottom - figure.getBoundingClientRect().top > room ? picture : figure;
  };
  const show = (scroll: boolean): void => {
    const stop = walk[here];
    const title = index.lessons.find(({ id }) => id === (stop?.lesson ?? lesson))?.title;
    const prompts = stop ? notes.stops.find((one) => one.lesson === stop.lesson && one.number === stop.number)?.prompts : undefined;
    bar.show({
      lesson: title,
      stop,
      number: here + 1,
      all: walk.length,
      back: walk[here - 1],
      next: walk[here + 1],
      page,
      list: prompts && notesList(index.words, prompts),
    });
    for (const old of document.querySelectorAll('[data-stop]')) old.removeAttribute('data-stop');
    if (!stop) return;
    const target = targetOf(stop);
    target?.setAttribute('data-stop', '');
    target?.closest('details')?.setAttribute('open', '');
    const fitted = target?.matches('figure.chart') ? enlarged(target) : target;
    if (!scroll) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    if (fitted) fitted.scrollIntoView({ behavior, block: 'start' });
    else scrollTo({ top: 0, behavior });
  };
  /** To a stop: here by scrolling, elsewhere by going there. */
  const go = (by: 1 | -1): void => {
    const stop = walk[here + by];
    if (!stop) return;
    if (stop.page !== page) location.assign(stop.href);
    else {
      here += by;
      show(true);
    }
  };
  const choose = (id?: string): void => {
    lesson = id;
    walk = walkOf(id);
    here = startOf(walk, page, asked.stop);
    show(true);
  };

  /** The chart that most of the window shows, and whose labels can go. */
  const chartInView = (): HTMLElement | undefined => {
    const most = innerHeight - bar.root.offsetHeight;
    const seen = [...document.querySelectorAll<HTMLElement>('main figure.chart')].map((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return { figure, height: Math.min(bottom, most) - Math.max(top, 0) };
    });
    return seen.filter(({ height }) => height > 80).sort((a, b) => b.height - a.height)[0]?.figure;
  };
  /** As the bar of a chart's own page does: a press hides all, each further press brings one part back. */
  const hideLabels = (): void => {
    const figure = chartInView();
    const own = figure?.querySelector<HTMLButtonElement>('.labels-bar button');
    if (!figure) bar.say(index.words['saidNoChart'] ?? '');
    else if (own) own.click();
    else {
      const labels = charts.get(figure) ?? labelsOf(figure, index.labels['covered'] ?? '');
      charts.set(figure, labels);
      const shown = labels.shown() === labelParts.length ? 0 : labels.shown() + 1;
      const part: LabelPart | undefined = labelParts[shown - 1];
      labels.show(shown);
      bar.say(part ? (index.words['saidPart'] ?? '').replace('{part}', index.labels[part] ?? '') : (index.words['saidLabels'] ?? ''));
    }
  };
  /** Ways to pages that have the mode lead into it; all others, and what is copied from the page, stay as students have them. */
  const keepMode = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;
    if (!link || link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
    if (!index.open.includes(pageOf(link.pathname))) return;
    const href = link.getAttribute('href') ?? '';
    const query = new URLSearchParams(link.search);
    query.set('mode', 'teach');
    if (lesson !== undefined && !query.has('lesson')) query.set('lesson', lesson);
    link.search = query.toString();
    // The browser has followed the link by then.
    setTimeout(() => link.setAttribute('href', href));
  };
  const leave = (): void => {
    const kept = document.elementFromPoint(innerWidth / 2, Math.min(160, innerHeight / 3));
    const before = kept?.getBoundingClientRect().top ?? 0;
    leaving.abort();
    for (const labels of charts.values()) labels.show(labelParts.length);
    for (const old of document.querySelectorAll('[data-stop]')) old.removeAttribute('data-stop');
    for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) figure.style.removeProperty('--chart-zoom');
    delete root.dataset['mode'];
    root.style.removeProperty('--teach-bar');
    for (const one of [bar.root, blank, look]) one.remove();
    history.replaceState(history.state, '', `${location.pathname}${queryWith(location.search)}${location.hash}`);
    const after = kept?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: after - before, behavior: 'instant' });
    document.getElementById('main')?.focus({ preventScroll: true });
  };

  const does: Record<string, () => void> = {
    ArrowRight: () => go(1),
    PageDown: () => go(1),
    ArrowLeft: () => go(-1),
    PageUp: () => go(-1),
    b: () => blank.showModal(),
    '.': () => blank.showModal(),
    h: hideLabels,
    n: bar.toggleNotes,
    '?': bar.toggleHelp,
    Escape: leave,
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isSign = event.key.length === 1;
      if (isSign ? !bar.hasLetters() : event.shiftKey) return;
      if (document.querySelector(':popover-open') || (event.target instanceof Element && event.target.closest(ownKeys))) return;
      if (scrollKeys.includes(event.key) && event.target instanceof Element && event.target.closest(scrolls)) return;
      const act = does[isSign ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    { signal },
  );
  bar.on({
    back: () => go(-1),
    next: () => go(1),
    labels: hideLabels,
    blank: () => blank.showModal(),
    leave,
    choose: (id) => {
      history.replaceState(history.state, '', `${location.pathname}${queryWith(location.search, id)}${location.hash}`);
      choose(id === '' ? undefined : id);
    },
  });

  addEventListener('resize', () => walk[here] && show(true), { signal });
  for (const press of ['click', 'auxclick'] as const) addEventListener(press, keepMode, { capture: true, signal });

  root.dataset['mode'] = 'teach';
  document.body.append(bar.root, blank);
  const size = new ResizeObserver(() => root.style.setProperty('--teach-bar', `${String(bar.root.offsetHeight)}px`));
  size.observe(bar.root);
  signal.addEventListener('abort', () => size.disconnect());
  // What the address points at is shown at once; the page has just changed its size around it.
  requestAnimationFrame(() => choose(lesson));
}

void start();
