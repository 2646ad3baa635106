import { existsSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, fixture, readPages } from "../build.ts";
import { makeFolder, project } from "../project.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The short doctype is written in lower case, as most of the field does.
    "doctype-style": "off",
    // A headline is as long as the editor writes it.
    "long-title": "off",
    // Blank lines where a template had its tags cost nothing over the wire.
    "no-trailing-whitespace": "off",
    // A class keeps a telephone number on its line, and its signs as they were given.
    "tel-non-breaking": ["error", { ignoreClasses: ["nowrap"] }],
  },
});

const sites = [
  ["our own content", join(project, "content"), "", "https://hoat-dong-dang.example"],
  ["the fixture quan", fixture("quan"), "/ban-tin", "https://quan-mau.example"],
  ["the fixture xa", fixture("xa"), "", "https://xa-tuong-tuong.example"],
] as const;

describe.each(sites)("%s", (_name, content, base, origin) => {
  let output: string;
  let pages: Map<string, string>;

  beforeAll(async () => {
    const root = makeFolder(afterAll);
    output = join(root, "site");
    const result = await build({ content, output, root, now: Date.parse("2026-12-01T08:00:00+07:00") });
    expect(result.problems).toBeNull();
    pages = readPages(output);
    expect(pages.size).toBeGreaterThan(10);
  });

  test("every page is valid HTML", async () => {
    for (const [url, html] of pages) {
      const report = await validator.validateString(html, url);
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${url}:${line} ${ruleId} ${message}`),
      );
      expect(found).toEqual([]);
    }
  });

  test("every address in a page leads to a file of the site or to another site", () => {
    const dead: string[] = [];
    for (const [url, html] of pages) {
      const named = [...html.matchAll(/ (?:href|src|property="og:image" content)="([^"]*)"/g)].map(
        ([, address = ""]) => address,
      );
      const sizes = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(", "));
      for (const address of [...named, ...sizes.map((size) => size.replace(/ \d+w$/, ""))]) {
        if (/^(#|https?:|mailto:|tel:)/.test(address) && !address.startsWith(`${origin}${base}/`)) continue;
        const path = address.replace(origin, "").replace(/[?#].*$/, "");
        const inSite = path.startsWith(`${base}/`) ? decodeURIComponent(path.slice(base.length)) : null;
        const file = inSite && join(output, inSite.endsWith("/") ? `${inSite}index.html` : inSite);
        if (!file || !existsSync(file)) dead.push(`${url} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
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
