/** A sheet as an editable DOCX file, with its answers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasAnswers } from '../../../teach/answers.ts';
import { docxResponse } from '../../../teach/docx-response.ts';
import { type ReadySheet, readySheet } from '../../../teach/ready.ts';
import { teaching } from '../../../teach/store.ts';

export const getStaticPaths = (() =>
  [...teaching.sheets.values()].filter(hasAnswers).map((sheet) => ({
    params: { id: sheet.id },
    props: { ready: readySheet(sheet, { answers: true }) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ ready: ReadySheet }> = ({ props }) => docxResponse(props.ready);
