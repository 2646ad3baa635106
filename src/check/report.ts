import { formatProblem, type Problem } from "../content/problem.ts";
import { formatCount } from "../text/number.ts";

export const reportFormats = ["text", "json", "github"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Everything that was found, for a person, a program or the annotations of a pull request. */
export function formatReport(problems: readonly Problem[], format: ReportFormat): string {
  switch (format) {
    case "json":
      return JSON.stringify(problems.map(keepOrder), null, 2);
    case "github":
      return problems.map(annotate).join("\n");
    case "text":
      return problems.map(formatProblem).join("\n");
  }
}

/** `12 bài: 1 lỗi, 3 cảnh báo` */
export function summarise(files: number, problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === "error").length;
  const warnings = problems.length - errors;
  return `${formatCount(files)} bài: ${formatCount(errors)} lỗi, ${formatCount(warnings)} cảnh báo`;
}

function keepOrder({ file, line, column, level, rule, message, fix }: Problem): Problem {
  return { file, line, column, level, rule, message, fix };
}

/** `::error file=content/a.md,line=3,col=7,title=date::Ngày …` */
function annotate({ file, line, column, level, rule, message, fix }: Problem): string {
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${level} ${place}::${escapeData(`${message}\nSửa: ${fix}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
