import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

/** A number alone would be taken for another process where a cache is restored on another machine. */
const owner = `${hostname()} ${process.pid}`;

/** Nothing takes so long; a number may have gone to another process since. */
const mostMilliseconds = 3_600_000;

/** A lock without its owner has just been made, or its process died over it. */
const mostUnsigned = 1000;

/** In a container every run may have the number of the one before. */
const own = new Set<string>();

/**
 * Keeps others out while one process works on what `path` stands for. Gives what frees it again. A lock whose process
 * is gone is taken over. Throws `busy` where another process is at work.
 */
export function lock(path: string, busy: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      sign(path);
      own.add(path);
      return () => {
        own.delete(path);
        rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (own.has(path) || isHeld(path)) break;
    discard(path);
  }
  throw new Error(busy);
}

/** Whether another process is at work on what `path` stands for. */
function isHeld(path: string): boolean {
  return judge(path) === "held";
}

/** Whether another process holds a lock in this folder. */
export function isAnyHeld(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(".lock") && isHeld(join(folder, name)));
  } catch {
    return false;
  }
}

function sign(path: string): void {
  const file = openSync(path, "wx");
  try {
    writeSync(file, owner);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

type State = "free" | "held" | "dead";

function judge(path: string): State {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const text = readFileSync(path, "utf8");
    if (text === "") return age < mostUnsigned ? "held" : "dead";
    const [host, pid] = text.split(" ");
    if (host !== hostname() || text === owner || age > mostMilliseconds) return "dead";
    return isAlive(Number(pid)) ? "held" : "dead";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "free" : "held";
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    // It may be another person's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Killed, but its number stays taken until its parent asks after it: in a container whose first process asks after
 * nobody, as long as that runs. Told where the system has `/proc`.
 */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.startsWith("Z", stat.lastIndexOf(")") + 2);
  } catch {
    return false;
  }
}

/**
 * Removes a dead lock. One process at a time looks and removes: else one could remove what another, which also found it
 * dead, has just made its own.
 */
function discard(path: string): void {
  const turn = `${path}.turn`;
  try {
    closeSync(openSync(turn, "wx"));
  } catch {
    if (judge(turn) === "dead") rmSync(turn, { force: true });
    return;
  }
  if (judge(path) === "dead") rmSync(path, { force: true });
  rmSync(turn, { force: true });
}
