/** The collections of prose. Evidence has its own door (`evidence/read.ts`), which the checks and tests share; see docs/decisions/001. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema, labSchema, pageSchema } from './page/frontmatter.ts';

export const collections = {
  chapters: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/en/chapters' }), schema: chapterSchema }),
  labs: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/en/labs' }), schema: labSchema }),
  pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content/en/pages' }), schema: pageSchema }),
};
