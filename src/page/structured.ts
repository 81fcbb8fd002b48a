/** What pages say to machines in schema.org's terms: content in, JSON-LD out. Pure; `Structured.astro` places it. */
import type {
  Article,
  BreadcrumbList,
  ClaimReview,
  Dataset,
  Graph,
  LearningResource,
  NewsArticle,
  Organization,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Source } from '../evidence/schema.ts';
import type { SeriesTable } from '../evidence/types.ts';

/** JSON-LD as a page may hold it: one thing, or several that name each other. */
export type Structured = Graph | WithContext<Article> | WithContext<BreadcrumbList> | WithContext<LearningResource> | WithContext<WebSite>;

/** Who makes the site, in its own words, and where it stands. Addresses are absolute everywhere in this file. */
export interface Maker {
  name: string;
  /** The home page. */
  url: string;
}

/** What every page of the site's own says of itself. */
export interface Work {
  maker: Maker;
  title: string;
  description: string;
  url: string;
  /** Its share image. */
  image: string;
  /** YYYY-MM-DD, of the first and the newest entry of content/updates.yaml that names the page. */
  published: string;
  changed: string;
}

const context = 'https://schema.org';
const language = 'en';

/** The licence of text, charts and own tables; LICENSE-CONTENT says to what it applies. */
const ownLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** Where the terms of a source's licence stand; null where only facts were taken over and no licence is named. */
const licenceTerms: Readonly<Record<Source['licence'], string | null>> = {
  'public-domain': 'https://creativecommons.org/publicdomain/mark/1.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': ownLicence,
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  MIT: 'https://opensource.org/license/mit',
  'facts-only': null,
  own: ownLicence,
};

const organization = ({ name, url }: Maker): Organization => ({ '@type': 'Organization', name, url });

/** What chapters and labs have in common. */
const ownWork = ({ maker, description, url, image, published, changed }: Work) => ({
  description,
  url,
  image,
  datePublished: published,
  dateModified: changed,
  author: organization(maker),
  publisher: organization(maker),
  inLanguage: language,
  isAccessibleForFree: true,
  license: ownLicence,
});

/**
 * The way from the home page to a page.
 * @param trail from the home page on; the last is the page itself
 */
export function breadcrumbs(trail: readonly { name: string; url: string }[]): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem' as const, position: index + 1, name, item: url })),
  };
}

/** The site as a whole, for its home page. */
export function webSite(maker: Maker, { title, description }: Pick<Work, 'title' | 'description'>): WithContext<WebSite> {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: title,
    description,
    url: maker.url,
    inLanguage: language,
    license: ownLicence,
    publisher: organization(maker),
  };
}

/**
 * A chapter.
 * @param section the name of its stage
 * @param wordCount words of its body
 */
export function article(work: Work, section: string, wordCount: number): WithContext<Article> {
  return { '@context': context, '@type': 'Article', headline: work.title, ...ownWork(work), articleSection: section, wordCount };
}

/**
 * A lab or a lesson.
 * @param type what kind of learning resource it is, in words
 * @param level for which grades, in words
 * @param mostMinutes how long all of it takes in class
 * @param about names of the stages or subjects it belongs to
 * @param teaches what a student can do afterwards; without it what the description says
 * @param use what it is for in class
 */
export function learningResource(
  work: Work,
  {
    type,
    level,
    mostMinutes,
    about,
    teaches,
    use,
  }: { type: string; level: string; mostMinutes: number; about: readonly string[]; teaches?: string; use?: string },
): WithContext<LearningResource> {
  const { description } = work;
  return {
    '@context': context,
    '@type': 'LearningResource',
    name: work.title,
    ...ownWork(work),
    teaches: teaches ?? description,
    ...(use && { educationalUse: use }),
    learningResourceType: type,
    educationalLevel: level,
    timeRequired: `PT${String(mostMinutes)}M`,
    about: about.map((name) => ({ '@type': 'Thing' as const, name })),
  };
}

/** A series as its page describes it. */
export interface DescribedSeries {
  table: SeriesTable;
  /** The sources its schema names. */
  sources: readonly Source[];
  /** The page that shows it. */
  url: string;
  /** Its files, where they are offered. */
  files: readonly { address: string; type: 'text/csv' | 'application/json' }[];
}

/** The series a page shows. Each has the same `@id` wherever it stands: the site's home page and its name. */
export function datasets(maker: Maker, series: readonly DescribedSeries[]): Graph {
  return { '@context': context, '@graph': series.map((one) => dataset(maker, one)) };
}

function dataset(maker: Maker, { table: { name, schema }, sources, url, files }: DescribedSeries): Dataset {
  const terms = licenceTerms[schema.licence];
  return {
    '@type': 'Dataset',
    '@id': new URL(`data/#${name}`, maker.url).href,
    name: schema.title,
    description: `${schema.definition} ${schema.caveat}`,
    url,
    creator: organization(maker),
    isAccessibleForFree: true,
    temporalCoverage: schema.period,
    ...(terms && { license: terms }),
    isBasedOn: sources.map((source) => ({
      '@type': 'CreativeWork' as const,
      name: source.title,
      url: source.url,
      publisher: { '@type': 'Organization' as const, name: source.publisher },
    })),
    variableMeasured: schema.columns
      .filter(({ type }) => type === 'integer' || type === 'number')
      .map(({ name: column, meaning, unit }) => ({
        '@type': 'PropertyValue' as const,
        name: column,
        description: meaning,
        ...(unit && { unitText: unit }),
      })),
    ...(files.length > 0 && {
      distribution: files.map(({ address, type }) => ({ '@type': 'DataDownload' as const, contentUrl: address, encodingFormat: type })),
    }),
  };
}

/** A claim with its verdict, in words that hold no template. */
export interface CheckedClaim {
  claim: string;
  /** The verdict's name. */
  verdict: string;
  /** What the verdict means. */
  meaning: string;
  reason: string;
  /** Its place on the page. */
  url: string;
}

/**
 * The claims of an article, each with its review. A verdict is a word and not a place on a scale, so its rating has no number.
 * @param reviewed the article whose claims they are
 * @param published YYYY-MM-DD, when the reviews were published
 */
export function claimReviews(maker: Maker, reviewed: Source, published: string, claims: readonly CheckedClaim[]): Graph {
  const appearance: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': reviewed.url,
    headline: reviewed.title,
    url: reviewed.url,
    datePublished: reviewed.published,
    publisher: { '@type': 'Organization', name: reviewed.publisher },
  };
  return {
    '@context': context,
    '@graph': [
      appearance,
      ...claims.map(
        ({ claim, verdict, meaning, reason, url }): ClaimReview => ({
          '@type': 'ClaimReview',
          '@id': url,
          url,
          claimReviewed: claim,
          itemReviewed: { '@type': 'Claim', text: claim, appearance: { '@id': reviewed.url } },
          reviewRating: { '@type': 'Rating', alternateName: verdict, ratingExplanation: meaning },
          reviewBody: reason,
          author: organization(maker),
          datePublished: published,
          inLanguage: language,
        }),
      ),
    ],
  };
}
