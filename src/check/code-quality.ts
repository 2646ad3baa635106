import type { Problem } from "../content/problem.ts";

const severities = { error: "major", warning: "minor" } as const satisfies Record<Problem["level"], string>;

/**
 * Problems as GitLab reads them to show each at its line in a merge request (its Code Quality report). A fingerprint holds
 * no place: what only moved would count as new.
 */
export function writeCodeQuality(problems: readonly Problem[]): string {
  const timesTold = new Map<string, number>();
  return JSON.stringify(
    problems.map(({ file, line, level, rule, message, fix }) => {
      const name = `${file} ${rule} ${message}`;
      const times = (timesTold.get(name) ?? 0) + 1;
      timesTold.set(name, times);
      return {
        description: `${message} Sửa: ${fix}`,
        check_name: rule,
        fingerprint: `${name} ${times}`,
        severity: severities[level],
        location: { path: file, lines: { begin: line } },
      };
    }),
    null,
    1,
  );
}
