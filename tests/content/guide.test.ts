import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeText } from "../../src/check/judge-text.ts";
import { warningNames } from "../../src/check/warnings.ts";
import { parseArticle } from "../../src/content/article.ts";
import { contentOptions } from "../../src/site/site.ts";
import { project } from "../project.ts";
import { makeSite } from "../site/content.ts";

const guide = readFileSync(join(project, "content/README.md"), "utf8");
const examples = [...guide.matchAll(/^```markdown\n(---\n.*?)^```$/gms)].map(([, text = ""]) => text);

test("the editors' guide holds examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

test.each(examples.map((text) => [/^title: (.*)$/m.exec(text)?.[1] ?? "", text]))(
  "the guide's example %s is an article without a fault",
  (_title, text) => {
    const source = { file: "content/tin/vi-du.md", path: "tin/vi-du.md", text };
    const { value, problems } = parseArticle(source, "tin", contentOptions(makeSite()));
    expect(problems).toEqual([]);
    expect(judgeText(source.file, new TextEncoder().encode(text), "Asia/Ho_Chi_Minh")).toEqual([]);
    expect(value?.html).not.toContain("**");
  },
);

test("the guide explains every warning that can be switched off", () => {
  for (const name of warningNames) expect(guide).toContain(`\`${name}\``);
});
