import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Additions, makeRenderer } from "../../src/eleventy/render.ts";
import { SourceFault } from "../../src/eleventy/source-fault.ts";
import { makeFolder } from "../project.ts";

/** Renders a record by a template of one line, with what a site's configuration might add. */
function render(template: string, component = ""): string {
  const templates = makeFolder();
  mkdirSync(join(templates, "pages"));
  writeFileSync(join(templates, "part.njk"), component);
  writeFileSync(join(templates, "pages/page.njk"), template);
  const additions = {
    filters: {
      upper: (text: unknown) => String(text).toLocaleUpperCase("vi"),
      later: (text: unknown) => Promise.resolve(text),
    },
    shortcodes: {
      greet(this: { page: { title: string } }, ...names: unknown[]) {
        return `<b>${[this.page.title, ...names].join(", ")}</b>`;
      },
      fail: () => {
        throw new Error("hỏng");
      },
      nothing: () => {},
      later: () => Promise.resolve("mai"),
    },
    pairedShortcodes: { frame: (content: unknown, name: unknown) => `<i class="${name}">${content}</i>` },
  };
  const page = { template: "page", url: "/mau/", title: "Đảng bộ" };
  return makeRenderer(templates, additions, {} as never)(page as never);
}

test("a template is read by the tags of its own site, whatever another's was kept as", () => {
  const single = { filters: {}, shortcodes: { mark: () => "<hr>" }, pairedShortcodes: {} };
  const paired = {
    filters: {},
    shortcodes: {},
    pairedShortcodes: { mark: (text: unknown) => `<i>${text}</i>` },
  };
  const templates = makeFolder();
  mkdirSync(join(templates, "pages"));
  const renderBy = (additions: Additions, text: string) => {
    writeFileSync(join(templates, "pages/page.njk"), text);
    return makeRenderer(templates, additions, {} as never)({ template: "page", url: "/mau/" } as never);
  };
  expect(renderBy(single, "{% mark %}a")).toBe("<hr>a");
  expect(renderBy(paired, "{% mark %}a{% endmark %}")).toBe("<i>a</i>");
  expect(() => renderBy(single, "{% mark %}a{% endmark %}")).toThrow(/endmark/);
});

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

test("a loop tells its place where a template asks for it, and holds its item where none does", () => {
  expect(render("{% for a in [1, 2] %}{{ loop.index }}{{ loop.last }} {% endfor %}")).toBe("1false 2true ");
  expect(render("{% for a in [1, 2] %}{% for b in [3, 4] %}{{ a }}{{ b }} {% endfor %}{% endfor %}")).toBe(
    "13 14 23 24 ",
  );
  const part =
    "{% macro part(items) %}{% for item in items %}{{ loop.revindex }}{{ item }}{% endfor %}{% endmacro %}";
  expect(render(`${import_}{% for a in [5, 6] %}{{ part([a, a]) }} {% endfor %}`, part)).toBe("2515 2616 ");
});

test("a component runs once for all pages, and anew for each that imports it with its context", () => {
  const templates = makeFolder();
  mkdirSync(join(templates, "pages"));
  writeFileSync(join(templates, "part.njk"), "{% tick %}{% macro part() %}{{ page.title }}{% endmacro %}");
  writeFileSync(join(templates, "pages/alone.njk"), import_);
  writeFileSync(
    join(templates, "pages/seeing.njk"),
    '{% from "part.njk" import part with context %}{{ part() }}',
  );
  let ticks = 0;
  const shortcodes = { tick: () => String(++ticks) };
  const renderPage = makeRenderer(templates, { filters: {}, shortcodes, pairedShortcodes: {} }, {} as never);
  const pageOf = (template: string, title: string) => renderPage({ template, title } as never);
  expect([pageOf("alone", "A"), pageOf("alone", "B"), ticks]).toEqual(["", "", 1]);
  expect([pageOf("seeing", "A"), pageOf("seeing", "B"), ticks]).toEqual(["A", "B", 3]);
});

test("a template that may be missing in one place is missed in another", () => {
  expect(render('{% include "none.njk" ignore missing %}x')).toBe("x");
  expect(() => render('{% include "none.njk" ignore missing %}{% include "none.njk" %}')).toThrow(
    /none\.njk/,
  );
});

const import_ = '{% from "part.njk" import part %}';

test.each([
  [
    "x\n{{ page.absent }}",
    "",
    /pages\/page\.njk:2:1 mẫu trang in một giá trị không có .*khi dựng \/mau\/.*\n {2}Sửa: /,
  ],
  ["{% fail %}", "", /pages\/page\.njk mẫu trang bị lỗi .*\[Error: hỏng\]\n {2}Sửa: /],
  [
    "x\n {% nothing %}",
    "",
    /page\.njk:2:5 mẫu trang dùng thẻ không cho kết quả gì: {% nothing %} .*\n {2}Sửa: /,
  ],
  [
    "{% later %}",
    "",
    /page\.njk:1:4 mẫu trang dùng thẻ chưa có kết quả \(Promise\): {% later %} .*\n {2}Sửa: /,
  ],
  ["{{ 1 | later }}", "", /page\.njk:?.* mẫu trang in một kết quả chưa có \(Promise\) .*\n {2}Sửa: /],
  [`{% include "pages/page.njk" %}`, "", /page\.njk mẫu trang gọi lại chính mình không dứt .*\n {2}Sửa: /],
  [
    "{{ 1 | absent }}",
    "",
    /pages\/page\.njk:1:8 mẫu trang dùng bộ lọc không có: absent .*\n {2}Sửa: .*\(không async\)/,
  ],
  [
    `${import_}\n{{ part(page) }}`,
    "{% macro part(page) %}\n{{ page.absent | absent }}\n{{ page | nonesuch }}{% endmacro %}",
    /\/part\.njk:2:18 mẫu trang dùng bộ lọc không có: absent \(khi dựng \/mau\/\) .*\n {2}Sửa: /,
  ],
  ["{{ page.absent() }}", "", /mẫu trang gọi một hàm không có: page\["absent"\] .*\n {2}Sửa: /],
  ['{% extends "none.njk" %}', "", /page\.njk:1:13 mẫu trang gọi một mẫu không có: none\.njk .*\n {2}Sửa: /],
  [
    "x\n\n{% nonesuch %}",
    "",
    /page\.njk:3:4 mẫu trang dùng thẻ không có: {% nonesuch %} \[.*\n {2}Sửa: .*\(không async\)/,
  ],
  ["{% if page %}", "", /pages\/page\.njk mẫu trang thiếu thẻ đóng \[.*\n {2}Sửa: /],
  [
    import_,
    "{% macro part() %}\n{{ a b }}{% endmacro %}",
    /\/part\.njk:2:6 mẫu trang sai cú pháp .*\[expected .*\n {2}Sửa: /,
  ],
  [
    `${import_}{{ part(page) }}`,
    "{% macro part(page) %}\n <b>{{ page.absent }}</b>{% endmacro %}",
    /\/part\.njk:2:5 mẫu trang in một giá trị không có \(khi dựng \/mau\/\) .*\n {2}Sửa: /,
  ],
])("what is wrong in the template %j with the component %j is told at its place", (page, part, told) => {
  expect(() => render(page, part)).toThrow(SourceFault);
  expect(() => render(page, part)).toThrow(told);
});
