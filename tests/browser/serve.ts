import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

type Headers = readonly (readonly [name: string, value: string])[];

/** Serves a built site as a static host does, under the path of its `url`, with the headers that its rules give. */
export async function serve(
  folder: string,
  base = "",
  headersFor: (path: string) => Headers = () => [],
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : null;
    const file = below && join(folder, below.endsWith("/") ? `${below}index.html` : below);
    const found = file && existsSync(file) ? file : join(folder, "404.html");
    response.writeHead(found === file ? 200 : 404, {
      "content-type": types[extname(found)] ?? "application/octet-stream",
      ...Object.fromEntries(headersFor(path)),
    });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
