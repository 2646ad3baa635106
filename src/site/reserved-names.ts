import { addresses } from "./address.ts";

/** Names at the root that no section and no page may take, with those that later parts and hosts need. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...Object.values(addresses).map((address) => address.split("/")[1] ?? ""),
  "favicon.svg",
  "icon-192.png",
  "icon-512.png",
  "apple-touch-icon.png",
  "pagefind",
  "admin",
  "index.html",
  "pages",
]);
