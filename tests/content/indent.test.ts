import fc from "fast-check";
import { expect, test } from "vitest";
import { howOften } from "../how-often.ts";
import { judgeBody, parse } from "./judge.ts";

function htmlOf(body: string): string | undefined {
  return parse(`---\ntitle: Mẫu\ndate: 01/01/2020\nauthor: Mẫu\n---\n${body}\n`).value?.html;
}

test.each([
  ["a list below its sentence", "Gồm:\n    - một\n    - hai", "Gồm:\n- một\n- hai"],
  ["a list by itself", "    1. một\n\n    2. hai", "1. một\n\n2. hai"],
  ["a list set in by tabs", "\t- một\n\t\t- con\n\t- hai", "- một\n    - con\n- hai"],
  [
    "a list far within a list",
    "- một\n        - con\n        - con\n- hai",
    "- một\n  - con\n  - con\n- hai",
  ],
  ["two steps", "- một\n  - con\n          - cháu", "- một\n  - con\n    - cháu"],
  ["a paragraph of an entry", "    - một\n\n        đoạn", "- một\n\n  đoạn"],
  ["a heading", "      ## Mục\n\n      Đoạn", "## Mục\n\nĐoạn"],
  ["a quotation", "\t> một\n\t> hai", "> một\n> hai"],
  ["a list in a quotation", "> - một\n>         - con", "> - một\n>   - con"],
  ["a table", "    | a | b |\n    |---|---|\n    | c | d |", "| a | b |\n|---|---|\n| c | d |"],
  ["rows of a table", "| a | b |\n|---|---|\n      | c | d |", "| a | b |\n|---|---|\n| c | d |"],
  [
    "spaces that do not break",
    "\u00A0\u00A0\u00A0\u00A0- một\n\u00A0\u00A0\u00A0\u00A0- hai",
    "- một\n- hai",
  ],
  ["such a space after a sign", "1.\u00A0một\n2.\u00A0hai\n\n##\u00A0Mục", "1. một\n2. hai\n\n## Mục"],
  [
    "a paragraph after a list",
    `${" ".repeat(13)}Gồm:\n\n- một;\n- hai.\n\n${" ".repeat(13)}Kết luận\n\n${"\u00A0".repeat(13)}Hết`,
    "Gồm:\n\n- một;\n- hai.\n\nKết luận\n\nHết",
  ],
  ["bullets of Word", "Gồm:\n•\tmột\n\u00A0◦ con\n·      hai", "Gồm:\n- một\n - con\n-      hai"],
])("%s: an indent does no harm", (_name, indented, plain) => {
  const html = htmlOf(plain);
  expect(html).toMatch(/<(?:[uo]l|h2|blockquote|table)/);
  expect(htmlOf(indented)).toBe(html);
});

test.each([
  [
    "what stands in a block of code",
    "```\n    - a\n    ```\nb\n```",
    "<pre><code>    - a\n    ```\nb\n</code></pre>\n",
  ],
  [
    "a bullet in a block of code",
    "~~~\n• a\n~~~\n\nb\u00A0c",
    "<pre><code>• a\n</code></pre>\n<p>b\u00A0c</p>\n",
  ],
  [
    "a line far in within code below a list",
    "- a\n\n```\nb\n\n             c\n```",
    "<ul>\n<li>a</li>\n</ul>\n<pre><code>b\n\n             c\n</code></pre>\n",
  ],
  ["a bullet within a line, or without a space", "Một • hai\n\n•ba", "<p>Một • hai</p>\n<p>•ba</p>\n"],
  ["a line that goes on", "Một\n    hai", "<p>Một\nhai</p>\n"],
  ["paragraphs of the old portal", "             Một\n\n             Hai", "<p>Một</p>\n<p>Hai</p>\n"],
  ["a space that does not break within a line", "Chi\u00A0bộ - a", "<p>Chi\u00A0bộ - a</p>\n"],
])("%s stays as it is", (_name, body, html) => {
  expect(htmlOf(body)).toBe(html);
});

test("a fault in an indented list is told at its place", () => {
  expect(judgeBody("Gồm:\n\t- [a](javascript:1)\n\u00A0\u00A0\u00A0\u00A0- b [c](javascript:1)")).toEqual([
    "2:4 link",
    "3:9 link",
  ]);
});

const line = fc.constantFrom(
  "Đoạn",
  "- mục",
  "  - con",
  "    - cháu",
  "1. một",
  "   đoạn của mục",
  "## Mục",
  "> lời",
  "",
  "| a | b |\n|---|---|\n| c | d |",
);

test("a text that is set in as a whole is the same text", () =>
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("    ", "\t", " ".repeat(13)),
      (lines, indent) => {
        const plain = lines.join("\n").replace(/^\n+/, "");
        expect(htmlOf(plain.replace(/^(?=.)/gm, indent))).toBe(htmlOf(plain));
      },
    ),
    { numRuns: howOften("SOAK_RUNS", 300) },
  ));
