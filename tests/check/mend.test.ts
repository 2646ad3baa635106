import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mendText } from "../../src/check/mend.ts";
import { howOften } from "../how-often.ts";
import { anyText } from "../text/any-text.ts";
import { errorsIn, mendBody, mendFileText, rulesIn, zone } from "./article.ts";

describe("what is certain is mended", () => {
  test.each([
    ["Ðảng bộ Quận Ɖống Đa", "Đảng bộ Quận Đống Đa"],
    ["Hội nghị của tổ chứс Đảng", "Hội nghị của tổ chức Đảng"],
    ["Ｈội nghị 𝐆iao ban", "Hội nghị Giao ban"],
    ["Ủy ban nhân dân".normalize("NFD"), "Ủy ban nhân dân"],
    ["Đoàn  한국 thăm".normalize("NFD"), "Đoàn 한국 thăm"],
    ["đảng\u200Bviên, hội\u00AD nghị\uFEFF", "đảng viên, hội nghị"],
    ["\u202AChi bộ\u202C họp", "Chi bộ họp"],
    ["Một.\n\n\u200B\n\nHai.\n\n\uFEFF\u200B", "Một.\n\n\n\nHai.\n\n"],
    ["Ban Chấp hà nh, Thà nh ủy Hà Nội", "Ban Chấp hành, Thành ủy Hà Nội"],
    ["Phường Tân Lập và Ph\u00ADêng Hoµ B×nh", "Phường Tân Lập và Phường Hoà Bình"],
    ["đồng chí TrÇn V¨n H\u00ADng, Bí thư Đảng ủy", "đồng chí Trần Văn Hưng, Bí thư Đảng ủy"],
    ["Héi nghÞ giao ban c«ng t¸c x©y dùng §¶ng", "Hội nghị giao ban công tác xây dựng Đảng"],
    ["Ñoàng chí Tröôûng Ban döï vaø chuû trì hoäi nghò", "Đồng chí Trưởng Ban dự và chủ trì hội nghị"],
    ["Đảng  bộ , Chi bộ ; ( mới ) “ tự soi ” ./.", "Đảng bộ, Chi bộ; (mới) “tự soi”./."],
    ["Đảng ,Nhà nước", "Đảng, Nhà nước"],
    ['"3 sạch"/"5 không"(1) và "An toàn"[1]', "“3 sạch”/“5 không”(1) và “An toàn”[1]"],
    ["kết thúc .Đại biểu ra về ?Đúng", "kết thúc. Đại biểu ra về? Đúng"],
    ["đạt 12,5%.Trong đó 100%,tăng", "đạt 12,5%. Trong đó 100%, tăng"],
    ["kết thúc.Đồng chí Mẫu,bí thư:“Tốt”", "kết thúc. Đồng chí Mẫu, bí thư: “Tốt”"],
    ["Hà Nội,28/9/2017; Số:05-CT/TW", "Hà Nội, 28/9/2017; Số: 05-CT/TW"],
    ["năm2017, ngày 28/9/2017tại Hà Nội", "năm 2017, ngày 28/9/2017 tại Hà Nội"],
    ["quýIII/2017, khóaXII và quý IIInăm 2017", "quý III/2017, khóa XII và quý III năm 2017"],
    ["Chỉ thị 05/CT-TW, 05 – CT/TW và 03-CT/TƯ", "Chỉ thị 05-CT/TW, 05-CT/TW và 03-CT/TW"],
    ["8giờ30 Ngày12tháng6năm2025, thứXIVcủa Đảng", "8 giờ 30 Ngày 12 tháng 6 năm 2025, thứ XIV của Đảng"],
    [
      "“tốt”và đi, Phong trào“Dân vận”, (Chủ trì)phát biểu",
      "“tốt” và đi, Phong trào “Dân vận”, (Chủ trì) phát biểu",
    ],
    ["Bí thư(Chủ trì). Kết quả :tốt. Kết thúc. /.", "Bí thư (Chủ trì). Kết quả: tốt. Kết thúc./."],
    ["giai đoạn 2025 ? 2030", "giai đoạn 2025 ? 2030"],
    ['Phong trào "Dân vận khéo".', "Phong trào “Dân vận khéo”."],
    [
      'Phong trào "Thi đua ở xã  \n và huyện", "Dân\nvận".',
      "Phong trào “Thi đua ở xã  \n và huyện”, “Dân\nvận”.",
    ],
    ['![Họp](anh họp.jpg "Chú thích")', '![Họp](anh họp.jpg "Chú thích")'],
    ["“Tự soi” ,“tự sửa” , “dân vận”", "“Tự soi”, “tự sửa”, “dân vận”"],
    ['"Tự soi","tự sửa";"dân vận"', "“Tự soi”, “tự sửa”; “dân vận”"],
    ['"Dân vận khéo” và nói “Đền ơn đáp nghĩa".', "“Dân vận khéo” và nói “Đền ơn đáp nghĩa”."],
    ['"Dân vận khéo” và “Đền ơn đáp nghĩa".', "“Dân vận khéo” và “Đền ơn đáp nghĩa”."],
    ['“Phong trào "tự soi” ở xã.', '“Phong trào "tự soi” ở xã.'],
    ['Mua “ống 32" mới”.', 'Mua “ống 32" mới”.'],
  ])("%j becomes %j", (before, after) => {
    expect(mendBody(before)).toBe(after);
    expect(mendBody(after)).toBe(after);
  });
});

describe("all else stays byte for byte", () => {
  test.each([
    ["code", "Gõ `a  b , c` và\n\n```\nÐảng  bộ\n```\n"],
    ["addresses", "[x](/a/Ðảng) https://mau.example/a,b <https://mau.example/a  b> [y](tệp.pdf)\n"],
    ["escapes", "\\*chú thích và a &nbsp; b\n"],
    [
      "indents, breaks and tables",
      "             Đồng chí\n\nMột  \nhai\n\n| a  | b   |\n| -- | :--- |\n| c  | d |\n",
    ],
    ["lists", "-   một\n1.  hai\n>  ba\n"],
    ["a number that would become a list", "1 . Xây dựng\n\n2.Củng cố\n"],
    ["numbers that may be one", "Đạt 102 , 5% và 1 . 000 người\n"],
    ["names that begin with a stop", "trên nền .Net và tệp .Md\n"],
    [
      "stars that stand apart",
      "Ghi chú ( ** ): vắng\n\n( ** Ghi chú\n\nGhi chú “ __ ” và [ *** ]\n\nGhi chú “ ***)\n\nGhi chú “ ***: vắng\n",
    ],
    ["a sign without width at room for writing", "Đảng\u200B___ và ___\u200BĐảng\n"],
    ["keys of VNI within a word", "Đa3ng bộ, d9ồng chí, đi họ5p\n"],
    [
      "the sign of a picture",
      "Xem ! [Ảnh](a.jpg) ở đây\n\nXem !\u00A0[Ảnh](<a b.png>)\n\nXem!(Ảnh)[a.jpg]\n",
    ],
    ["letters that compose in no way that is known here", "Chữ \u{16D67}\u{16D67}  Kirat\n"],
    ["a stop that may be meant for a comma", "Đã hoàn thành.các chi bộ họp\n"],
  ])("%s", (_name, body) => {
    expect(mendBody(body)).toBe(body);
  });

  test("keys, names of files and dates", () => {
    const file = "---\ntitle: Bài\ncover:\n  src: ảnh  1.jpg\nslug: bai\naliases:\n  - /Ðảng\n---\nx\n";
    expect(mendFileText(file)).toBe(file);
    const decomposed = file.normalize("NFD");
    expect(mendFileText(decomposed)).toContain("ảnh  1.jpg".normalize("NFD"));
  });

  test("values whose letters are spelt by escapes", () => {
    const file = '---\ntitle: "\\u0110ảng ủy họp  quý"\nauthor: "Lê  Mẫu"\n---\nx\n';
    expect(mendFileText(file)).toBe(file.replace("Lê  Mẫu", "Lê Mẫu"));
  });

  test("the quotes of a value in quotes", () => {
    const file = "---\ntitle: 'Phong trào ''Dân vận''  khéo'\n---\nx\n";
    expect(mendFileText(file)).toBe(file.replace("  khéo", " khéo"));
  });

  test("ends of lines", () => {
    expect(mendFileText("---\r\ntitle: Bài\r\n---\r\nĐảng  bộ\r\n\r\nHai\r\n")).toBe(
      "---\r\ntitle: Bài\r\n---\r\nĐảng bộ\r\n\r\nHai\r\n",
    );
  });

  test("what is switched off", () => {
    const file = "---\ntitle: Bài\n---\nĐảng  bộ , Ðoàn\n";
    const { text } = mendText(file, zone, (rule) => rule === "double-space");
    expect(text).toBe("---\ntitle: Bài\n---\nĐảng  bộ, Đoàn\n");
  });
});

test.each([
  [
    'cover: { src: ảnh  1.jpg, alt: "Ảnh , họp", caption: Đảng  bộ } # a  b',
    'cover: { src: ảnh  1.jpg, alt: "Ảnh, họp", caption: Đảng bộ } # a  b',
  ],
  [
    "attachments: [{ file: a  b.pdf, title: Phụ  lục }, {file: c.pdf, 'title': 'Ðảng viên' }]",
    "attachments: [{ file: a  b.pdf, title: Phụ lục }, {file: c.pdf, 'title': 'Đảng viên' }]",
  ],
  [
    "attachments:\n  - { file: a  b.pdf, title: Phụ  lục }",
    "attachments:\n  - { file: a  b.pdf, title: Phụ lục }",
  ],
  ['cover: { src: a.jpg, alt: "A \\" b  c" }', 'cover: { src: a.jpg, alt: "A \\" b c" }'],
  ["cover: { src: a.jpg, alt: 'a'' b  c' }", "cover: { src: a.jpg, alt: 'a'' b c' }"],
  ["cover: { src: a.jpg, alt: b  c", "cover: { src: a.jpg, alt: b c"],
])("words in the maps of %j are mended", (keys, mended) => {
  const file = (text: string) => `---\ntitle: Bài\n${text}\n---\nx\n`;
  expect(mendFileText(file(keys))).toBe(file(mended));
});

test.each(["cover: { src: a.jpg, alt: { a: b  c } }", 'title: "A" và  "B"', 'title: "\\u0041  b"'])(
  "what is hard to read in %j stays",
  (keys) => {
    const file = `---\ntitle: Bài\n${keys}\n---\nx\n`;
    expect(mendFileText(file)).toBe(file);
  },
);

test("quotes in the front matter stay those of YAML", () => {
  expect(mendFileText('---\ntitle: "Phát động \\"Dân vận  khéo\\""\ntags: ["a", "b"]\n---\nx\n')).toBe(
    '---\ntitle: "Phát động “Dân vận khéo”"\ntags: ["a", "b"]\n---\nx\n',
  );
});

test("half-straight quotes are mended in the title too", () => {
  expect(mendFileText('---\ntitle: Phong trào "Dân vận khéo” ở xã\n---\nx\n')).toBe(
    "---\ntitle: Phong trào “Dân vận khéo” ở xã\n---\nx\n",
  );
});

test("a colon in a value is not made into one of YAML", () => {
  const file = "---\ntitle: Hội nghị:đồng chí Mẫu,bí thư\nsummary: 'Hội nghị:đồng chí'\n---\nx\n";
  expect(mendFileText(file)).toBe(
    "---\ntitle: Hội nghị:đồng chí Mẫu, bí thư\nsummary: 'Hội nghị: đồng chí'\n---\nx\n",
  );
});

test("every change is told with its line, what was there and what is now", () => {
  const { mended } = mendText("---\ntitle: Bài\n---\nĐảng  bộ\n\nnăm2017\n", zone, () => false);
  expect(mended).toEqual([
    { line: 4, rule: "double-space", before: "Đảng  bộ", after: "Đảng bộ" },
    { line: 6, rule: "glued-number", before: "năm2017", after: "năm 2017" },
  ]);
});

const scraps = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        ...'Đảng,Ðảng,bộ,năm2017,28/9/2017tại,05/CT-TW, , ,  ,\n,\n\n,\r\n,**,*,“,”,",`,hà nh,Héi nghÞ,[a](b  c),| a |,- ,1. ,# ,> ,(, ),./.,…,\u200B,\u00AD,H?i ngh?,kết thúc.Đồng,quýIII,:đồng chí,;đồng'.split(
          ",",
        ),
        ",",
      ),
    ),
    { maxLength: 30 },
  )
  // A file that holds NUL is no text, and is refused before it comes here.
  .map((parts) => parts.join("").replaceAll("\0", ""));

describe("laws", () => {
  test("mending twice is mending once", () =>
    fc.assert(
      fc.property(scraps, (body) => {
        const once = mendFileText(`---\ntitle: Bài\n---\n${body}`);
        expect(mendFileText(once)).toBe(once);
      }),
      { numRuns: howOften("SOAK_RUNS", 400) },
    ));

  const signs = fc.constantFrom(
    ...["Đảng", "A", "12", "năm2017", " ", " ", " ", "\n", "\n\n", "- ", "(", ")", "“", "”", '"', "[", "]"],
    ...[
      "*",
      "**",
      "***",
      "_",
      "__",
      "`",
      ",",
      ".",
      ":",
      "./.",
      "![a](b.jpg)",
      '![a](b.jpg "c")',
      "![a](",
      "\u200B",
    ],
  );
  test("mending brings no error", () =>
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const body = parts.join("");
        fc.pre(errorsIn(body).length === 0);
        expect(errorsIn(mendBody(body))).toEqual([]);
      }),
      { numRuns: howOften("SOAK_RUNS", 400) },
    ));

  const clean = fc.constantFrom(
    ..."Hội nghị giao ban quý III năm 2017 của Quận ủy Hai Bà Trưng tiếp thu ý kiến về Chỉ thị số 05-CT/TW và 42/2022/NĐ-CP ông à bác ã 5 µm § 3 ½ Hà Đông naïve Curaçao «hòa» 11ha A1 3D QH15".split(
      " ",
    ),
  );
  test("clean Unicode passes untouched", () =>
    fc.assert(
      fc.property(fc.array(clean, { minLength: 1, maxLength: 40 }), (words) => {
        const body = words.join(" ");
        expect(mendBody(body)).toBe(body);
        expect(rulesIn(body).filter((rule) => rule !== "repeated-word")).toEqual([]);
      }),
      { numRuns: howOften("SOAK_RUNS", 400) },
    ));
});
