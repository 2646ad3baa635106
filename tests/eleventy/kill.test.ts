import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { build, readTree } from "../build.ts";
import { copyProject } from "../project.ts";

const now = "2026-12-01T08:00:00+07:00";
const kills = 5 * Number(process.env.SOAK ?? 1);

/** `npm run build`, without npm, so that it is the build that is killed. Resolves with its exit code. */
function start(root: string) {
  const child = spawn(process.execPath, ["src/eleventy/cli.ts", "build", "--quiet"], {
    cwd: root,
    env: { ...process.env, BUILD_NOW: now },
    stdio: "ignore",
  });
  return { child, ended: new Promise<number | null>((resolve) => child.on("exit", resolve)) };
}

test("a build that is killed at any moment is made good by the next", async () => {
  const root = copyProject();
  const folder = join(root, "content/hoat-dong-dang/2017");
  const began = performance.now();
  expect(await start(root).ended).toBe(0);
  const whole = performance.now() - began;
  for (let round = 0; round < kills; round++) {
    // One comes and one goes: pages, lists, feeds, site maps and the search index change.
    rmSync(join(folder, `mau-${round - 1}.md`), { force: true });
    writeFileSync(
      join(folder, `mau-${round}.md`),
      `---\ntitle: Bài mẫu ${round}\ndate: 07/10/2017\nauthor: Người Mẫu\n---\nNội dung mẫu.\n`,
    );
    const { child, ended } = start(root);
    await setTimeout(Math.random() * whole * 1.2);
    child.kill("SIGKILL");
    await ended;
    expect(await start(root).ended).toBe(0);
    const clean = join(root, "clean");
    await build({
      content: join(root, "content"),
      output: clean,
      root: join(root, "fresh"),
      now: Date.parse(now),
    });
    expect(readTree(join(root, "_site")), `round ${round}`).toEqual(readTree(clean));
    for (const each of [clean, join(root, "fresh")]) rmSync(each, { recursive: true, force: true });
  }
}, 0);

test("of two builds into one folder the second says so and stops, and the first is not harmed", async () => {
  const root = copyProject();
  const codes = await Promise.all([start(root).ended, start(root).ended]);
  // The second may also have begun after the first had ended.
  expect(codes).toContain(0);
  expect(await start(root).ended).toBe(0);
  const clean = join(root, "clean");
  await build({
    content: join(root, "content"),
    output: clean,
    root: join(root, "fresh"),
    now: Date.parse(now),
  });
  expect(readTree(join(root, "_site"))).toEqual(readTree(clean));
});
