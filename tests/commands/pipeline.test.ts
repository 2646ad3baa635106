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

const steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] =
  github.jobs.publish.steps;
const keptByGithub = steps
  .filter(({ uses }) => uses?.startsWith("actions/cache@"))
  .map((step) => step.with?.path);
const keptByGitlab: readonly { readonly key: unknown; readonly paths: readonly string[] }[] =
  gitlab.pages.cache;

describe.each([
  ["GitHub", read(".github/workflows/publish.yml"), keptByGithub[0]?.split(/\s+/)],
  ["GitLab", read(".gitlab-ci.yml"), keptByGitlab.find(({ key }) => key === "site")?.paths],
])("%s", (_name, text, keptPaths) => {
  test("keeps what a build leaves for the next", () => {
    expect(keptPaths?.map((path) => path.replace(/\/$/, "")).filter(Boolean)).toEqual([".cache", "_site"]);
  });

  test("runs the commands that the project has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?)?(build|test|check)\b/g)].map(
      ([, name = ""]) => name,
    );
    expect(new Set(commands)).toEqual(new Set(["build", "check", "test"]));
    for (const name of commands) expect(scripts).toHaveProperty(name);
  });
});
