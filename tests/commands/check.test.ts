import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { mendFile } from "../../src/commands/mend-files.ts";
import { makeFolder, project, runScript } from "../project.ts";

function run(args: readonly string[]) {
  return runScript(["check", ...args], project);
}

/** A content folder with one article for each body. */
function makeContent(bodies: Readonly<Record<string, string>>): string {
  const content = join(makeFolder(), "nội dung");
  mkdirSync(join(content, "tin"), { recursive: true });
  writeFileSync(
    join(content, "site.yaml"),
    "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  for (const [name, body] of Object.entries(bodies)) {
    writeFileSync(
      join(content, "tin", name),
      `---\ntitle: Bài ${name}\ndate: 06/10/2017\nauthor: Mẫu\n---\n${body}`,
    );
  }
  return content;
}

test("warnings alone end with 0, an error with 1, and a line sums up", () => {
  const content = makeContent({ "a.md": "Đảng  bộ\n" });
  const warned = run(["--", `--input=${content}`]);
  expect(warned.stdout).toContain("tin/a.md:6:5 cảnh báo [double-space] 2 dấu cách liền nhau.\n  Sửa: ");
  expect(warned.stdout).toMatch(/\n1 bài: 0 lỗi, 1 cảnh báo\n$/);
  expect(warned.status).toBe(0);
  writeFileSync(join(content, "tin/b.md"), "---\ntitle: Hỏng\ndate: 31/02/2017\nauthor: Mẫu\n---\n");
  const failed = run(["--", `--input=${content}`]);
  expect(failed.stdout).toMatch(/\n2 bài: 1 lỗi, 1 cảnh báo\n$/);
  expect(failed.status).toBe(1);
});

test("named files alone are told of, by any of their paths; an unknown one is told", () => {
  const content = makeContent({ "a.md": "Đảng  bộ\n", "b.md": "Đảng  bộ\n" });
  for (const name of ["tin/b.md", join(content, "tin/b.md")]) {
    const { stdout } = run(["--", `--input=${content}`, name]);
    expect(stdout).toContain("tin/b.md:6:5");
    expect(stdout).not.toContain("tin/a.md");
  }
  expect(run(["--", `--input=${content}`, "tin"]).stdout).toContain("2 bài: 0 lỗi, 2 cảnh báo");
  const unknown = run(["--", `--input=${content}`, "tin/c.md"]);
  expect(unknown.stderr).toContain('Không thấy "tin/c.md"');
  writeFileSync(join(content, "tin/b.md.txt"), "");
  const other = run(["--", `--input=${content}`, "tin/b.md.txt"]);
  expect(other.stderr).toContain('"tin/b.md.txt" không phải bài');
  expect(other.status).toBe(1);
  expect(unknown.status).toBe(1);
});

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
])("a name in %s is found by what was typed in %s", (kept, typed) => {
  const content = makeContent({ "sạch.md": "Đảng bộ\n", ["họp chi bộ.md".normalize(kept)]: "Đảng  bộ\n" });
  const words = [`--input=${content}`, "tin/họp chi bộ.md"].map((word) => word.normalize(typed));
  const { stdout } = run(["--", ...words]);
  expect(stdout).toContain("tin/họp chi bộ.md:6:5 cảnh báo [double-space]");
  expect(stdout).toContain("\n1 bài: 0 lỗi, ");
});

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
])("an old site in a folder in %s is found by what was typed in %s", (kept, typed) => {
  const content = makeContent({ "a.md": "Đảng bộ\n" });
  const old = join(makeFolder(), "bản cũ".normalize(kept));
  mkdirSync(join(old, "tin/da-mat"), { recursive: true });
  writeFileSync(join(old, "tin/da-mat/index.html"), "");
  const { stdout } = run([
    "--",
    `--input=${content}`,
    `--against=${join(dirname(old), "bản cũ".normalize(typed))}`,
  ]);
  expect(stdout).toContain("Địa chỉ đã đăng /tin/da-mat/ sẽ mất.");
});

test("JSON is one array and nothing else", () => {
  const content = makeContent({ "a.md": "Đảng  bộ\n" });
  const { stdout, stderr } = run(["--", `--input=${content}`, "--format=json"]);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: `${content}/tin/a.md`,
      line: 6,
      column: 5,
      level: "warning",
      rule: "double-space",
      message: "2 dấu cách liền nhau.",
      fix: expect.any(String),
    },
  ]);
  expect(stderr).toContain("1 bài: 0 lỗi, 1 cảnh báo");
  expect(run([`--input=${content}`, "--format=json"]).stdout, "typed without dashes").toBe(stdout);
  expect(run([`--input=${content}`, "tin", "--format=json"]).stdout, "beside a folder").toBe(stdout);
  expect(run(["--", `--input=${content}`, "--format=json", "text"]).stderr).toContain('Không thấy "text"');
});

test("--fix mends on disk, says what it did, keeps the file's mode, and has nothing to do the second time", () => {
  const content = makeContent({ "a.md": "Đảng  bộ , năm2017\r\nvà `a  b`\r\n", "b.md": "Sạch.\n" });
  const path = join(content, "tin/a.md");
  chmodSync(path, 0o600);
  const untouched = statSync(join(content, "tin/b.md")).mtimeMs;
  const { stdout, status } = run([`--input=${content}`, "--", "--fix"]);
  expect(stdout).toContain('tin/a.md:6 đã sửa [double-space] "Đảng  bộ" → "Đảng bộ"');
  expect(stdout).toContain("2 bài: 0 lỗi, 0 cảnh báo");
  expect(status).toBe(0);
  expect(readFileSync(path, "utf8")).toMatch(/---\nĐảng bộ, năm 2017\r\nvà `a {2}b`\r\n$/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(content, "tin/b.md")).mtimeMs).toBe(untouched);
  expect(readdirSync(join(content, "tin"))).toEqual(["a.md", "b.md"]);
  expect(run(["--", `--input=${content}`, "--fix"]).stdout).toBe("2 bài: 0 lỗi, 0 cảnh báo\n");
});

test("--fix mends what it can, and tells of a file that it cannot write", () => {
  // What is staged beside it would have a name longer than a file system takes.
  const long = `${"b".repeat(249)}.md`;
  const content = makeContent({ "a.md": "Đảng  bộ\n", [long]: "Đảng  bộ\n", "c.md": "Đảng  bộ\n" });
  const { stdout, stderr, status } = run(["--", `--input=${content}`, "--fix"]);
  expect(stdout).toContain("tin/a.md:6 đã sửa");
  expect(stdout).toContain("tin/c.md:6 đã sửa");
  expect(stdout).toContain("3 bài: 0 lỗi, 1 cảnh báo");
  expect(stderr).toBe(
    `${content}/tin/${long} có chỗ cần sửa mà không ghi được: tên tệp quá dài. Tệp giữ nguyên.\n  Sửa: làm cho ghi được tệp này rồi chạy lại\n`,
  );
  expect(status).toBe(1);
  expect(readdirSync(join(content, "tin")).toSorted()).toEqual(["a.md", long, "c.md"]);
});

test.each(["title:\n  phu: Bài\n", "title: Bài\nslug:\n  a: b\n"])("--fix mends beside %j too", (keys) => {
  const onDisk = join(makeFolder(), "a.md");
  writeFileSync(onDisk, `---\n${keys}---\nĐảng  bộ\n`);
  mendFile({ file: "a.md", onDisk }, "Asia/Ho_Chi_Minh", new Set());
  expect(readFileSync(onDisk, "utf8")).toBe(`---\n${keys}---\nĐảng bộ\n`);
});

test("a new address is told, since links to the old one break", () => {
  const content = makeContent({});
  writeFileSync(
    join(content, "tin/a.md"),
    "---\ntitle: Hội nghị năm2017\ndate: 06/10/2017\nauthor: Mẫu\n---\nx\n",
  );
  expect(run(["--", `--input=${content}`, "--fix"]).stdout).toContain(
    "địa chỉ của bài đổi từ hoi-nghi-nam2017 thành hoi-nghi-nam-2017",
  );
});

test("spelling is judged when it is asked for", () => {
  const content = makeContent({ "a.md": "Đồng chí phát bỉeu tại uỷ ban, ủy ban.\n" });
  expect(run(["--", `--input=${content}`]).stdout).not.toContain("spelling");
  expect(run(["--", `--input=${content}`, "--spelling"]).stdout).toContain('[spelling] "bỉeu"');
});

test.each([
  [["--fixx"], "Không có cờ --fixx."],
  [["--format=xml"], 'Không có dạng báo cáo "xml"'],
  [["--input=/khong/co"], 'Không thấy thư mục nội dung "/khong/co".'],
])("wrong words (%j) are told in Vietnamese", (args, message) => {
  const { stderr, status } = run(["--", ...args]);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at |Error/);
  expect(status).toBe(1);
});

test("--fix mends the words of site.yaml too, unless other files were named", () => {
  const content = makeContent({ "a.md": "Đảng bộ\n" });
  const settings = join(content, "site.yaml");
  const typed = readFileSync(settings, "utf8").replace("name: Mẫu", "name: Trang  mẫu");
  writeFileSync(settings, typed);
  run(["--", `--input=${content}`, "--fix", "tin"]);
  expect(readFileSync(settings, "utf8")).toBe(typed);
  const { stdout } = run(["--", `--input=${content}`, "--fix"]);
  expect(stdout).toContain('site.yaml:1 đã sửa [double-space] "Trang  mẫu" → "Trang mẫu"');
  expect(readFileSync(settings, "utf8")).toBe(typed.replace("Trang  mẫu", "Trang mẫu"));
});
