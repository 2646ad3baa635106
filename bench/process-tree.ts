import { readdirSync, readFileSync } from "node:fs";

/** What Linux tells of running processes in `/proc`; elsewhere these functions know nothing and say null. */

/** Clock ticks a second in `/proc/*\/stat`: a constant of Linux on every machine that Node runs on. */
const ticksPerSecond = 100;

/**
 * Memory that a process and all it started hold at this moment, in MiB: what each has for itself, and of mapped files,
 * which are mostly one program run twice (npm and the build), those of the process that maps most.
 */
export function residentMebibytes(root: number): number | null {
  const processes = [root, ...descendantsOf(root)].map((process) => read(`/proc/${process}/status`) ?? "");
  const own = processes.map((status) => kibibytes(status, "RssAnon") + kibibytes(status, "RssShmem"));
  const mapped = processes.map((status) => kibibytes(status, "RssFile"));
  const sum = own.reduce((all, size) => all + size, 0) + Math.max(...mapped);
  return sum === 0 ? null : sum / 1024;
}

/** User and system seconds of all processes that this one started, directly or not, and that have ended. */
export function cpuSecondsOfEnded(): number | null {
  const stat = read("/proc/self/stat");
  if (stat === null) return null;
  // The name of the program stands in parentheses and may hold spaces; fields count from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

function descendantsOf(process: number): number[] {
  const children = threadsOf(process).flatMap((thread) =>
    (read(`/proc/${process}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number),
  );
  return [...children, ...children.flatMap(descendantsOf)];
}

/** A child belongs to the thread that started it. */
function threadsOf(process: number): string[] {
  try {
    return readdirSync(`/proc/${process}/task`);
  } catch {
    return [];
  }
}

function kibibytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}

/** A process may end at any moment; then there is nothing to read. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
