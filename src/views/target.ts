/**
 * What a request asks for: its path in one form, since servers themselves take several for the same, and its query; null
 * where it cannot be read.
 *
 * `/tin//b%C3%A0i/index.html?x=1` → `{ path: "/tin/bài/", query: "x=1" }`, `/tin/bai` → `/tin/bai/`
 */
export function parseTarget(target: string): { readonly path: string; readonly query: string } | null {
  // A proxy is asked for the whole address.
  const [local = ""] = target.replace(/^https?:\/\/[^/?#]*/i, "").split("#", 1);
  const queryStart = local.indexOf("?");
  const raw = queryStart === -1 ? local : local.slice(0, queryStart);
  const decoded = decodePath(raw);
  if (decoded === null || !decoded.startsWith("/")) return null;
  const path = resolvePath(decoded).replace(/\/index\.html$/, "/");
  const isWhole = /\/$|\.[a-z0-9]+$/i.test(path);
  return { path: isWhole ? path : `${path}/`, query: queryStart === -1 ? "" : local.slice(queryStart + 1) };
}

/** Undoes `%C4` of the browser and `\xC4` of the server. */
function decodePath(path: string): string | null {
  if (!/[%\\]|[^\x20-\x7e]/.test(path)) return path;
  try {
    return decodeURIComponent(path.replace(/\\x([0-9a-f]{2})/gi, "%$1")).normalize("NFC");
  } catch {
    return null;
  }
}

/** `//tin/../a/./b` → `/a/b` */
function resolvePath(path: string): string {
  if (!path.includes("//") && !path.includes("/.")) return path;
  const steps: string[] = [];
  const parts = path.split("/");
  for (const part of parts) {
    if (part === "..") steps.pop();
    else if (part !== "" && part !== ".") steps.push(part);
  }
  const isFolder = ["", ".", ".."].includes(parts.at(-1) ?? "");
  return `/${steps.join("/")}${isFolder && steps.length > 0 ? "/" : ""}`;
}
