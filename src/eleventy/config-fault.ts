import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import { explainPlace, mendFailure } from "../loading/explain-failure.ts";
import { findMissingLibrary } from "../loading/missing-library.ts";
import { type Fault, SourceFault } from "./source-fault.ts";

/** What Eleventy wraps around what a configuration throws. */
interface Wrapper {
  readonly originalError?: Error;
}

/** `file:///du-an/.eleventy.ts?version=2:5:10`, or a path; of what cannot be read at all Node tells the line alone. */
const spot = /(file:\/\/)?(\/[^\n:?()]+)(?:\?[^\n:)]*)?:(\d+)(?::(\d+))?/g;

/** Why `.eleventy.ts`, or a module that it imports, gave no configuration. */
export function findConfigFault(error: unknown, project = process.cwd()): Error {
  const fault = unwrap(error as Error);
  if (fault instanceof SourceFault) return fault;
  return (
    findMissingLibrary(fault) ??
    describe(error, findSpot(fault, project) ?? { path: join(project, ".eleventy.ts"), place: null })
  );
}

/** Why a module could not be loaded; null of other errors, and where this one does not say which: Node tells it alone. */
export function findModuleFault(error: unknown, project = process.cwd()): Error | null {
  const library = findMissingLibrary(error as Error);
  if (library || !(error instanceof SyntaxError)) return library;
  const at = findSpot(error as Error, project);
  return at ? describe(error, at) : null;
}

/**
 * Why a command ended outside of all that waits for it: a module that could not be loaded, a file of the project that
 * may not be read, or what the configuration does later on; null of a fault of the project's own code.
 */
export function findUncaughtFault(error: unknown, project = process.cwd()): Error | null {
  const fault = findModuleFault(error, project);
  if (fault) return fault;
  const mend = mendFailure(error);
  if (mend) return new Error(explainPlace(error) + mend);
  const at = findSpot(error as Error, project);
  return at && basename(at.path) === ".eleventy.ts" ? describe(error, at) : null;
}

type Spot = Pick<Fault, "path" | "place">;

function findSpot({ stack = "" }: Error, project: string): Spot | undefined {
  return [...stack.matchAll(spot)]
    .map(([, isUrl, path = "", line, column = 1]) => ({
      path: isUrl ? fileURLToPath(`file://${path}`) : path,
      place: { line: Number(line), column: Number(column) },
    }))
    .find(({ path }, index) => isOwn(path, project) && !(index > 0 && isCommand(path)));
}

function describe(error: unknown, at: Spot): SourceFault {
  return new SourceFault(
    {
      ...at,
      message: basename(at.path) === ".eleventy.ts" ? "cấu hình bị lỗi" : "mã nguồn bị lỗi",
      fix: "xem lời trong ngoặc vuông, sửa chỗ ấy rồi lưu lại",
      detail: unwrap(error as Error).message.split("\n", 1)[0] ?? "",
    },
    error,
  );
}

/**
 * Throws where a configuration does not bring the plugin in: Eleventy would take the content for templates of its own, and
 * run them.
 */
export function requirePlugin({ events }: Pick<UserConfig, "events">, project = process.cwd()): void {
  // The one event that Eleventy's own plugins do not listen to.
  if (events.listenerCount("eleventy.reset") > 0) return;
  throw new SourceFault(
    {
      path: join(project, ".eleventy.ts"),
      place: null,
      message: "cấu hình không dựng trang nào",
      fix: 'viết export default function configure(config) { config.addPlugin(bulletin, { templates: "templates", public: "public" }); }',
      detail: "thiếu export default, hoặc thiếu config.addPlugin(bulletin)",
    },
    null,
  );
}

function unwrap(error: Error & Wrapper): Error {
  return error.originalError ? unwrap(error.originalError) : error;
}

function isOwn(path: string, project: string): boolean {
  return !/^\.\.|(?:^|\/)node_modules\//.test(relative(project, path));
}

/** The command itself stands at the foot of every stack. */
function isCommand(path: string): boolean {
  return path === join(import.meta.dirname, "cli.ts");
}
