import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { head, parse } from "./judge.ts";

function render(body: string): string {
  return parse(`---\ntitle: Bài mẫu\n${head}---\n${body}\n`).value?.html ?? "";
}

test.each([
  ["##", ""],
  ["## &nbsp;", "\u00A0"],
  ["## [](https://mau.example)", ""],
  ["Xem [ ](https://mau.example) này.", "<p>Xem   này.</p>\n"],
  [
    "[![](a.jpg)](https://mau.example)",
    '<figure><a href="https://mau.example"><img data-beside="a.jpg" src="/tin/bai-mau/a.jpg" alt=""></a></figure>\n',
  ],
])("of %j only what shows is left", (text, html) => {
  expect(render(text)).toBe(html);
});

test("a head of a table says that it is one of its column, beside heads without words too", () => {
  expect(render("| | 2016 | Số |\n|---|---|--:|\n| Mẫu | 1 | 2 |")).toContain(
    '<td></td>\n<th scope="col">2016</th>\n<th class="align-right" scope="col">Số</th>',
  );
});

const words = [
  "Hội nghị",
  "*nghiêng*",
  "***cả hai***",
  "`mã`",
  "[bài](https://mau.example/x?y=1&z=2 'đề')",
  "[ ](https://mau.example)",
  "[](https://mau.example)",
  "[m](<mailto:a b@c>)",
  "[a [b](https://mau.example) c](https://mau.example)",
  "https://mau.example/đ?q=ô",
  "số 05-CT/TW",
  "&nbsp;",
  "&#12;",
  "2017",
  "![ảnh](anh.jpg)",
  '![a"b](anh.jpg "c<d")',
  "{{ x }}",
  "\\\n",
  "#",
  "|",
  ">",
  "-",
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => some.join(" "));
const block = fc
  .tuple(
    fc.constantFrom(
      ...["", "# ", "## ", "###### ", "## 1. ", "- ", "- # ", "> ", "> ## ", "12. ", "1) ", "    "],
    ),
    text,
    text,
    fc.constantFrom("", "\n===", "\n---", "\n- con\n  1. cháu", "\n> lời", "\n|---|---|\n| a | b |"),
  )
  .map(([sign, first, second, rest]) =>
    rest.includes("|") ? `| ${first} | ${second} |${rest}` : `${sign}${first} ${second}${rest}`,
  );
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "no-trailing-whitespace": "off", "no-implicit-close": "error" },
});

test("whatever a body is made of, what comes out is valid HTML", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
      const html = render(blocks.join("\n\n"));
      const { results } = await validator.validateString(
        `<main id="noi_dung"><h1>Bài mẫu</h1>${html}</main>`,
      );
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
      ).toEqual([]);
    }),
  );
});
