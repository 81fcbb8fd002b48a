/** The words on a sheet's page and file that do not come from the sheet. */
import { ui } from '../page/ui.ts';
import type { FileWords } from './docx.ts';

export const fileWords: FileWords = {
  key: ui('sheet.file.key'),
  answer: ui('sheet.file.answer'),
  right: ui('sheet.file.right'),
  check: ui('sheet.file.check'),
  number: ui('sheet.file.number'),
  counts: ui('sheet.file.counts'),
  when: ui('sheet.file.when'),
  by: ui('sheet.file.by'),
  term: ui('sheet.file.term'),
  meaning: ui('sheet.file.meaning'),
  chart: ui('sheet.file.chart'),
  page: ui('sheet.file.page'),
  foot: ui('sheet.file.foot'),
};
