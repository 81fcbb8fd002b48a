/** Where a lesson's steps take students: chapters, labs, charts and other pages, each once, in the order of the steps. */
import type { Lesson } from './schema.ts';

/** A page without slashes around it; a chart may be shown without its labels. */
export interface Place {
  page: string;
  /** Is it a chart that the class first sees without its labels? */
  hidden: boolean;
}

/**
 * The pages that students open. A chart that the lesson hides is hidden wherever the lesson leads to it,
 * and a step that hides one leads nowhere else: the page around it would tell what is to be guessed.
 */
export function placesOf({ steps }: Lesson): Place[] {
  const hiddenCharts = new Set(steps.flatMap(({ slide }) => (slide?.chart && slide.hidden ? [`charts/${slide.chart}`] : [])));
  const pages = steps.flatMap(({ at, slide }) => {
    const chart = slide?.chart === undefined ? [] : [`charts/${slide.chart}`];
    const [page = ''] = (at ?? '').split('#');
    return page === '' || hiddenCharts.size > 0 ? [...chart, ...(page.startsWith('charts/') ? [page] : [])] : [page, ...chart];
  });
  return [...new Set(pages)].map((page) => ({ page, hidden: hiddenCharts.has(page) }));
}
