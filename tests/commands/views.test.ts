import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import { locateFolders } from "../../src/loading/folders.ts";
import { copyProject, runScript } from "../project.ts";

const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const bai = "/quan/tin/bai-mau/";

function line(time: string, target = bai, { address = "203.0.113.7", status = 200, agent = browser } = {}) {
  return `${address} - - [05/Mar/2024:${time} +0700] "GET ${target} HTTP/1.1" ${status} 99 "-" "${agent}"\n`;
}

const root = copyProject(afterAll);
let content = "";
let number = 0;

beforeEach(() => {
  content = `noi-dung-${++number}`;
  put(
    "site.yaml",
    "name: Trang Mẫu\nurl: https://mau.example/quan/\nsections:\n  - slug: tin\n    title: Tin\n",
  );
  const head = "date: 06/10/2017\nauthor: Người Mẫu\n";
  put("tin/bai.md", `---\ntitle: Bài mẫu\n${head}aliases: [/cu/1]\n---\nNội dung.\n`);
  put("tin/hai.md", `---\ntitle: Bài hai\n${head}---\nNội dung.\n`);
});

function put(name: string, bytes: string | Uint8Array): string {
  const path = join(root, content, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const lockName = () => basename(locateFolders(root, content, "_site").viewsLock);
const viewsFile = () => join(root, content, "views.json");
const views = () => JSON.parse(readFileSync(viewsFile(), "utf8"));

function run(words: readonly string[], input: string | Uint8Array = "") {
  return runScript(["views", "--", `--input=${content}`, ...words], root, { input });
}

test("views are counted, and not again from the same log or one that overlaps", () => {
  const first = line("10:00:00") + line("10:10:00") + line("10:00:00", "/quan/tin/bai-hai/?x=1");
  const log = put("access.log", first);
  expect(run([log])).toMatchObject({ status: 0, stderr: expect.not.stringContaining("không đọc được") });
  const counts = { "/tin/bai-hai/": 1, "/tin/bai-mau/": 1 };
  expect(views()).toEqual({ countedTo: "2024-03-05T10:10:00+07:00", counts });
  const text = readFileSync(viewsFile(), "utf8");

  expect(run([log]).stdout).toContain("Không có dòng nào mới hơn lần đếm trước (05/03/2024 | 10:10)");
  expect(readFileSync(viewsFile(), "utf8")).toBe(text);

  const { stdout } = run([put("access.log", first + line("11:00:00"))]);
  expect(stdout).toContain(
    `Thêm 1 lượt xem của 1 bài, tính đến 05/03/2024 | 11:00, vào ${content}/views.json.`,
  );
  expect(views()).toEqual({
    countedTo: "2024-03-05T11:00:00+07:00",
    counts: { ...counts, "/tin/bai-mau/": 2 },
  });
});

test("rotated logs give the same in any order, packed or not, in parts, by standard input, and twice", () => {
  const days = [
    line("08:00:00") + line("08:20:00"),
    line("08:40:00") + line("12:00:00", "/quan/cu/1"),
    line("12:10:00", `${bai}index.html`) + line("12:00:00", bai, { address: "2001:db8::7" }),
  ];
  const logs = days.map((text, index) => put(`access.log.${index}`, text));
  const packed = days.map((text, index) => put(`access.log.${index}.gz`, gzipSync(text)));
  const parts = put("parts.gz", Buffer.concat(days.map((text) => gzipSync(text))));
  const expected = { countedTo: "2024-03-05T12:10:00+07:00", counts: { "/tin/bai-mau/": 3 } };
  for (const [words, input] of [
    [logs, ""],
    [logs.toReversed(), ""],
    [packed, ""],
    [[parts], ""],
    [["-"], days.join("")],
    [["-"], readFileSync(parts)],
    [[...logs, ...packed], ""],
    [[logs[0] ?? "", "-", packed[2] ?? ""], days[1] ?? ""],
  ] as const) {
    rmSync(viewsFile(), { force: true });
    expect(run(words, input)).toMatchObject({ status: 0 });
    expect(views()).toEqual(expected);
  }
});

test("a broken line is skipped, counted and told, without what it holds", () => {
  const log = put(
    "access.log",
    `rác của 198.51.100.9\n${line("10:00:00")}\n${line("10:00:00").slice(0, 60)}\n\xff\xfe\n${line("11:00:00").replace("\n", "\r\n")}`,
  );
  const { status, stderr } = run([log]);
  expect(stderr).toContain(`${log}: bỏ qua 3 dòng không đọc được (dòng 1, 4, 5).`);
  expect(stderr).not.toContain("198.51.100.9");
  expect(status).toBe(0);
  expect(views().counts).toEqual({ "/tin/bai-mau/": 2 });
});

test("counts never fall: those of addresses that are gone stay, in order", () => {
  const counts = { "/tin/da-xoa/": 9, "/tin/bai-mau/": 5 };
  put("views.json", JSON.stringify({ countedTo: "2024-03-05T03:00:00Z", counts }));
  run([put("access.log", line("09:59:00") + line("10:00:00") + line("10:00:01"))]);
  expect(readFileSync(viewsFile(), "utf8")).toBe(
    '{\n  "countedTo": "2024-03-05T10:00:01+07:00",\n  "counts": {\n    "/tin/bai-mau/": 6,\n    "/tin/da-xoa/": 9\n  }\n}\n',
  );
});

test.each([
  [
    "a log that is not there",
    () => ["khong-co.log"],
    "Không đọc được khong-co.log: không có tệp hay thư mục này.",
  ],
  ["a folder", () => [join(root, content)], "đây là thư mục"],
  [
    "a packed log that was cut",
    () => [put("cut.gz", gzipSync(line("10:00:00")).subarray(0, 40))],
    "tệp nén bị cụt",
  ],
  ["a packed log that is damaged", () => [put("bad.gz", "rác")], "tệp nén bị hỏng"],
  ["no log", () => [], "Chưa ghi tên tệp nhật ký nào."],
  ["an unknown flag", () => ["--fix"], "Không có cờ --fix."],
])("%s is told in Vietnamese, and nothing is written", (_name, words, message) => {
  const good = put("access.log", line("10:00:00"));
  const bad = words();
  const { status, stderr } = run(bad.length === 0 ? [] : [good, ...bad]);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at |Error/);
  expect(status).toBe(1);
  expect(existsSync(viewsFile())).toBe(false);
});

test("faulty content is told before anything is counted", () => {
  put("tin/hong.md", "---\ntitle: Hỏng\ndate: 31/02/2017\nauthor: Người Mẫu\n---\n");
  const { status, stderr } = run([put("access.log", line("10:00:00"))]);
  expect(stderr).toContain(`${content}/tin/hong.md:3:7 lỗi [date]`);
  expect(status).toBe(1);
  expect(existsSync(viewsFile())).toBe(false);
});

test("a count that is begun during another stops at once, and nothing is lost", async () => {
  const first = spawn("npm", ["run", "-s", "views", "--", `--input=${content}`, "-"], { cwd: root });
  const ended = once(first, "exit");
  const isLocked = () => readdirSync(join(root, ".cache")).some((name) => name === lockName());
  while (!isLocked()) await setTimeout(50);
  const log = put("access.log", line("11:00:00"));
  const { status, stderr } = run([log]);
  expect(stderr).toBe(
    "Chưa đếm: một lần đếm khác đang chạy; đợi nó xong rồi chạy lại.\n  Số đếm giữ nguyên như trước.\n",
  );
  expect(status).toBe(1);
  first.stdin.end(line("10:00:00"));
  expect(await ended).toEqual([0, null]);
  expect(isLocked()).toBe(false);
  expect(run([log]).status).toBe(0);
  expect(views().counts).toEqual({ "/tin/bai-mau/": 2 });
});

test("a quiet count prints nothing, keeps no address and leaves no other file", () => {
  const log = put("access.log", line("10:00:00"));
  const before = readdirSync(join(root, content));
  expect(run(["--quiet", log])).toEqual({ stdout: "", stderr: "", status: 0 });
  expect(readdirSync(join(root, content)).toSorted()).toEqual([...before, "views.json"].toSorted());
  expect(readFileSync(viewsFile(), "utf8")).not.toMatch(/203\.0|Mozilla/);
});

test("a line from a year that has not come is told, and stops no later count", () => {
  const year = new Date().getUTCFullYear() + 3;
  const ahead = line("10:00:00").replace("2024", String(year));
  const log = put("access.log", line("10:00:00") + ahead);
  expect(run([log]).stderr).toContain(`${log}: bỏ qua 1 dòng ghi ngày còn hơn một năm nữa mới tới.`);
  expect(views()).toEqual({ countedTo: "2024-03-05T10:00:00+07:00", counts: { "/tin/bai-mau/": 1 } });
  put("views.json", `{ "countedTo": "${year}-03-05T10:00:00+07:00", "counts": {} }`);
  expect(run([log]).stdout).toContain("chưa tới, nên mọi dòng nhật ký bị coi là đã đếm");
});
