/**
 * Gives what was made under a kind and a name the last time, or makes it where one of its parts is another now. Parts are
 * compared by identity; `make` may use nothing else, so that both ways give the same. What is kept should hold on to its
 * parts alone: a closure that holds on to a whole build would keep it for as long.
 */
export type Recall = <T>(kind: string, name: string, parts: readonly unknown[], make: () => T) => T;

/** For a single build, which has no last time. */
export const afresh: Recall = (_kind, _name, _parts, make) => make();

/** Whether two lists hold the very same values. */
export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
