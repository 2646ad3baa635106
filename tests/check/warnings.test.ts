import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { formatReport, summarise } from "../../src/check/report.ts";
import { judgeSpelling } from "../../src/check/spelling.ts";
import { loadDictionary, wordsOf } from "../../src/commands/dictionary.ts";
import { sortProblems } from "../../src/content/problem.ts";
import { locateFolders } from "../../src/loading/folders.ts";
import { judgeContent } from "../../src/loading/read.ts";
import { testNow } from "../build.ts";
import { content, contentNow, isOurs } from "../own-content.ts";
import { drawPicture } from "../picture.ts";
import { makeFolder, project } from "../project.ts";

const warnings = join(project, "tests/fixtures/warnings");

async function judge(content: string, now = testNow) {
  const root = makeFolder();
  const folders = { ...locateFolders(project, content, join(root, "site")), parsed: join(root, "parsed") };
  const judged = await judgeContent(folders, { now, previewOrigin: null }, "all");
  return { problems: judged.problems, site: judged.read?.site };
}

describe("each warning is told at its place", () => {
  test.each(readdirSync(warnings).filter((name) => name !== "spelling"))("%s", async (name) => {
    const { problems } = await judge(join(warnings, name));
    const report = `${formatReport(problems, "text")}\n\n${summarise(1, problems)}\n`;
    await expect(report).toMatchFileSnapshot(join(warnings, name, "expected.txt"));
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    if (name !== "switched-off") expect(problems.map(({ rule }) => rule)).toContain(name);
  });

  test("spelling", async () => {
    const folder = join(warnings, "spelling");
    const { site } = await judge(folder);
    if (!site) throw new Error("no site");
    const raw = readFileSync(join(folder, "tin-mau/bai.md"), "utf8");
    const found = judgeSpelling("bai.md", raw, await loadDictionary(), wordsOf(site));
    await expect(`${formatReport(sortProblems(found), "text")}\n`).toMatchFileSnapshot(
      join(folder, "expected.txt"),
    );
  });

  test("a picture as it came from a camera", async () => {
    // One colour weighs little however many pixels it has.
    const broad = (width: number) =>
      sharp({ create: { width, height: 100, channels: 3, background: "#c00" } })
        .jpeg()
        .toBuffer();
    // What follows the picture in its file is not read, and weighs all the same.
    const photo = await drawPicture().jpeg().toBuffer();
    const content = makeFolder();
    mkdirSync(join(content, "tin"));
    writeFileSync(
      join(content, "site.yaml"),
      "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n",
    );
    writeFileSync(
      join(content, "tin/bai.md"),
      '---\ntitle: Bài\ndate: 06/10/2017\nauthor: Mẫu\n---\n![Mô tả](to.jpg "Chú thích")\n![Mô tả](nho.jpg "Chú thích")\n![Mô tả](rong.jpg "Chú thích")\n![Mô tả](vua.jpg "Chú thích")\n[ảnh gốc](goc.jpg)\n',
    );
    writeFileSync(
      join(content, "tin/to.jpg"),
      Buffer.concat([photo, new Uint8Array(3 * 1024 ** 2 - photo.length)]),
    );
    copyFileSync(join(content, "tin/to.jpg"), join(content, "tin/goc.jpg"));
    writeFileSync(join(content, "tin/nho.jpg"), photo);
    writeFileSync(join(content, "tin/rong.jpg"), await broad(3201));
    writeFileSync(join(content, "tin/vua.jpg"), await broad(3200));
    const { problems } = await judge(content);
    expect(problems.map(({ line, rule, message }) => [line, rule, message])).toEqual([
      [6, "large-image", 'Ảnh "to.jpg" nặng 3 MB, hơn nhiều so với mức cần.'],
      [8, "large-image", 'Ảnh "rong.jpg" có 3201 × 100 điểm ảnh, hơn nhiều so với mức cần.'],
    ]);
  });
});

test("a damaged picture is told of, unless its article switches that off", async () => {
  const content = makeFolder();
  mkdirSync(join(content, "tin"));
  writeFileSync(
    join(content, "site.yaml"),
    "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  writeFileSync(join(content, "tin/hong.jpg"), "không phải ảnh");
  const write = (more: string) =>
    writeFileSync(
      join(content, "tin/bai.md"),
      `---\ntitle: Bài\ndate: 06/10/2017\nauthor: Mẫu\n${more}---\n![Mô tả](hong.jpg "Chú thích")\n`,
    );
  write("");
  expect((await judge(content)).problems.map(({ rule }) => rule)).toEqual(["image"]);
  write("ignoreRules: [image]\n");
  expect((await judge(content)).problems).toEqual([]);
});

test.runIf(isOurs)(
  "the project's own content has no warning but for the bulletin of the old portal, which was late",
  async () => {
    const { problems } = await judge(content, contentNow);
    expect(problems.map(({ rule }) => rule)).toEqual(["late"]);
  },
);

test("a report for annotations escapes what would end a property or a line", () => {
  const problem = {
    file: "content/a,b:c.md",
    line: 3,
    column: 7,
    level: "error" as const,
    rule: "date",
    message: "100% sai",
    fix: "viết lại",
  };
  expect(formatReport([problem], "github")).toBe(
    "::error file=content/a%2Cb%3Ac.md,line=3,col=7,title=date::100%25 sai%0ASửa: viết lại",
  );
  expect(JSON.parse(formatReport([problem], "json"))).toEqual([problem]);
  expect(formatReport([], "json")).toBe("[]");
});
