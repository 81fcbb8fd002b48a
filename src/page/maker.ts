/** Who makes the site, as structured data and feeds name them. */
import { absolute, withBase } from './links.ts';
import type { Maker } from './structured.ts';
import { ui } from './ui.ts';

/** @param site `Astro.site` */
export const maker = (site: URL | undefined): Maker => ({ name: ui('site.maker'), url: absolute(withBase('/'), site) });
