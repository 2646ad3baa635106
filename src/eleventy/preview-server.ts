import { parseArgs } from "node:util";

/** Tells where the preview is. */
async function announce(server: { getPort(): Promise<number> }): Promise<void> {
  console.log(
    `Xem trang tại http://localhost:${await server.getPort()}/ (sửa tệp là trang đổi theo; dừng: Ctrl-C)`,
  );
}

/**
 * The same function for as long as the process runs: Eleventy restarts its server, and open pages lose it, when an
 * option of the server differs after a reload of the configuration.
 */
const kept = globalThis as { bulletinAnnounce?: typeof announce };
kept.bulletinAnnounce ??= announce;
/** Where the preview is served: Eleventy itself reads `--port`. */
export function previewOrigin(): string {
  const { values } = parseArgs({ options: { port: { type: "string" } }, strict: false });
  return `http://localhost:${values.port ?? serverOptions.port}`;
}

export const serverOptions = { port: 8080, ready: kept.bulletinAnnounce };
