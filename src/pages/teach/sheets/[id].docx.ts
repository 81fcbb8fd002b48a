/** A sheet as an editable DOCX file, students get it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { docxResponse } from '../../../teach/docx-response.ts';
import { type ReadySheet, readySheet } from '../../../teach/ready.ts';
import { teaching } from '../../../teach/store.ts';

export const getStaticPaths = (() =>
  [...teaching.sheets.values()].map((sheet) => ({
    params: { id: sheet.id },
    props: { ready: readySheet(sheet, { answers: false }) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ ready: ReadySheet }> = ({ props }) => docxResponse(props.ready);
