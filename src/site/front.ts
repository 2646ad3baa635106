import { formatWeekday } from "../text/date-format.ts";
import { formatLunar } from "../text/lunar.ts";
import { addresses, sectionUrl } from "./address.ts";
import { nextAnniversaries } from "./anniversary.ts";
import { type Entry, type Moment, stampView, teaserOf } from "./entry.ts";
import { makeHead, menuEntry } from "./head.ts";
import { identityJsonLd } from "./identity.ts";
import type { FrontPage, RankingPage } from "./page.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";
import { countedLinkTo, type Index, type Term } from "./taxonomy.ts";
import type { Views } from "./views.ts";

const besideLead = 2;
const perSection = 5;
const mostReadOnFront = 5;
const mostReadOnPage = 50;
const documentsOnFront = 6;
/** Articles that count as "of late" for the documents of the moment. */
const newestArticles = 50;
const anniversariesOnFront = 4;

export function planFront(
  entries: readonly Entry[],
  site: Site,
  views: Views,
  moment: Moment,
  documents: Index,
): FrontPage {
  const lead = entries.find(({ article }) => article.featured) ?? entries[0] ?? null;
  const beside = entries.filter((entry) => entry !== lead).slice(0, besideLead);
  const shown = new Set([lead, ...beside]);
  const bySection = Map.groupBy(
    entries.filter((entry) => !shown.has(entry)),
    ({ article }) => article.section,
  );
  const day = moment.iso.slice(0, 10);
  const anniversaries = nextAnniversaries(site, day, anniversariesOnFront);
  return {
    template: "front",
    url: addresses.home,
    lang: site.language,
    title: site.name,
    head: makeHead(site, {
      url: addresses.home,
      title: site.name,
      description: site.description ?? site.name,
      jsonLd: identityJsonLd(site),
      breadcrumb: [],
    }),
    breadcrumb: [],
    current: menuEntry(site, addresses.home, addresses.home),
    today: {
      iso: day,
      text: formatWeekday(day),
      lunar: formatLunar(day),
      occasions: anniversaries.filter(({ isToday }) => isToday).map(({ title }) => title),
    },
    lead: lead?.teaser ?? null,
    beside: beside.map(teaserOf),
    sections: site.sections.map(({ slug, title }) => ({
      section: { title, href: site.base + sectionUrl(slug) },
      items: (bySection.get(slug) ?? []).slice(0, perSection).map(teaserOf),
    })),
    mostRead: rank(entries.filter(({ views: count }) => count > 0))
      .slice(0, mostReadOnFront)
      .map(teaserOf),
    mostReadHref: site.base + addresses.mostRead,
    asOf: views.countedTo && stampView(views.countedTo),
    documentsHref: site.base + addresses.documents,
    documents: documentsOfTheMoment(entries, documents).map((term) => countedLinkTo(term, site)),
    anniversaries,
  };
}

/** `/doc-nhieu/` */
export function planRanking(entries: readonly Entry[], site: Site, views: Views): RankingPage {
  return {
    template: "ranking",
    ...standingPage(site, addresses.mostRead, site.labels.mostRead),
    asOf: views.countedTo && stampView(views.countedTo),
    items: rank(entries).slice(0, mostReadOnPage).map(teaserOf),
  };
}

/** Most read first; among equals the newest. */
export function rank(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => b.views - a.views);
}

function documentsOfTheMoment(entries: readonly Entry[], documents: Index): Term[] {
  const counts = new Map<Term, number>();
  for (const { article } of entries.slice(0, newestArticles)) {
    for (const term of documents.find(article.documents)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, documentsOnFront)
    .map(([term]) => term);
}
