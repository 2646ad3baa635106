import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { build, fixture } from "../build.ts";
import { makeFolder } from "../project.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

/** A page of the small site with all that an article may have. */
export const article = "/ban-tin/tin-quan/hoi-nghi-mau-ve-chi-thi-so-05-ct-tw-lam-theo-nhanh/";

type Open = (address: string, width: number, options?: BrowserContextOptions) => Promise<Page>;

/**
 * Serves a small site with every kind of part and a large one for a file of tests, and gives what opens their pages at a
 * width in px. Addresses of the small site begin with its path, `/ban-tin/`.
 */
export function serveLayouts(): Open {
  let browser: Browser;
  let small: { origin: string; server: Server };
  let large: { origin: string; server: Server };
  const root = makeFolder(afterAll);

  beforeAll(async () => {
    await build({ content: fixture("quan"), output: join(root, "small"), root });
    generateContent(join(root, "content"), 130);
    const now = Date.parse("2026-12-01");
    await build({ content: join(root, "content"), output: join(root, "large"), root, now });
    small = await serve(join(root, "small"), "/ban-tin");
    large = await serve(join(root, "large"));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    small?.server.close();
    large?.server.close();
  });

  return async (address, width, options = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await context.newPage();
    const { origin } = address.startsWith("/ban-tin") ? small : large;
    await page.goto(origin + address);
    return page;
  };
}

/** A property of the first element of a selector, which may end in a pseudo-element. */
export const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector.replace(/::\w+$/, ""))}),
      ${JSON.stringify(/::\w+$/.exec(selector)?.[0] ?? null)}).getPropertyValue("${property}")`,
  );

/** By how many px a page is wider than its window. */
export const overflowOf = (page: Page) =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

export const boxesOf = (page: Page, selector: string) =>
  page.evaluate<DOMRect[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.getBoundingClientRect().toJSON())`,
  );

/** On how many lines the text of an element stands. */
export const linesOf = (page: Page, selector: string) =>
  page.evaluate<number>(`{
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(${JSON.stringify(selector)}));
    range.getClientRects().length;
  }`);
