/** Cuts the two typefaces down to the letters and weights the site uses; dev and build read the cut files from `.astro/fonts`, pages as WOFF2, pictures of charts as one TrueType file a weight. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** Letters of English and Spanish and of names in our sources, figures, and the signs our texts use. */
const letters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32))}áéíóúüñÁÉÍÓÚÜÑçãâêôàèëïöäåøÅÖ¿¡§°·×÷−–—‘’“”•…‹›«»←↑→↓€½\u00a0\u2009\u202f`;

const faces = [
  { from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', to: 'source-serif-4.woff2' },
  { from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', to: 'public-sans.woff2' },
] as const;

/** Weights that the pictures of charts use; their renderer takes no variable font. */
const stills = [
  { from: faces[1], name: 'public-sans', weights: [400, 600, 650] },
  { from: faces[0], name: 'source-serif-4', weights: [640] },
] as const;

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
          await put(`${folder}/${to}`, cut);
        }
        for (const { from, name, weights } of stills)
          for (const wght of weights) {
            const whole = await readFile(`${root}node_modules/${from.from}`);
            const still = await subsetFont(whole, letters, { targetFormat: 'truetype', variationAxes: { wght } });
            await put(`${folder}/${name}-${String(wght)}.ttf`, still);
          }
        updateConfig({ vite: { resolve: { alias: { '@fonts': folder } } } });
      },
    },
  };
}

/** Puts a file in its place whole, so that another build at work beside this one never reads half of it. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${String(process.pid)}`;
  await writeFile(part, bytes);
  await rename(part, file);
}
