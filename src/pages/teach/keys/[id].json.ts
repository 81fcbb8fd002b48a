/** A sheet as data, with its answers: what its page shows, numbers worded. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasAnswers } from '../../../teach/answers.ts';
import { type ReadySheet, readySheet } from '../../../teach/ready.ts';
import { teaching } from '../../../teach/store.ts';

export const getStaticPaths = (() =>
  [...teaching.sheets.values()].filter(hasAnswers).map((sheet) => ({
    params: { id: sheet.id },
    props: { ready: readySheet(sheet, { answers: true }) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ ready: ReadySheet }> = ({ props }) =>
  new Response(`${JSON.stringify(props.ready)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
