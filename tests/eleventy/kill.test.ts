import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { locateFolders } from "../../src/loading/folders.ts";
import { build, fixture, hashTree, testNow } from "../build.ts";
import { howOften } from "../how-often.ts";
import { copyProject, makeFolder } from "../project.ts";

const kills = howOften("SOAK_KILLS", 8);

const world = (root: string) => ({ content: join(root, "content"), output: join(root, "_site"), root });

/** A build that is loaded and waits. */
async function load({ content, output, root }: ReturnType<typeof world>): Promise<ChildProcess> {
  const script = join(import.meta.dirname, "build-once.ts");
  const child = fork(script, [content, output, root, String(testNow)], { execArgv: [], stdio: "ignore" });
  await once(child, "message");
  return child;
}

/**
 * Kills a build at a random moment of about as long as one takes, and every other time shortly after it began to write,
 * which is the least of its time. Gives the phase it was in.
 */
async function killSomewhen(child: ChildProcess, root: string, longest: number): Promise<string> {
  const ended = once(child, "exit");
  child.send("begin");
  if (Math.random() < 0.5) {
    const { staging } = locateFolders(root, join(root, "content"), join(root, "_site"));
    while (!existsSync(staging) && child.exitCode === null && child.signalCode === null) await setTimeout(1);
    await setTimeout(Math.random() * 50);
  } else await setTimeout(Math.random() * longest);
  child.kill("SIGKILL");
  await ended;
  return findPhase(root);
}

/** The place in the build where it was killed, by what it left. */
function findPhase(root: string): string {
  const { lock, staging, record } = locateFolders(root, join(root, "content"), join(root, "_site"));
  if (!existsSync(lock)) return "before or after";
  if (existsSync(record) && JSON.parse(readFileSync(record, "utf8")).state === null) return "moving";
  return existsSync(staging) ? "rendering" : "reading";
}

test("a build that is killed at any moment is made good by the next", async () => {
  const root = makeFolder();
  const { content, output } = world(root);
  cpSync(fixture("quan"), content, { recursive: true });
  await build(world(root));
  let whole = 500;
  const phases: Record<string, number> = {};
  let next = load(world(root));
  for (let round = 0; round < kills; round++) {
    // One comes and one goes: pages, lists, feeds, site maps and the search index change.
    rmSync(join(content, `tin-quan/mau-${round - 1}.md`), { force: true });
    writeFileSync(
      join(content, `tin-quan/mau-${round}.md`),
      `---\ntitle: Bài mẫu ${round}\ndate: 07/10/2017\nauthor: Người Mẫu\n---\nNội dung mẫu.\n`,
    );
    // Now and then the first build of all is killed.
    if (round % 10 === 9) rmSync(join(root, round % 20 === 9 ? ".cache" : "_site"), { recursive: true });
    const phase = await killSomewhen(await next, root, whole);
    phases[phase] = (phases[phase] ?? 0) + 1;
    next = load(world(root));
    const began = performance.now();
    expect(await build(world(root))).toMatchObject({ problems: null });
    whole = (whole + performance.now() - began) / 2;
    const clean = { content, output: join(root, "clean"), root: join(root, "fresh") };
    await build(clean);
    expect(hashTree(output), `round ${round}, killed when ${phase}`).toEqual(hashTree(clean.output));
    for (const each of [clean.output, clean.root]) rmSync(each, { recursive: true, force: true });
    if (round % 100 === 99) console.log(`${round + 1} kills: ${JSON.stringify(phases)}`);
  }
  (await next).kill();
}, 0);

/** `npm run build`, without npm. Resolves with its exit code. */
async function run(root: string): Promise<number | null> {
  const child = spawn(process.execPath, ["src/eleventy/cli.ts", "build", "--quiet"], {
    cwd: root,
    env: { ...process.env, BUILD_NOW: "2026-12-01T08:00:00+07:00" },
    stdio: "ignore",
  });
  const [code] = await once(child, "exit");
  return code;
}

test("of two builds into one folder the second says so and stops, and the first is not harmed", async () => {
  const root = copyProject();
  const codes = await Promise.all([run(root), run(root)]);
  // The second may also have begun after the first had ended.
  expect(codes).toContain(0);
  expect(await run(root)).toBe(0);
  const clean = { content: join(root, "content"), output: join(root, "clean"), root: join(root, "fresh") };
  await build({ ...clean, now: Date.parse("2026-12-01T08:00:00+07:00") });
  expect(hashTree(join(root, "_site"))).toEqual(hashTree(clean.output));
});
