import { sectionUrl, termUrl } from "../../../src/site/address.ts";
import { slugOf } from "../../../src/site/search-card.ts";
import { formatStamp } from "../../../src/text/date-format.ts";
import { cutExcerpt } from "../../../src/text/excerpt.ts";
import { encodeSearchText } from "../../../src/text/search-text.ts";
import type { Result } from "./engine.ts";

export interface ResultView {
  readonly list: HTMLOListElement;
  /** An empty result. */
  readonly template: HTMLTemplateElement;
  /** Path of the site, without its last slash. */
  readonly base: string;
  /** Titles of the sections by their slugs. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Excerpts that are there with the results; a text is loaded only when a reader comes near its result. */
const excerptsAtOnce = 4;
/** Results that come first, more than a large screen holds: a cheap phone takes a second to make a thousand. */
const resultsAtOnce = 20;
/** Further results are made as many at a time as keep no touch waiting. */
const resultsATurn = 50;

let observer: IntersectionObserver | null = null;

/** Shows all results, the first without waiting for the others, and the excerpts of the first. */
export async function showResults(
  view: ResultView,
  results: readonly Result[],
  required: readonly string[],
  isWanted: () => boolean,
): Promise<void> {
  const resultOf = new WeakMap<Element, Result>();
  const load = (item: Element) => {
    const result = resultOf.get(item);
    return result ? fillExcerpt(item, result, required) : null;
  };
  const make = (from: number, to: number) =>
    results.slice(from, to).map((result) => {
      const item = makeItem(view, result);
      resultOf.set(item, result);
      return item;
    });
  observer?.disconnect();
  const near = new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        load(target);
      }
    },
    { rootMargin: "50%" },
  );
  observer = near;
  const first = make(0, resultsAtOnce);
  view.list.replaceChildren(...first);
  const excerpts = Promise.all(first.slice(0, excerptsAtOnce).map(load));
  // Told at the end; where another search comes first, nobody asks.
  excerpts.catch(() => {});
  for (const item of first.slice(excerptsAtOnce)) near.observe(item);
  for (let from = resultsAtOnce; from < results.length; from += resultsATurn) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return;
    const items = make(from, from + resultsATurn);
    view.list.append(...items);
    for (const item of items) near.observe(item);
  }
  await excerpts;
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

/** A result whose text does not come is still a result. */
async function fillExcerpt(item: Element, { card, loadText }: Result, required: readonly string[]) {
  const text = await loadText().catch(() => null);
  if (text === null) return;
  const titleWords = encodeSearchText(card[2]).split(" ").length;
  const runs = cutExcerpt(text, required, titleWords).map(({ text, isHit }) => {
    if (!isHit) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
  item.querySelector(".teaser__summary")?.replaceChildren(...runs);
}
