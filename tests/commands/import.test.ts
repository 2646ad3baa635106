import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build, readTree } from "../build.ts";
import { copyProject, makeFolder, project, runScript } from "../project.ts";

const fixtures = join(project, "tests/fixtures/import");
const copy = copyProject(afterAll);

function run(...args: string[]) {
  return runScript(["import", ...args], copy, { env: { CI: "true" } });
}

function makeContent(sections: string): string {
  const content = makeFolder();
  writeFileSync(
    join(content, "site.yaml"),
    `name: Trang Mẫu\nurl: https://mau.example/\nsections:\n${sections}`,
  );
  return content;
}

const oneSection = "  - slug: tin\n    title: Tin mẫu\n";
const twoSections = `${oneSection}  - slug: viec\n    title: Việc mẫu\n`;

test("a folder is imported whole, twice is the same as once, and the site builds", async () => {
  const content = makeContent(oneSection);
  const first = run("--", `--input=${content}`, fixtures);
  expect(first.stderr).toBe("");
  expect(first.stdout).toContain(`Đã ghi ${content}/tin/2022/dang-bo-xa-vi-du-trien-khai-nghi-quyet.md`);
  expect(first.stdout).toMatch(/Tổng kết: đã ghi \d+ bài\.\n$/);
  expect(first.status).toBe(0);
  const edited = join(content, "tin/2022/dang-bo-xa-vi-du-trien-khai-nghi-quyet.md");
  writeFileSync(edited, readFileSync(edited, "utf8").replace("Tham dự có", "Tới dự có"));
  const before = readTree(content);
  const second = run("--", `--input=${content}`, fixtures);
  expect(second.stdout).toMatch(/Tổng kết: đã ghi 0 bài, \d+ bài đã có từ trước\.\n$/);
  expect(second.status).toBe(0);
  expect(readTree(content)).toEqual(before);
  const result = await build({ content, output: join(makeFolder(), "site"), root: makeFolder() });
  expect(result.problems).toBeNull();
});

test("documents of a folder that cannot be imported are named, with what to do", () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "bao-cao.odt"), "");
  writeFileSync(join(folder, "nghi-quyet.pdf"), "");
  writeFileSync(join(folder, "anh.jpg"), "");
  const { stderr, status } = run("--", `--input=${makeContent(oneSection)}`, folder);
  const names = ["bao-cao.odt", "nghi-quyet.pdf"].map((name) => join(folder, name)).join(", ");
  expect(stderr).toContain(`Bỏ qua 2 tệp vì dạng này không nhập được: ${names}.\n  Sửa: `);
  expect(status).toBe(0);
});

test.each(["jsp", "php", "asp", "aspx", "xhtml", "shtml"])(
  "a page of a folder is found as .%s",
  (extension) => {
    const folder = makeFolder();
    cpSync(join(fixtures, "java-portal/page.html"), join(folder, `bai.${extension}`));
    const { stdout } = run("--", `--input=${makeContent(oneSection)}`, folder);
    expect(stdout).toMatch(/Tổng kết: đã ghi 1 bài/);
  },
);

test("a mail of a folder is named, with what to do", () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "bai.eml"), "From: a@mau.example\nMIME-Version: 1.0\n\nU8Ohbmc=\n");
  const { stderr, status } = run("--", `--input=${makeContent(oneSection)}`, folder);
  expect(stderr).toContain("bai.eml: thư điện tử: ");
  expect(status).toBe(1);
});

test("a folder that holds nothing to import is told, and is no failure", () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "so-lieu.xlsx"), "");
  const { stdout, stderr, status } = run("--", `--input=${makeContent(oneSection)}`, folder);
  expect(stderr).toBe(`Không có tệp .docx, .html hay .txt nào để nhập trong ${folder}.\n`);
  expect(stdout).toBe("Tổng kết: đã ghi 0 bài.\n");
  expect(status).toBe(0);
});

test("a bad file does not stop the others, and the exit code tells", () => {
  const content = makeContent(oneSection);
  const folder = makeFolder();
  writeFileSync(join(folder, "1.docx"), "không phải Word");
  writeFileSync(join(folder, "2.txt"), "");
  cpSync(join(fixtures, "plain-text/page.txt"), join(folder, "3.txt"));
  const { stdout, stderr, status } = run("--", `--input=${content}`, folder, "khong-co.html");
  expect(stderr).toContain("2.txt: tệp không có chữ nào.");
  expect(stderr).toContain("khong-co.html: không có tệp hay thư mục này.");
  expect(stdout).toContain("/tin/2020/cac-ky-dai-hoi-cua-dang-bo-xa-mau.md");
  expect(status).toBe(1);
});

test("the section is that of the flag, else the one that the page names, else asked for", () => {
  const page = join(fixtures, "plain-text/page.txt");
  const named = join(makeFolder(), "page.txt");
  writeFileSync(named, readFileSync(page, "utf8").replace("tin tức", "việc mẫu"));
  expect(run("--", `--input=${makeContent(twoSections)}`, named).stdout).toContain("/viec/2020/");
  expect(run("--", "--section=tin", `--input=${makeContent(twoSections)}`, named).stdout).toContain(
    "/tin/2020/",
  );
  const unknown = run("--", `--input=${makeContent(twoSections)}`, page);
  expect(unknown.stderr).toContain("không rõ bài thuộc chuyên mục nào; thêm --section=… (tin, viec).");
  expect(unknown.status).toBe(1);
});

test("what is missing is named, and the article is a draft", () => {
  const file = join(makeFolder(), "hoi-nghi.txt");
  writeFileSync(
    file,
    `Hội nghị mẫu của chi bộ\nThời sự - 26/04 19:05\n\n${"Nội dung mẫu của bài. ".repeat(9)}\n`,
  );
  const content = makeContent(oneSection);
  const { stdout, status } = run("--", `--input=${content}`, file);
  expect(stdout).toContain('Thiếu ngày đăng (date): dòng "Thời sự - 26/04 19:05"');
  expect(stdout).toContain("Thiếu tác giả (author)");
  expect(stdout).toContain("đã ghi 1 bài (1 bản nháp cần bổ sung)");
  expect(status).toBe(0);
  expect(readFileSync(join(content, "tin/hoi-nghi-mau-cua-chi-bo.md"), "utf8")).toContain("draft: true");
});

test.each([
  [[], "Chưa nói nhập tệp nào."],
  [["--section=khong-co", "a.txt"], 'Không có chuyên mục "khong-co"'],
  [["--input=khong-co", "a.txt"], "Không thấy thư mục nội dung"],
])("%j is told to be wrong", (args, message) => {
  const { stderr, status } = run("--", ...args);
  expect(stderr).toContain(message);
  expect(status).toBe(1);
});

test("Ctrl-C ends between two articles, with the summary, and the next run does the rest", async () => {
  const content = makeContent(oneSection);
  const folder = makeFolder();
  const page = readFileSync(join(fixtures, "plain-text/page.txt"), "utf8");
  for (let number = 1; number <= 40; number++) {
    const text = page
      .replace("t12.html", `t${number}.html`)
      .replace("Các kỳ", `${number} kỳ`)
      .replace("12 chi bộ", `${number} chi bộ`);
    writeFileSync(join(folder, `${number}.txt`), text);
  }
  const child = spawn(process.execPath, ["src/commands/import.ts", `--input=${content}`, folder], {
    cwd: copy,
  });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (stdout === "") child.kill("SIGINT");
    stdout += text;
  });
  const [status] = await once(child, "close");
  expect(status).toBe(1);
  const written = /Đã dừng theo yêu cầu; những bài đã ghi vẫn còn\.\nTổng kết: đã ghi (\d+) bài\.\n$/.exec(
    stdout,
  )?.[1];
  expect(Number(written)).toBeLessThan(40);
  expect([...readTree(content).keys()].filter((name) => name.endsWith(".md"))).toHaveLength(Number(written));
  const rest = run("--", `--input=${content}`, folder).stdout;
  expect(rest).toContain(`đã ghi ${40 - Number(written)} bài, ${written} bài đã có từ trước.`);
});

test("where an article cannot be written, the place is told, not its source alone", () => {
  const content = makeContent(oneSection);
  mkdirSync(join(content, "tin"));
  writeFileSync(join(content, "tin/2017"), "");
  const source = join(makeFolder(), "bai.txt");
  writeFileSync(source, "Chi bộ Mẫu họp thường kỳ\n06/10/2017 10:41\n\nSáng nay chi bộ họp.\n\nLê Văn Mẫu\n");
  const { stderr, status } = run("--", `--input=${content}`, source);
  expect(stderr).toContain(`Không nhập được ${source}: `);
  expect(stderr).toContain(` (${content}/tin/2017).`);
  expect(status).toBe(1);
});
