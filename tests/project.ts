import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
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

const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/**
 * `npm run -s …` in a copy of the project, as CI runs it: without a terminal. Where npm has nothing to read among the words,
 * the shell is asked as npm would ask it: npm takes longer to start than most of the commands.
 */
export function runScript(
  args: readonly string[],
  cwd: string,
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string | Uint8Array } = {},
) {
  const [name = "", dashes = "--", ...words] = args;
  const shell = ["sh", "-c", `${scripts[name]} "$@"`, name, ...words];
  const [program = "", ...rest] = dashes === "--" ? shell : ["npm", "run", "-s", ...args];
  const { stdout, stderr, status } = spawnSync(program, rest, {
    cwd,
    input,
    encoding: "utf8",
    env: {
      ...process.env,
      // As npm says them.
      INIT_CWD: cwd,
      npm_config_loglevel: "silent",
      PATH: `${join(cwd, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
      ...env,
    },
  });
  return { stdout, stderr, status };
}
