import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/article.ts";
import { plotColumns } from "../../src/site/column-plot.ts";
import type { StatisticsPage } from "../../src/site/page.ts";
import { planSite } from "../../src/site/plan.ts";
import type { Plot } from "../../src/site/plot.ts";
import { plotRows } from "../../src/site/row-plot.ts";
import { noViews } from "../../src/site/views.ts";
import { makeArticle, makeContent, makeSite, moment } from "./content.ts";

const site = makeSite("documents:\n  05-CT/TW: Chỉ thị mẫu\n");

function planPage(articles: readonly Article[], views = noViews): StatisticsPage {
  const { pages } = planSite(makeContent(articles), site, views, moment);
  return pages.find(({ url }) => url === "/thong-ke/")?.make() as StatisticsPage;
}

const chartOf = (page: StatisticsPage, id: string) => page.charts.find((chart) => chart.id === id);
const cellsOf = (page: StatisticsPage, id: string) =>
  chartOf(page, id)?.table.rows.map((row) => row.map(({ text }) => text));

const page = planPage([
  makeArticle(site, { title: "Một", date: "06/10/2017", units: "[Chi bộ A]", viewCount: "5" }),
  makeArticle(site, { title: "Hai", date: "31/12/2017", units: "[Chi bộ B, Chi bộ A]" }, "Số 05-CT/TW.\n"),
  makeArticle(site, { title: "Ba", date: "01/04/2019", viewCount: "1082" }),
]);

test("counts what the site holds", () => {
  expect(page.span).toBe("06/10/2017 – 01/04/2019");
  expect(page.facts.map(({ count }) => count)).toEqual(["3", "2", "1", "1", "1.087"]);
});

test("counts bulletins by quarter, years without any too, each count leading to its list", () => {
  expect(cellsOf(page, "quy")).toEqual([
    ["2019", "0", "1", "0", "0", "1"],
    ["2018", "0", "0", "0", "0", "0"],
    ["2017", "0", "0", "0", "2", "2"],
  ]);
  const links = chartOf(page, "quy")?.table.rows.flatMap((row) => row.flatMap(({ href }) => href ?? []));
  expect(links).toEqual(["/luu-tru/2019/quy-2/", "/luu-tru/2019/", "/luu-tru/2017/quy-4/", "/luu-tru/2017/"]);
  expect(chartOf(page, "quy")?.description).toBe("Biểu đồ. Cao nhất là Quý IV/2017: 2 bản tin.");
  // From the first quarter with a bulletin to the last one.
  expect(chartOf(page, "quy")?.plot.bars.map(({ hint }) => hint)).toEqual([
    "Quý IV/2017: 2 bản tin",
    ...["I", "II", "III", "IV"].map((quarter) => `Quý ${quarter}/2018: 0 bản tin`),
    "Quý I/2019: 0 bản tin",
    "Quý II/2019: 1 bản tin",
  ]);
});

test("draws the last ten years of a longer time, and says so", () => {
  const dates = ["01/01/2010", "31/12/2023"];
  const chart = chartOf(planPage(dates.map((date) => makeArticle(site, { title: date, date }))), "quy");
  expect(chart?.plot.bars).toHaveLength(40);
  expect(chart?.note).toContain("40 quý gần nhất");
  expect(chart?.table.rows).toHaveLength(14);
});

test("ranks organisations, documents and what is read", () => {
  expect(cellsOf(page, "don-vi")).toEqual([
    ["Chi bộ A", "2"],
    ["Chi bộ B", "1"],
  ]);
  expect(cellsOf(page, "van-ban")).toEqual([["05-CT/TW", "1"]]);
  expect(chartOf(page, "van-ban")?.plot.texts[0]?.text).toBe("05-CT/TW: Chỉ thị mẫu");
  expect(cellsOf(page, "doc-nhieu")).toEqual([
    ["Ba", "1.082"],
    ["Một", "5"],
  ]);
});

test("says to what moment views are counted", () => {
  const countedTo = { iso: "2024-03-05T10:00:00+07:00", instant: 0 };
  const counted = planPage([makeArticle(site, {})], { countedTo, counts: new Map([["/tin/bai-mau/", 12]]) });
  expect(chartOf(counted, "doc-nhieu")?.asOf?.text).toBe("05/03/2024 | 10:00");
});

test("shows only plots that have something to show", () => {
  expect(planPage([makeArticle(site, {})]).charts.map(({ id }) => id)).toEqual(["quy"]);
  expect(planPage([])).toMatchObject({ span: null, charts: [] });
});

function expectWithinFrame({ bars, lines, texts, height }: Plot): void {
  for (const { x, y, width, height: tall } of bars) {
    for (const length of [x, y, width, tall]) expect(length).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(100.01);
    expect(y + tall).toBeLessThanOrEqual(height);
  }
  for (const y of [...lines, ...texts.map((text) => text.y)]) {
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(height);
  }
}

const counts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 60 });

test("columns stand in their frame, as tall as they count, under a scale of round figures", () => {
  fc.assert(
    fc.property(counts, (all) => {
      const columns = all.map((count, index) => {
        const group = String(2000 + Math.floor(index / 4));
        return { count, text: String(count), label: "", group, hint: "" };
      });
      const plot = plotColumns(columns);
      expectWithinFrame(plot);
      const largest = Math.max(...all);
      const tallest = Math.max(...plot.bars.map(({ height }) => height));
      for (const [index, { height }] of plot.bars.entries()) {
        expect(height).toBeCloseTo((tallest * (all[index] ?? 0)) / Math.max(1, largest), 1);
      }
      const scale = plot.texts.filter(({ role }) => role === "scale");
      expect(scale.length).toBeGreaterThanOrEqual(2);
      expect(scale.length).toBeLessThanOrEqual(5);
      for (const { text } of scale) expect(text.replaceAll(".", "")).toMatch(/^(?:0|[1-9]\d?0*)$/);
      if (all.length <= 5) return;
      const labels = plot.texts.filter(({ role }) => role === "label");
      for (const [index, { x }] of labels.entries()) {
        if (index > 0) expect(x - (labels[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(14.9);
      }
      // The newest year always, and years evenly apart.
      expect(labels.at(-1)?.text).toBe(columns.at(-1)?.group);
      const apart = labels.slice(1).map(({ text }, index) => Number(text) - Number(labels[index]?.text));
      expect(new Set(apart).size).toBeLessThanOrEqual(1);
    }),
  );
});

test("rows stand in their frame one under another, with room for their figures", () => {
  fc.assert(
    fc.property(counts, fc.string({ maxLength: 200 }), (all, label) => {
      const plot = plotRows(all.map((count) => ({ count, text: String(count), label, hint: "" })));
      expectWithinFrame(plot);
      for (const [index, bar] of plot.bars.entries()) {
        const above = plot.bars[index - 1];
        if (above) expect(bar.y).toBeGreaterThan(above.y + above.height);
        expect(bar.width + 3.5 * String(all[index]).length).toBeLessThanOrEqual(100);
      }
    }),
  );
});
