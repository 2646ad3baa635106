import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, fixture, readPages } from "../build.ts";
import { makeFolder } from "../project.ts";
import { headersFor, readHeaderRules } from "../site/host-files.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

/** A site under a path of its host, with every header that its rules give, and without any. */

const base = "/ban-tin";
let browser: Browser;
let output: string;
let strict: { origin: string; server: Server };
let plain: { origin: string; server: Server };

const root = makeFolder(afterAll);

beforeAll(async () => {
  output = join(root, "site");
  await build({ content: fixture("quan"), output, root });
  const rules = readHeaderRules(readFileSync(join(output, "_headers"), "utf8"));
  strict = await serve(output, base, (path) => headersFor(rules, path));
  plain = await serve(output, base);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  strict?.server.close();
  plain?.server.close();
});

/** A page that tells whatever a policy blocks and whatever is not there. */
async function openWatched(): Promise<{ page: Page; found: string[] }> {
  const page = await browser.newPage();
  const found: string[] = [];
  page.on("console", (message) => message.type() === "error" && found.push(message.text()));
  page.on("pageerror", (error) => found.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    console.error("blocked: " + event.violatedDirective + " " + event.blockedURI))`);
  return { page, found };
}

test.each(["strict", "plain"])(
  "no policy blocks anything of any page, and all of it is there (%s host)",
  async (kind) => {
    const { origin } = kind === "strict" ? strict : plain;
    const { page, found } = await openWatched();
    for (const [url, html] of readPages(output)) {
      // It leads on before it can be looked at.
      if (html.includes('http-equiv="refresh"')) continue;
      await page.goto(origin + base + url, { waitUntil: "load" });
      const fonts = await page.evaluate(
        "document.fonts.ready.then((set) => [...set].map(({ status }) => status))",
      );
      expect(fonts, url).toContain("loaded");
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);

test.each(["strict", "plain"])("a search runs in its thread (%s host)", async (kind) => {
  const { origin } = kind === "strict" ? strict : plain;
  const { page, found } = await openWatched();
  await page.goto(`${origin}${base}/tim-kiem/?q=hoi+nghi+mau`);
  await page.locator("#ket-qua > li").first().waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(found).toEqual([]);
  await page.context().close();
});

test.each(["strict", "plain"])("a policy does block what a page may not hold (%s host)", async (kind) => {
  const { origin } = kind === "strict" ? strict : plain;
  const { page, found } = await openWatched();
  await page.route(`${origin}${base}/gioi-thieu/`, async (route) => {
    const response = await route.fetch();
    const more =
      '<p style="color:red">x</p><script>document.title = "taken"</script><img src="https://la.example/a.png">';
    await route.fulfill({ response, body: (await response.text()).replace("</main>", `${more}</main>`) });
  });
  await page.goto(`${origin}${base}/gioi-thieu/`);
  expect(await page.title()).not.toBe("taken");
  const blocked = found.filter((line) => line.startsWith("blocked: ")).map((line) => line.split(" ")[1]);
  expect(new Set(blocked)).toEqual(new Set(["style-src-attr", "script-src-elem", "img-src"]));
  await page.context().close();
});

test("an old address leads on where a host knows no rules", async () => {
  const { page, found } = await openWatched();
  await page.goto(`${plain.origin}${base}/tin-cu/hoi-nghi-t12.html`);
  await page.waitForURL(`**${base}/tin-quan/hoi-nghi-mau-*/`);
  expect(await page.locator("h1").textContent()).toContain("Hội nghị mẫu");
  expect(found).toEqual([]);
  await page.context().close();
});

test.each(["strict", "plain"])(
  "an old address that a query tells apart leads on from the page for what is not found (%s host)",
  async (kind) => {
    const { origin } = kind === "strict" ? strict : plain;
    const page = await browser.newPage();
    await page.goto(`${origin}${base}/cổng/xem.aspx?id=5`);
    await page.waitForURL(`**${base}/tin-quan/hoi-nghi-mau-*/`);
    await page.goto(`${origin}${base}/cổng/xem.aspx?a=1&id=5&fbclid=b`);
    await page.waitForURL(`**${base}/tin-quan/hoi-nghi-mau-*/`);
    await page.goto(`${origin}${base}/cổng/xem.aspx?id=55`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(page.url()).toContain("id=55");
    await page.goto(`${origin}${base}/cổng/xem.aspx?id=6`);
    expect(await page.locator("h1").textContent()).toContain("Không tìm thấy");
    await page.context().close();
  },
);

test("from the front page every link, file and feed can be reached under the path", async () => {
  const seen = new Set([`${base}/`]);
  const broken: string[] = [];
  const address = /(?:href|src)="([^"#]+)|<loc>([^<]+)|<(?:link|guid[^>]*)>([^<]+)|url\(([^)]+)\)/g;
  for (const path of seen) {
    const response = await fetch(plain.origin + path);
    if (!response.ok) broken.push(path);
    const type = response.headers.get("content-type") ?? "";
    if (!/html|xml|css/.test(type)) continue;
    for (const [, ...found] of (await response.text()).matchAll(address)) {
      const url = new URL((found.find(Boolean) ?? "").replaceAll('"', ""), `https://quan-mau.example${path}`);
      if (url.host === "quan-mau.example") seen.add(url.pathname);
    }
  }
  expect(broken).toEqual([]);
  expect([...seen].filter((path) => !path.startsWith(`${base}/`))).toEqual([]);
  for (const path of ["/rss.xml", "/fonts/be-vietnam-pro-600.woff2"]) expect(seen).toContain(base + path);
  expect(seen.size).toBeGreaterThan(30);
});
