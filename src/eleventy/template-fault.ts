import { readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import type { Place } from "../content/place.ts";
import { listFiles } from "../loading/list-files.ts";
import { SourceFault } from "./source-fault.ts";
import { findCalled, findNamed, findPrinting } from "./template-spot.ts";

/** What Nunjucks says, what it means, and how to mend it; `$1` is what it names. */
const meanings: readonly (readonly [said: RegExp, message: string, fix: string])[] = [
  [
    /attempted to output null or undefined value/,
    "in một giá trị không có",
    "sửa tên của giá trị, hoặc chỉ in khi có: {% if … %}",
  ],
  [
    /attempted to output a promise/,
    "in một kết quả chưa có (Promise)",
    "sửa bộ lọc trong .eleventy.ts cho nó trả kết quả ngay (không async)",
  ],
  [
    /shortcode gave nothing: (\S+)/,
    "dùng thẻ không cho kết quả gì: {% $1 %}",
    "sửa hàm của thẻ trong .eleventy.ts: thêm return; không có gì để in thì trả chuỗi rỗng",
  ],
  [
    /shortcode gave a promise: (\S+)/,
    "dùng thẻ chưa có kết quả (Promise): {% $1 %}",
    "sửa hàm của thẻ trong .eleventy.ts cho nó trả kết quả ngay (không async)",
  ],
  [
    /Maximum call stack size exceeded/,
    "gọi lại chính mình không dứt",
    "bỏ chỗ mẫu gọi lại chính nó: extends, include, import, from hoặc macro",
  ],
  [
    /filter not found: (\S+)/,
    "dùng bộ lọc không có: $1",
    "sửa tên bộ lọc, hoặc thêm nó trong .eleventy.ts (không async)",
  ],
  [
    /template not found: (\S+)/,
    "gọi một mẫu không có: $1",
    "sửa tên tệp sau extends, include, import hoặc from",
  ],
  [
    /unknown block tag: (\S+)/,
    "dùng thẻ không có: {% $1 %}",
    "sửa tên thẻ, hoặc thêm nó trong .eleventy.ts (không async)",
  ],
  [
    /Unable to call `([^`]+)`/,
    "gọi một hàm không có: $1",
    "sửa tên hàm, hoặc thêm dòng {% from … import … %}",
  ],
  [
    /got end of file|unexpected end of/i,
    "thiếu thẻ đóng",
    "thêm thẻ đóng còn thiếu: {% endif %}, {% endfor %} …",
  ],
  [
    /^(?:parse\w+: )?(?:un)?expected /i,
    "sai cú pháp giữa {{ và }} hoặc {% và %}",
    "xem lại dấu đóng, dấu nháy và các chữ đứng cạnh nhau",
  ],
];
const unknown = [
  "",
  "bị lỗi",
  "xem lời trong ngoặc vuông, sửa mẫu hoặc phần thêm vào trong .eleventy.ts",
] as const;

/** Why a template gave no page. Nunjucks names the page's template even where one that it calls is at fault. */
export function findTemplateFault(
  environment: nunjucks.Environment,
  templates: string,
  page: { readonly template: string; readonly url: string },
  error: Error,
): SourceFault {
  const broken = findBroken(environment, templates);
  const fault = broken?.error ?? error;
  const detail = fault.message.split("\n").at(-1)?.trim() ?? "";
  const [said, message, fix] = meanings.find(([pattern]) => pattern.test(detail)) ?? unknown;
  const named = typeof said === "string" ? "" : (said.exec(detail)?.[1] ?? "");
  const suspects = broken ? [broken.name] : findCalled(templates, page.template);
  const { name, others, place } =
    (named && !broken && findNamed(templates, suspects, named)) ||
    findPrinting(templates, suspects, readPlace(fault));
  const or = others.map((other) => `hoặc ${other}, `).join("");
  const where = broken ? "" : ` (${or}khi dựng ${page.url})`;
  return new SourceFault(
    {
      path: join(templates, name ?? page.template),
      place,
      message: `mẫu trang ${message.replace("$1", () => named)}${where}`,
      fix,
      detail,
    },
    error,
  );
}

function readPlace({ message }: Error): Place | null {
  const [, line, column] = [...message.matchAll(/\[Line (\d+), Column (\d+)\]/g)].at(-1) ?? [];
  return line ? { line: Number(line), column: Number(column) } : null;
}

/** The first template that is not well formed. */
function findBroken(environment: nunjucks.Environment, templates: string) {
  for (const [name, path] of listFiles(templates)) {
    if (!name.endsWith(".njk")) continue;
    try {
      new nunjucks.Template(readFileSync(path, "utf8"), environment, name, true);
    } catch (error) {
      return { name, error: error as Error };
    }
  }
  return null;
}
