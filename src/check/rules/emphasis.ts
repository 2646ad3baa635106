import { quote } from "../../content/problem.ts";
import { cover } from "../cover.ts";
import { findLooseRuns, type LooseRun } from "../delimiters.ts";
import type { TextRule } from "../text-rule.ts";

const worthALook = /\*\S|\S\*|_[“"‘(*_]|[”"’)*_.]_|[ \t]_[ \t.,;:!?]*(?:\n|$)/u;
const covers = new RegExp(cover, "gu");

/**
 * Emphasis that does not come about: `**“tự soi”**và` shows its asterisks, since a sign that follows a quote and touches a
 * letter closes nothing.
 */
export const emphasis: TextRule = {
  name: "emphasis",
  *find({ text, prose, bodyStart }) {
    if (!(prose.includes("*") || prose.includes("_")) || !worthALook.test(prose)) return;
    // What is covered is punctuation at its ends.
    const body = prose.slice(bodyStart).replace(covers, "|");
    let start = 0;
    for (const paragraph of body.split(/(\n[ \t]*(?:\n|(?=\|)))/)) {
      if (worthALook.test(paragraph)) {
        const runs = findLooseRuns(paragraph);
        const broken = findBroken(paragraph, runs);
        const first = broken ?? findHalfClosed(paragraph, runs);
        if (first) {
          const offset = bodyStart + start + first.offset;
          const sign = first.sign.repeat(first.length);
          yield {
            offset,
            level:
              !broken || isNote(paragraph, broken, runs) || isApart(paragraph, broken) ? "warning" : "error",
            message: `Dấu ${sign} ở ${quote(text.slice(offset, offset + 80).split("\n\n", 1)[0] ?? "", 40)} không làm đậm hay nghiêng được.`,
            fix: `đặt dấu ${sign} sát chữ bên trong, cách chữ bên ngoài bằng dấu cách hoặc dấu câu, đủ cặp mở và đóng; muốn in dấu thì viết \\${first.sign}`,
          };
        }
      }
      start += paragraph.length;
    }
  },
};

/** The first run that was meant: two signs that touch a word, or single ones of which one begins and one ends a passage. */
function findBroken(paragraph: string, all: readonly LooseRun[]): LooseRun | undefined {
  const runs = all.filter((run) => run.length < 4 && isMeant(paragraph, run));
  const apart = all.filter((run) => run.length === 2 && isApart(paragraph, run));
  if (apart.length > 1) return apart[0];
  const strong = runs.filter(({ length }) => length > 1);
  if (strong.length > 0) return strong.find((run) => !isNote(paragraph, run, all)) ?? strong[0];
  const lastEnds = new Map<string, number>();
  for (const run of runs) if (ends(paragraph, run)) lastEnds.set(run.sign, run.offset);
  return runs.find((run) => begins(paragraph, run) && (lastEnds.get(run.sign) ?? -1) > run.offset);
}

/** `*nghiêng *` at the end of a line: a passage that a single sign begins and one that touches no word was to end. */
function findHalfClosed(paragraph: string, all: readonly LooseRun[]): LooseRun | undefined {
  const [first, last, ...others] = all;
  const arePair = first && first.sign === last?.sign && first.length + last.length === 2;
  if (!arePair || others.length > 0 || isApart(paragraph, first) || !isApart(paragraph, last))
    return undefined;
  return begins(paragraph, first) && /^[ \t.,;:!?]*(?:\n|$)/.test(paragraph.slice(last.offset + 1))
    ? first
    : undefined;
}

/** `** đậm **`: one alone is a sign of its own, two would hold a passage. */
function isApart(text: string, { offset, length }: LooseRun): boolean {
  return /^\s$/.test(text[offset - 1] ?? " ") && /^\s$/.test(text[offset + length] ?? " ");
}

function isMeant(text: string, run: LooseRun): boolean {
  const { offset, sign, length } = run;
  const [before, after] = [text[offset - 1] ?? " ", text[offset + length] ?? " "];
  if (isApart(text, run)) return false;
  if (before === "(" && after === ")") return false;
  return sign === "*" || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/**
 * Stars may be the sign of a note: behind a figure (`12**`), before what they stand for (`**: vắng có lý do`), or behind a
 * word where single stars are signs as well (`Mẫu A*, Mẫu B**`). Behind a word alone they are what a passage left open.
 */
function isNote(text: string, { offset, sign, length }: LooseRun, runs: readonly LooseRun[]): boolean {
  const [before, after] = [text[offset - 1] ?? " ", text[offset + length] ?? " "];
  if (sign !== "*" || length === 1) return false;
  if (/[\s|]/.test(before)) return after === ":";
  if (!/[\s.,;:)|]/.test(after)) return false;
  return /[\d%]/.test(before) || (/[\p{L})]/u.test(before) && runs.some((run) => run.length === 1));
}

function begins(text: string, { offset, length }: LooseRun): boolean {
  return /\S/.test(text.charAt(offset + length)) && !/[\p{L}\p{N}]/u.test(text.charAt(offset - 1));
}

function ends(text: string, { offset }: LooseRun): boolean {
  return /\S/.test(text.charAt(offset - 1));
}
