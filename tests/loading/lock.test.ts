import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { lock } from "../../src/loading/lock.ts";
import { makeFolder } from "../project.ts";

const gone = spawnSync("true").pid;
const others = process.ppid;

test("a second is told to wait until the first is done", () => {
  const path = join(makeFolder(), "lock");
  const unlock = lock(path, "đang ghi");
  expect(() => lock(path, "đang ghi")).toThrow("đang ghi");
  expect(existsSync(path)).toBe(true);
  unlock();
  expect(existsSync(path)).toBe(false);
  lock(path, "đang ghi")();
});

test.each([
  ["of another machine", "may-khac 1", 0],
  ["of a process that is gone", `${hostname()} ${gone}`, 0],
  ["of a process that had our number", `${hostname()} ${process.pid}`, 0],
  ["older than anything runs", `${hostname()} ${others}`, 4000],
  ["that was never signed", "", 5],
  ["that holds nonsense", "rác", 0],
  ["whose number is none", `${hostname()} rác`, 0],
])("a lock %s is taken over, and nothing is left beside it", (_name, text, age) => {
  const folder = makeFolder();
  const path = join(folder, "lock");
  writeFileSync(path, text);
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
  lock(path, "đang ghi")();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["of a process at work", `${hostname()} ${others}`],
  ["that is just being signed", ""],
])("a lock %s is left alone", (_name, text) => {
  const path = join(makeFolder(), "lock");
  writeFileSync(path, text);
  expect(() => lock(path, "đang ghi")).toThrow("đang ghi");
  expect(readFileSync(path, "utf8")).toBe(text);
});

test.runIf(existsSync("/proc/self/stat"))(
  "a lock of a process that was killed, and that its parent has not asked after, is taken over",
  async () => {
    // What stands in for the shell never asks after the shell's child.
    const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [told] = await once(parent.stdout, "data");
    const pid = Number(told);
    const path = join(makeFolder(), "lock");
    writeFileSync(path, `${hostname()} ${pid}`);
    expect(() => lock(path, "đang ghi")).toThrow("đang ghi");
    process.kill(pid, "SIGKILL");
    await vi.waitFor(() => lock(path, "đang ghi")());
    // Its number is still taken.
    expect(process.kill(pid, 0)).toBe(true);
    parent.kill();
  },
);

test("of many that find a dead lock at once, one alone takes it", async () => {
  const path = join(makeFolder(), "lock");
  writeFileSync(path, `${hostname()} ${gone}`);
  const script = `
    const { lock } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/loading/lock.ts"))});
    process.send("loaded");
    setInterval(() => {}, 1000);
    process.once("message", () => {
      try { lock(${JSON.stringify(path)}, "lost"); process.send("won"); } catch ({ message }) { process.send(message); }
    });`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
  await Promise.all(children.map((child) => once(child, "message")));
  const told = children.map(async (child) => (await once(child, "message"))[0]);
  for (const child of children) child.send("go");
  const results = await Promise.all(told);
  for (const child of children) child.kill();
  expect(results.toSorted()).toEqual(["lost", "lost", "lost", "lost", "lost", "won"]);
});
