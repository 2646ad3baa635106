import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { copyProject, runScript } from "../project.ts";

const root = copyProject(afterAll);
let content = "";
let number = 0;

beforeEach(() => {
  content = `noi-dung-${++number}`;
  writeSite("  - slug: tin\n    title: Tin mẫu\n");
});

function writeSite(sections: string): void {
  put(
    "site.yaml",
    `name: Trang Mẫu\nurl: https://mau.example/quan/\nsections:\n${sections}defaultAuthor: Ban biên tập\n`,
  );
}

function put(name: string, text: string): void {
  const path = join(root, content, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const env = { BUILD_NOW: "2018-01-01T00:30:00+07:00" };
const run = (...words: string[]) => runScript(["new", "--", `--input=${content}`, ...words], root, { env });
const files = () =>
  readdirSync(join(root, content), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"));

describe("without a terminal", () => {
  test("a title is enough where there is one section", () => {
    const { stdout, status } = run("Hội nghị: “Dân vận khéo”");
    const file = `${content}/tin/2018/hoi-nghi-dan-van-kheo.md`;
    expect(stdout).toContain(`Đã tạo bài nháp: ${file}\n`);
    expect(stdout).toContain(
      `chạy npm start -- --input="${content}" rồi mở http://localhost:8080/tin/hoi-nghi-dan-van-kheo/\n`,
    );
    expect(status).toBe(0);
    expect(readFileSync(join(root, file), "utf8")).toBe(
      '---\ntitle: "Hội nghị: “Dân vận khéo”"\ndate: 01/01/2018 00:30\nauthor: Ban biên tập\ndraft: true\n---\n\n',
    );
    expect(runScript(["build", "--", `--input=${content}`, `--output=${content}-ra`], root).status).toBe(0);
  });

  test("flags fill the front matter, also those typed without dashes", () => {
    const more = ["--author=Người Mẫu", "--tags=Học tập, Dân vận", "--units=Xây dựng, chỉnh đốn; Chi bộ Mẫu"];
    runScript(["new", "Bài", "mẫu", `--input=${content}`, ...more], root, { env });
    expect(readFileSync(join(root, content, "tin/2018/bai-mau.md"), "utf8")).toContain(
      "author: Người Mẫu\ntags:\n  - Học tập\n  - Dân vận\nunits:\n  - Xây dựng, chỉnh đốn\n  - Chi bộ Mẫu\n",
    );
  });

  test("of several sections the first is taken, and said to be", () => {
    writeSite("  - slug: tin\n    title: Tin\n  - slug: thong-bao\n    title: Thông báo\n");
    const { stdout, status } = run("Bài mẫu");
    expect(stdout).toContain("chuyên mục đầu tiên, tin. Muốn chuyên mục khác: --section=thong-bao.");
    expect(status).toBe(0);
    expect(run("Bài mẫu", "--section=thong-bao").status).toBe(0);
    expect(files()).toEqual(["thong-bao/2018/bai-mau.md", "tin/2018/bai-mau.md"]);
  });

  test("a flag that npm takes without its value is told", () => {
    const { stderr, status } = runScript(["new", "Bài", "--section", "tin", `--input=${content}`], root, {
      env,
    });
    expect(stderr).toMatch(/^Cờ --section thiếu giá trị: viết --section=…\n/);
    expect(status).toBe(1);
    expect(files()).toEqual([]);
  });

  test.each([
    [["!!!"], 'Đầu đề "!!!" không có chữ cái hay chữ số nào'],
    [["Bài", "--author= "], "Cờ --author thiếu giá trị: viết --author=…"],
    [[], "Chưa có đầu đề."],
    [["Bài", "--section=la"], 'Không có chuyên mục "la": ghi --section=tin.'],
    [["Trang"], "Địa chỉ /tin/trang/ đã dành cho trang khác của hệ thống."],
    [["Bài", "--author=!!!"], 'Từ "!!!" không tạo được địa chỉ.'],
    [["Bài", "--titel=x"], "Không có cờ --titel."],
  ])("%j is told in Vietnamese, and nothing is written", (words, message) => {
    const { stderr, status } = run(...words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |Error/);
    expect(status).toBe(1);
    expect(files()).toEqual([]);
  });
});

describe("nothing is lost", () => {
  const other = "---\ntitle: Đã có\ndate: 06/10/2017\nauthor: Người Mẫu\n---\nNội dung.\n";

  test("an address that is taken is told with its file", () => {
    put("tin/2017/khac.md", other);
    const { stderr, status } = run("Đã có");
    expect(stderr).toContain(`Địa chỉ /tin/da-co/ đã là của ${content}/tin/2017/khac.md.`);
    expect(status).toBe(1);
    expect(files()).toEqual(["tin/2017/khac.md"]);
  });

  test("an old address of another article is told with its file", () => {
    put("tin/khac.md", other.replace("author", "aliases: [/tin/bai-mau/index.html]\nauthor"));
    const { stderr, status } = run("Bài mẫu");
    expect(stderr).toContain(`Địa chỉ /tin/bai-mau/ đã là của ${content}/tin/khac.md.`);
    expect(status).toBe(1);
    expect(files()).toEqual(["tin/khac.md"]);
  });

  test("a file of that name, whatever its address, is not written over", () => {
    put("tin/2018/bai-mau.md", other);
    const { stderr, status } = run("Bài mẫu");
    expect(stderr).toContain(`Đã có tệp ${content}/tin/2018/bai-mau.md.`);
    expect(status).toBe(1);
    expect(readFileSync(join(root, content, "tin/2018/bai-mau.md"), "utf8")).toBe(other);
  });

  test("faulty content is told first", () => {
    put("tin/hong.md", other.replace("06/10/2017", "31/02/2017"));
    const { stderr, status } = run("Bài mẫu");
    expect(stderr).toContain(`${content}/tin/hong.md:3:7 lỗi [date]`);
    expect(status).toBe(1);
    expect(existsSync(join(root, content, "tin/2018"))).toBe(false);
  });
});

test("a clock that shows no time is told", () => {
  const { stderr, status } = runScript(["new", "--", `--input=${content}`, "Bài"], root, {
    env: { BUILD_NOW: "mai" },
  });
  expect(stderr).toContain('BUILD_NOW="mai" không phải thời điểm; viết như 2026-01-31T08:00:00+07:00\n');
  expect(stderr).not.toContain(" at ");
  expect(status).toBe(1);
});
