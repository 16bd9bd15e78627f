/** What the program hangs on the changes of a case. */
export { revisarMediacion } from './fin';
