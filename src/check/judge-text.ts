import { Places } from "../content/place.ts";
import type { Problem } from "../content/problem.ts";
import { type ArticleText, readArticleText, type TextKind } from "./article-text.ts";
import type { Finding } from "./text-rule.ts";
import { textRules } from "./text-rules.ts";

/** What rules of one text find in a file; all of them, or those that are given. */
export function judgeText(
  file: string,
  raw: string,
  zone: string,
  rules = textRules,
  kind: TextKind = "article",
): Problem[] {
  const article = readArticleText(raw, zone, kind);
  const found = findAll(article, rules);
  if (found.length === 0) return [];
  const places = new Places(article.text);
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, rule, level = "warning", message, fix }) => ({
      file,
      ...places.at(offset),
      level,
      rule,
      message,
      fix,
    }));
}

export interface RuleFinding extends Finding {
  readonly rule: string;
}

export function findAll(article: ArticleText, rules = textRules): RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const { name, find } of rules) {
    for (const finding of find(article)) found.push({ rule: name, ...finding });
  }
  return found;
}
