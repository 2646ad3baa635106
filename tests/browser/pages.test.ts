import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { build, fixture } from "../build.ts";
import { makeFolder } from "../project.ts";
import { findFaults } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const base = "/ban-tin";
const article = "/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/";

/** One address of each kind of page. */
const kinds = [
  ["the front page", "/"],
  ["a section", "/tin-quan/"],
  ["an empty section", "/thong-bao/"],
  ["an article with everything", article],
  ["an article with little", "/tin-quan/ban-tin-mau-khong-co-tom-tat/"],
  ["an expired article's notice", "/tin-quan/ban-tin-mau-da-het-han/"],
  ["the archive", "/luu-tru/"],
  ["a year", "/luu-tru/2024/"],
  ["a month", "/luu-tru/2024/03/"],
  ["a quarter", "/luu-tru/2024/quy-1/"],
  ["the authors", "/tac-gia/"],
  ["an author", "/tac-gia/tran-thi-mau/"],
  ["the tags", "/chu-de/"],
  ["the documents", "/van-ban/"],
  ["a document", "/van-ban/05-ct-tw/"],
  ["most read", "/doc-nhieu/"],
  ["the statistics", "/thong-ke/"],
  ["the search page", "/tim-kiem/"],
  ["a search with results", "/tim-kiem/?q=mau"],
  ["the site map", "/so-do-trang/"],
  ["a page of its own", "/gioi-thieu/"],
  ["a page in English", "/english/"],
  ["an address without a page", "/khong-co/"],
] as const;

let browser: Browser;
let site: { origin: string; server: Server };
let large: { origin: string; server: Server };

const root = makeFolder(afterAll);

beforeAll(async () => {
  await build({ content: fixture("quan"), output: join(root, "quan"), root });
  generateContent(join(root, "content"), 130);
  await build({
    content: join(root, "content"),
    output: join(root, "large"),
    root,
    now: Date.parse("2026-12-01"),
  });
  site = await serve(join(root, "quan"), base);
  large = await serve(join(root, "large"));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
  large?.server.close();
});

async function open(
  address: string,
  options: BrowserContextOptions = {},
  at = `${site.origin}${base}`,
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(at + address);
  if (address.includes("?q=")) await page.locator("#trang-thai", { hasText: "bản tin" }).waitFor();
  return page;
}

/** Another scheme changes what the style sheet gives, and nothing else: the page need not be opened again. */
const schemes = [
  ["by day", { colorScheme: "light" }],
  ["by night", { colorScheme: "dark" }],
  ["in forced colours", { colorScheme: "light", forcedColors: "active" }],
] as const;

test.each(kinds)("axe finds nothing on %s by day, by night and in forced colours", async (_kind, address) => {
  const page = await open(address, { viewport: { width: 360, height: 740 } });
  for (const [name, scheme] of schemes) {
    await page.emulateMedia(scheme);
    expect(await findFaults(page), name).toEqual([]);
  }
  await page.context().close();
});

test("axe finds nothing on a long list and its numbered page", async () => {
  for (const address of ["/tin-mau/", "/tin-mau/trang/1/", "/luu-tru/", "/thong-ke/"]) {
    const page = await open(address, { viewport: { width: 1280, height: 900 } }, large.origin);
    expect(await findFaults(page)).toEqual([]);
    await page.context().close();
  }
});

/** 1280 px at 400 % zoom is 320 px. */
test.each(kinds)("%s fits 320 px without sideways scrolling", async (_kind, address) => {
  const page = await open(address, { viewport: { width: 320, height: 640 } });
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.context().close();
});

test("a page asks no other host for anything, and nothing of it is missing", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const failed: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  await page.goto(`${site.origin}${base}${article}`);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  expect(failed).toEqual([]);
  await context.close();
});

test("a keyboard reaches the skip link first, then the text, with a visible focus", async () => {
  const page = await open(article);
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  expect(await skip.getAttribute("href")).toBe("#noi_dung");
  const box = await skip.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press("Enter");
  // The browser tells of it a moment later.
  await page.waitForURL(/#noi_dung$/);
  await page.keyboard.press("Tab");
  expect(await page.locator("main :focus").count()).toBe(1);
  const outline = "getComputedStyle(document.activeElement).outlineStyle";
  expect(await page.evaluate(outline)).not.toBe("none");
  await page.context().close();
});

test("everything is there without JavaScript", async () => {
  const page = await open(article, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  expect(await page.locator("h1").textContent()).toContain("Hội nghị mẫu");
  // The menu is a popover: the browser itself opens it.
  await page.getByRole("button", { name: "Danh mục", exact: true }).click();
  expect(await page.getByRole("link", { name: "Thông báo" }).isVisible()).toBe(true);
  await page.context().close();
});

test("a phone that is turned while the menu is open keeps the menu and its way out", async () => {
  const page = await open(article, { viewport: { width: 390, height: 844 } });
  await page.getByRole("button", { name: "Danh mục", exact: true }).click();
  await page.setViewportSize({ width: 844, height: 390 });
  await page.getByRole("button", { name: "Đóng" }).click();
  const masthead = await page.locator(".masthead").boundingBox();
  const menu = await page.locator(".menu").boundingBox();
  expect(menu?.y).toBeGreaterThanOrEqual((masthead?.y ?? 0) + (masthead?.height ?? Number.NaN));
  await page.context().close();
});

test("on paper a table of more sums than a line holds is there whole", async () => {
  const page = await open(article, { viewport: { width: 624, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const sums = '<td><span class="nowrap">2.036.892.246</span></td>'.repeat(13);
  await page
    .locator(".table-frame table")
    .first()
    .evaluate((table, cells) => {
      table.innerHTML = `<tbody><tr><td>Chi bộ Mẫu</td>${cells}</tr></tbody>`;
    }, sums);
  const box = await page
    .locator(".table-frame")
    .first()
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(box).toBe(0);
  await page.context().close();
});

test("on paper a wide table is there whole", async () => {
  const page = await open(article, { viewport: { width: 624, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const overflow = await page
    .locator(".table-frame")
    .evaluateAll((frames) => frames.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(Math.max(...overflow)).toBe(0);
  await page.context().close();
});
