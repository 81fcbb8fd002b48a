/** The one place that makes addresses: every link and asset works under a sub-path. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address inside the site. @param path begins with a slash */
export function withBase(path: `/${string}`): string {
  return `${base}${path}`;
}

/** Where the project lives; corrections are filed there. */
export const repository = 'https://github.com/deportation-pipeline/deportation-pipeline';

/** The form for a wrong number. */
export const wrongNumber = `${repository}/issues/new?template=wrong-number.yml`;

export const factLink = (id: string) => withBase(`/facts/#${id}`);
/** The page of one fact; its row in the ledger is `factLink`. */
export const factPage = (id: string) => withBase(`/facts/${id}/`);
export const factData = (id: string) => withBase(`/facts/${id}.json`);
export const sourceLink = (id: string) => withBase(`/sources/#${id}`);
/** The page of one source; its entry in the list is `sourceLink`. */
export const sourcePage = (id: string) => withBase(`/sources/${id}/`);
export const chartLink = (id: string) => withBase(`/charts/${id}/`);
export const labLink = (id: string) => withBase(`/labs/${id}/`);
export const termLink = (id: string) => withBase(`/glossary/#${id}`);
export const csvLink = (series: string) => withBase(`/data/${series}.csv`);
export const claimLink = (number: number) => withBase(`/check-the-article/#claim-${String(number)}`);
/** The place of an event in the list of the timeline. */
export const eventAnchor = (id: string) => `event-${id}`;
export const eventLink = (id: string) => withBase(`/timeline/#${eventAnchor(id)}`);
