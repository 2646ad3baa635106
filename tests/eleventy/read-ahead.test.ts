import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateContent } from "../../bench/generate.ts";
import { beginReading, takeReading } from "../../src/eleventy/read-ahead.ts";
import { summarise } from "../../src/eleventy/summary.ts";
import { locateFolders } from "../../src/loading/folders.ts";
import { fewFiles } from "../../src/loading/parse-start.ts";
import { build, fixture, hashTree, testNow } from "../build.ts";
import { copyProject, makeFolder, runScript, writeIn } from "../project.ts";

const command = ["build", "--", "--input=bài", "--output=site"];

test("a reading is begun where no build has left anything, and taken by the build of the same content alone", async () => {
  const root = makeFolder();
  const locate = (content: string) => locateFolders(root, fixture(content), join(root, "site"));
  const folders = locate("quan");
  await beginReading(folders);
  expect(takeReading(locate("xa"), () => {})).toBeNull();
  const ahead = takeReading(folders, () => {});
  expect(await ahead?.read).toHaveProperty("content.articles");
  // The cache is there now.
  const others = locateFolders(root, fixture("quan"), join(root, "site khác"));
  await beginReading(others);
  expect(takeReading(others, () => {})?.read).toBe(ahead?.read);
});

test("what is told of a build counts from when its reading began", async () => {
  const [content, root] = [fixture("quan"), makeFolder()];
  const output = join(root, "site");
  const folders = locateFolders(root, content, output);
  await beginReading(folders);
  const begun = takeReading(folders, () => {});
  if (!begun) throw new Error("nothing was begun");
  const ahead = { ...begun, started: performance.now() - 3_600_000 };
  const built = await build({ content, output, root, ahead });
  if (built.problems) throw new Error("the fixture is in order");
  expect(summarise(built, "site")).toMatch(/vào site\/ trong 3\.60\d.* giây \(đọc 3\.60\d/);
});

test("a build that threads began to read for before Eleventy was there gives what any other does", async () => {
  const root = copyProject();
  const content = join(root, "bài");
  generateContent(content, fewFiles);
  const env = { BUILD_NOW: new Date(testNow).toISOString() };
  expect(runScript(command, root, { env }).stdout).toContain("Đã dựng");
  const alone = join(root, "riêng");
  await build({ content, output: alone, root: makeFolder() });
  expect(hashTree(join(root, "site"))).toEqual(hashTree(alone));
});

test("what such a build finds wrong is told once, and nothing is written", () => {
  const root = copyProject();
  generateContent(join(root, "bài"), fewFiles);
  writeIn(
    root,
    "bài/tin-mau/hong.md",
    "---\ntitle: Bài mẫu hỏng\ndate: 31/02/2017\nauthor: Mẫu\n---\nBài mẫu.\n",
  );
  const { stderr, status } = runScript(command, root);
  expect(stderr.match(/bài\/tin-mau\/hong\.md:3:7 lỗi \[date\]/g)).toHaveLength(1);
  expect(status).toBe(1);
  expect(existsSync(join(root, "site"))).toBe(false);
  rmSync(join(root, "bài/tin-mau/hong.md"));
  expect(runScript(command, root).status).toBe(0);
});
