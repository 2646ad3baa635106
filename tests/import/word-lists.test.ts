import { expect, test } from "vitest";
import { prose } from "./page.ts";
import { entry, importWord, list, paragraph, table } from "./word-file.ts";

// Invented documents with lists that Word counts by itself.

const decimal = list(1, ["decimal", "%1."], ["decimal", "%2."]);

const outline = list(
  2,
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["lowerLetter", "%3)"],
  ["decimal", "%2.%4."],
);

const clauses = list(3, ["decimal", "Điều %1."]);

const signs = list(4, ["bullet", "-"], ["bullet", "+"]);

test("entries from 1 on stay a list", async () => {
  const { text } = await importWord(entry("Một;", 1) + entry("Hai;", 1) + entry("Ba.", 1), decimal);
  expect(text).toBe("1. Một;\n2. Hai;\n3. Ba.");
});

test.each([
  ["upperRoman", "%1.", ["I. Một;", "II. Hai."]],
  ["lowerLetter", "%1)", ["a) Một;", "b) Hai."]],
  ["decimal", "Điều %1.", ["Điều 1. Một;", "Điều 2. Hai."]],
  ["decimal", "(%1)", ["(1) Một;", "(2) Hai."]],
  ["decimalZero", "%1.", ["01\\. Một;", "02\\. Hai."]],
  ["none", "", ["Một;", "Hai."]],
])("numbers of the form %s %s are typed as Word shows them", async (format, form, expected) => {
  const { text } = await importWord(entry("Một;", 9) + entry("Hai.", 9), list(9, [format, form]));
  expect(text?.split("\n\n")).toEqual(expected);
});

test.each([
  ["a space", paragraph(" ")],
  ["a hard space", paragraph("\u00A0")],
  ["a tab", "<w:p><w:r><w:tab/></w:r></w:p>"],
  ["the end of a page", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'],
  ["a bookmark", '<w:p><w:bookmarkStart w:id="0" w:name="muc"/><w:bookmarkEnd w:id="0"/></w:p>'],
])("a line of nothing but %s ends no list", async (_, line) => {
  const { text } = await importWord(entry("Một;", 1) + line + entry("Hai;", 1) + entry("Ba.", 1), decimal);
  expect(text).toBe("1. Một;\n2. Hai;\n3. Ba.");
});

test("an empty table, and a sign, between entries end a list that still counts on", async () => {
  const sign = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
  for (const between of [table([[paragraph("")]]), sign]) {
    const { text } = await importWord(entry("Một;", 1) + between + entry("Hai.", 1), decimal);
    expect(text.split("\n\n")).toEqual(["1\\. Một;", "2\\. Hai."]);
  }
});

const other = list(5, ["decimal", "%1."]);

test.each([
  ["in a control", (entries: string) => `<w:sdt><w:sdtContent>${entries}</w:sdtContent></w:sdt>`],
  [
    "behind a line that was struck out",
    (entries: string) => `<w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>${entries}`,
  ],
])("a list %s that begins anew does not go on with the one before", async (_, around) => {
  const body = entry("Một;", 1) + entry("Hai;", 1) + around(entry("Khác;", 5) + entry("Nữa.", 5));
  const { text } = await importWord(body, decimal + other);
  expect(text.split(/\n+/)).toEqual(["1. Một;", "2. Hai;", "1\\. Khác;", "2\\. Nữa."]);
});

const changed = (change: string, inner: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:rPr><w:${change}/></w:rPr></w:pPr>${inner}</w:p>`;

test.each([
  ["moved away", changed("moveFrom", "<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>")],
  ["struck out", changed("del", "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>")],
  ["hidden", changed("vanish", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>cũ</w:t></w:r>")],
])("a numbered paragraph that was %s does not count", async (_, gone) => {
  const { text } = await importWord(entry("Một;", 3) + gone + entry("Hai.", 3), clauses);
  expect(text.split("\n\n")).toEqual(["Điều 1. Một;", "Điều 2. Hai."]);
});

test("a row that was struck out does not count", async () => {
  const row = (name: string, mark = "") =>
    `<w:tr>${mark}<w:tc>${entry("", 1)}</w:tc><w:tc>${paragraph(name)}</w:tc></w:tr>`;
  const gone = row("Xã Cũ", "<w:trPr><w:del/></w:trPr>");
  const { text } = await importWord(`<w:tbl>${row("Xã Mẫu")}${gone}${row("Phường Mẫu")}</w:tbl>`, decimal);
  expect(text.match(/[12]\. +\| \p{L}+/gu)).toEqual(["1.  | Xã", "2.  | Phường"]);
});

test("numbers that go on behind other text keep their count", async () => {
  const between = paragraph(prose("giữa"));
  const { text } = await importWord(entry("Một;", 1) + entry("Hai:", 1) + between + entry("Ba.", 1), decimal);
  expect(text?.split("\n\n")).toEqual(["1\\. Một;", "2\\. Hai:", prose("giữa"), "3\\. Ba."]);
});

test("levels count each by itself, begin anew below another, and name those above", async () => {
  const body = [
    entry("Kết quả", 2),
    entry("Tư tưởng", 2, 1),
    entry("tuyên truyền", 2, 2),
    entry("nắm dư luận", 2, 2),
    entry("Tổ chức", 2, 1),
    entry("kết nạp", 2, 2),
    entry("chi tiết", 2, 3),
    entry("Nhiệm vụ", 2),
    entry("Trọng tâm", 2, 1),
  ].join("");
  const { text } = await importWord(body, outline);
  expect(text?.split(/\n+/).map((line) => line.replace(/^#+ |\\/g, ""))).toEqual([
    "I. Kết quả",
    "1. Tư tưởng",
    "a) tuyên truyền",
    "b) nắm dư luận",
    "2. Tổ chức",
    "a) kết nạp",
    "2.1. chi tiết",
    "II. Nhiệm vụ",
    "1. Trọng tâm",
  ]);
});

test("bullets below typed numbers are a list at the margin", async () => {
  const body = entry("Phạm vi:", 3) + entry("xã", 4, 1) + entry("phường", 4, 1) + entry("Hiệu lực.", 3);
  const { text } = await importWord(body, clauses + signs);
  expect(text).toBe("Điều 1. Phạm vi:\n\n- xã\n- phường\n\nĐiều 2. Hiệu lực.");
});

test("lists within lists stay as they are", async () => {
  const body = entry("xã", 4) + entry("thôn", 4, 1) + entry("ấp", 4, 1) + entry("phường", 4);
  expect((await importWord(body, signs)).text).toBe("- xã\n  - thôn\n  - ấp\n- phường");
});

test("a column that Word counts by itself shows its numbers", async () => {
  const rows = ["Xã Mẫu", "Phường Mẫu"].map((name) => [entry("", 1), paragraph(name)]);
  const { text } = await importWord(table([[paragraph("STT"), paragraph("Đơn vị")], ...rows]), decimal);
  expect(text?.replace(/ +\|/g, " |")).toBe(
    "| STT | Đơn vị |\n| --- | --- |\n| 1. | Xã Mẫu |\n| 2. | Phường Mẫu |",
  );
});

test("a use of a list that begins anew counts from its own start", async () => {
  const again = `<w:num w:numId="8"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const body = entry("a;", 3) + entry("b;", 8) + entry("c.", 8);
  const { text } = await importWord(body, clauses + again);
  expect(text?.split("\n\n")).toEqual(["Điều 1. a;", "Điều 5. b;", "Điều 6. c."]);
});

test("a style gives numbers as a paragraph does, and a paragraph may refuse them", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Dieu"/></w:style>`;
  const styled = (style: string, more = "") => `<w:pStyle w:val="${style}"/>${more}`;
  const body = [
    paragraph("Một;", styled("Dieu")),
    paragraph("Lời;", styled("Dieu", '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    paragraph("Hai.", styled("Con")),
  ].join("");
  const { text } = await importWord(body, clauses, styles);
  expect(text?.split("\n\n")).toEqual(["Điều 1. Một;", "Lời;", "Điều 2. Hai."]);
});

test("a style may name its level alone, and leave the list to the style it builds on", async () => {
  const styles = `<w:style w:styleId="Phan"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Muc"><w:basedOn w:val="Phan"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>`;
  const body = ["Muc", "Muc"].map((style) => paragraph("Nội dung;", `<w:pStyle w:val="${style}"/>`)).join("");
  const { text } = await importWord(body, outline, styles);
  expect(text.split("\n\n")).toEqual(["a) Nội dung;", "b) Nội dung;"]);
});

test("a level begins anew only below the levels that it names", async () => {
  const lists = outline.replace(/(?<=<w:lvl w:ilvl="2">)/, '<w:lvlRestart w:val="1"/>');
  const levels = [0, 1, 2, 1, 2, 0, 2];
  const { text } = await importWord(levels.map((level) => entry("Mục mẫu;", 2, level)).join(""), lists);
  expect(text.split(/\n+/).filter((line) => line.includes(")"))).toEqual([
    "a) Mục mẫu;",
    "b) Mục mẫu;",
    "a) Mục mẫu;",
  ]);
});

test("paragraphs of a list, or of a level, that the document does not define are no entries", async () => {
  const { text } = await importWord(entry("Một;", 2) + entry("Hai.", 1, 7), decimal);
  expect(text.split("\n\n")).toEqual(["Một;", "Hai."]);
});

test("a number has its paragraph's old font where its level has none, and is never raised or struck out", async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const old = font(".VnTime");
  const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:rPr>${old}</w:rPr>`;
  const run = (look: string, words: string) => `<w:r><w:rPr>${old}${look}</w:rPr><w:t>${words}</w:t></w:r>`;
  const body = [run("<w:strike/>", "Ph¹m vi"), run('<w:vertAlign w:val="superscript"/>', "2")].map(
    (inner) => `<w:p><w:pPr>${properties}</w:pPr>${inner}${run("", " ®iÒu chØnh;")}</w:p>`,
  );
  const { text } = await importWord(body.join(""), list(7, ["decimal", "§iÒu %1."]));
  expect(text.split("\n\n")).toEqual(["Điều 1. ~~Phạm vi~~ điều chỉnh;", "Điều 2. ² điều chỉnh;"]);
});

test("numbered headings keep their numbers", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>`;
  const heading = (text: string) =>
    paragraph(text, '<w:pStyle w:val="H2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const { text } = await importWord(heading("Kết quả") + paragraph(prose("giữa")), decimal, styles);
  expect(text).toMatch(/^#+ 1\. Kết quả\n/);
});
