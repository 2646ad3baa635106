import { Lines } from "../content/place.ts";
import { alignOffsets } from "./align.ts";
import { type ArticleText, readArticleText, type TextKind } from "./article-text.ts";
import { findAll, type RuleFinding } from "./judge-text.ts";
import { mendedPart } from "./piece-edits.ts";
import { hasStructureOf } from "./structure.ts";
import { buildRules } from "./text-rules.ts";

/** What `--fix` did at one place. */
export interface Mended {
  /** From 1, in the file as it then was. */
  readonly line: number;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

export interface MendedText {
  readonly text: string;
  readonly mended: readonly Mended[];
}

/** What is mended may show something else to mend; more rounds than this no text needs. */
const mostRounds = 8;

/**
 * Mends what is certain, and leaves every other character of the file, its line ends too. Mending again changes nothing.
 * `isOff` names the rules that the file or the site switches off.
 */
export function mendText(
  raw: string,
  zone: string,
  isOff: (rule: string) => boolean,
  kind: TextKind = "article",
): MendedText {
  const mended: Mended[] = [];
  let text = raw;
  for (let round = 0; round < mostRounds; round++) {
    const article = readArticleText(text, zone, kind);
    const findings = findAll(article).filter(({ rule, edits = [] }) => edits.length > 0 && !isOff(rule));
    const chosen = withoutOverlaps(findings, article.text.length);
    if (chosen.length === 0) break;
    const toRaw = alignOffsets(text, article.text);
    if (!toRaw) break;
    const apply = (some: readonly RuleFinding[]) => applyEdits(text, some, toRaw);
    const errors = countErrors(article);
    const isSafe = (after: string) =>
      hasStructureOf(text, after, kind) && countErrors(readArticleText(after, zone, kind)) <= errors;
    const safe = isSafe(apply(chosen)) ? chosen : chosen.filter((finding) => isSafe(apply([finding])));
    const next = apply(safe);
    if (next === text || (safe.length < chosen.length && !isSafe(next))) break;
    const lines = new Lines(article.text);
    for (const finding of safe) mended.push(describe(finding, article.text, lines));
    text = next;
  }
  return { text, mended: mended.sort((a, b) => a.line - b.line) };
}

/** What a build would refuse: no mend makes an error of what was none. */
function countErrors(article: ArticleText): number {
  return findAll(article, buildRules).filter(({ level }) => level === "error").length;
}

/** Of two that change the same place the first in the order of the rules. */
function withoutOverlaps(findings: readonly RuleFinding[], length: number): RuleFinding[] {
  // Both ends count: what only touches is no two things either.
  const taken = new Uint8Array(length + 1);
  return findings.filter(({ edits = [] }) => {
    const isFree = edits.every(({ start, end }) => !taken.subarray(start, end + 1).includes(1));
    if (isFree) for (const { start, end } of edits) taken.fill(1, start, end + 1);
    return isFree;
  });
}

function applyEdits(
  raw: string,
  findings: readonly RuleFinding[],
  toRaw: (offset: number) => number,
): string {
  const edits = findings.flatMap(({ edits = [] }) => edits).sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    result += raw.slice(at, toRaw(start)) + text;
    at = toRaw(end);
  }
  return result + raw.slice(at);
}

/** The words around a change, before and after it. */
function describe({ rule, edits = [] }: RuleFinding, text: string, lines: Lines): Mended {
  const [first, last] = [edits[0], edits.at(-1)];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const from = start - (/\S{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
  const to = end + (/^\S{0,20}/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  const line = lines.indexAt(start) + 1;
  return { line, rule, before: text.slice(from, to), after: mendedPart(text, edits, from, to) };
}
