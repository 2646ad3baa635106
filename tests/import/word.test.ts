import { describe, expect, test } from "vitest";
import { convert } from "../../src/import/convert.ts";
import { makeSite } from "../site/content.ts";
import { prose } from "./page.ts";
import { sourceOf, written } from "./place.ts";
import { drawingNamespaces, entry, importWord, list, paragraph, table, wordFile } from "./word-file.ts";

// Invented documents, each with something that Word shows and does not hold as text, or the other way round.

test("lists, fields and hidden text of footnotes are read as those of the text", async () => {
  const footnotes = [
    "<w:p><w:r><w:t>Chú thích.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Mật</w:t></w:r></w:p>",
    entry("điểm đầu;", 3) + entry("điểm sau.", 3),
    '<w:p><w:fldSimple w:instr="SEQ"><w:r><w:t>Hình 9</w:t></w:r></w:fldSimple></w:p>',
  ].join("");
  const { after, notes } = await importWord(
    '<w:p><w:r><w:t>Câu.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    list(3, ["decimal", "Điều %1."]),
    "",
    { "word/footnotes.xml": `<w:footnote w:id="2">${footnotes}</w:footnote>` },
  );
  expect(after).toBe("[1] Chú thích. Điều 1. điểm đầu; Điều 2. điểm sau. Hình 9");
  expect(notes).toEqual([expect.stringContaining("để ẩn")]);
});

test("parts that begin with a byte order mark are read", async () => {
  const opening = '\uFEFF<?xml version="1.0"?>';
  const body = paragraph("Thông báo mẫu") + paragraph(prose("một"));
  const file = await wordFile(body, "", "", {}, opening);
  expect(written(await convert(sourceOf("a.docx", file), makeSite()))).toContain(prose("một"));
});

test("the result of a field is text", async () => {
  const { text } = await importWord(
    '<w:p><w:r><w:t xml:space="preserve">Hình </w:t></w:r><w:fldSimple w:instr="SEQ Hinh"><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:cr/><w:t>ghi chú.</w:t></w:r></w:p>',
  );
  expect(text).toBe("Hình 7\n\nghi chú.");
});

test.each(["dir", "bdo"])(
  "text whose direction is set, as Word has it of web pages, is read: w:%s",
  async (name) => {
    const set = `<w:${name} w:val="ltr"><w:r><w:t>chữ chép từ mạng\u202C</w:t></w:r></w:${name}>`;
    const { text } = await importWord(
      `<w:p><w:r><w:t xml:space="preserve">Câu có </w:t></w:r>${set}<w:r><w:t>.</w:t></w:r></w:p>`,
    );
    expect(text).toBe("Câu có chữ chép từ mạng.");
  },
);

test.each(["drop", "margin"])("a letter set large belongs to the word that it begins: %s", async (place) => {
  const letter = paragraph("S", `<w:framePr w:dropCap="${place}" w:lines="3"/>`);
  expect((await importWord(letter + paragraph("áng 12/10/2026, chi bộ họp."))).text).toBe(
    "Sáng 12/10/2026, chi bộ họp.",
  );
});

test("a table of contents, whose pages no site has, is left out and told", async () => {
  const styles = ["toc 1", "TOC Heading"].map(
    (name, id) => `<w:style w:type="paragraph" w:styleId="M${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const line = `<w:p><w:pPr><w:pStyle w:val="M0"/></w:pPr>${field("begin")}${field("separate")}<w:hyperlink w:anchor="a"><w:r><w:t>I. Kết quả</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink></w:p>`;
  const contents = `${paragraph("MỤC LỤC", '<w:pStyle w:val="M1"/>')}${line}<w:p>${field("end")}</w:p>`;
  const { text, notes } = await importWord(`${contents}${paragraph("Câu.")}`, "", styles.join(""));
  expect(text).toBe("Câu.");
  expect(notes).toEqual([expect.stringContaining("mục lục")]);
});

test("a footnote of the headline leaves the title without its sign, and stays", async () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const head = `<w:p><w:r><w:t>Thông báo về việc mẫu</w:t></w:r>${note}</w:p>`;
  const file = await wordFile(head + paragraph(prose("một")) + paragraph(prose("hai")), "", "", {
    "word/footnotes.xml": `<w:footnote w:id="2">${paragraph("Lời chú.")}</w:footnote>`,
  });
  const article = await convert(sourceOf("a.docx", file), makeSite());
  expect(article.title).toBe("Thông báo về việc mẫu");
  expect(written(article)).toContain("[1] Lời chú.");
});

test("hidden text does not come to light, and an editor is told", async () => {
  const { text, notes } = await importWord(
    '<w:p><w:r><w:t>Công khai.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Mật</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> Hiện.</w:t></w:r></w:p>',
  );
  expect(text).toBe("Công khai. Hiện.");
  expect(notes).toEqual([expect.stringContaining("để ẩn")]);
});

test("text that a style hides does not come to light; a mark for an index is no text", async () => {
  const hides = "<w:rPr><w:vanish/></w:rPr>";
  const styles = `<w:style w:styleId="An">${hides}</w:style><w:style w:styleId="AnNua"><w:basedOn w:val="An"/></w:style>`;
  const run = (look: string, inner: string) => `<w:r><w:rPr>${look}</w:rPr>${inner}</w:r>`;
  const open = run("", "<w:t>Công khai.</w:t>");
  const secret = "<w:t>Mật</w:t>";
  const byStyle = await importWord(
    `<w:p>${open}${run('<w:rStyle w:val="An"/>', secret)}</w:p>${paragraph("Mật", '<w:pStyle w:val="AnNua"/>')}`,
    "",
    styles,
  );
  expect(byStyle).toMatchObject({ text: "Công khai.", notes: [expect.stringContaining("để ẩn")] });
  const index = await importWord(`<w:p>${open}${run("<w:vanish/>", "<w:instrText>XE</w:instrText>")}</w:p>`);
  expect(index).toMatchObject({ text: "Công khai.", notes: [] });
});

const drawing = (blip: string) =>
  `<w:drawing ${drawingNamespaces}><wp:inline><wp:docPr id="1"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>${blip}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

test.each([
  ["a picture", drawing('<a:blip r:embed="rId9"/>'), "1 ảnh không nằm trong tệp Word"],
  ["a picture that lies elsewhere", drawing('<a:blip r:link="rId9"/>'), "1 ảnh không nằm trong tệp Word"],
  ["a picture of nothing", drawing("<a:blip/>"), "1 ảnh không nằm trong tệp Word"],
  [
    "an old picture",
    `<w:pict><v:shape ${drawingNamespaces}><v:imagedata r:id="rId9"/></v:shape></w:pict>`,
    "1 ảnh không nằm trong tệp Word",
  ],
  ["a footnote", '<w:footnoteReference w:id="9"/>', "1 chú thích chân trang có dấu mà không có lời"],
  ["an endnote", '<w:endnoteReference w:id="9"/>', "1 chú thích chân trang có dấu mà không có lời"],
])("%s that the file does not hold is told, and the rest is read", async (_, inner, note) => {
  const { text, notes } = await importWord(`<w:p><w:r><w:t>Câu.</w:t></w:r><w:r>${inner}</w:r></w:p>`);
  expect(text).toBe("Câu.");
  expect(notes).toEqual([expect.stringContaining(note)]);
});

test("a link that the file leads nowhere leaves its words", async () => {
  const { text, notes } = await importWord(
    `<w:p><w:hyperlink ${drawingNamespaces} r:id="rId9"><w:r><w:t>Xem toàn văn.</w:t></w:r></w:hyperlink></w:p>`,
  );
  expect({ text, notes }).toEqual({ text: "Xem toàn văn.", notes: [] });
});

test("an equation leaves its letters, and an editor is told", async () => {
  const { text, notes } = await importWord(
    "<w:p><w:r><w:t>Tỷ lệ: </w:t></w:r><m:oMath><m:r><m:t>a=b+c;</m:t></m:r></m:oMath></w:p>",
  );
  expect(text).toBe("Tỷ lệ: a=b+c;");
  expect(notes).toEqual([expect.stringContaining("1 công thức")]);
});

test("a footnote of two paragraphs is one line, above which the author is found", async () => {
  const bytes = await wordFile(
    [
      paragraph("Thông báo về việc mẫu"),
      `<w:p><w:r><w:t>${prose("một")}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      paragraph("Lê Văn Mẫu", '<w:jc w:val="right"/>'),
    ].join(""),
    "",
    "",
    {
      "word/footnotes.xml": `<w:footnote w:id="2">${paragraph("Lời một.")}${paragraph("Lời hai.")}</w:footnote>`,
    },
  );
  const article = await convert(sourceOf("a.docx", bytes), makeSite());
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).toMatch(/^\S*1\S* Lời một\. Lời hai\.$/m);
});

test("changes that nobody has approved, and charts, are told", async () => {
  const { text, notes } = await importWord(
    "<w:p><w:ins><w:r><w:t>Thêm.</w:t></w:r></w:ins><w:del><w:r><w:delText>Xóa.</w:delText></w:r></w:del></w:p><w:altChunk/>",
  );
  expect(text).toBe("Thêm.");
  expect(notes).toEqual([expect.stringContaining("chưa duyệt"), expect.stringContaining("1 biểu đồ")]);
});

test.each([
  ["a diagram", '<w:drawing><dgm:relIds xmlns:dgm="urn:diagram"/></w:drawing>'],
  [
    "WordArt",
    '<w:pict><v:shapetype><v:textpath on="t"/></v:shapetype><v:textpath string="Chào mừng"/></w:pict>',
  ],
])("%s is told, a tab that is set to the page parts words", async (_, inner) => {
  const { text, notes } = await importWord(
    `<w:p><w:r>${inner}</w:r><w:r><w:t>Trái</w:t><w:ptab/><w:t>phải.</w:t></w:r></w:p>`,
  );
  expect(text).toBe("Trái phải.");
  expect(notes).toEqual([expect.stringContaining("1 biểu đồ, sơ đồ")]);
});

const strong = (line: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${line}</w:t></w:r></w:p>`;

test.each(["PHÓ BÍ THƯ THƯỜNG TRỰC", "THƯ KÝ", "NGƯỜI LẬP BIỂU", "HIỆU TRƯỞNG", "T.M BAN CHẤP HÀNH"])(
  "the post of who signs is no heading: %s",
  async (post) => {
    expect((await importWord(strong(post))).text).toBe(`**${post}**`);
  },
);

test.each(["(Đã ký)", "(Ký, ghi rõ họ tên)", "Nơi nhận:"])("a line above %s is no heading", async (line) => {
  expect((await importWord(strong("ỦY VIÊN THƯỜNG TRỰC") + paragraph(line))).text).toBe(
    `**ỦY VIÊN THƯỜNG TRỰC**\n\n${line}`,
  );
});

test.each([
  ["its author at the margin", "right", "Nguyễn Thị Mẫu - Ban Tuyên giáo Huyện ủy"],
  ["what it belongs to", "center", "(Ban hành kèm theo Quyết định số 12-QĐ/HU ngày 5/10/2017)"],
])("below the headline a document says %s, which is no lead", async (_, align, line) => {
  const styled = `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>${line}</w:t></w:r></w:p>`;
  const body = `${paragraph("Quy chế mẫu của chi bộ")}${styled}${paragraph(prose("một"))}${paragraph(prose("hai"))}`;
  const article = await convert(sourceOf("a.docx", await wordFile(body)), makeSite());
  expect(article.summary).toBeNull();
  expect(article.author ?? written(article)).toContain(line);
});

const tabbed = (left: string, right: string) =>
  `<w:p><w:r><w:t>${left}</w:t><w:tab/><w:t>${right}</w:t></w:r></w:p>`;

test("what an annex has below its table stays there", async () => {
  const annex = table([
    [paragraph("TT"), paragraph("Chi bộ")],
    [paragraph("1"), paragraph("Chi bộ Mẫu")],
  ]);
  const foot = tabbed("Nơi nhận:", "BÍ THƯ") + tabbed("- Lưu.", "Lê Văn Mẫu");
  const { text } = await importWord(foot + annex + paragraph("Tổng cộng: 1 chi bộ."));
  expect(text).toMatch(/Lê Văn Mẫu[\s\S]*Chi bộ Mẫu[\s\S]*Tổng cộng/);
});

test("tabs at the foot of a document set two columns apart, and who signs is no heading", async () => {
  const { text } = await importWord(tabbed("Nơi nhận:", "BÍ THƯ") + tabbed("- Lưu.", "Lê Văn Mẫu"));
  expect(text).toBe("Nơi nhận:\n\n\\- Lưu.\n\nBÍ THƯ\n\nLê Văn Mẫu");
});

describe("a letterhead", () => {
  const centred = (...lines: readonly string[]) =>
    lines.map((line) => paragraph(line, '<w:jc w:val="center"/>')).join("");
  const [issuer, number, motto, day] = [
    centred("ĐẢNG BỘ HUYỆN MẪU", "ĐẢNG ỦY XÃ MẪU"),
    paragraph("Số 15-NQ/ĐU"),
    centred("ĐẢNG CỘNG SẢN VIỆT NAM"),
    paragraph("Xã Mẫu, ngày 05 tháng 11 năm 2026"),
  ];
  const layouts = [
    ["two cells", table([[issuer + number, motto + day]])],
    [
      "two rows",
      table([
        [issuer, motto],
        [number, day],
      ]),
    ],
    ["three cells", table([[issuer + number, paragraph(""), motto + day]])],
    ["lines", issuer + number + motto + day],
  ] as const;
  const titles = [
    [centred("CHƯƠNG TRÌNH HÀNH ĐỘNG", "của Đảng ủy xã"), "Chương trình hành động của Đảng ủy xã"],
    [centred("KẾ HOẠCH ĐÀO TẠO CÁN BỘ NĂM 2027"), "KẾ HOẠCH ĐÀO TẠO CÁN BỘ NĂM 2027"],
    [paragraph("V/v chuẩn bị đại hội chi bộ"), "V/v chuẩn bị đại hội chi bộ"],
  ] as const;
  const foot = table([
    [paragraph("Nơi nhận:") + paragraph("- Lưu VP."), centred("T/M ĐẢNG ỦY", "BÍ THƯ")],
    [paragraph(""), centred("Lê Văn Mẫu")],
  ]);

  test.each(
    layouts.flatMap(([layout, head]) =>
      titles.map(([lines, title]) => [layout, title, head + lines] as const),
    ),
  )("in %s stands above %s", async (_, title, head) => {
    const bytes = await wordFile(head + paragraph(prose("một")) + paragraph(prose("hai")) + foot);
    const article = await convert(sourceOf("a.docx", bytes), makeSite());
    expect(article).toMatchObject({
      title,
      date: "05/11/2026",
      author: "Lê Văn Mẫu",
      documentNumber: "15-NQ/ĐU",
      summary: null,
    });
    expect(article.blocks.some(({ kind }) => kind === "table")).toBe(false);
  });
});

test.each([
  [["ĐẢNG BỘ XÃ MẪU", "CHI BỘ THÔN ĐOÀI", "Sinh hoạt chuyên đề quý IV"], "Sinh hoạt chuyên đề quý IV"],
  [["ĐẢNG ỦY XÃ MẪU", "HỌC TẬP VÀ LÀM THEO BÁC"], "ĐẢNG ỦY XÃ MẪU HỌC TẬP VÀ LÀM THEO BÁC"],
  [["ĐẢNG ỦY XÃ MẪU TỔ CHỨC HỘI NGHỊ SƠ KẾT"], "ĐẢNG ỦY XÃ MẪU TỔ CHỨC HỘI NGHỊ SƠ KẾT"],
  [["CHI BỘ THÔN ĐOÀI", "Lê Văn Mẫu"], "CHI BỘ THÔN ĐOÀI"],
])("of %j the headline is %s", async (lines, title) => {
  const head = lines.map(
    (line) =>
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${line}</w:t></w:r></w:p>`,
  );
  const bytes = await wordFile(head.join("") + paragraph(prose("một")) + paragraph(prose("hai")));
  expect((await convert(sourceOf("a.docx", bytes), makeSite())).title).toMatch(new RegExp(`^${title}`));
});

test("a document of lists alone has its title below its letterhead, and its signer as author", async () => {
  const centred = (line: string) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${line}</w:t></w:r></w:p>`;
  const lines = (...texts: string[]) => texts.map(centred).join("");
  const body = [
    lines("ĐẢNG BỘ TỈNH MẪU", "HUYỆN ỦY MẪU", "*", "Số 08-CTr/HU", "Mẫu, ngày 15 tháng 5 năm 2026"),
    lines("CHƯƠNG TRÌNH", "làm việc toàn khóa"),
    entry("Ra ba nghị quyết;", 3) + entry("Sơ kết giữa nhiệm kỳ.", 3),
    paragraph("Nơi nhận:") + paragraph("- Tỉnh ủy,"),
    lines("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Văn Mẫu"),
  ];
  const file = await wordFile(body.join(""), list(3, ["decimal", "%1."]));
  expect(await convert(sourceOf("a.docx", file), makeSite())).toMatchObject({
    title: "Chương trình làm việc toàn khóa",
    date: "15/05/2026",
    author: "Lê Văn Mẫu",
  });
});

const bold = (text: string) =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

test.each([
  ["TIN HOẠT ĐỘNG CƠ SỞ", "Chi bộ Mẫu họp thường kỳ tháng mười", "Chi bộ Mẫu họp thường kỳ tháng mười"],
  ["BẢN TIN NỘI BỘ", "Chi bộ Mẫu họp thường kỳ tháng mười", "Chi bộ Mẫu họp thường kỳ tháng mười"],
  ["LỄ KỶ NIỆM 90 NĂM", "Ngày thành lập Chi bộ Mẫu", "LỄ KỶ NIỆM 90 NĂM Ngày thành lập Chi bộ Mẫu"],
])("of %s and %s set alike the headline is %s", async (first, second, title) => {
  const body = bold(first) + bold(second) + paragraph(prose("một")) + paragraph(prose("hai"));
  const article = await convert(sourceOf("a.docx", await wordFile(body)), makeSite());
  expect(article.title).toBe(title);
  expect(article.notes).toEqual(title === second ? [`bỏ dòng "${first}" trước đầu đề`] : []);
});

test("a link on the last line of a document is text", async () => {
  const link = `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://thi.example/&quot; "><w:r><w:t>https://thi.example/</w:t></w:r></w:fldSimple></w:p>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const linked = `<w:p>${field("begin")}<w:r><w:instrText> HYPERLINK "https://thi.example/" </w:instrText></w:r>${field("separate")}<w:r><w:t>Tham gia cuộc thi</w:t></w:r>${field("end")}</w:p>`;
  for (const last of [link, linked]) {
    const file = await wordFile(paragraph("Thông báo về việc mẫu") + paragraph(prose("một")) + last);
    expect(written(await convert(sourceOf("a.docx", file), makeSite()))).toMatch(/thi\.example/);
  }
});
