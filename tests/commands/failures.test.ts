import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lock } from "../../src/loading/lock.ts";
import { copyProject, project, runScript } from "../project.ts";

function copyWithBench(): string {
  const root = copyProject();
  cpSync(join(project, "bench"), join(root, "bench"), { recursive: true });
  return root;
}

const explained = /(?:một phần của đường dẫn là tệp, không phải thư mục|ở đó đã có tệp cùng tên) \(.*\.cache/;

test.each([
  ["build", []],
  ["check", []],
  ["views", ["nhat-ky.log"]],
  ["import", ["bai.txt"]],
  ["bench", ["1"]],
])("%s that cannot keep anything between two runs says why, without a stack", (command, words) => {
  const root = copyWithBench();
  writeFileSync(join(root, ".cache"), "");
  writeFileSync(join(root, "bai.txt"), "Bài mẫu\n\nNội dung mẫu.\n");
  writeFileSync(join(root, "nhat-ky.log"), "");
  const { stderr, status } = runScript([command, "--", ...words], root);
  expect(stderr).toMatch(explained);
  expect(stderr).not.toMatch(/\n\s+at |Error|[A-Z]{6}/);
  expect(status).toBe(1);
});

test.each([
  ["check", "src/text/slug.ts", "export const x = ;", "Expression expected"],
  ["new", "src/commands/new.ts", "if (", "Expression expected"],
  ["import", "src/terminal/flags.ts", "enum X {}", "TypeScript enum is not supported"],
  [
    "views",
    "src/commands/views.ts",
    'import { x } from "../text/slug.ts";',
    "does not provide an export named 'x'",
  ],
  ["clean", "src/terminal/flags.ts", "return return;", "Expression expected"],
  ["build", "src/eleventy/cli.ts", "export const x = ;", "Expression expected"],
])("%s with a fault in %s is told at its place, without a stack", (command, file, line, reason) => {
  const root = copyProject();
  appendFileSync(join(root, file), line);
  const { stderr, status } = runScript([command], root);
  expect(stderr).toMatch(
    new RegExp(`^Không chạy được lệnh: ${file}:\\d+:\\d+ mã nguồn bị lỗi \\[.*${reason}`),
  );
  expect(stderr).toMatch(/\]\n {2}Sửa: .+\n$/);
  expect(status).toBe(1);
});

const uninstalled = /^Không chạy được lệnh: .*\.\n {2}Sửa: chạy npm ci rồi chạy lại lệnh này.*\n$/;

test.each([
  ["build", "fastest-levenshtein"],
  ["start", "fastest-levenshtein"],
  ["check", "luxon"],
  ["new", "zod"],
  ["import", "jszip"],
  ["views", "yaml"],
  ["clean", "fastest-levenshtein"],
  ["font", "fastest-levenshtein"],
  ["bench", "fastest-levenshtein"],
])("%s where %s has yet to be installed says so, without a stack", (command, library) => {
  const root = copyWithBench();
  rmSync(join(root, "node_modules", library));
  const { stderr, status } = runScript([command, "--", "--help"], root);
  expect(stderr).toMatch(uninstalled);
  expect(stderr).toContain(`thiếu thư viện ${library}`);
  expect(status).toBe(1);
});

test.each(["build", "check", "clean", "bench"])("%s by a Node that is too old says so", (command) => {
  const root = copyWithBench();
  const old = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.19.0"}})';
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` };
  const { stderr, status } = runScript([command, "--", "--help"], root, { env });
  expect(stderr).toMatch(uninstalled);
  expect(stderr).toContain("Node 20.19.0");
  expect(status).toBe(1);
});

test.each(["build", "check"])(
  "%s where a file of the project cannot be read says so, without a stack",
  (command) => {
    const root = copyProject();
    rmSync(join(root, "package-lock.json"));
    mkdirSync(join(root, "package-lock.json"));
    const { stderr, status } = runScript([command], root);
    expect(stderr).toMatch(/^Không chạy được lệnh: đây là thư mục.*\n {2}Sửa: .+\n$/);
    expect(status).toBe(1);
  },
);

test("a fault in a source that a build loads late is told at its place, and that the site is as it was", () => {
  const root = copyProject();
  appendFileSync(join(root, "src/site/plan.ts"), "export const x = ;");
  const { stderr, status } = runScript(["build"], root);
  expect(stderr).toMatch(
    /^Không dựng được trang: src\/site\/plan\.ts:\d+:\d+ mã nguồn bị lỗi \[Expression expected\]\n {2}Sửa: .+\n.+nguyên\.\n$/,
  );
  expect(status).toBe(1);
});

test.each([
  ["a file", "tep", /một phần của đường dẫn là tệp, không phải thư mục \(tep\)\n {2}Sửa: /],
  ["a link to itself", "vong", /ở đó đã có tệp cùng tên \(.*vong\)\n {2}Sửa: dời thứ đang có/],
  ["within the content", "content/tep", /ở đó có content/],
])("a site into %s is refused", (_name, output, reason) => {
  const root = copyProject();
  writeFileSync(join(root, "tep"), "giữ");
  symlinkSync(join(root, "vong"), join(root, "vong"));
  mkdirSync(join(root, "content/tep"));
  const { stderr, status } = runScript(["build", "--", `--output=${output}`], root);
  expect(stderr).toMatch(reason);
  expect(status).toBe(1);
});

test("the font is not made again for what it does not know", () => {
  const root = copyProject();
  rmSync(join(root, "public/fonts"), { recursive: true });
  for (const [word, message] of [
    ["--all", "Không có cờ --all."],
    ["la", 'Không hiểu "la".'],
  ] as const) {
    const { stderr, status } = runScript(["font", "--", word], root);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  }
  expect(runScript(["font", "--", "--help"], root).stdout).toContain("npm run font");
  const { stderr, status } = runScript(["font"], root);
  expect(stderr).toMatch(
    /^Dừng giữa chừng: không có tệp hay thư mục này \(public\/fonts\/.*\)\.\n {2}Sửa: .+\n$/,
  );
  expect(status).toBe(1);
});

test.each([[[]], [["noi-dung"]], [["noi-dung", "abc"]], [["noi-dung", "0"]]])(
  "made-up articles for %j are not written, and it is said what is wanted",
  (words) => {
    const root = copyWithBench();
    const node = join(root, "node_modules/.bin/node");
    const made = spawnSync(node, ["bench/generate.ts", ...words], { cwd: root, encoding: "utf8" });
    expect(made.stderr).toMatch(/^Cần một thư mục và một số bài\.\n\nCách dùng:/);
    expect(made.status).toBe(1);
    expect(existsSync(join(root, "noi-dung"))).toBe(false);
  },
);

test("clean removes the site and what is kept between runs, and nothing for what it does not know", () => {
  const root = copyProject();
  const made = ["_site", ".cache"].map((folder) => join(root, folder));
  for (const folder of made) mkdirSync(folder, { recursive: true });
  for (const word of ["--output=public", "public"]) {
    const { stderr, status } = runScript(["clean", "--", word], root);
    expect(stderr).toMatch(/^Không (?:có cờ --output|hiểu "public")/);
    expect(status).toBe(1);
  }
  expect(runScript(["clean", "--", "--help"], root).stdout).toContain("npm run clean");
  const unlock = lock(join(root, ".cache/_site.lock"), "");
  expect(runScript(["clean"], root)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Sửa: đợi"),
  });
  unlock();
  expect(made.every((folder) => existsSync(folder))).toBe(true);
  expect(runScript(["clean"], root).stdout).toBe("Đã xóa _site/ và .cache/.\n");
  expect(made.some((folder) => existsSync(folder))).toBe(false);
});

test.each([
  ["check", []],
  ["import", ["bai.txt"]],
  ["new", ["Bài mẫu"]],
  ["views", ["nhat-ky.log"]],
])("%s of the built site as content says so, and names no flag that it has not", (command, words) => {
  const root = copyProject();
  mkdirSync(join(root, "_site"));
  const { stderr, status } = runScript([command, "--", "--input=_site", ...words], root);
  expect(stderr).toMatch(/^Thư mục "_site" không thể là thư mục nội dung/m);
  expect(stderr).not.toContain("--output");
  expect(status).toBe(1);
});
