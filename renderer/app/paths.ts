/** A case is open on these screens, or a note about one: the window locks itself sooner. */
export const isCasePath = (path: string): boolean => /^\/(casos|documentos|supervision)\/./.test(path);

/** Id of the case that a path is about, when it is one: its own screens, and its papers while they are prepared. */
export const caseIdOf = (path: string): string | undefined =>
  /^\/(?:casos\/([0-9a-f]{8}-[0-9a-f-]{27})|documentos\/([0-9a-f]{8}-[0-9a-f-]{27})\/(?:oficio|ficha))/.exec(path)?.slice(1).find(Boolean);
