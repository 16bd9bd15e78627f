/** The part of fs-native-extensions that Vigía uses; the package ships no types. */
declare module 'fs-native-extensions' {
  /** False when another open file holds the lock. Held until the descriptor is closed, also by the end of the process. */
  export function tryLock(fd: number): boolean;
  export function unlock(fd: number): void;
}
