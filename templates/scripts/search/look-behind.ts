const lookBehind = /\(\?<[=!]/;
/** Kept as text: where it cannot be read, a pattern in the code would be a fault of the whole script. */
const sample = "(?<=a)b";

/**
 * In a browser whose patterns cannot look behind (Safari before 16.4, the last of many a phone) those that do match
 * nothing, and a query goes without the finer forms that they find: what is looked for stays as it was typed.
 */
export function goWithoutLookBehind(): void {
  try {
    new RegExp(sample);
  } catch {
    globalThis.RegExp = new Proxy(RegExp, {
      construct: (Pattern, [source, flags]) =>
        new Pattern(lookBehind.test(String(source)) ? "(?!)" : source, flags),
    });
  }
}
