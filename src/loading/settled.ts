/** Milliseconds: one tick of a file system's clock, and some more. */
const tick = 50;

/**
 * Whether a file or folder that changed at `changedAt` can no longer change without its times telling; both in
 * milliseconds since 1970.
 */
export function isSettled(changedAt: number, now: number): boolean {
  return changedAt < now - tick;
}
