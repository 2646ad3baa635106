import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { copyProject } from "../project.ts";
import { launchBrowser } from "./browser.ts";

const port = 8391;
const origin = `http://localhost:${port}`;
const draft = `---
title: Bản tin mẫu còn dở
draft: true
---
Đoạn văn mẫu.
`;
const scheduled = `---
title: Bản tin mẫu hẹn giờ
date: 01/01/2099 08:00
author: Người Viết Mẫu
---
Đoạn văn mẫu.
`;
const early = `---
title: Bản tin mẫu viết sớm
draft: true
---
Đoạn văn mẫu.
`;

let server: ChildProcess;
let browser: Browser;
let page: Page;
let printed = "";

const root = copyProject(afterAll);

beforeAll(async () => {
  writeFileSync(join(root, "content/hoat-dong-dang/nhap.md"), draft);
  writeFileSync(join(root, "content/hoat-dong-dang/hen-gio.md"), scheduled);
  appendFileSync(join(root, ".eleventy.ts"), '\nconst sign = "Dấu đầu.";\n');
  replaceIn(join(root, ".eleventy.ts"), "config.addPlugin", 'config.addShortcode("sign", () => sign);\n  $&');
  replaceIn(join(root, "templates/pages/article.njk"), "<article", "<p>{% sign %}</p><article");
  // Without the `--` that npm wants before it, as people type.
  server = spawn("npm", ["start", `--port=${port}`], { cwd: root, detached: true });
  server.stdout?.on("data", (chunk) => (printed += chunk));
  server.stderr?.on("data", (chunk) => (printed += chunk));
  browser = await launchBrowser();
  page = await browser.newPage();
  await vi.waitUntil(() => printed.includes("Đã dựng"), { timeout: 60_000, interval: 5 });
  writeFileSync(join(root, "content/hoat-dong-dang/som.md"), early);
  await vi.waitUntil(() => printed.includes(origin), { timeout: 60_000 });
});

afterAll(async () => {
  await browser?.close();
  // npm starts a shell that starts node: the whole group has to go.
  if (server?.pid && server.exitCode === null && server.signalCode === null) process.kill(-server.pid);
});

test("what was written before the preview was ready shows too", async () => {
  await vi.waitUntil(() => printed.split("Đã dựng").length > 2, { timeout: 20_000 });
  expect((await fetch(`${origin}/hoat-dong-dang/ban-tin-mau-viet-som/`)).status).toBe(200);
});

test("addresses in the pages are those of the preview", async () => {
  const text = await (await fetch(`${origin}/hoat-dong-dang/`)).text();
  expect(text).toContain(`<link rel="canonical" href="${origin}/hoat-dong-dang/">`);
});

test("the preview labels drafts and scheduled articles", async () => {
  await page.goto(`${origin}/hoat-dong-dang/`);
  const main = await page.textContent("main");
  expect(main).toContain("Bản tin mẫu còn dở");
  expect(main).toContain("Bản nháp");
  expect(main).toContain("Hẹn giờ");
});

test("search finds articles, drafts included, and what was just written", async () => {
  const search = async (query: string) => {
    await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.locator("#trang-thai", { hasText: "bản tin" }).waitFor();
    return page.locator("#ket-qua > li .cover-link").allTextContents();
  };
  expect(await search("giao ban xây dựng Đảng")).toContainEqual(expect.stringContaining("Hội nghị giao ban"));
  expect(await search("ban tin mau")).toEqual(
    expect.arrayContaining(["Bản tin mẫu còn dở", "Bản tin mẫu hẹn giờ"]),
  );
  expect(await search("xoáy trôn ốc")).toEqual([]);
  appendFileSync(join(root, "content/hoat-dong-dang/nhap.md"), "\nMột câu có xoáy trôn ốc.\n");
  await expect.poll(() => search("xoáy trôn ốc"), { timeout: 20_000 }).toEqual(["Bản tin mẫu còn dở"]);
});

test.each([
  {
    what: "an article",
    edit: (root: string) =>
      appendFileSync(join(root, "content/hoat-dong-dang/nhap.md"), "\nĐoạn vừa thêm.\n"),
    shows: () => page.getByText("Đoạn vừa thêm.").waitFor(),
  },
  {
    what: "a template",
    edit: (root: string) =>
      replaceIn(join(root, "templates/pages/article.njk"), "<article", "<p>Mẫu vừa sửa.</p><article"),
    shows: () => page.getByText("Mẫu vừa sửa.").waitFor(),
  },
  {
    what: "a style",
    edit: (root: string) =>
      appendFileSync(
        join(root, "templates/styles/base.css"),
        "\nmain { outline: 3px solid rgb(1, 2, 3); }\n",
      ),
    shows: () =>
      page.waitForFunction(
        "getComputedStyle(document.querySelector('main')).outlineColor === 'rgb(1, 2, 3)'",
      ),
  },
  {
    what: "a source file",
    edit: (root: string) =>
      replaceIn(join(root, "src/text/labels.ts"), 'published: "Ngày đăng"', 'published: "Ngày đăng thử"'),
    shows: () => page.getByText("Ngày đăng thử").first().waitFor(),
  },
  {
    what: "what a shortcode of the configuration uses",
    edit: (root: string) => replaceIn(join(root, ".eleventy.ts"), "Dấu đầu.", "Dấu sau."),
    shows: () => page.getByText("Dấu sau.").waitFor(),
  },
])("an edit to $what shows in the open page", async ({ edit, shows }) => {
  await page.goto(`${origin}/hoat-dong-dang/ban-tin-mau-con-do/`);
  edit(root);
  await shows();
});

test("an error in an article is told, and the page stays", async () => {
  const path = join(root, "content/hoat-dong-dang/hen-gio.md");
  writeFileSync(path, scheduled.replace("01/01/2099", "31/02/2099"));
  await expect.poll(() => printed, { timeout: 20_000 }).toContain("hen-gio.md:3:7 lỗi [date]");
  const response = await fetch(`${origin}/hoat-dong-dang/ban-tin-mau-hen-gio/`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("01/01/2099 | 08:00");
});

test("that a failure is mended is told, though no page changes", async () => {
  const told = () => printed.split("Đã dựng").length;
  const path = join(root, "templates/pages/article.njk");
  const text = readFileSync(path, "utf8");
  const before = told();
  writeFileSync(join(root, "content/hoat-dong-dang/hen-gio.md"), scheduled);
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(before);
  writeFileSync(path, `${text}{% nonesuch %}`);
  await expect.poll(() => printed, { timeout: 20_000 }).toContain("mẫu trang dùng thẻ không có");
  const failed = told();
  writeFileSync(path, text);
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(failed);
});

test("an article that is removed leaves the lists, and its error with it", async () => {
  // The page of the test before may still be reloading.
  const list = await browser.newPage();
  await list.goto(`${origin}/hoat-dong-dang/`);
  rmSync(join(root, "content/hoat-dong-dang/hen-gio.md"));
  await list.getByText("Bản tin mẫu hẹn giờ").first().waitFor({ state: "detached" });
  expect((await fetch(`${origin}/hoat-dong-dang/ban-tin-mau-hen-gio/`)).status).toBe(404);
});

test("Ctrl-C ends the preview", async () => {
  const ended = once(server, "exit");
  if (server.pid) process.kill(-server.pid, "SIGINT");
  await ended;
  await expect(fetch(origin)).rejects.toThrow();
});

test("what is wrong when a preview starts is told once", async () => {
  const path = join(root, "content/hoat-dong-dang/hen-gio.md");
  writeFileSync(path, scheduled.replace("01/01/2099", "31/02/2099"));
  let told = "";
  const other = spawn("npm", ["start", "--", `--port=${port}`], { cwd: root, detached: true });
  onTestFinished(async () => {
    const ended = once(other, "exit");
    if (other.pid) process.kill(-other.pid, "SIGINT");
    await ended;
  });
  other.stderr?.on("data", (chunk) => (told += chunk));
  other.stdout?.on("data", (chunk) => (told += chunk));
  await vi.waitUntil(() => told.includes(origin), { timeout: 60_000 });
  // In which it builds again what was written before it watched.
  await setTimeout(2000);
  expect(told.match(/hen-gio\.md:3:7 lỗi \[date\]/g)).toHaveLength(1);
  writeFileSync(path, `${readFileSync(path, "utf8")}\nCòn sai.\n`);
  await vi.waitUntil(() => told.split("lỗi [date]").length > 2, { timeout: 20_000 });
});

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
