/** Version of the program, written into backups and shown at sign-in. Kept in step with package.json by a test. */
export const VERSION = '0.1.0';
