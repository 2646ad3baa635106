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
export const watchOptions = { awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 } };

/** Where the preview is served: Eleventy itself reads `--port`. */
export function previewOrigin(): string {
  const { values } = parseArgs({ options: { port: { type: "string" } }, strict: false });
  return `http://localhost:${values.port ?? serverOptions.port}`;
}
