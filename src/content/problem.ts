import { compareVietnamese } from "../text/collate.ts";

export type Level = "error" | "warning";

/** Something wrong in the content: where, what, and how to mend it. Everything that an editor reads is Vietnamese. */
export interface Problem {
  /** Path as the editor would type it: `content/hoat-dong-dang/2017/dai-hoi.md`. */
  readonly file: string;
  /** From 1, in the file as it lies on disk. */
  readonly line: number;
  /** From 1, in characters as an editor shows them. */
  readonly column: number;
  readonly level: Level;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** An error in a text whose file is not yet known; `offset` counts code units. */
export interface Fault extends Pick<Problem, "rule" | "message" | "fix"> {
  readonly offset: number;
}

/** What is wrong, and how to mend it. */
export type Advice = readonly [message: string, fix: string];

const levelNames = { error: "lỗi", warning: "cảnh báo" } as const satisfies Record<Level, string>;

/** By file, line, column; a problem that was found twice is kept once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      (a.file === b.file ? 0 : compareVietnamese(a.file, b.file)) ||
      a.line - b.line ||
      a.column - b.column ||
      compareVietnamese(a.rule, b.rule) ||
      compareVietnamese(a.message, b.message),
  );
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return !(before && formatProblem(before) === formatProblem(problem));
  });
}

/** `content/a/b.md:3:7 lỗi [date] Ngày "31/02/2017" không có trong lịch.` and, below it, `  Sửa: …` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, level, rule, message, fix } = problem;
  return `${file}:${line}:${column} ${levelNames[level]} [${rule}] ${message}\n  Sửa: ${fix}`;
}

/** A key that its map holds already; `offset` is that of the second. */
export function repeatedKey(key: string, offset: number): Fault {
  return {
    offset,
    rule: "repeated-key",
    message: `Khóa ${quote(key)} viết hai lần.`,
    fix: "giữ lại một dòng, xóa dòng kia",
  };
}

/** An editor's text as a message shows it: on one line, in quotes, never long. */
export function quote(text: string, most = 60): string {
  const line = text
    .slice(0, most * 10)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return `"${line.length > most ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : line}"`;
}
