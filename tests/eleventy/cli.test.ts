import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixture } from "../build.ts";
import { copyProject, makeFolder, runScript } from "../project.ts";

/** For tests that change nothing in it. */
const untouched = copyProject(afterAll);

function run(args: readonly string[], cwd = untouched, env: Record<string, string> = {}) {
  const { stdout, stderr, status } = runScript(args, cwd, { env });
  return { printed: stdout + stderr, status };
}

test("a build of another folder goes to another place and says so", () => {
  const output = join(makeFolder(), "nơi khác");
  const { printed, status } = run(["build", "--", `--input=${fixture("xa")}`, `--output=${output}`]);
  expect(printed).toMatch(/^Đã dựng \d+ trang từ 1 bài vào .*nơi khác\/ trong /);
  expect(status).toBe(0);
  expect(existsSync(join(output, "tin-xa/xa-tuong-tuong-co-mot-bai/index.html"))).toBe(true);
});

test("what a build loads is compiled when the project is installed", () => {
  const root = copyProject();
  const compiled = () =>
    readdirSync(join(root, "node_modules/.cache/hoat-dong-dang"), { recursive: true }).length;
  run(["prepare"], root);
  const before = compiled();
  run(["build", "--", "--quiet"], root);
  expect(before).toBeGreaterThan(200);
  expect(compiled() / before).toBeLessThan(1.1);
});

test("flags typed without dashes are obeyed", () => {
  const output = join(makeFolder(), "site");
  const { status } = run(["build", `--input=${fixture("xa")}`, `--output=${output}`]);
  expect(status).toBe(0);
  expect(existsSync(join(output, "index.html"))).toBe(true);
});

test.each([
  [["build", "--ouput=x"], "Không có cờ --ouput."],
  [["check", "--spell"], "Không có cờ --spell."],
  [["new", "Bài mẫu", "--tag=Giao ban"], "Không có cờ --tag."],
])("wrong flags typed without dashes (%j) are told, not lost", (args, message) => {
  const { printed, status } = run(args);
  expect(printed).toContain(message);
  expect(status).toBe(1);
});

test("npm's own settings are no flags", () => {
  const own = { npm_config_cert: "x", npm_config_git: "x", npm_config_audit: "", npm_config_omit: "dev" };
  expect(run(["build", "--", "--quiet"], untouched, own)).toEqual({ printed: "", status: 0 });
});

test("a quiet build prints nothing", () => {
  const { printed, status } = run(["build", "--", "--quiet"]);
  expect(printed).toBe("");
  expect(status).toBe(0);
});

test("a quiet build is one without dashes too, where npm tells its own words alone", () => {
  const root = copyProject();
  const build = ["run", "build", "--quiet", `--input=${fixture("xa")}`];
  const { stdout, stderr } = spawnSync("npm", build, { cwd: root, encoding: "utf8" });
  expect(stdout + stderr).not.toContain("Đã dựng");
  expect(existsSync(join(root, "_site/index.html"))).toBe(true);
});

test.each([
  [["--inptu=x"], "Không có cờ --inptu."],
  [["content"], 'Không hiểu "content".'],
  [["--input=/khong/co"], 'Không thấy thư mục nội dung "/khong/co".'],
  [["--output=src"], "không ghi trang vào"],
  [["--port=9000"], "Cờ --port chỉ dùng cho npm start."],
  [["--output"], "Cờ --output thiếu giá trị: viết --output=…"],
])("wrong words (%j) are told in Vietnamese, without a stack", (args, message) => {
  const { printed, status } = run(["build", "--", ...args]);
  expect(printed).toContain(message);
  expect(printed).not.toMatch(/\n\s+at |Error/);
  expect(status).toBe(1);
});

test.each([
  [
    '  config.addFiler("x", String);',
    ".eleventy.ts:5:10 cấu hình bị lỗi [config.addFiler is not a function]",
  ],
  ["  config.addFilter(", ".eleventy.ts:6:1 cấu hình bị lỗi ["],
  ['  await import("./khong-co.ts");', ".eleventy.ts cấu hình bị lỗi [Cannot find module "],
])("a configuration with %j is told at its place, without a stack", (line, message) => {
  const root = copyProject();
  const config = `import { bulletin, folders } from "./src/index.ts";

export default async function configure(config) {
  config.addPlugin(bulletin);
${line}
}

export const config = { dir: folders };
`;
  writeFileSync(join(root, ".eleventy.ts"), config);
  const { printed, status } = run(["build"], root);
  expect(printed).toContain(`Không dựng được trang: ${message}`);
  expect(printed).toMatch(/\n {2}Sửa: .+\n {2}Trang đã dựng lần trước, nếu có, vẫn còn nguyên\.\n$/);
  expect(printed).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
});

test.each([
  'config.on("eleventy.after", () => { throw new Error("gãy"); });',
  'config.addCollection("x", () => { throw new Error("gãy"); });',
  'config.addFilter("x", () => { Promise.reject(new Error("gãy")); return 1; });',
])("what the configuration does late, %s, is told at its place, without a stack", (line) => {
  const root = copyProject();
  const config = readFileSync(join(root, ".eleventy.ts"), "utf8");
  writeFileSync(join(root, ".eleventy.ts"), config.replace("config.addPlugin", `${line}\n  $&`));
  if (line.includes("addFilter")) writeFileSync(join(root, "templates/pages/not-found.njk"), "{{ 1 | x }}");
  const { printed, status } = run(["build", "--", "--quiet"], root);
  expect(printed).toMatch(
    /^(?:Dựng chưa xong|Không chạy được lệnh): \.eleventy\.ts:5:\d+ cấu hình bị lỗi \[gãy\]\n {2}Sửa: .+\n(?: {2}Trang có thể .+\n)?$/,
  );
  expect(status).toBe(1);
});

test("a page that the configuration has added goes when it is added no more", () => {
  const root = copyProject();
  const config = readFileSync(join(root, ".eleventy.ts"), "utf8");
  const page = join(root, "_site/x/index.html");
  const call = 'config.addTemplate("x.md", "# x");';
  writeFileSync(join(root, ".eleventy.ts"), config.replace("config.addPlugin", `${call}\n  $&`));
  expect(run(["build", "--", "--quiet"], root)).toEqual({ printed: "", status: 0 });
  expect(existsSync(page)).toBe(true);
  writeFileSync(join(root, ".eleventy.ts"), config);
  expect(run(["build", "--", "--quiet"], root)).toEqual({ printed: "", status: 0 });
  expect(existsSync(page)).toBe(false);
});

test.each(["export const config = {};", "export default {};", "export default function configure() {}"])(
  "a configuration without the plugin, %j, is told before Eleventy runs the content",
  (text) => {
    const root = copyProject();
    writeFileSync(join(root, ".eleventy.ts"), text);
    mkdirSync(join(root, "content/_data"));
    writeFileSync(join(root, "content/_data/chay.js"), 'throw new Error("đã chạy")');
    const { printed, status } = run(["build"], root);
    expect(printed).toMatch(
      /^Không dựng được trang: \.eleventy\.ts cấu hình không dựng trang nào \[thiếu .*\]\n {2}Sửa: .*\n {2}Trang đã dựng lần trước, nếu có, vẫn còn nguyên\.\n$/,
    );
    expect(status).toBe(1);
    expect(existsSync(join(root, "_site"))).toBe(false);
  },
);

test.runIf(existsSync("/proc/self"))(
  "an output where no folder can be made is told, and the build ends",
  () => {
    const { printed, status } = run(["build", "--", `--input=${fixture("xa")}`, "--output=/proc/x"]);
    expect(printed).toContain(
      "Không dựng được trang: ở /proc/x không tạo được thư mục; chọn nơi khác cho --output",
    );
    expect(printed).not.toMatch(/\n\s+at |Error/);
    expect(status).toBe(1);
  },
);

test.each(["#", "?", "%"])("a project in a folder with %s in its name is told to be renamed", (sign) => {
  const root = join(makeFolder(), `trang ${sign}1`);
  cpSync(copyProject(), root, { recursive: true, verbatimSymlinks: true });
  const { printed, status } = run(["build"], root);
  expect(printed).toContain(`Không dựng được trang: đường dẫn của dự án có dấu ${sign} (`);
  expect(printed).toMatch(/\n {2}Sửa: đổi tên thư mục .+\n$/);
  expect(status).toBe(1);
});

test("errors in the content end the build with 1, and nothing is written", () => {
  const root = copyProject();
  const content = join(root, "khac");
  mkdirSync(join(content, "tin"), { recursive: true });
  writeFileSync(
    join(content, "site.yaml"),
    "name: Mẫu\nurl: https://mau.example\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  writeFileSync(join(content, "tin/hong.md"), "---\ntitle: Hỏng\ndate: 31/02/2017\nauthor: Người Mẫu\n---\n");
  const { printed, status } = run(["build", "--", "--input=khac", "--output=ra"], root);
  expect(printed).toContain(
    'khac/tin/hong.md:3:7 lỗi [date] Ngày "31/02/2017" không có trong lịch.\n  Sửa: ',
  );
  expect(status).toBe(1);
  expect(existsSync(join(root, "ra"))).toBe(false);
});

test.each(["sign.ts", "own/sign.ts"])(
  "what the configuration imports, %s, counts in the next build",
  (name) => {
    const root = copyProject();
    mkdirSync(join(root, "own"));
    const config = readFileSync(join(root, ".eleventy.ts"), "utf8");
    writeFileSync(
      join(root, ".eleventy.ts"),
      `import { sign } from "./${name}";\n${config.replace("config.addPlugin", 'config.addShortcode("sign", () => sign);\n  $&')}`,
    );
    writeFileSync(join(root, "templates/pages/not-found.njk"), "{% sign %}");
    const show = (sign: string) => {
      writeFileSync(join(root, name), `export const sign = "${sign}";\n`);
      expect(run(["build", "--", "--quiet"], root)).toEqual({ printed: "", status: 0 });
      return readFileSync(join(root, "_site/404.html"), "utf8");
    };
    expect(show("trước")).toBe("trước");
    expect(show("sau")).toBe("sau");
  },
);

test("a file that the configuration has copied goes when it is copied no more, and a page of that name stays", () => {
  const root = copyProject();
  const config = readFileSync(join(root, ".eleventy.ts"), "utf8");
  mkdirSync(join(root, "tep"));
  for (const name of ["mot.txt", "hai.txt"]) writeFileSync(join(root, "tep", name), name);
  const copy = (files: Readonly<Record<string, string>>) => {
    const call = `config.addPassthroughCopy(${JSON.stringify(files)});\n  $&`;
    writeFileSync(join(root, ".eleventy.ts"), config.replace("config.addPlugin", call));
    expect(run(["build", "--", "--quiet"], root)).toEqual({ printed: "", status: 0 });
    return readdirSync(join(root, "_site"), { recursive: true, encoding: "utf8" });
  };
  const alone = copy({});
  expect(copy({ tep: "kho/tep", "tep/mot.txt": "robots.txt" }).toSorted()).toEqual(
    [...alone, "kho", "kho/tep", "kho/tep/hai.txt", "kho/tep/mot.txt"].toSorted(),
  );
  rmSync(join(root, "tep/hai.txt"));
  expect(copy({ tep: "kho/tep" })).not.toContain("kho/tep/hai.txt");
  expect(copy({}).toSorted()).toEqual(alone.toSorted());
  expect(readFileSync(join(root, "_site/robots.txt"), "utf8")).toContain("Sitemap:");
});
