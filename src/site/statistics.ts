import { fill } from "../text/labels.ts";
import { formatCount } from "../text/number.ts";
import { addresses } from "./address.ts";
import { chartRanking } from "./chart.ts";
import { type Entry, stampView } from "./entry.ts";
import { rank } from "./front.ts";
import { countArticles, spanOf } from "./listing.ts";
import type { StatisticsPage } from "./page.ts";
import type { Chart } from "./plot.ts";
import { chartQuarters } from "./quarter-chart.ts";
import type { Site } from "./site.ts";
import { standingPage } from "./standing-page.ts";
import { type Index, type Indexes, linkTo, mostUsed } from "./taxonomy.ts";
import type { Views } from "./views.ts";

const mostBars = 10;

/** `/thong-ke/`. Takes articles newest first. */
export function planStatistics(
  entries: readonly Entry[],
  site: Site,
  views: Views,
  indexes: Indexes,
): StatisticsPage {
  const { labels } = site;
  const count = (number: number, of: string) => ({ count: formatCount(number), of });
  return {
    template: "statistics",
    ...standingPage(site, addresses.statistics, labels.statistics),
    span: entries.length > 0 ? spanOf(entries) : null,
    facts: [
      count(entries.length, labels.articles),
      count(indexes.units.terms.length, labels.units),
      count(indexes.authors.terms.length, labels.author),
      count(indexes.documents.terms.length, labels.citedDocuments),
      count(
        entries.reduce((sum, entry) => sum + entry.views, 0),
        labels.views,
      ),
    ],
    charts: [
      chartQuarters(entries, site),
      chartTerms("don-vi", labels.perUnit, indexes.units, site),
      chartTerms("van-ban", labels.mostCited, indexes.documents, site),
      chartMostRead(entries, site, views),
    ].filter((chart) => chart.table.rows.length > 0),
  };
}

function chartTerms(id: string, title: string, { taxonomy, terms }: Index, site: Site): Chart {
  const { labels, base } = site;
  const things = mostUsed(terms, mostBars).map((term) => ({
    ...linkTo(term, site),
    note: term.note,
    count: term.entries.length,
    hint: `${term.title}: ${countArticles(site, term.entries.length)}`,
  }));
  const more = { title: fill(labels.showAll, { list: taxonomy.title }), href: base + taxonomy.url };
  return chartRanking(things, { id, title, more, nameColumn: taxonomy.title, unit: labels.articles }, site);
}

function chartMostRead(entries: readonly Entry[], site: Site, { countedTo }: Views): Chart {
  const { labels, base } = site;
  const things = rank(entries.filter(({ views }) => views > 0))
    .slice(0, mostBars)
    .map(({ views, teaser: { title, href, views: text } }) => {
      return { title, href, note: null, count: views, hint: `${title}. ${labels.views}: ${text}` };
    });
  const chart = chartRanking(
    things,
    {
      id: "doc-nhieu",
      title: labels.mostReadArticles,
      more: { title: fill(labels.showAll, { list: labels.mostRead }), href: base + addresses.mostRead },
      nameColumn: labels.articles,
      unit: labels.views,
    },
    site,
  );
  return { ...chart, asOf: countedTo && stampView(countedTo) };
}
