import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { errorNames, warningNames } from "../../src/check/warnings.ts";
import { formatProblem } from "../../src/content/problem.ts";
import { buildSite } from "../../src/eleventy/build.ts";
import { locateFolders } from "../../src/loading/folders.ts";

const project = join(import.meta.dirname, "../..");
const invalid = join(project, "tests/fixtures/invalid");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "noi-dung-sai-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function report(fixture: string): Promise<string> {
  const output = join(folder, "site");
  const result = await buildSite({
    folders: {
      ...locateFolders(project, fixture, output),
      cache: join(folder, "cache"),
      media: join(folder, "media"),
    },
    templates: join(project, "templates"),
    publicFiles: join(project, "public"),
    additions: { filters: {}, shortcodes: {}, pairedShortcodes: {} },
    now: Date.parse("2024-06-01T08:00:00+07:00"),
    previewOrigin: null,
  });
  expect(existsSync(output), "nothing is written").toBe(false);
  return `${result.problems?.map(formatProblem).join("\n")}\n`;
}

describe("a content folder with errors builds nothing and tells each at its place", () => {
  test.each(readdirSync(invalid).sort())("%s", async (name) => {
    const text = await report(join(invalid, name));
    await expect(text).toMatchFileSnapshot(join(invalid, name, "expected.txt"));
    for (const problem of text.trimEnd().split(/\n(?! )/)) {
      const rule = / lỗi \[([^\]]+)\]/.exec(problem)?.[1] ?? "";
      expect(errorNames.has(rule) || warningNames.includes(rule), `${rule} is known`).toBe(true);
      expect(problem).toMatch(/^tests\/fixtures\/.+:\d+:\d+ lỗi \[[a-zA-Z\d-]+\] .+\n {2}Sửa: .+$/u);
    }
  });
});
