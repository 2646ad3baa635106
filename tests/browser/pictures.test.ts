import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../build.ts";
import { writePictureSite } from "../picture-site.ts";
import { makeFolder } from "../project.ts";
import { findFaults } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let site: { origin: string; server: Server };

const root = makeFolder(afterAll);

beforeAll(async () => {
  const content = join(root, "content");
  await writePictureSite(content);
  await build({ content, output: join(root, "site"), root });
  site = await serve(join(root, "site"), "/quan");
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

const kinds = [
  ["the front page", "/"],
  ["a list", "/tin/"],
  ["an article with a cover", "/tin/ban-tin-co-anh-bia/"],
  ["an article with pictures in its text", "/tin/ban-tin-co-anh-trong-bai/"],
] as const;

/** Sum of what moved while the page loaded, as browsers score it: nothing is 0. */
const measureShift = `new Promise((resolve) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(shift), 300);
})`;

test.each(kinds)(
  "on %s nothing moves when pictures arrive, and axe finds nothing",
  async (_kind, address) => {
    for (const width of [360, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.route(/\/anh\//, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      await page.goto(`${site.origin}/quan${address}`);
      expect(await page.evaluate(measureShift)).toBe(0);
      expect(await findFaults(page)).toEqual([]);
      const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
      await context.close();
    }
  },
);

test("a phone gets small WebP, and a picture is never shown larger than it is", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site.origin}/quan/tin/ban-tin-co-anh-bia/`);
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await page.waitForLoadState("networkidle");
  const shown = (selector: string) =>
    page.locator(selector).evaluate((image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error("no picture");
      return { file: image.currentSrc.replace(/.*-/, ""), width: image.clientWidth };
    });
  expect(await shown(".figure img")).toEqual({ file: "400.webp", width: 328 });
  expect(await shown('img[alt="nhỏ"]')).toEqual({ file: "240.webp", width: 240 });
  await page.close();
});
