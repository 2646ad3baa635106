import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, fixture, readPages } from "../build.ts";
import { content, home, isOurs } from "../own-content.ts";
import { makeFolder } from "../project.ts";
import { findDead, findInvalid } from "./page-faults.ts";

const sites = [
  ["the fixture phuong", fixture("phuong"), "", "https://phuong-mau.example"],
  ["the fixture quan", fixture("quan"), "/ban-tin", "https://quan-mau.example"],
  ["the fixture xa", fixture("xa"), "", "https://xa-tuong-tuong.example"],
  ...(isOurs ? [["our own content", content, home.pathname.replace(/\/$/, ""), home.origin] as const] : []),
] as const;

describe.each(sites)("%s", (_name, content, base, origin) => {
  let output: string;
  let pages: Map<string, string>;

  const root = makeFolder(afterAll);

  beforeAll(async () => {
    output = join(root, "site");
    const result = await build({ content, output, root, now: Date.parse("2026-12-01T08:00:00+07:00") });
    expect(result.problems).toBeNull();
    pages = readPages(output);
    expect(pages.size).toBeGreaterThan(10);
  });

  test("every page is valid HTML", async () => {
    expect(await findInvalid(pages)).toEqual([]);
  });

  test("every address in a page leads to a file of the site or to another site", () => {
    expect(findDead(pages, output, new URL(`${origin}${base}/`))).toEqual([]);
  });

  test("no heading of a text can have the id of another part of its page", () => {
    const around = [...pages.values()]
      .filter((html) => html.includes('<div class="prose">'))
      .flatMap((html) => html.replace(/<div class="prose">.*?<\/div>/gs, "").match(/(?<= id=")[^"]+/g) ?? []);
    expect(around.length).toBeGreaterThan(1);
    for (const id of around) expect(id).toMatch(/[^a-z0-9-]/);
  });

  test("every fragment in a page names an element of it", () => {
    for (const [, html] of pages) {
      for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    }
  });

  test("a page in another language says so, what surrounds it is in the site's, and links to it say which", () => {
    for (const [url, html] of pages) {
      const [, lang] = /<html lang="([^"]+)">/.exec(html) ?? [];
      if (lang === "vi") continue;
      const around = html.match(
        /^<\w+ class="(?:skip|masthead|menu|menu-bar wrap|breadcrumb wrap|footer|print-address)"[^>]*>/gm,
      );
      expect(around).toHaveLength(7);
      for (const tag of around ?? []) expect(tag).toContain(' lang="vi"');
      const links = [...pages.values()].flatMap(
        (page) => page.match(new RegExp(`<a href="${base}${url}"[^>]*>`, "g")) ?? [],
      );
      expect(links.length).toBeGreaterThan(10);
      for (const tag of links) expect(tag).toContain(` lang="${lang}" hreflang="${lang}"`);
    }
  });

  test("every block of JSON-LD parses, and names addresses of this site alone", () => {
    for (const [, html] of pages) {
      for (const [, json = ""] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(json);
        expect(data["@context"]).toBe("https://schema.org");
        for (const [address] of json.matchAll(/https:\/\/[^"]*\.example[^"]*/g))
          expect(address).toMatch(`${origin}${base}`);
      }
    }
  });

  test("no page holds a script or a style of its own, or an address of another host that it would load", () => {
    for (const [, html] of pages) {
      expect(
        html.replace(/<script type="(?:application\/ld\+json">.*?|module" src="[^":]*">)<\/script>/gs, ""),
      ).not.toMatch(/<script|<style| style=| on\w+=/);
      expect(html).not.toMatch(/<(?:img|link rel="(?:stylesheet|preload|icon)")[^>]*(?:src|href)="https?:/);
    }
  });
});
