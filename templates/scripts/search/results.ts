import { sectionUrl, termUrl } from "../../../src/site/address.ts";
import { slugOf } from "../../../src/site/search-card.ts";
import { formatStamp } from "../../../src/text/date-format.ts";
import { cutExcerpt } from "../../../src/text/excerpt.ts";
import { encodeSearchText } from "../../../src/text/search-text.ts";
import type { Result, SearchEngine } from "./engine.ts";
import { takeTurn } from "./turn.ts";

export interface ResultView {
  readonly list: HTMLOListElement;
  /** An empty result. */
  readonly template: HTMLTemplateElement;
  /** Path of the site, without its last slash. */
  readonly base: string;
  /** Titles of the sections by their slugs. */
  readonly sections: ReadonlyMap<string, string>;
  readonly loadText: SearchEngine["loadText"];
}

/** Excerpts that are there with the results; a text is loaded only when a reader comes near its result. */
const excerptsAtOnce = 4;
/** Results are made as many at a time as keep no touch waiting: a cheap phone takes most of a second for a thousand. */
const resultsATurn = 20;
/** One is watched for itself and the two that follow: to watch each of a thousand holds a cheap phone up. */
const resultsAWatch = 3;

let observer: IntersectionObserver | null = null;

/** Shows all results at once, and the excerpts of the first. Nothing where another search comes while they are made. */
export async function showResults(
  view: ResultView,
  results: readonly Result[],
  required: readonly string[],
  isWanted: () => boolean,
): Promise<void> {
  const items: HTMLLIElement[] = [];
  const isAsked = new Set<number>();
  const load = async (index: number) => {
    const [item, result] = [items[index], results[index]];
    if (!item || !result || isAsked.has(index)) return;
    isAsked.add(index);
    // A result whose text does not come is still a result.
    const text = await view.loadText(result.id).catch(() => null);
    if (text !== null) fillExcerpt(item, result, text, required);
  };
  const excerpts: Promise<void>[] = [];
  for (const [index, result] of results.entries()) {
    if (index > 0 && index % resultsATurn === 0) {
      await takeTurn();
      if (!isWanted()) return;
    }
    items.push(makeItem(view, result));
    // They come over the net while the others are made.
    if (index < excerptsAtOnce) excerpts.push(load(index));
  }
  view.list.replaceChildren(...items);
  watch(items, (first) => {
    for (let index = first; index < first + resultsAWatch; index++) void load(index);
  });
  await Promise.all(excerpts);
}

/** Tells of each result that is watched once it comes near the screen, by its index. */
function watch(items: readonly Element[], onNear: (index: number) => void): void {
  const watched = new Map<Element, number>();
  observer?.disconnect();
  observer = new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        onNear(watched.get(target) ?? 0);
      }
    },
    { rootMargin: "50%" },
  );
  for (const [index, item] of items.entries()) {
    if (index % resultsAWatch !== 0) continue;
    watched.set(item, index);
    observer.observe(item);
  }
}

function makeItem({ template, base, sections }: ResultView, { card }: Result): HTMLLIElement {
  const [date, section, title] = card;
  const item = template.content.firstElementChild?.cloneNode(true) as HTMLLIElement;
  const link = item.querySelector<HTMLAnchorElement>("a.cover-link");
  const sectionLink = item.querySelector<HTMLAnchorElement>(".meta a");
  const time = item.querySelector("time");
  if (link)
    Object.assign(link, { href: base + termUrl(sectionUrl(section), slugOf(card)), textContent: title });
  if (sectionLink) {
    Object.assign(sectionLink, {
      href: base + sectionUrl(section),
      textContent: sections.get(section) ?? section,
    });
  }
  if (time) Object.assign(time, { dateTime: date, textContent: formatStamp(date) });
  return item;
}

function fillExcerpt(item: Element, { card }: Result, text: string, required: readonly string[]): void {
  const titleWords = encodeSearchText(card[2]).split(" ").length;
  const runs = cutExcerpt(text, required, titleWords).map(({ text, isHit }) => {
    if (!isHit) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
  item.querySelector(".teaser__summary")?.replaceChildren(...runs);
}
