/** The types of pdfmake that templates build. They come from here, so that `render/` stays the only place that names the library. */
export type { Content, ContentCanvas, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
