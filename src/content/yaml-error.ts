import { type Document, isCollection, visit, type YAMLError } from "yaml";
import { type Fault, quote } from "./problem.ts";
import { keyOfEntry } from "./yaml-entry.ts";

type Words = readonly [message: string, fix: string];

/** Says in Vietnamese, and where the editor has to look, what the library found wrong in `text`. */
export function describeYamlError(error: YAMLError, document: Document.Parsed, text: string): Fault {
  const offset = placeOf(error, document, text);
  const [message, fix] = explain(error, text, offset);
  return { offset, rule: "yaml", message, fix };
}

/** A line at the left that is no `key: value`. */
export function strayLine(text: string): Fault {
  const [sign] = listSign.exec(text) ?? [];
  const [message, fix] = /^(?:\.\.\.|---)/.test(text)
    ? breaksBlock
    : sign === undefined
      ? explainStray(keyOfEntry(text))
      : explainSign(sign);
  return { offset: 0, rule: "yaml", message, fix };
}

function explainSign(sign: string): Words {
  if (sign === "-")
    return [
      noSpaceAfterDash,
      "thêm một dấu cách sau gạch nối, ví dụ: - mục; nếu là phần tiếp của dòng trên thì nối vào dòng trên",
    ];
  return [
    `Mục của danh sách mở đầu bằng gạch nối -, không phải dấu ${sign}.`,
    "thay dấu này ở mọi mục bằng gạch nối và một dấu cách, ví dụ: - mục",
  ];
}

/** What Word makes of a dash at the head of a line; a dash without its space. */
export const listSign = /^(?:[\u2010-\u2015\u2212•▪●○◦·+](?=\s)|-(?=[\p{L}\p{N}"“]))/u;
const noSpaceAfterDash = "Sau dấu gạch nối thiếu dấu cách.";

/** The first key is indented, and others are not. */
export const indentedFirst: Pick<Fault, "rule" | "message" | "fix"> = {
  rule: "yaml",
  message: "Khóa đầu tiên thụt vào, các khóa sau thì không.",
  fix: "xóa dấu cách ở đầu dòng này: khóa viết sát lề trái",
};

/** An entry of a list that is set in further than the one before, which YAML takes for more of its text. */
export const joinedEntry: Pick<Fault, "rule" | "message" | "fix"> = {
  rule: "yaml",
  message: "Dòng này thụt vào sâu hơn nên bị nối vào dòng trên.",
  fix: "thụt các mục của một danh sách bằng nhau; nếu là lời nối tiếp thì đặt cả giá trị trong nháy kép",
};

/** A value that begins with a sign of YAML. */
export function reservedSign(value: string): Pick<Fault, "message" | "fix"> {
  return {
    message: `Giá trị không bắt đầu bằng dấu ${value.charAt(0)} được: dấu này có nghĩa riêng.`,
    fix: inQuotes(value),
  };
}

/** A line that is no `key: value`, of which the key may be known: `title:Đầu đề` */
export function explainStray(key: string | null): Words {
  return key === null
    ? [
        'Dòng này không có dạng "khóa: giá trị".',
        "viết khóa, dấu hai chấm, dấu cách rồi giá trị; nếu là phần tiếp của dòng trên thì nối vào dòng trên",
      ]
    : [
        `Sau ${quote(key)} phải là dấu hai chấm rồi dấu cách.`,
        `viết ${key}: rồi giá trị, có dấu cách ở giữa`,
      ];
}

// What comes before the value on its line: `title: `, `  - `, `  - file: `.
const beforeValue =
  /^[ ]*(?:-[ ]+)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^:]*?)[ ]*:[ \t]+|(?<=-[ ]+))(?=\S)/;

/** A key's problem is shown at its value, whatever character of it the library stumbled over. */
function placeOf({ pos, code }: YAMLError, document: Document.Parsed, text: string): number {
  // What is never closed is noticed at the end.
  const at = Math.min(pos[0], text.trimEnd().length);
  const opened = outermost(document, at);
  if (opened !== null) return opened;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  const value = start + (beforeValue.exec(line)?.[0].length ?? 0);
  if (value > start && value <= at) return value;
  if (reserved.test(line)) return start;
  return code === "TAB_AS_INDENT" ? at : at + (/^ *(?=\S)/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Start of the quoted text or the bracket that holds a place or ends just before it. */
function outermost(document: Document.Parsed, at: number): number | null {
  let found: number | null = null;
  visit(document, (_key, node) => {
    const range = (node as { range?: readonly number[] } | null)?.range;
    const [start = 0, , end = 0] = range ?? [];
    const isOpened = isCollection(node)
      ? node.flow
      : String((node as { type?: string })?.type).startsWith("QUOTE");
    if (!range || !isOpened || start > at || at > end) return undefined;
    found = start;
    return visit.BREAK;
  });
  return found;
}

// Signs with which no plain value begins.
const reserved = /^(?:[@`%,\]}*&!|>]|[?-](?:\s|$))/;
const breaksBlock: Words = [
  "Khối thông tin bị ngắt ở dòng này.",
  "xóa dòng này; chỉ để một dòng --- ở đầu và một dòng --- ở cuối khối",
];

/** A settings file is one block from its first line to its last, between no lines of dashes. */
export function ofSettings(fault: Fault, text: string): Fault {
  if (!/^(?:\.\.\.|---)/.test(text.slice(fault.offset, fault.offset + 3))) return fault;
  return {
    ...fault,
    message: "Tệp cài đặt không có dòng --- hay ... nào.",
    fix: "xóa dòng này; nếu phần dưới lặp lại khóa ở phần trên thì giữ một phần",
  };
}

export const colonInValue = "Giá trị có dấu hai chấm nên bị hiểu là một khóa khác.";

const notAligned: Words = [
  "Dòng này thụt vào không thẳng hàng.",
  "thụt các dòng cùng nhóm bằng nhau, dùng dấu cách",
];

/** Of an entry that begins so the list below is another key's. */
const hasValue = /^[^\s:]+:[ \t]+[^\s#]/;
const noListKey: Words = [
  "Mục này không đứng dưới khóa của một danh sách.",
  "thêm ở trên dòng này khóa của danh sách, ví dụ tags:",
];

const sameEntry = "các khóa của một mục viết thẳng hàng với chữ đầu sau gạch nối và dấu cách";

function explain({ code }: YAMLError, text: string, offset: number): Words {
  const [value = ""] = text.slice(offset).split("\n", 1);
  const sign = value.charAt(0);
  if (code === "TAB_AS_INDENT") return explainTab(text, offset);
  if (code === "MULTIPLE_DOCS") return breaksBlock;
  if (/^-\s/.test(value) && code !== "UNEXPECTED_TOKEN")
    return text.charAt(offset - 1) === "\n" && hasValue.test(text) ? noListKey : notAligned;
  if (reserved.test(value) && /^(?:$|\n)/.test(text.charAt(offset - 1))) return explainStray(null);
  const rest = linesBelow(text, offset);
  if (sign === '"' || sign === "'") return explainQuotes(code, sign, value, rest);
  if (sign === "[" || sign === "{") {
    return [
      `Giá trị bắt đầu bằng dấu ${sign} nên bị hiểu là một nhóm, mà nhóm này viết chưa đúng.`,
      `${inQuotes(value)}; nếu đúng là danh sách thì viết đủ ngoặc, ví dụ [mục một, mục hai]`,
    ];
  }
  if (reserved.test(value)) {
    const { message, fix } = reservedSign(value);
    const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    const isList = /^[*-][ \t]/.test(value) && !/^\s*-/.test(before);
    return [message, isList ? `${asEntries}; là lời thì ${fix}` : fix];
  }
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
  if (/^\s*-[\p{L}"']/u.test(line)) {
    return [noSpaceAfterDash, `viết ${line.trim().replace("-", "- ")}; ${sameEntry}`];
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /^\s*-\s+[^:]+:\s/.test(line) && !/:\s/.test(value)) {
    return ["Dòng tiếp theo thụt vào không thẳng hàng với mục này.", sameEntry];
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /:(?:\s|$)/.test(value)) {
    return [colonInValue, belowOrQuoted(value, rest)];
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && offset > 0) {
    return [
      "Dòng tiếp theo thụt vào nên bị hiểu là phần nối của giá trị này.",
      "bỏ dấu cách ở đầu dòng tiếp theo; nếu đúng là phần nối thì đặt cả giá trị trong nháy kép",
    ];
  }
  if (/^\s+[^\s-]/.test(line) && !/:(?:\s|$)/.test(line) && keyOfEntry(line.trim()) === null)
    return explainStray(null);
  if (code === "BAD_INDENT" || code === "BLOCK_AS_IMPLICIT_KEY") {
    return notAligned;
  }
  const key = keyOfEntry(value);
  if (key !== null && /^[^:]+:\S/.test(value)) return explainStray(key);
  if (/^\s+\S/.test(line)) return notAligned;
  return [
    "Khối thông tin viết chưa đúng cách từ chỗ này.",
    "viết mỗi dòng một khóa: giá trị; giá trị có dấu đặc biệt thì đặt trong nháy kép",
  ];
}

// `tags: - Dân vận`, which in quotes would be no list.
const asEntries =
  "là danh sách thì xuống dòng, viết mỗi mục một dòng bắt đầu bằng gạch nối và dấu cách, ví dụ: - mục";

/** `cards: since: 2025`, where what looks like a key is perhaps one of a group. */
function belowOrQuoted(value: string, rest: string): string {
  const [key] = /^[a-z][A-Za-z]{0,30}(?=:\s)/.exec(value) ?? [];
  if (key === undefined) return joinedInQuotes(value, rest);
  return `nếu ${key} là khóa trong nhóm thì đưa ${quote(value.trim())} xuống dòng dưới và thụt vào hai dấu cách; nếu là lời thì ${inQuotes(value)}`;
}

/** Below a key with a value, and at the beginning, nothing is indented. */
function explainTab(text: string, offset: number): Words {
  const before = text.slice(0, offset).trimEnd().split("\n").at(-1) ?? "";
  const isInGroup = /:$|^\s*-\s|^\s/.test(before) || /^\s*-\s/.test(text.slice(offset));
  return [
    "Dòng này thụt vào bằng phím Tab.",
    isInGroup ? "thay phím Tab bằng hai dấu cách" : "xóa phím Tab ở đầu dòng: khóa viết sát lề trái",
  ];
}

function explainQuotes(code: YAMLError["code"], sign: string, value: string, rest: string): Words {
  if (code === "MISSING_CHAR") {
    return [
      `Dấu ${sign} mở ra mà không đóng lại.`,
      `thêm dấu ${sign} vào cuối giá trị, hoặc bỏ dấu ${sign} ở đầu`,
    ];
  }
  if (code === "BAD_DQ_ESCAPE") {
    return ["Trong nháy kép, dấu \\ phải viết hai lần.", "viết \\\\ thay cho \\, hoặc dùng nháy đơn"];
  }
  const message = `Có chữ đứng sau dấu ${sign} đóng.`;
  const [, comma] = /^(?:"[^"]*"|'[^']*')\s*([,;])\s*$/.exec(value) ?? [];
  if (comma !== undefined && rest === "") return [message, `bỏ dấu ${comma} ở cuối dòng`];
  return [message, rest ? joinedInQuotes(value, rest) : inQuotes(withoutOuter(value.trim(), sign))];
}

/** Lines that are set in below a value, which are more of it, as one; empty where keys or entries stand there. */
function linesBelow(text: string, offset: number): string {
  const [own = "", ...below] = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n");
  const margin = own.search(/\S/);
  const end = below.findIndex(
    (line) => line.search(/\S/) <= margin || /^\s*(?:-\s|[A-Za-z]+:(?:\s|$))/.test(line),
  );
  return below
    .slice(0, end === -1 ? below.length : end)
    .map((line) => line.trim())
    .join(" ");
}

/** In quotes around its first line alone the value would be closed before the rest. */
function joinedInQuotes(value: string, rest: string): string {
  return rest === ""
    ? inQuotes(value)
    : `nối các dòng thụt vào ở dưới vào dòng này, rồi ${inQuotes(`${value.trim()} ${rest}`)}`;
}

/** `"Phong trào "X" lan tỏa"` without the pair around it; not `"X" và "Y"`, where a word closes. */
function withoutOuter(value: string, sign: string): string {
  const inner = value.slice(1, -1);
  const opensAgain = new RegExp(`^[^${sign}]*(?:^|[\\s(])${sign}`).test(inner);
  return value.endsWith(sign) && opensAgain ? inner : value;
}

/** Shows the value as it has to be typed, where one kind of quotes is free for it. */
export function inQuotes(value: string): string {
  const text = value.trim();
  if (text.length > 100) return "đặt cả giá trị trong dấu nháy kép";
  if (!/["\\]/.test(text)) return `đặt cả giá trị trong dấu nháy kép: "${text}"`;
  if (!text.includes("'")) return `đặt cả giá trị trong dấu nháy đơn: '${text}'`;
  return `đặt cả giá trị trong dấu nháy đơn, dấu ' bên trong viết hai lần: '${text.replaceAll("'", "''")}'`;
}
