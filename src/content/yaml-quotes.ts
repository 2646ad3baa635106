import type { YAMLError } from "yaml";
import type { Advice } from "./problem.ts";

/** Shows the value as it has to be typed, where one kind of quotes is free for it. */
export function inQuotes(value: string): string {
  const text = value.trim();
  if (text.length > 100) return "đặt cả giá trị trong dấu nháy kép";
  if (!/["\\]/.test(text)) return `đặt cả giá trị trong dấu nháy kép: "${text}"`;
  if (!text.includes("'")) return `đặt cả giá trị trong dấu nháy đơn: '${text}'`;
  return `đặt cả giá trị trong dấu nháy đơn, dấu ' bên trong viết hai lần: '${text.replaceAll("'", "''")}'`;
}

/** A value that a quote opens. `rest` is what `linesBelow` finds. */
export function explainQuotes(code: YAMLError["code"], sign: string, value: string, rest: string): Advice {
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
export function linesBelow(text: string, offset: number): string {
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
export function joinedInQuotes(value: string, rest: string): string {
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
