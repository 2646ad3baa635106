import { readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { formatCount } from "../../src/text/number.ts";
import { build } from "../build.ts";
import { makeFolder } from "../project.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

// A thousand generated articles, all of which hold the words that are searched for.
let browser: Browser;
let served: { origin: string; server: Server };

const root = makeFolder(afterAll);

beforeAll(async () => {
  const content = join(root, "content");
  generateContent(content, 1000);
  const settings = join(content, "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("search: false", "search: true"));
  await build({ content, output: join(root, "site"), root, now: Date.parse("2026-12-01") });
  served = await serve(join(root, "site"));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

const addressOf = (query: string) => `${served.origin}/tim-kiem/?q=${encodeURIComponent(query)}`;

test.each([
  ["Đảng", 1000],
  ["Đảng bộ", 1000],
  ["nghị quyết đại hội đảng bộ", 1000],
  // A headline as it is pasted, and words of which each stands in nearly every article.
  ["Bản tin mẫu số 58 về tổ chức cơ sở Đảng", 1],
  ["tổ chức cơ sở Đảng hoàn thành tốt nhiệm vụ đại hội chi bộ nhiệm kỳ mới", 994],
  ["đơn vị các phường trên địa bàn ban cơ sở chi thu phát huy tinh thần đoàn kết", 980],
  ['"tổ chức cơ sở Đảng"', 996],
  ['"tổ chức cơ sở Đảng hoàn thành tốt nhiệm vụ đại hội chi bộ nhiệm kỳ mới"', 997],
])("a first query, %j, is less than 200 KB over the wire, page and font included", async (query, count) => {
  const context = await browser.newContext();
  const fresh = await context.newPage();
  const loaded: Promise<number>[] = [];
  fresh.on("response", (response) => loaded.push(weigh(response)));
  await fresh.goto(addressOf(query));
  await fresh.getByText(`Có ${formatCount(count)} bản tin.`).waitFor();
  expect(await fresh.locator("#ket-qua > li .cover-link").count()).toBe(count);
  await fresh.waitForLoadState("networkidle");
  const total = (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(200_000);
  await context.close();
});

test("which run of a costly phrase was looked for is told, and marked", async () => {
  const fresh = await browser.newPage();
  await fresh.goto(addressOf('"tổ chức cơ sở Đảng hoàn thành tốt nhiệm vụ đại hội chi bộ nhiệm kỳ mới"'));
  const told = "Cụm từ có nhiều tiếng thông dụng nên chỉ tìm đoạn “hoàn thành tốt nhiệm”. Có 997 bản tin.";
  await fresh.locator("#trang-thai", { hasText: told }).waitFor();
  const marked = await fresh.locator("#ket-qua > li").first().locator("mark").allTextContents();
  expect(marked.slice(0, 4).join(" ").toLowerCase()).toBe("hoàn thành tốt nhiệm");
  await fresh.close();
});

test("all results come at once, and making them holds no reader up for long", async () => {
  const fresh = await browser.newPage();
  await fresh.addInitScript(() => {
    const counts: number[] = [];
    let made = 0;
    const clone = Element.prototype.cloneNode;
    Element.prototype.cloneNode = function (this: Element, deep?: boolean) {
      made++;
      return clone.call(this, deep);
    };
    let turns = 0;
    setInterval(() => {
      if (made > 0 && made < 1000) turns++;
    });
    Object.assign(globalThis, { counts, turns: () => turns });
    addEventListener("DOMContentLoaded", () => {
      const list = document.querySelector("#ket-qua");
      if (!list) return;
      new MutationObserver(() => counts.push(list.childElementCount)).observe(list, { childList: true });
    });
  });
  await fresh.goto(addressOf("Đảng"));
  await fresh.getByText("Có 1.000 bản tin.").waitFor();
  expect(await fresh.evaluate<number[]>("counts")).toEqual([1000]);
  expect(await fresh.evaluate<number>("turns()")).toBeGreaterThan(3);
  await fresh.close();
});

test("a search that comes while results are being made leaves none of them", async () => {
  const fresh = await browser.newPage();
  await fresh.addInitScript(() => {
    const clone = Element.prototype.cloneNode;
    // As the first result is made.
    Element.prototype.cloneNode = function (this: Element, deep?: boolean) {
      Element.prototype.cloneNode = clone;
      setTimeout(() => {
        const field = document.querySelector("input");
        if (field) field.value = "";
        field?.form?.requestSubmit();
      });
      return clone.call(this, deep);
    };
  });
  await fresh.goto(addressOf("Đảng"));
  await fresh.waitForURL(`${served.origin}/tim-kiem/`);
  await fresh.waitForTimeout(500);
  expect(await fresh.locator("#ket-qua > li").count()).toBe(0);
  await fresh.close();
});

test("wherever a reader goes in the list, the results on the screen have their excerpts", async () => {
  const fresh = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await fresh.goto(addressOf("Đảng"));
  await fresh.getByText("Có 1.000 bản tin.").waitFor();
  const results = fresh.locator("#ket-qua > li");
  for (const index of [0, 7, 500, 499, 498, 999, 250]) {
    await results.nth(index).scrollIntoViewIfNeeded();
    await expect.poll(() => results.nth(index).locator(".search__excerpt").textContent()).not.toBe("");
  }
  const read = await results.locator(".search__excerpt:not(:empty)").count();
  expect(read).toBeLessThan(100);
  await fresh.close();
});

test("who goes back from an article comes to the same place in the results, and to the top in a new search", async () => {
  const fresh = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await fresh.goto(addressOf("Đảng"));
  await fresh.getByText("Có 1.000 bản tin.").waitFor();
  const result = fresh.locator("#ket-qua > li").nth(300);
  await result.scrollIntoViewIfNeeded();
  await expect.poll(() => result.locator(".search__excerpt").textContent()).not.toBe("");
  // Excerpts above may still come: the place is the one that the reader leaves.
  await result.evaluate((item) => {
    addEventListener("pagehide", () =>
      sessionStorage.setItem("place", String(item.getBoundingClientRect().top)),
    );
  });
  await result.locator(".cover-link").click();
  await fresh.waitForURL(({ pathname }) => pathname !== "/tim-kiem/");
  await fresh.goBack();
  await fresh.getByText("Có 1.000 bản tin.").waitFor();
  const before = Number(await fresh.evaluate("sessionStorage.place"));
  expect(before).toBeGreaterThan(0);
  // A page scrolls by whole pixels, its lines have parts of them.
  const moved = async () => Math.abs(((await result.boundingBox())?.y ?? Number.NaN) - before);
  await expect.poll(moved).toBeLessThan(1);
  await fresh.goto(addressOf("nghị quyết"));
  await fresh.getByText("bản tin.").waitFor();
  expect(await fresh.evaluate<number>("scrollY")).toBe(0);
  await fresh.close();
});

/** Bytes as a host sends them: what is not compressed already it compresses. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, gzipSync(body).length);
}
