import { describe, expect, test } from "vitest";
import { convert } from "../../src/import/convert.ts";
import { pageOfWord } from "../../src/import/docx.ts";
import { makeSite } from "../site/content.ts";
import { prose } from "./page.ts";
import { sourceOf } from "./place.ts";
import { box, drawingNamespaces, entry, importWord, list, paragraph, wordFile } from "./word-file.ts";

describe("a text box", () => {
  const slogan = (old: boolean) =>
    `<w:p>${box(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đoàn kết, sáng tạo</w:t></w:r></w:p>`, old)}</w:p>`;

  test.each([true, false])(
    "is no heading, also where it has the new form alone (old form: %s)",
    async (old) => {
      expect((await importWord(slogan(old))).text).toBe("**Đoàn kết, sáng tạo**");
    },
  );

  const told = `<w:txbxContent>${paragraph("Đoàn kết.")}</w:txbxContent>`;
  const ofPicture = (inner: string) =>
    `<w:drawing><wp:anchor ${drawingNamespaces}>${inner}</wp:anchor></w:drawing>`;

  test.each([
    ["an ellipse", `<w:pict><v:oval><v:textbox>${told}</v:textbox></v:oval></w:pict>`],
    ["a drawing that no older form stands beside", ofPicture(`<a:graphic>${told}</a:graphic>`)],
    [
      "a drawing in its new form alone",
      `<mc:AlternateContent><mc:Choice>${ofPicture(`<a:graphic>${told}</a:graphic>`)}</mc:Choice></mc:AlternateContent>`,
    ],
  ])("in %s is read", async (_, inner) => {
    expect((await importWord(`<w:p><w:r>${inner}</w:r></w:p>`)).text).toBe("Đoàn kết.");
  });

  test("counts the numbers of its list once", async () => {
    const lists = list(1, ["decimal", "%1."]);
    const body = `<w:p>${box(entry("Giải nhất.", 1))}</w:p>${paragraph(prose("ba"))}${entry("Giải nhì.", 1)}`;
    expect((await importWord(body, lists)).text).toBe(`1\\. Giải nhất.\n\n${prose("ba")}\n\n2\\. Giải nhì.`);
  });

  test("holds the caption of a picture that floats as what it is", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Chuthich"><w:name w:val="caption"/></w:style>`;
    const caption = paragraph("Hình 1", '<w:pStyle w:val="Chuthich"/>');
    const bytes = await wordFile(`<w:p>${box(caption)}</w:p>`, "", styles);
    expect((await pageOfWord(bytes)).html).toContain('<p class="caption">Hình 1</p>');
  });

  const bold = (line: string, inside = "") =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${line}</w:t></w:r>${inside}</w:p>`;
  const title = "Phát động thi đua chào mừng Đại hội";

  test.each([
    ["in the line of the headline", bold(title, box(bold("THI ĐUA LÀ YÊU NƯỚC")))],
    ["above the headline", bold("", box(bold("THI ĐUA LÀ YÊU NƯỚC"))) + bold(title)],
    ["that holds the headline", `<w:p>${box(paragraph(title, '<w:jc w:val="center"/>'))}</w:p>`],
  ])("%s leaves the headline alone", async (_, head) => {
    const file = await wordFile(head + paragraph(prose("một")) + paragraph(prose("hai")));
    expect((await convert(sourceOf("a.docx", file), makeSite())).title).toBe(title);
  });
});
