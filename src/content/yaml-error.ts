import type { Document, YAMLError } from "yaml";
import { type Advice, type Fault, quote } from "./problem.ts";
import { keyOfEntry } from "./yaml-entry.ts";
import { placeOf, reserved } from "./yaml-place.ts";
import { explainQuotes, inQuotes, joinedInQuotes, linesBelow } from "./yaml-quotes.ts";

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

function explainSign(sign: string): Advice {
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
export function explainStray(key: string | null): Advice {
  return key === null
    ? [
        'Dòng này không có dạng "khóa: giá trị".',
        "viết khóa, dấu hai chấm, dấu cách rồi giá trị; là phần tiếp của dòng trên thì nối vào dòng trên, là mục của danh sách thì viết - và dấu cách ở trước",
      ]
    : [
        `Sau ${quote(key)} phải là dấu hai chấm rồi dấu cách.`,
        `viết ${key}: rồi giá trị, có dấu cách ở giữa`,
      ];
}

const breaksBlock: Advice = [
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

const notAligned: Advice = [
  "Dòng này thụt vào không thẳng hàng.",
  "thụt các dòng cùng nhóm bằng nhau, dùng dấu cách",
];

/** Of an entry that begins so the list below is another key's. */
const hasValue = /^[^\s:]+:[ \t]+[^\s#]/;
const noListKey: Advice = [
  "Mục này không đứng dưới khóa của một danh sách.",
  "thêm ở trên dòng này khóa của danh sách, ví dụ tags:",
];

const sameEntry = "các khóa của một mục viết thẳng hàng với chữ đầu sau gạch nối và dấu cách";

function explain({ code }: YAMLError, text: string, offset: number): Advice {
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
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (reserved.test(value)) {
    const { message, fix } = reservedSign(value);
    const isList = /^[*-][ \t]/.test(value) && !/^\s*-/.test(text.slice(lineStart, offset));
    return [message, isList ? `${asEntries}; là lời thì ${fix}` : fix];
  }
  const [line = ""] = text.slice(lineStart).split("\n", 1);
  return (
    (code === "BLOCK_AS_IMPLICIT_KEY" ? explainNested(value, line, offset, rest) : null) ??
    explainLine(code, value, line)
  );
}

/** A value below or beside which something is set in, so that it looks like a key. */
function explainNested(value: string, line: string, offset: number, rest: string): Advice | null {
  if (gluedDash.test(line)) return null;
  if (/^\s*-\s+[^:]+:\s/.test(line) && !/:\s/.test(value)) {
    return ["Dòng tiếp theo thụt vào không thẳng hàng với mục này.", sameEntry];
  }
  if (/:(?:\s|$)/.test(value)) return [colonInValue, belowOrQuoted(value, rest)];
  if (offset === 0) return null;
  return [
    "Dòng tiếp theo thụt vào nên bị hiểu là phần nối của giá trị này.",
    "bỏ dấu cách ở đầu dòng tiếp theo; nếu đúng là phần nối thì đặt cả giá trị trong nháy kép",
  ];
}

const gluedDash = /^\s*-[\p{L}"']/u;

function explainLine(code: YAMLError["code"], value: string, line: string): Advice {
  if (gluedDash.test(line)) return [noSpaceAfterDash, `viết ${line.trim().replace("-", "- ")}; ${sameEntry}`];
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
function explainTab(text: string, offset: number): Advice {
  const before = text.slice(0, offset).trimEnd().split("\n").at(-1) ?? "";
  const isInGroup = /:$|^\s*-\s|^\s/.test(before) || /^\s*-\s/.test(text.slice(offset));
  return [
    "Dòng này thụt vào bằng phím Tab.",
    isInGroup ? "thay phím Tab bằng hai dấu cách" : "xóa phím Tab ở đầu dòng: khóa viết sát lề trái",
  ];
}
