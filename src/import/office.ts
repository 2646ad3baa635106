import { type Block, lineOf } from "./block.ts";
import { isOrganisation, readByline } from "./byline.ts";

/** Headlines have more. */
const fewWords = 3;
const wordsOfOffice = 6;

/**
 * How many organisations a document begins with, where a line that may be its headline stands below them. In capitals as
 * well it may go on with what they began.
 */
export function countOffices(head: readonly Block[]): number {
  const first = head.findIndex((block) => !isCapital(lineOf(block)) || !isShortOffice(lineOf(block)));
  const isHeadline = (line: string) =>
    line.split(" ").length > fewWords &&
    !isCapital(line) &&
    readByline(line) === null &&
    !/(?:^|\s)ngày\s\d/iu.test(line);
  return head.slice(first).some((block) => isHeadline(lineOf(block))) ? Math.max(0, first) : 0;
}

/** A longer line says what an organisation does. */
function isShortOffice(line: string): boolean {
  return line.split(" ").length <= wordsOfOffice && isOrganisation(nameOf(line));
}

/** `ĐẢNG ỦY XÃ MẪU` → true, `15-NQ/ĐU` → true, `*` → false */
export function isCapital(line: string): boolean {
  return line === line.toUpperCase() && /\p{L}{2}/u.test(line);
}

/** `ĐẢNG ỦY XÃ MẪU`, `XÃ MẪU`, `BAN CHỈ ĐẠO 35` → true */
export function isOffice(line: string): boolean {
  return line.split(" ").length <= fewWords || isOrganisation(nameOf(line));
}

function nameOf(line: string): string {
  return line.charAt(0) + line.slice(1).toLowerCase().replace(/\d+/g, "");
}
