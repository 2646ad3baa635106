import type { Problem } from "../content/problem.ts";

const severities = { error: "major", warning: "minor" } as const satisfies Record<Problem["level"], string>;

/** Problems as GitLab reads them to show each at its line in a merge request (its Code Quality report). */
export function writeCodeQuality(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map(({ file, line, column, level, rule, message, fix }) => ({
      description: `${message} Sửa: ${fix}`,
      check_name: rule,
      fingerprint: `${file}:${line}:${column} ${rule} ${message}`,
      severity: severities[level],
      location: { path: file, lines: { begin: line } },
    })),
    null,
    1,
  );
}
