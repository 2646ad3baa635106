import { once } from "node:events";
import { createServer } from "node:net";
import { parseArgs } from "node:util";

/** Tells where the preview is, in place of the server's own line. */
function announce({ localhostUrl }: { readonly localhostUrl: string }): false {
  console.log(`Xem trang tại ${localhostUrl} (sửa tệp là trang đổi theo; dừng: Ctrl-C)`);
  return false;
}

/**
 * The same function for as long as the process runs: Eleventy restarts its server, and open pages lose it, when an
 * option of the server differs after a reload of the configuration.
 */
const kept = globalThis as { bulletinAnnounce?: typeof announce };
kept.bulletinAnnounce ??= announce;
export const serverOptions = { port: 8080, messageOnStart: kept.bulletinAnnounce };

/**
 * How long a file has to keep its size before it counts as saved, in milliseconds. Editors write within a few; Eleventy
 * waits for 150.
 */
export const watchOptions = { awaitWriteFinish: { stabilityThreshold: 15, pollInterval: 5 } };

const flags = { port: { type: "string" }, quiet: { type: "boolean" } } as const;

/** Eleventy's own flags, wherever its command line was read; see `cli.ts`. */
function readRun() {
  return parseArgs({ options: flags, strict: false }).values;
}

/** Nothing but errors is to be said. */
export function isQuiet(): boolean {
  return readRun().quiet === true;
}

/** Where the preview is served. */
export function previewOrigin(): string {
  return `http://localhost:${readRun().port ?? serverOptions.port}`;
}

const mostTaken = 10;

/** The port that was asked for, or the next one that no other program holds: its number stands in the pages' addresses. */
export async function findFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + mostTaken && port <= 65_535; port++)
    if (await isFree(port)) return port;
  return wanted;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
