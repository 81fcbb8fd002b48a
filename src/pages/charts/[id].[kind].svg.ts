/** A chart's other pictures as SVG, for sheets and slides: on paper, and marks and lines alone. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chartRecords } from '../../charts/store.ts';
import type { PictureKind } from '../../page/picture/kinds.ts';
import { chartSvg } from '../../page/picture/picture.ts';
import { classPictures } from '../../teach/hidden.ts';
import { teaching } from '../../teach/store.ts';

export const getStaticPaths = (() =>
  classPictures([...chartRecords.keys()], teaching).map((picture) => ({
    params: { ...picture },
    props: picture,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; kind: PictureKind }> = async ({ props }) =>
  new Response(await chartSvg(props.id, props.kind), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
