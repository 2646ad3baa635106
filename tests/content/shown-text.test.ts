import fc from "fast-check";
import { expect, test } from "vitest";
import { collapseSpace } from "../../src/text/normalise.ts";
import { makeArticle, makeSite } from "../site/content.ts";
import { readText } from "../site/read-page.ts";

const site = makeSite("abbreviations: { UVTV: Ủy viên Thường vụ, CT: Chỉ thị, C++: Ngôn ngữ }\n");

const word = fc.constantFrom(
  ...[
    "Đảng",
    "UVTV",
    "C++",
    "05-CT/TW",
    "05 – CT/TW",
    "12 - NQ/TW",
    "19-NQ/TW,",
    "42/2022/NĐ-CP",
    "khóa XII",
  ],
  ...[
    "ngày 6/10/2017",
    "28/9/2017",
    "quý III",
    "năm 2017",
    "10h30",
    "10:41",
    "50%",
    "1.082 đồng",
    "15,5 km2",
  ],
  ...[
    "“Dân vận”",
    '"thẳng"',
    "'nháy'",
    "(c)",
    "(tm)",
    "+-",
    "...",
    "…",
    "--",
    "---",
    "–",
    "?!!!",
    "./.",
    "(*)",
  ],
  ...[
    "1 < 2",
    "a > b",
    "&",
    "A&B;",
    "&#",
    "&copy",
    "đ/c",
    "TP.HCM",
    "a@mau.example",
    "www.mau.example",
    "+84 24",
  ],
  ...[
    "[x, y",
    "{x}",
    "{{ x }}",
    "1)",
    "a)",
    "II.",
    "ten_tep_dai",
    "=",
    "|",
    "^2",
    "~5",
    "#1",
    "C#",
    "a\\b",
    "$5",
  ],
  ...["https://mau.example/a_b?x=1&y=2", "https://mau.example/Van%20ban.pdf", "http://mau.example/50%25"],
  ...[
    "https://xn--mu-1ja.example/",
    "(https://mau.example/a(b))",
    "👍🏽",
    "🇻🇳",
    "m²",
    "½",
    "!",
    ":",
    ".",
    ",",
  ],
);
const line = fc
  .array(fc.tuple(fc.constantFrom(" ", " ", " ", "", ", "), word), { maxLength: 10 })
  .map((words) => collapseSpace(`Mẫu${words.flat().join("")}`));

test("text without a sign of Markdown is shown as it was typed, wherever it stands", () =>
  fc.assert(
    fc.property(line, line, (body, summary) => {
      const { html, lead, caption, title } = makeArticle(
        site,
        {
          title: JSON.stringify(body),
          summary: JSON.stringify(summary),
          cover: `{ src: a.jpg, caption: ${JSON.stringify(body)} }`,
          slug: "mau",
        },
        `${body}\n\n${summary}\n`,
      );
      expect(readText(html).trim()).toBe(`${body} ${summary}`);
      expect([lead, caption].map((text) => readText(text ?? ""))).toEqual([summary, body]);
      expect(title).toBe(body);
    }),
  ));
