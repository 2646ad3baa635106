import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export const project = resolve(import.meta.dirname, "..");

/**
 * A temporary folder that goes when the test is over; with `afterAll`, which Vitest hears outside of hooks alone, when the
 * file's tests are.
 */
export function makeFolder(onEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "hoat-dong-dang-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The project's own files in another folder, so that a test may edit them, with a fixture site as its content: what
 * stands in `content/` is another's where a unit has put its own there.
 */
export function copyProject(onEnd?: (remove: () => void) => void): string {
  const copy = makeFolder(onEnd);
  for (const name of [".eleventy.ts", "package.json", "package-lock.json", "src", "templates", "public"]) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  cpSync(join(project, "tests/fixtures/sites/phuong"), join(copy, "content"), { recursive: true });
  // One by one: what is compiled from the copy goes with it.
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(project, "node_modules")).filter((name) => name !== ".cache")) {
    symlinkSync(join(project, "node_modules", name), join(copy, "node_modules", name));
  }
  return copy;
}

/** Writes a file below a folder, and the folders that it lies in. */
export function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `npm run -s …` in a copy of the project, as CI runs it: without a terminal. */
export function runScript(
  args: readonly string[],
  cwd: string,
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string | Uint8Array } = {},
) {
  const { stdout, stderr, status } = spawnSync("npm", ["run", "-s", ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
}
