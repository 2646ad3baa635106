import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "../../src/content/problem.ts";
import { project } from "../project.ts";

function report(input: string) {
  return spawnSync(process.execPath, [join(project, "src/commands/code-quality.ts")], {
    input,
    encoding: "utf8",
  });
}

const fingerprintsIn = (report: string) =>
  (JSON.parse(report) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

test("a check that stopped before it judged is a report of nothing, without a stack", () => {
  expect(report("")).toMatchObject({ stdout: "[]\n", stderr: "", status: 0 });
});

test("problems become a report that GitLab shows at their lines, and each keeps a name of its own", () => {
  const problem: Problem = {
    file: "content/tin/bài.md",
    line: 3,
    column: 7,
    level: "error",
    rule: "date",
    message: 'Ngày "31/02/2017" không có trong lịch.',
    fix: "viết ngày/tháng/năm",
  };
  const problems = [
    problem,
    { ...problem, line: 12, level: "warning", rule: "repeated-word" },
    { ...problem, line: 14 },
  ];
  const { stdout, status } = report(JSON.stringify(problems));
  const told = JSON.parse(stdout) as { fingerprint: string }[];
  expect(status).toBe(0);
  expect(told[0]).toEqual({
    description: 'Ngày "31/02/2017" không có trong lịch. Sửa: viết ngày/tháng/năm',
    check_name: "date",
    fingerprint: expect.any(String),
    severity: "major",
    location: { path: "content/tin/bài.md", lines: { begin: 3 } },
  });
  expect(told[1]).toMatchObject({ severity: "minor", check_name: "repeated-word" });
  const moved = report(JSON.stringify(problems.map((problem) => ({ ...problem, line: problem.line + 10 }))));
  expect(fingerprintsIn(moved.stdout)).toEqual(fingerprintsIn(stdout));
  expect(new Set(told.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});
