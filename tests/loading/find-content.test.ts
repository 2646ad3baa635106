import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { findContent } from "../../src/loading/find-content.ts";
import { build } from "../build.ts";
import { makeFolder, writeIn } from "../project.ts";

/** A name whose é is one byte, as Windows-1252 has it. */
const garbled = (text: string) => Buffer.from(text, "latin1");
const below = (folder: string, name: string) => Buffer.concat([Buffer.from(`${folder}/`), garbled(name)]);

// Other systems refuse such names themselves.
test.runIf(process.platform === "linux")(
  "a name that is not UTF-8 is told, where it is an article's or a folder's",
  () => {
    const root = makeFolder();
    mkdirSync(join(root, "tin"));
    mkdirSync(below(join(root, "tin"), "th\xe9"));
    writeFileSync(Buffer.concat([below(join(root, "tin"), "th\xe9"), Buffer.from("/bai.md")]), "");
    for (const name of ["b\xe9o.md", "\xe9.jpg"]) writeFileSync(below(join(root, "tin"), name), "");
    writeFileSync(join(root, "tin/dấu \ufffd.md"), "");
    const { files, assets, problems } = findContent(root, "content", () => "");
    expect(files.map(({ path }) => path)).toEqual(["tin/dấu \ufffd.md"]);
    expect([...assets.keys()]).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      "content/tin/b\ufffdo.md:1:1 lỗi [file-name] Tên tệp không phải là UTF-8 nên không mở được; " +
        "những chữ không đọc được hiện thành \ufffd.\n  Sửa: đổi tên tệp thành chữ không dấu",
      "content/tin/th\ufffd/:1:1 lỗi [file-name] Tên thư mục không phải là UTF-8 nên không mở được; " +
        "những chữ không đọc được hiện thành \ufffd.\n  Sửa: đổi tên thư mục thành chữ không dấu",
    ]);
  },
);

test("an article in no section, and two names that look the same, are told", () => {
  const root = makeFolder();
  mkdirSync(join(root, "tin"));
  for (const path of ["bai.md", "README.md", "tin/họp.md", `tin/${"họp.md".normalize("NFD")}`]) {
    writeFileSync(join(root, path), "");
  }
  const { problems } = findContent(root, "content", () => "");
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ["content/bai.md", "unknown-section"],
    ["content/tin/họp.md", "duplicate-file"],
  ]);
});

test("of two names that look the same nothing else is told: an address would be that of the file itself", async () => {
  const root = makeFolder();
  const article = "---\ntitle: Họp\ndate: 06/10/2017\nauthor: Người Mẫu\n---\nNội dung.\n";
  writeIn(
    root,
    "content/site.yaml",
    "name: M\nurl: https://mau.example\nsections: [{ slug: tin, title: Tin }]\n",
  );
  for (const name of ["họp.md", "họp.md".normalize("NFD")]) writeIn(root, `content/tin/${name}`, article);
  const { problems } = await build({ content: join(root, "content"), output: join(root, "site"), root });
  expect(problems?.map(({ file, rule }) => [file, rule])).toEqual([["content/tin/họp.md", "duplicate-file"]]);
});
