/** The same function, which works each thing out but once: names and syllables come again and again. */
export function remember<Thing, Made>(work: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new Map<Thing, { readonly made: Made }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.made;
    const made = work(thing);
    known.set(thing, { made });
    return made;
  };
}
