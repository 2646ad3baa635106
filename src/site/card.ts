import type { Article } from "../content/article.ts";
import { formatDay } from "../text/date-format.ts";
import { addresses, sectionUrl } from "./address.ts";
import { isPublished, type Moment } from "./entry.ts";
import type { Site } from "./site.ts";

/** All that is drawn on a social card. */
export interface CardText {
  /** The section of an article; null where the headline says all. */
  readonly label: string | null;
  readonly headline: string;
  /** `06/10/2017` */
  readonly day: string | null;
  readonly site: string;
}

/**
 * The cards of the site, by the address of the page that each stands for: the front page, the sections, and the
 * articles from the year on that `cards` of `site.yaml` says. A preview has none: drawing thousands would hold it up.
 */
export function planCards(
  articles: readonly Article[],
  site: Site,
  moment: Moment,
): ReadonlyMap<string, CardText> {
  const cards = new Map<string, CardText>();
  if (site.cards === false || moment.preview) return cards;
  const since = site.cards === true ? 0 : site.cards.since;
  const titles = new Map(site.sections.map(({ slug, title }) => [slug, title]));
  cards.set(addresses.home, {
    label: site.owner ?? null,
    headline: site.name,
    day: null,
    site: new URL(site.url).host,
  });
  for (const [slug, title] of titles) {
    cards.set(sectionUrl(slug), { label: site.labels.section, headline: title, day: null, site: site.name });
  }
  for (const article of articles) {
    const { url, title, date, section } = article;
    const label = titles.get(section);
    if (!date || label === undefined || !isPublished(article, moment)) continue;
    if (Number(date.iso.slice(0, 4)) < since) continue;
    cards.set(url, { label, headline: title, day: formatDay(date.iso), site: site.name });
  }
  return cards;
}
