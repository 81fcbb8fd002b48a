/** A ready sheet as the DOCX file that a route of the build writes. */
import { addressOf } from '../page/links.ts';
import { docxOf } from './docx.ts';
import { docxType } from './docx-type.ts';
import { fileWords } from './file-words.ts';
import { picturesOf } from './pictures.ts';
import type { ReadySheet } from './ready.ts';

export async function docxResponse(sheet: ReadySheet): Promise<Response> {
  const bytes = await docxOf({
    title: sheet.title,
    sheets: [sheet],
    pictures: await picturesOf(sheet),
    words: fileWords,
    address: addressOf,
  });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': docxType },
  });
}
