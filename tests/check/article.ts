import { readArticleText } from "../../src/check/article-text.ts";
import { findAll } from "../../src/check/judge-text.ts";
import { mendText } from "../../src/check/mend.ts";

export const zone = "Asia/Ho_Chi_Minh";
const head = "---\ntitle: Bài mẫu\n---\n";

/** Names of the rules that find something in a body. */
export function rulesIn(body: string): string[] {
  return rulesInFile(head + body);
}

export function rulesInFile(file: string): string[] {
  return findAll(readArticleText(file, zone)).map(({ rule }) => rule);
}

/** Names of the rules by which a body is not published. */
export function errorsIn(body: string): string[] {
  return findAll(readArticleText(head + body, zone)).flatMap(({ rule, level }) =>
    level === "error" ? [rule] : [],
  );
}

/** A body as `--fix` leaves it. */
export function mendBody(body: string): string {
  return mendFileText(head + body).slice(head.length);
}

export function mendFileText(file: string): string {
  return mendText(file, zone, () => false).text;
}
