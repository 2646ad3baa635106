import { describe, expect, test } from "vitest";
import { judge, parse, withKeys } from "./judge.ts";

// `keys` begin on line 4.
describe("a fault in the front matter is told at its place", () => {
  test.each([
    ["a colon in a plain value, at the value", "title: Hội nghị: quý III\n", ["4:8 yaml"]],
    ["a colon at the end of a value", "title: Hội nghị:\n", ["4:8 yaml"]],
    ["a value that begins with @", "title: @mau\n", ["4:8 yaml"]],
    ["a value that begins with %", "title: %mau\n", ["4:8 yaml"]],
    ["a value that begins with a backquote", "title: `mau`\n", ["4:8 yaml"]],
    ["a name that no anchor has", "title: *mau\n", ["4:8 yaml"]],
    ["a text in asterisks", "title: *Mẫu* hai\n", ["4:8 yaml"]],
    ["an anchor without a value", "title: &mau\n", ["4:12 empty-value"]],
    ["an unknown tag", "title: !mau hai\n", ["4:8 yaml"]],
    ["a tag of another kind of YAML", "title: Mẫu\nupdated: !!timestamp 07/10/2017\n", ["5:10 yaml"]],
    ["an exclamation mark by itself", "title: ! Khẩn\n", ["4:8 yaml"]],
    ["one before an entry", "title: Mẫu\ntags:\n  - ! khẩn\n", ["6:5 yaml"]],
    ["one beside another fault", "title: ! Khẩn\nsummary: @hai\n", ["4:8 yaml", "5:10 yaml"]],
    ["a quote that is never closed", 'title: "Mẫu\n', ["4:8 yaml"]],
    [
      "such a quote before other keys",
      'title: "Mẫu\nsummary: Hai\nviewCount: x\n',
      ["4:8 yaml", "6:12 type"],
    ],
    ["text after a closing quote", 'title: "Mẫu" hai\n', ["4:8 yaml"]],
    ["an apostrophe in single quotes", "title: 'Mẫu's'\n", ["4:8 yaml"]],
    ["an unknown escape", 'title: "a\\qb"\n', ["4:8 yaml"]],
    ["a headline that begins with a bracket", "title: [Ảnh] Hội nghị\n", ["4:8 yaml"]],
    ["a bracket that is never closed", "title: Mẫu\ntags: [một, hai\nsummary: Ba\n", ["5:7 yaml"]],
    ["a dash as value", "title: - Mẫu\n", ["4:8 yaml"]],
    ["no space after the colon", "title:Mẫu\n", ["4:1 yaml"]],
    ["a full-width colon", "title：Mẫu\n", ["4:1 yaml"]],
    ["a line without a key", "title: Mẫu\ndòng lạc\n", ["5:1 yaml"]],
    [
      "a dash of Word for an entry",
      "title: Mẫu\ntags:\n– một\n– hai\nviewCount: x\n",
      ["6:1 yaml", "7:1 yaml", "8:12 type"],
    ],
    [
      "a group at the margin",
      "title: Mẫu\ncover:\nsrc: a.jpg\nalt: Ba\n",
      ["6:1 unknown-key", "7:1 unknown-key"],
    ],
    ["a tab as indent", "title: Mẫu\ntags:\n\t- một\n", ["6:1 yaml"]],
    ["tabs on each line of a list", "title: Mẫu\ntags:\n\t- một\n\t- hai\n", ["6:1 yaml", "7:1 yaml"]],
    [
      "colons in each value of a group",
      "title: Mẫu\nsource:\n  name: Báo: Mẫu\n  url: x: y\n",
      ["6:9 yaml", "7:8 yaml"],
    ],
    ["entries that are set in further and further", "title: Mẫu\ntags:\n  - một\n   - hai\n", ["7:4 yaml"]],
    ["a dash in the second line of a text", "title: Mẫu\nsummary: Một\n  - hai\n", ["6:3 yaml"]],
    ["an entry out of line", "title: Mẫu\ntags:\n  - một\n - hai\n", ["7:2 yaml"]],
    ["a key out of line", "title: Mẫu\n  summary: Hai\n", ["4:8 yaml"]],
    [
      "a colon in a nested value",
      "title: Mẫu\nsource:\n  name: Báo: Mẫu\n  url: https://a.example/\n",
      ["6:9 yaml"],
    ],
    ["a quote left open in a nested value", 'title: Mẫu\nsource:\n  name: "Báo\n  url: x\n', ["6:9 yaml"]],
    ["the end of a document", "title: Mẫu\n...\nsummary: Hai\n", ["5:1 yaml"]],
    ["a directive", "title: Mẫu\n%YAML 1.2\n", ["5:1 yaml"]],
    ["a key without a name", "title: Mẫu\n: hai\n", ["5:1 yaml"]],
    ["a list as key", "title: Mẫu\n? [a]\n: b\n", ["5:3 yaml"]],
    ["a merge key", "title: Mẫu\n<<: {a: b}\n", ["5:1 unknown-key"]],
    [
      "several faults at once",
      "title: @mau\nsummary: Hai: ba\nviewCount: x\n",
      ["4:8 yaml", "5:10 yaml", "6:12 type"],
    ],
    ["an empty value", "title:\n", ["4:7 empty-value"]],
    ["an empty value before a comment", "title: # mẫu\n", ["4:8 empty-value"]],
    ["an empty text", 'title: ""\n', ["4:8 empty-value"]],
    ["an empty entry", "title: Mẫu\ntags:\n  -\n  - một\n", ["6:4 empty-value"]],
    ["an unknown key", "title: Mẫu\ntilte: Hai\n", ["5:1 unknown-key"]],
    ["a key in capitals", "Title: Mẫu\n", ["1:1 missing-key", "4:1 unknown-key"]],
    [
      "the name of an object's own members",
      "title: Mẫu\n__proto__: a\nconstructor: b\ntoString: c\n",
      ["5:1 unknown-key", "6:1 unknown-key", "7:1 unknown-key"],
    ],
    [
      "an unknown key in a map",
      "title: Mẫu\nsource:\n  name: Báo\n  url: https://a.example/\n  __proto__: x\n",
      ["8:3 unknown-key"],
    ],
    ["a key of a map written at the top with a dot", "title: Mẫu\nsource.name: Báo\n", ["5:1 unknown-key"]],
    ["a repeated key", "title: Mẫu\ntitle: Hai\n", ["5:1 repeated-key"]],
    ["a repeated key in quotes", 'title: Mẫu\n"title": Hai\n', ["5:1 repeated-key"]],
    [
      "a repeated key in a map",
      "title: Mẫu\nsource:\n  name: Báo\n  url: https://a.example/\n  name: Hai\n",
      ["8:3 repeated-key"],
    ],
    ["a repeated key with a fault of its own", "title: Mẫu\ntitle: @hai\n", ["5:1 repeated-key", "5:8 yaml"]],
    ["a missing key in a map", "title: Mẫu\nsource:\n  name: Báo\n", ["5:1 missing-key"]],
    ["a missing key in an entry", "title: Mẫu\nattachments:\n  - title: Tệp\n", ["5:1 missing-key"]],
    ["a text for a list", "title: Mẫu\ntags: Đảng\n", ["5:7 type"]],
    ["a map for a list", "title: Mẫu\ntags: {a: b}\n", ["5:7 type"]],
    ["a list for a text", "title: [a, b]\n", ["4:8 type"]],
    ["a map for a text", "title:\n  a: b\n", ["5:3 type"]],
    ["a list in a list", "title: Mẫu\ntags: [a, [b]]\n", ["5:11 type"]],
    ["a text for a map", "title: Mẫu\ncover: anh.jpg\n", ["5:8 type"]],
    ["a number with a point", "title: Mẫu\nviewCount: 1.082\n", ["5:12 type"]],
    ["a negative number", "title: Mẫu\nviewCount: -1\n", ["5:12 type"]],
    ["a number in another notation", "title: Mẫu\nviewCount: 1e3\n", ["5:12 type"]],
    ["a flag in Vietnamese", "title: Mẫu\nfeatured: có\n", ["5:11 type"]],
    [
      "a value behind an alias, at the alias too",
      "title: Mẫu\nviewCount: &x hai\nfeatured: *x\n",
      ["5:15 type", "6:11 type"],
    ],
    ["an anchor that holds itself", "title: Mẫu\ntags: &x [*x]\n", ["5:11 yaml"]],
    ["a value after letters in parts", "title: Hội\nslug: \u{1F600}\n", ["5:7 slug"]],
  ])("%s", (_name, keys, expected) => {
    expect(judge(withKeys(keys))).toEqual(expected);
  });
});

test("keys without spaces after their colons are told at each, and as missing at none", () => {
  expect(judge("---\ntitle:Mẫu\ndate:06/10/2017\nauthor:Mẫu\n---\n")).toEqual([
    "2:1 yaml",
    "3:1 yaml",
    "4:1 yaml",
  ]);
  expect(judge("---\ntitle:Mẫu\n---\n")).toEqual(["1:1 missing-key", "1:1 missing-key", "2:1 yaml"]);
});

test("a first key that is indented is told at its place, and nothing else", () => {
  expect(judge("---\n  title: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n---\n")).toEqual(["2:3 yaml"]);
});

test("keys behind tabs are told at their places, and not as missing", () => {
  expect(judge("---\n\ttitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n---\n")).toEqual(["2:1 yaml"]);
  expect(judge("---\n\ttitle: Mẫu\n\tdate: 06/10/2017\n\tauthor: Mẫu\n---\n")).toEqual([
    "2:1 yaml",
    "3:1 yaml",
    "4:1 yaml",
  ]);
});

describe("a date is told at its value", () => {
  test.each(["date", "updated", "eventDate", "expires"])("%s", (key) => {
    const rest = key === "date" ? "" : "date: 06/10/2017\n";
    const found = judge(`---\n${key}: "31/02/2017"\n${rest}title: Mẫu\nauthor: Mẫu\n---\n`);
    expect(found).toEqual([`2:${key.length + 3} date`]);
  });

  test("in a draft too", () => {
    expect(judge("---\ntitle: Mẫu\ndraft: true\ndate: 31/02/2017\n---\n")).toEqual(["4:7 date"]);
  });
});

describe("these are read rightly", () => {
  test.each([
    ["lists in brackets", "title: Mẫu\ntags: [một, 'hai', \"ba\"]\n", { tags: ["một", "hai", "ba"] }],
    ["lists as far left as their key", "title: Mẫu\ntags:\n- một\n- hai\n", { tags: ["một", "hai"] }],
    ["a folded text", "title: >\n  Hội nghị:\n  quý III\n", { title: "Hội nghị: quý III" }],
    ["a literal text", "title: Mẫu\nsummary: |\n  Một\n\n  hai\n", { summary: "Một hai" }],
    ["a text over two lines", "title: Hội nghị\n  quý III\n", { title: "Hội nghị quý III" }],
    ["white space in a title", "title: '  Hội \t nghị\u00A0 '\n", { title: "Hội nghị" }],
    [
      "an anchor and its alias",
      "title: &t Mẫu\ntags: [*t]\nunits: [&u Chi bộ]\nsummary: *u\n",
      { title: "Mẫu", tags: ["Mẫu"], units: ["Chi bộ"], summary: "Chi bộ" },
    ],
    [
      "an anchor that is set twice",
      "title: &t Một\nsummary: *t\nslug: &t hai\ntags: [*t]\n",
      { summary: "Một", tags: ["hai"] },
    ],
    [
      "quoted numbers and flags",
      "title: '2017'\nviewCount: \"207\"\nfeatured: 'true'\n",
      { title: "2017", viewCount: 207, featured: true },
    ],
    [
      "words that YAML takes for others",
      "title: no\nsummary: null\nunits: [0207, 1_000]\n",
      { title: "no", summary: "null", units: ["0207", "1_000"] },
    ],
    [
      "spaces that do not break, around keys and dashes",
      "title:\u00A0Mẫu\nsource:\n\u00A0\u00A0name :\u00A0Báo\n\u00A0 url: https://a.example/\ntags:\n\u00A0-\u00A0Một\n - Hai\n",
      {
        title: "Mẫu",
        source: { name: "Báo", url: "https://a.example/" },
        tags: ["Một", "Hai"],
      },
    ],
    ["comments", "# một\ntitle: Mẫu # hai\n# ba\n", { title: "Mẫu" }],
    ["a sharp sign within a word", "title: C#4\n", { title: "C#4" }],
    [
      "a map in braces",
      "title: Mẫu\nsource: {name: Báo, url: https://a.example/}\n",
      { source: { name: "Báo", url: "https://a.example/" } },
    ],
    [
      "signs of HTML in every text",
      "title: <script>alert(1)</script>\nsummary: a < b & c\ntags: [<b>]\n",
      { title: "<script>alert(1)</script>", summary: "a < b & c", tags: ["<b>"] },
    ],
    ["keys in quotes", '"title": Mẫu\n', { title: "Mẫu" }],
    ["letters spelt in parts by escapes", 'title: "a\\u0301"\n', { title: "á" }],
    ["half a character spelt by an escape", 'title: "a\\uD800b"\n', { title: "a\ufffdb" }],
    [
      "what XML forbids spelt by escapes",
      'title: "a\\uFFFFb\\u0007c"\ntags: ["\\uFFFEd"]\n',
      { title: "a b c", tags: ["d"] },
    ],
    ["an empty list", "title: Mẫu\ntags: []\n", { tags: [] }],
    [
      "an alias with a query",
      "title: Mẫu\naliases: [/xem.aspx?id=5]\n",
      { aliases: [{ name: "/xem.aspx?id=5", line: 5, column: 11 }] },
    ],
  ])("%s", (_name, keys, expected) => {
    const { value, problems } = parse(withKeys(keys));
    expect(problems).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test("a draft without date and author", () => {
    expect(parse("---\ntitle: Mẫu\ndraft: true\n---\n").value).toMatchObject({ date: null, author: null });
  });

  test("a front matter in braces", () => {
    expect(parse("---\n{title: Mẫu, date: 06/10/2017, author: Mẫu}\n---\n").value?.title).toBe("Mẫu");
  });

  test("an entry that is repeated counts once, with a warning at the second", () => {
    const { value, problems } = parse(withKeys("title: Mẫu\ntags: [một, hai, một]\naliases: [/a, /a]\n"));
    expect(value).toMatchObject({ tags: ["một", "hai"], aliases: [{ name: "/a", line: 6, column: 11 }] });
    expect(problems).toMatchObject([
      { line: 5, column: 18, level: "warning", rule: "repeated-entry" },
      { line: 6, column: 15, level: "warning", rule: "repeated-entry" },
    ]);
  });

  test.each([
    ["Ảnh: Người Mẫu", "Người Mẫu"],
    ["Nguồn ảnh : Báo Mẫu", "Báo Mẫu"],
    ["Người Ảnh", "Người Ảnh"],
    ["Ảnh:", "Ảnh:"],
    ["Ảnh - TTXVN", "TTXVN"],
  ])("a credit %s names %s: the page has the word before it", (typed, credit) => {
    const { value } = parse(withKeys(`title: Mẫu\ncover: { src: a.jpg, alt: Mẫu, credit: "${typed}" }\n`));
    expect(value?.cover).toMatchObject({ credit });
  });

  test("two spellings of one document's number are one", () => {
    const { value, problems } = parse(withKeys("title: Mẫu\ndocuments: [05-CT/TW, 05/CT-TW, Sổ tay]\n"));
    expect(value?.documents).toEqual(["05-CT/TW", "Sổ tay"]);
    expect(problems).toMatchObject([{ line: 5, column: 23, level: "warning", rule: "repeated-entry" }]);
  });

  test("two spellings of one name in a list are one, as it is spelt first; other lists go by the letter", () => {
    const { value, problems } = parse(
      withKeys("title: Mẫu\ntags: [Mẫu hai, Đảng uỷ, đảng ủy]\naliases: [/a, /A]\n"),
    );
    expect(value).toMatchObject({ tags: ["Mẫu hai", "Đảng uỷ"], aliases: [{ name: "/a" }, { name: "/A" }] });
    expect(problems).toMatchObject([{ line: 5, column: 26, level: "warning", rule: "repeated-entry" }]);
  });
});
