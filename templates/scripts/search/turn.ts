/** A phone takes its time for each step of a search, and answers its reader in between. */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
