import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** A number alone would be taken for another process where a cache is restored on another machine. */
const owner = `${hostname()} ${process.pid}`;

/** No build takes so long; a number may have gone to another process since. */
const mostMilliseconds = 3_600_000;

/**
 * Keeps a second build out of the same output. Gives what frees it again. A lock whose process is gone is taken over.
 * Throws, in Vietnamese, where another build is at work.
 */
export function lockOutput(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, owner, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isHeld(path)) break;
      rmSync(path, { force: true });
    }
  }
  throw new Error("một lần dựng khác đang ghi vào thư mục này; đợi nó xong rồi chạy lại");
}

function isHeld(path: string): boolean {
  try {
    const [host, pid] = readFileSync(path, "utf8").split(" ");
    if (host !== hostname() || Date.now() - statSync(path).mtimeMs > mostMilliseconds) return false;
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}
