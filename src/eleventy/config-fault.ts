import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { SourceFault } from "./source-fault.ts";

/** What Eleventy wraps around what a configuration throws. */
interface Wrapper {
  readonly originalError?: Error;
}

/** `file:///du-an/.eleventy.ts?version=2:5:10`, or a path; of what cannot be read at all Node tells the line alone. */
const spot = /(file:\/\/)?(\/[^\n:?()]+)(?:\?[^\n:)]*)?:(\d+)(?::(\d+))?/g;

/** Why `.eleventy.ts`, or a module that it imports, gave no configuration. */
export function findConfigFault(error: unknown, project = process.cwd()): SourceFault {
  const fault = unwrap(error as Error);
  const at = [...(fault.stack ?? "").matchAll(spot)]
    .map(([, isUrl, path = "", line, column = 1]) => ({
      path: isUrl ? fileURLToPath(`file://${path}`) : path,
      place: { line: Number(line), column: Number(column) },
    }))
    .find(({ path }) => isOwn(path, project));
  return new SourceFault(
    {
      path: at?.path ?? join(project, ".eleventy.ts"),
      place: at?.place ?? null,
      message: "cấu hình bị lỗi",
      fix: "xem lời trong ngoặc vuông, sửa chỗ ấy rồi lưu lại",
      detail: fault.message.split("\n", 1)[0] ?? "",
    },
    error,
  );
}

function unwrap(error: Error & Wrapper): Error {
  return error.originalError ? unwrap(error.originalError) : error;
}

/** The command itself stands at the foot of every stack. */
function isOwn(path: string, project: string): boolean {
  return (
    !/^\.\.|(?:^|\/)node_modules\//.test(relative(project, path)) &&
    path !== join(import.meta.dirname, "cli.ts")
  );
}
