/** Cuts the two typefaces down to the letters and weights the site uses; dev and build read the cut files from `.astro/fonts`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** Letters of English and Spanish and of names in our sources, figures, and the signs our texts use. */
const letters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}áéíóúüñÁÉÍÓÚÜÑçãâêôàèëïöäåøÅÖ¿¡§°·×÷−–—‘’“”•…‹›«»←↑→↓€½\u00a0\u2009\u202f`;

const faces = [
  { from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', to: 'source-serif-4.woff2' },
  { from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', to: 'public-sans.woff2' },
];

export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const folder = `${root}.astro/fonts`;
        await mkdir(folder, { recursive: true });
        for (const { from, to } of faces) {
          const whole = await readFile(`${root}node_modules/${from}`);
          const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
          await writeFile(`${folder}/${to}`, cut);
        }
        updateConfig({ vite: { resolve: { alias: { '@fonts': folder } } } });
      },
    },
  };
}
