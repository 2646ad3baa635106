// Results are made long after a browser that goes back has looked for its reader's place. They are as high as their
// excerpts, of which only the near ones are there: so the place is that of a result.

type Place = readonly [index: number, top: number];

/** Keeps in the history which result begins first on the screen, and how many pixels from its top. */
export function keepPlace(list: Element): void {
  const tops = [...list.children].map((item) => item.getBoundingClientRect().top);
  const index = tops.findIndex((top) => top >= 0);
  const place: Place | null = index === -1 ? null : [index, tops[index] ?? 0];
  history.replaceState(place, "");
}

/** Results off the screen are as high as guessed until they come near it, so a few frames pass until all stand still. */
const frames = 5;

/** Nothing in a search that has not been left before. */
export function returnToPlace(list: Element): void {
  const [index, top] = (history.state ?? []) as Partial<Place>;
  const item = list.children[index ?? -1];
  if (item && top !== undefined) moveTo(item, top, frames);
}

function moveTo(item: Element, top: number, left: number): void {
  scrollBy({ top: item.getBoundingClientRect().top - top, behavior: "instant" });
  if (left > 0) requestAnimationFrame(() => moveTo(item, top, left - 1));
}
