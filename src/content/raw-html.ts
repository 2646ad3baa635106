import { isOfficeTag } from "./office-tag.ts";
import { type Fault, quote } from "./problem.ts";

const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** What Markdown has instead of an element. */
const instead: Readonly<Record<string, string>> = {
  a: "viết [chữ](https://…)",
  b: "viết **chữ đậm**",
  strong: "viết **chữ đậm**",
  i: "viết *chữ nghiêng*",
  em: "viết *chữ nghiêng*",
  u: "bỏ gạch chân, hoặc viết **chữ đậm**",
  sup: "viết bằng chính chữ nhỏ, như m², (1)",
  sub: "viết bằng chính chữ nhỏ, như H₂O, CO₂",
  br: "xuống dòng thì để hai dấu cách ở cuối dòng trên; sang đoạn thì để một dòng trống",
  img: 'viết ![mô tả](ten-tep.jpg "chú thích")',
  li: "mở đầu mỗi mục bằng một gạch nối và dấu cách",
  ul: "mở đầu mỗi mục bằng một gạch nối và dấu cách",
  ol: "mở đầu mỗi mục bằng 1. và dấu cách",
  table: "kẻ bảng bằng dấu gạch đứng: | Cột | Cột |, dưới đó |---|---|",
};
const otherwise = "dùng cách viết của Markdown: **đậm**, *nghiêng*, - mục";

function advise(html: string, name: string | undefined): string {
  if (html.startsWith("<!--")) return "xóa ghi chú này: ghi chú viết ở phần đầu bài, sau dấu #";
  if (isOfficeTag(html)) return "xóa mã này, Word để lại khi dán; muốn in dấu < thì viết \\<";
  const words = Object.hasOwn(instead, name ?? "") ? instead[name ?? ""] : undefined;
  return `${words ?? otherwise}; muốn in dấu < thì viết \\<`;
}

/** Reports raw HTML: an element once, at its opening tag. */
export class HtmlJudge {
  readonly #open = new Map<string, number>();

  /** Null for the end of an element whose beginning has been reported. */
  judge(html: string, offset: number): Fault | null {
    const tags = [...html.matchAll(tag)].map(([, slash, name = ""]) => ({
      step: slash ? -1 : 1,
      name: name.toLowerCase(),
    }));
    const [first] = tags;
    const isEnd = html.startsWith("</") && first !== undefined && (this.#open.get(first.name) ?? 0) > 0;
    for (const { step, name } of tags) this.#open.set(name, (this.#open.get(name) ?? 0) + step);
    if (isEnd) return null;
    return {
      offset,
      rule: "raw-html",
      message: `Mã HTML ${quote(html.split("\n", 1)[0] ?? "", 40)} không dùng được trong bài.`,
      fix: advise(html, first?.name),
    };
  }
}
