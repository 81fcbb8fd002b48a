/** The limits of budgets.json, with their exceptions. */
import budgets from '../budgets.json' with { type: 'json' };

export type Limit = keyof typeof budgets.limits;
export const limits: Readonly<Record<Limit, { most: number; unit: string; what: string }>> = budgets.limits;
export const exceptions = budgets.exceptions as readonly { page: string; limit: Limit; most: number; why: string }[];

/** What a page may have of something. @param path the page's address, with its slashes */
export function limitOf(path: string, limit: Limit): number {
  return exceptions.find((one) => one.page === path && one.limit === limit)?.most ?? limits[limit].most;
}
