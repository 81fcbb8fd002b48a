/** The share images: one for each chapter, chart and lab, and the site's own. */
import type { APIRoute } from 'astro';
import { allCards } from '../../page/cards.ts';
import { chartPreview } from '../../page/picture/preview.ts';
import { ui } from '../../page/ui.ts';
import type { ShareCard } from '../../share/card.ts';
import { drawCard } from '../../share/draw.ts';

export async function getStaticPaths() {
  return (await allCards()).map((card) => ({ params: { card: card.id }, props: { card } }));
}

export const GET: APIRoute<{ card: ShareCard }> = async ({ props: { card } }) => {
  const picture = card.drawn && chartPreview(card.drawn.chart);
  return new Response(new Uint8Array(await drawCard(card, ui('site.title'), picture)), { headers: { 'Content-Type': 'image/png' } });
};
