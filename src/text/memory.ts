/** The same function, which works each text out but once: names and syllables come again and again. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.made;
    const made = work(text);
    known.set(text, { made });
    return made;
  };
}
