import { expect, test } from "vitest";
import { markdown } from "../../src/content/markdown.ts";

test.each([
  [[1], [2]],
  [
    [2, 3, 2],
    [2, 3, 2],
  ],
  [
    [1, 2, 3],
    [2, 3, 4],
  ],
  [[3], [2]],
  [
    [2, 4, 4, 3],
    [2, 3, 3, 3],
  ],
  [
    [3, 2, 3],
    [2, 2, 3],
  ],
  [
    [1, 3, 2],
    [2, 3, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])("headings of the levels %j stand below the headline as %j", (typed, shown) => {
  const text = typed.map((level) => `${"#".repeat(level)} Mẫu`).join("\n\nĐoạn.\n\n");
  const tags = (kind: string) =>
    markdown.parse(text, {}).flatMap(({ type, tag }) => (type === `heading_${kind}` ? [tag] : []));
  expect(tags("open")).toEqual(shown.map((level) => `h${level}`));
  expect(tags("close")).toEqual(tags("open"));
});

test.each([
  [
    ["Phần một", "Phần hai"],
    ["phan-mot", "phan-hai"],
  ],
  [
    ["Mục", "Mục", "Mục"],
    ["muc", "muc-1", "muc-2"],
  ],
  [
    ["Mục 1", "Mục", "Mục", "Mục 1"],
    ["muc-1", "muc", "muc-2", "muc-1-1"],
  ],
  [
    ["Mục", "Mục", "Mục 1"],
    ["muc", "muc-1", "muc-1-1"],
  ],
  [["**Đại hội** [Đảng](/a/) `XII`"], ["dai-hoi-dang-xii"]],
  [
    ["…", "!"],
    ["muc", "muc-1"],
  ],
  // An id begins with a letter.
  [
    ["1. Kết quả", "2024", "Mục 2024"],
    ["muc-1-ket-qua", "muc-2024", "muc-2024-1"],
  ],
])("the headings %j have the addresses %j", (headings, ids) => {
  const tokens = markdown.parse(headings.map((heading) => `## ${heading}\n\n`).join(""), {});
  expect(tokens.flatMap((token) => token.attrGet("id") ?? [])).toEqual(ids);
});

test.each([
  ["1. Một\n2. Hai\n4. Bốn", "<ol>", [null, null, "4"]],
  ["23. Ngày\n\n1986. Đổi mới.", '<ol start="23" class="long-numbers">', [null, "1986"]],
  ["1. Một\n1. Hai\n1. Ba", "<ol>", [null, null, null]],
  ["1. Một\n   1. Con\n   5. Con\n3. Ba", "<ol>", [null, null, "5", "3"]],
  ["- a\n- b", "<ul>", [null, null]],
])("%j keeps the numbers that were typed", (text, open, values) => {
  const tokens = markdown.parse(text, {});
  expect(markdown.renderer.renderToken(tokens, 0, markdown.options)).toContain(open);
  const items = tokens.filter(({ type }) => type === "list_item_open");
  expect(items.map((item) => item.attrGet("value"))).toEqual(values);
});

test.each([
  ["|  | Số |\n|---|---|\n| Một | 32 |", ["td", "th", "td", "td"]],
  ["| **Tổ** | |\n|---|--:|\n|  |  |", ["th", "td", "td", "td"]],
])("a head without words in %j is no th", (text, expected) => {
  const tokens = markdown.parse(text, {});
  const tags = (kind: string) =>
    tokens.flatMap(({ type, tag }) => (type === `th_${kind}` || type === `td_${kind}` ? [tag] : []));
  expect(tags("open")).toEqual(expected);
  expect(tags("close")).toEqual(expected);
});

test.each([
  ["_Nguồn: https://mau.example/bai_", "em", "https://mau.example/bai"],
  ["_https://mau.example/bai_.", "em", "https://mau.example/bai"],
  ["__Nguồn: https://mau.example/a_b__", "strong", "https://mau.example/a_b"],
  ["*Nguồn: https://mau.example/bai*", "em", "https://mau.example/bai"],
  ["**_Nguồn: https://mau.example/bai_**", "em", "https://mau.example/bai"],
  ["~~https://mau.example/bai~~", "s", "https://mau.example/bai"],
  ["https://mau.example/_a_/b", null, "https://mau.example/_a_/b"],
])("the address in %j ends before the sign that closes %s", (text, tag, address) => {
  const [inline] = markdown.parseInline(text, {});
  const tokens = inline?.children ?? [];
  expect(tokens.flatMap(({ type, attrs }) => (type === "link_open" ? attrs : []))).toEqual([
    ["href", address],
  ]);
  expect(tokens.some((token) => token.tag === (tag ?? "em"))).toBe(tag !== null);
});
