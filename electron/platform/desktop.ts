/**
 * What only a desktop can do. The window answers with the system's own dialogs; the command line with the folders its
 * caller named; operations never take a path from the screen.
 */
export interface Desktop {
  /** A folder for a backup, or null when the person gave up. */
  chooseFolder(): Promise<string | null>;
  /** A backup file to open, or null. */
  chooseBackupFile(): Promise<string | null>;
  /** The text of a card of the central that the person chose, or null; never more than its first 8 KB. */
  chooseCard(): Promise<string | null>;
  /** A signed package of the central to open, or null. */
  choosePackage(): Promise<string | null>;
  /**
   * Saves a small file that is no PDF (the central's card) where the person chooses. False when they gave up.
   * @throws DomainError NO_SE_PUDO_GUARDAR
   */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Saves a PDF where the person chooses; `suggestedName` holds a document number, never a name. False when they gave up.
   * @throws DomainError NO_SE_PUDO_GUARDAR
   */
  savePdf(suggestedName: string, pdf: Uint8Array): Promise<boolean>;
  /** Opens the system's print dialog for a PDF; false when the person gave up. */
  printPdf(pdf: Uint8Array): Promise<boolean>;
}
