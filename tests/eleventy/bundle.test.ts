import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { fewFiles } from "../../src/loading/parse-start.ts";
import { build, hashTree, testNow } from "../build.ts";
import { copyProject, makeFolder, runScript } from "../project.ts";

const command = ["build", "--", "--input=bài", "--output=site"];
const env = { BUILD_NOW: new Date(testNow).toISOString() };

function install(root: string): string {
  expect(runScript(["prepare"], root).status).toBe(0);
  const bundles = join(root, "node_modules/.cache/hoat-dong-dang/bundles");
  const [place, ...others] = readdirSync(bundles, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("cli.mjs"),
  );
  expect(others).toEqual([]);
  return join(bundles, dirname(String(place)));
}

test("a build of the installed project runs the bundle alone, its threads too, and gives what the sources give", async () => {
  const root = copyProject();
  const content = join(root, "bài");
  // So many that threads read.
  generateContent(content, fewFiles);
  const bundle = install(root);
  const parts = ["cli", "eleventy", "index", "output-worker", "parse-worker", "write-site"];
  for (const part of parts) appendFileSync(join(bundle, `${part}.mjs`), `\nconsole.error("gói ${part}");\n`);
  const { stderr } = runScript(command, root, { env });
  expect(stderr.match(/(?<=gói )\S+/g)?.sort()).toEqual(parts);
  const alone = join(root, "riêng");
  await build({ content, output: alone, root: makeFolder() });
  expect(hashTree(join(root, "site"))).toEqual(hashTree(alone));
});

test("in the bundle the objects that the Markdown parser makes have their fields set without a helper", () => {
  const bundle = install(copyProject());
  const code = readdirSync(bundle).map((name) => readFileSync(join(bundle, name), "utf8"));
  const [parser = ""] = code.filter((part) => part.includes("var StateBlock=class{"));
  const objects = parser.match(/\b(?:Token|State\w+)=class\{[\s\S]*?\}\};/g) ?? [];
  expect(objects.length).toBeGreaterThan(2);
  expect(objects.filter((object) => object.includes("_defineProperty"))).toEqual([]);
});

test("a check of the installed project runs the bundle, and tells what the sources tell", () => {
  const root = copyProject();
  const bundle = install(root);
  writeFileSync(join(root, "content/hoat-dong-dang/sai.md"), "---\ntitel: Sai\n---\n");
  const check = () => runScript(["check"], root);
  const told = check();
  expect(told.stdout).toContain("sai.md:2:1 lỗi");
  appendFileSync(join(bundle, "check.mjs"), '\nconsole.error("gói");\n');
  expect(check().stderr).toContain("gói");
  rmSync(bundle, { recursive: true });
  expect(check()).toEqual(told);
});

test("a source that was edited since counts at once, and is in the next bundle", () => {
  const root = copyProject();
  const before = install(root);
  appendFileSync(join(before, "cli.mjs"), '\nconsole.error("gói");\n');
  appendFileSync(join(root, "src/index.ts"), '\nconsole.error("nguồn");\n');
  expect(runScript(["build"], root, { env }).stderr.match(/gói|nguồn/g)).toEqual(["nguồn"]);
  const after = install(root);
  expect(after).not.toBe(before);
  appendFileSync(join(after, "cli.mjs"), '\nconsole.error("gói");\n');
  expect(
    runScript(["build"], root, { env })
      .stderr.match(/gói|nguồn/g)
      ?.sort(),
  ).toEqual(["gói", "nguồn"]);
});

test("a source that decides what articles hold and was edited since counts in the search index too", () => {
  const root = copyProject();
  const index = () => {
    expect(runScript(["build", "--", "--quiet"], root, { env }).status).toBe(0);
    return hashTree(join(root, "_site/tim-kiem"));
  };
  const before = index();
  const source = join(root, "src/content/body.ts");
  const text = readFileSync(source, "utf8").replace(
    "return { html,",
    'return { html: html.replaceAll("Đảng", "Đội"),',
  );
  writeFileSync(source, text);
  const after = index();
  for (const kept of [".cache", "_site"]) rmSync(join(root, kept), { recursive: true });
  expect(after).toEqual(index());
  expect(after).not.toEqual(before);
});

test("a bundle of which a part was cut off, is gone or holds zeros counts for none, and is made anew", () => {
  const root = copyProject();
  const bundle = install(root);
  const build = () => runScript(["build", "--", "--quiet"], root, { env });
  truncateSync(join(bundle, "eleventy.mjs"), 300);
  expect(build()).toEqual({ stdout: "", stderr: "", status: 0 });
  install(root);
  expect(statSync(join(bundle, "eleventy.mjs")).size).toBeGreaterThan(300);
  const kept = readFileSync(join(bundle, "index.mjs"));
  writeFileSync(join(bundle, "index.mjs"), Buffer.alloc(kept.length));
  expect(build()).toEqual({ stdout: "", stderr: "", status: 0 });
  writeFileSync(join(bundle, "index.mjs"), kept);
  rmSync(join(bundle, "write-site.mjs"));
  expect(build()).toEqual({ stdout: "", stderr: "", status: 0 });
});

test("what cannot be made beforehand is left to the build, without a word", () => {
  const root = copyProject();
  writeFileSync(
    join(root, ".eleventy.ts"),
    readFileSync(join(root, ".eleventy.ts"), "utf8").replace(
      "config.addPlugin",
      'config.addShortcode("lặp", () => "");\n  config.addPlugin',
    ),
  );
  appendFileSync(join(root, "templates/pages/not-found.njk"), "{% lặp %}");
  expect(runScript(["prepare"], root)).toEqual({ stdout: "", stderr: "", status: 0 });
  expect(runScript(["build", "--", "--quiet"], root, { env })).toEqual({ stdout: "", stderr: "", status: 0 });
  appendFileSync(join(root, "templates/styles/main.css"), "a { b: ; }}");
  expect(runScript(["prepare"], root)).toEqual({ stdout: "", stderr: "", status: 0 });
  expect(runScript(["build", "--", "--quiet"], root, { env }).stderr).toContain("templates/styles/main.css:");
});

test("an installed project that was copied elsewhere runs the sources that lie there", () => {
  const root = copyProject();
  appendFileSync(join(install(root), "cli.mjs"), '\nconsole.error("gói");\n');
  const copy = makeFolder();
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  expect(runScript(["build", "--", "--quiet"], copy, { env })).toEqual({ stdout: "", stderr: "", status: 0 });
});
