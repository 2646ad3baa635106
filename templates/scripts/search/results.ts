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

let observer: IntersectionObserver | null = null;

/** Shows all results at once, and the excerpts of the first. */
export async function showResults(
  view: ResultView,
  results: readonly Result[],
  required: readonly string[],
): Promise<void> {
  const items = results.map((result) => makeItem(view, result));
  view.list.replaceChildren(...items);
  const load = (item: Element) => {
    const result = results[items.indexOf(item as HTMLLIElement)];
    return result ? fillExcerpt(item, result, required) : null;
  };
  await Promise.all(items.slice(0, excerptsAtOnce).map(load));
  observer?.disconnect();
  observer = new IntersectionObserver(
    (entries, self) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        load(target);
      }
    },
    { rootMargin: "50%" },
  );
  for (const item of items.slice(excerptsAtOnce)) observer.observe(item);
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
