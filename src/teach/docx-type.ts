/** What a DOCX file calls itself; apart from the library that writes one, which comes only when asked for. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
