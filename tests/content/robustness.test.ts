import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { howOften } from "../how-often.ts";
import { parse } from "./judge.ts";

function check(file: string | Uint8Array): void {
  const { value, problems } = parse(file);
  const errors = problems.filter(({ level }) => level === "error");
  expect(value === null).toBe(errors.length > 0);
  for (const { line, column, rule, message, fix } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(rule).toMatch(/^[a-z\d-]+$/);
    expect(`${message}${fix}`).not.toMatch(/\n|undefined|\[object|NaN/);
    expect(message).not.toBe("");
    expect(fix).not.toBe("");
  }
}

const signs =
  "a B đ ả 1 : : - - # ' \" [ ] { } & * ! | > % @ ` , ? \\ / < > ( ) = ~ _ . ; \n \n \n \t 😀 \u0301 \r \u2028 \ufeff";
const scrap = fc.oneof(
  fc.constantFrom(...signs.split(" "), " ", "  ", "\n  "),
  fc.constantFrom(
    "title: ",
    "date: ",
    "tags:\n  - ",
    "cover:\n  src: ",
    "&a ",
    "*a ",
    "<<: ",
    "---\n",
    "...\n",
    "[a](",
    "![",
    "javascript:",
    "<b>",
    "</b>",
    "<!--",
    "```\n",
    "|a|b|\n|-|-|\n",
    "[r]: /x\n",
    "05-CT/TW",
    "__proto__: ",
  ),
);
const text = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(""));

describe("whatever stands in a file, it is an article or has problems, and never throws", () => {
  test("any front matter", () =>
    fc.assert(
      fc.property(text, (yaml) => check(`---\n${yaml}\n---\n`)),
      { numRuns: howOften("SOAK_RUNS", 1500) },
    ));
  test("any body", () =>
    fc.assert(
      fc.property(text, (body) => check(`---\ntitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n---\n${body}`)),
      { numRuns: howOften("SOAK_RUNS", 1500) },
    ));
  test("any text", () =>
    fc.assert(fc.property(fc.string({ unit: "binary" }), check), { numRuns: howOften("SOAK_RUNS", 500) }));
  test("any bytes", () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check), {
      numRuns: howOften("SOAK_RUNS", 500),
    }));
});

describe("no file takes long", () => {
  const body = (part: string, times: number) =>
    `---\ntitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n---\n${part.repeat(times)}`;
  const front = (yaml: string) => `---\ntitle: Mẫu\ndate: 06/10/2017\nauthor: Mẫu\n${yaml}\n---\n`;
  const bomb = [
    "a: &a [x]",
    ..."bcdefghi"
      .split("")
      .map((name, index) => `${name}: &${name} [${"*".concat("abcdefgh"[index] ?? "", ",").repeat(9)}]`),
  ];
  test.each([
    ["five megabytes on one line", body("Chi bộ theo 05-CT/TW ngày 28/9/2017 trong quý III. ", 80_000)],
    ["five megabytes in one paragraph", body("Chi bộ họp thường kỳ\n", 200_000)],
    ["open brackets", body("[", 100_000)],
    ["quotations in quotations", body("> ", 50_000)],
    ["asterisks", body("**a", 50_000)],
    ["addresses in emphasis", body("_https://mau.example/a_ ", 20_000)],
    ["faults on one line", body("[😀](javascript:1) ", 20_000)],
    ["marks on one letter", body("\u0301\u0323", 2_000_000)],
    ["equal headings", body("# Một\n\n", 200_000)],
    ["YAML that multiplies", front(bomb.join("\n"))],
    ["YAML in YAML", front(`tags: ${"[".repeat(50_000)}`)],
    ["YAML of megabytes", front(`summary: ${"a: ".repeat(1_000_000)}`)],
    ["faults in YAML", front("a: @\n".repeat(5_000))],
  ])("%s", { timeout: 20_000 }, (_name, file) => {
    check(file.slice(0, 5_000_000));
  });
});
