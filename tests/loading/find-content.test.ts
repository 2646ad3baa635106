import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
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

test("a link behind which articles would be lost is told; any other counts as no file", () => {
  const root = makeFolder();
  writeIn(root, "kho/tin/bai.md", "");
  writeIn(root, "kho/anh.jpg", "");
  mkdirSync(join(root, "content/su-kien"), { recursive: true });
  const links = [
    ["kho/tin", "tin"],
    ["kho/tin/bai.md", "su-kien/bai.md"],
    ["kho/khong-co.md", "su-kien/lac.md"],
    ["kho/anh.jpg", "su-kien/anh.jpg"],
    ["kho/tin/bai.md", "README.md"],
    ["kho/mat", "mat"],
    ["kho/mat.json", "views.json"],
  ] as const;
  for (const [from, to] of links) symlinkSync(join(root, from), join(root, "content", to));
  const found = findContent(join(root, "content"), "content", () => "");
  expect(found).toMatchObject({ files: [], assets: new Map(), links: new Set(links.map(([, to]) => to)) });
  expect(found.problems.map(formatProblem)).toEqual([
    "content/mat:1:1 lỗi [file] Thư mục này là liên kết tượng trưng nên không được đọc." +
      "\n  Sửa: chép thư mục thật vào chỗ ấy, thay cho liên kết",
    "content/su-kien/bai.md:1:1 lỗi [file] Tệp này là liên kết tượng trưng nên không được đọc." +
      "\n  Sửa: chép tệp thật vào chỗ ấy, thay cho liên kết",
    "content/su-kien/lac.md:1:1 lỗi [file] Tệp này là liên kết tượng trưng nên không được đọc." +
      "\n  Sửa: chép tệp thật vào chỗ ấy, thay cho liên kết",
    "content/tin:1:1 lỗi [file] Thư mục này là liên kết tượng trưng nên không được đọc." +
      "\n  Sửa: chép thư mục thật vào chỗ ấy, thay cho liên kết",
    "content/views.json:1:1 lỗi [file] Tệp này là liên kết tượng trưng nên không được đọc." +
      "\n  Sửa: chép tệp thật vào chỗ ấy, thay cho liên kết",
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
