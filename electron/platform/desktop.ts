/**
 * What only a desktop can do. The window answers with the system's own dialogs; the command line with the folders its
 * caller named; operations never take a path from the screen.
 */
export interface Desktop {
  /** A folder for a backup, or null when the person gave up. */
  chooseFolder(): Promise<string | null>;
  /** A backup file to open, or null. */
  chooseBackupFile(): Promise<string | null>;
  /**
   * Saves a PDF where the person chooses; `suggestedName` holds a document number, never a name. False when they gave up.
   * @throws DomainError NO_SE_PUDO_GUARDAR
   */
  savePdf(suggestedName: string, pdf: Uint8Array): Promise<boolean>;
  /** Opens the system's print dialog for a PDF; false when the person gave up. */
  printPdf(pdf: Uint8Array): Promise<boolean>;
}
