import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { project } from "../project.ts";

const read = (name: string) => readFileSync(join(project, name), "utf8");
const github = parse(read(".github/workflows/publish.yml"));
const gitlab = parse(read(".gitlab-ci.yml"), { merge: true });

test("GitHub publishes on a push, by hand and on a timer, and only what was checked", () => {
  expect(Object.keys(github.on).sort()).toEqual(["pull_request", "push", "schedule", "workflow_dispatch"]);
  expect(github.permissions).toEqual({ contents: "read" });
  expect(github.jobs.publish.needs).toEqual(["test", "check"]);
  expect(github.jobs.publish.if).toContain("needs.check.result == 'success'");
});

test("GitLab publishes from the main branch after tests and check, and shows problems in a merge request", () => {
  expect(gitlab.stages.indexOf(gitlab.pages.stage)).toBeGreaterThan(
    gitlab.stages.indexOf(gitlab.check.stage),
  );
  expect(gitlab.pages.rules).toEqual([{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
  expect(gitlab.check.artifacts.reports.codequality).toBe("code-quality.json");
});

describe.each([
  ["GitHub", read(".github/workflows/publish.yml")],
  ["GitLab", read(".gitlab-ci.yml")],
])("%s", (_name, text) => {
  test("keeps what a build leaves for the next", () => {
    expect(text).toMatch(/\.cache\/?\b/);
    expect(text).toMatch(/_site\b/);
  });

  test("runs the commands that the project has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?)?(build|test|check)\b/g)].map(
      ([, name]) => name,
    );
    expect(new Set(commands)).toEqual(new Set(["build", "check", "test"]));
    for (const name of ["build", "test"]) expect(scripts).toHaveProperty(name);
  });
});
