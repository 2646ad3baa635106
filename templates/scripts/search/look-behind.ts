const lookBehind = /\(\?<[=!]/;

/**
 * In a browser whose patterns cannot look behind (Safari before 16.4, the last of many a phone) those that do match
 * nothing, and a query goes without the finer forms that they find: what is looked for stays as it was typed.
 */
export function goWithoutLookBehind(): void {
  try {
    /(?<=a)b/;
  } catch {
    globalThis.RegExp = new Proxy(RegExp, {
      construct: (Pattern, [source, flags]) =>
        new Pattern(lookBehind.test(String(source)) ? "(?!)" : source, flags),
    });
  }
}
