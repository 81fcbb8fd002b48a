/** The edition of the published data: its versions with their dates and changes, from `content/changelog.yaml`, never from a clock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const changelogSchema = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers with points between them'),
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
      changes: z.array(z.string().trim().min(1)).min(1),
    }),
  )
  .min(1);
type Edition = z.infer<typeof changelogSchema>[number];

/** Every edition, newest first. @throws ZodError that names the field */
export const editions: readonly Edition[] = changelogSchema.parse(
  parse(readFileSync(join(process.cwd(), 'content/changelog.yaml'), 'utf8')),
);

const [newest] = editions;
if (!newest) throw new RangeError('content/changelog.yaml: found no edition; allowed: one or more');
/** The edition that this build publishes. */
export const edition: Edition = newest;
