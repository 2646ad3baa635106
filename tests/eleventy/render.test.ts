import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRenderer, TemplateError } from "../../src/eleventy/render.ts";
import { makeFolder } from "../project.ts";

/** Renders a record by a template of one line, with what a site's configuration might add. */
function render(template: string): string {
  const templates = makeFolder();
  mkdirSync(join(templates, "pages"));
  writeFileSync(join(templates, "pages/page.njk"), template);
  const additions = {
    filters: { upper: (text: unknown) => String(text).toLocaleUpperCase("vi") },
    shortcodes: {
      greet(this: { page: { title: string } }, ...names: unknown[]) {
        return `<b>${[this.page.title, ...names].join(", ")}</b>`;
      },
      fail: () => {
        throw new Error("hỏng");
      },
    },
    pairedShortcodes: { frame: (content: unknown, name: unknown) => `<i class="${name}">${content}</i>` },
  };
  const page = { template: "page", url: "/mau/", title: "Đảng bộ" };
  return makeRenderer(templates, additions, {} as never)(page as never);
}

test("the filters that a site adds work in templates", () => {
  expect(render("{{ page.title | upper }}")).toBe("ĐẢNG BỘ");
});

test("a shortcode gets its values, sees the page, and gives HTML", () => {
  expect(render('{% greet "a", 1 + 1 %}')).toBe("<b>Đảng bộ, a, 2</b>");
  expect(render("{% greet %}")).toBe("<b>Đảng bộ, </b>");
});

test("a paired shortcode gets what it encloses", () => {
  expect(render('{% frame "khung" %}{{ page.title }} &amp; {% greet 1 %}{% endframe %}')).toBe(
    '<i class="khung">Đảng bộ &amp; <b>Đảng bộ, 1</b></i>',
  );
});

test("an addition that fails is told with its template and page", () => {
  expect(() => render("{% fail %}")).toThrow(TemplateError);
  expect(() => render("{% fail %}")).toThrow(/^templates\/pages\/page\.njk, \/mau\/: .*hỏng/s);
});
