/** Numbers, units, ranges, dates and fiscal years in the reader's language. The only place that words a value. */
import type { Fact } from './types.ts';

export type Locale = 'en' | 'es';
export type NumberFormat = 'number' | 'percent' | 'usd' | 'days';
/** To which step a value in prose is rounded; exact keeps every digit. */
export type Rounding = 'exact' | 'thousand' | 'million' | 'billion';

const words = {
  en: {
    about: 'about',
    'at least': 'at least',
    'more than': 'more than',
    nearly: 'nearly',
    'up to': 'up to',
    'fewer than': 'fewer than',
    to: 'to',
    million: 'million',
    billion: 'billion',
    notPublished: 'not published',
    day: 'day',
    days: 'days',
    intl: 'en-US',
  },
  es: {
    about: 'unos',
    'at least': 'al menos',
    'more than': 'más de',
    nearly: 'casi',
    'up to': 'hasta',
    'fewer than': 'menos de',
    to: 'a',
    million: 'millones',
    billion: 'mil millones',
    notPublished: 'no publicado',
    day: 'día',
    days: 'días',
    intl: 'es-US',
  },
} as const;

/** A maker of things that are dear to make and always the same for a key: each is made once. */
function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** The browser's own formats. To make one takes longer than all the formatting that a lab's picture needs, so they are kept. */
const formatsOf = once((intl: string) => ({
  number: once((decimals: number) => new Intl.NumberFormat(intl, { maximumFractionDigits: decimals, signDisplay: 'negative' })),
  date: once(
    (day: Intl.DateTimeFormatOptions['day']) => new Intl.DateTimeFormat(intl, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }),
  ),
}));

const steps: Record<Exclude<Rounding, 'exact'>, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

export interface FactWords {
  rounding?: Rounding;
  /** Print low–high instead of the value. */
  range?: boolean;
  /** Leave out the source's hedge and "about", where the sentence already has it. */
  bare?: boolean;
}

export interface Formatter {
  locale: Locale;
  /** A number with the locale's separators; `decimals` are kept at most. */
  number(value: number, decimals?: number): string;
  /** A value in its format: 63%, $1,500, 50.2 days, 271,484. Null is said as "not published". */
  value(value: number | null, format: NumberFormat): string;
  /** Short form for axis ticks and marks: 1.4M, 250K, $88B. */
  short(value: number, format: NumberFormat): string;
  /** The words of a fact in prose, hedge and rounding included, without its unit (but with $ and %). */
  fact(fact: Fact, how?: FactWords): string;
  /** The fact's value in full, as its card and the ledger show it. */
  factInFull(fact: Fact): string;
  /** 2026-04-04 → April 4, 2026 (en); 2026-04 → April 2026; 2026 → 2026; anything else as it stands. */
  date(iso: string): string;
  /** 2024 → FY2024. */
  fiscalYear(year: number): string;
}

/** How a fact's unit prints: share → percent, money → dollars, time in days → days. */
export function formatOf(fact: Pick<Fact, 'unit' | 'counts'>): NumberFormat {
  if (fact.unit.startsWith('percent')) return 'percent';
  if (fact.counts === 'money' && /dollar/i.test(fact.unit)) return 'usd';
  return 'number';
}

/**
 * The formatter of one locale. Rounded values say "about", unless the source's own hedge stands there already.
 * @throws RangeError for a value that is not finite.
 */
export function formatter(locale: Locale): Formatter {
  const w = words[locale];
  const formats = formatsOf(w.intl);
  const number = (value: number, decimals = 2): string => {
    if (!Number.isFinite(value)) throw new RangeError(`cannot format ${value}: a finite number is needed`);
    return formats.number(decimals).format(value);
  };
  const wrap = (text: string, format: NumberFormat): string => {
    if (format === 'percent') return locale === 'es' ? `${text} %` : `${text}%`;
    if (format === 'usd') return text.startsWith('-') ? `-$${text.slice(1)}` : `$${text}`;
    return text;
  };
  const value = (amount: number | null, format: NumberFormat): string => {
    if (amount === null) return w.notPublished;
    if (format === 'days') {
      const shown = number(amount, 1);
      return `${shown} ${shown === '1' ? w.day : w.days}`;
    }
    return wrap(number(amount, format === 'usd' && Number.isInteger(amount) ? 0 : 2), format);
  };
  const scaled = (amount: number, rounding: Rounding, format: NumberFormat): { text: string; rounded: boolean } => {
    if (rounding === 'exact') return { text: value(amount, format), rounded: false };
    const step = steps[rounding];
    if (rounding === 'thousand') {
      const nearest = Math.round(amount / step) * step;
      return { text: value(nearest, format), rounded: nearest !== amount };
    }
    const inSteps = amount / step;
    const decimals = Math.abs(inSteps) < 100 ? 1 : 0;
    // Rounded as whole tenths of a step: 74.85 itself has no exact form in a computer and would fall to 74.8.
    const shown = (Math.sign(amount) * Math.round(Math.abs(amount) / (step / 10 ** decimals))) / 10 ** decimals;
    const text = `${wrap(number(shown, decimals), format)} ${rounding === 'million' && shown === 1 && locale === 'es' ? 'millón' : w[rounding]}`;
    return { text, rounded: Math.abs(shown * step - amount) > 1e-6 };
  };
  const date = (iso: string): string => {
    const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
    if (!parts?.[1]) return iso;
    if (!parts[2]) return parts[1];
    const when = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
    return formats.date(parts[3] ? 'numeric' : undefined).format(when);
  };

  return {
    locale,
    number,
    value,
    date,
    fiscalYear: (year) => (locale === 'es' ? `AF${year}` : `FY${year}`),
    short(amount, format) {
      const size = Math.abs(amount);
      const [step, sign] = size >= 999.95e6 ? [1e9, 'B'] : size >= 999.95e3 ? [1e6, 'M'] : size >= 1e4 ? [1e3, 'K'] : [1, ''];
      const inSteps = amount / step;
      return wrap(`${number(inSteps, Math.abs(inSteps) < 10 && step > 1 ? 2 : 1)}${sign}`, format === 'days' ? 'number' : format);
    },
    fact(fact, how = {}) {
      const format = formatOf(fact);
      const rounding = how.rounding ?? 'exact';
      if (how.range || fact.value === null) {
        if (fact.low === undefined || fact.high === undefined)
          throw new RangeError(`fact ${fact.id} has no low and high: a range cannot be shown`);
        const low = scaled(fact.low, rounding, format);
        const high = scaled(fact.high, rounding, format);
        const shared = rounding === 'million' || rounding === 'billion' ? ` ${w[rounding]}` : '';
        const lowText = shared && low.text.endsWith(shared) ? low.text.slice(0, -shared.length) : low.text;
        return `${lowText} ${w.to} ${high.text}`;
      }
      const { text, rounded } = scaled(fact.value, rounding, format);
      if (how.bare) return text;
      if (fact.qualifier) return `${w[fact.qualifier]} ${text}`;
      return rounded ? `${w.about} ${text}` : text;
    },
    factInFull(fact) {
      const format = formatOf(fact);
      const hedge = fact.qualifier ? `${w[fact.qualifier]} ` : '';
      const unit = format === 'number' ? ` ${fact.unit}` : '';
      if (fact.value === null) return `${value(fact.low ?? null, format)} ${w.to} ${value(fact.high ?? null, format)}${unit}`;
      return `${hedge}${value(fact.value, format)}${unit}`;
    },
  };
}
