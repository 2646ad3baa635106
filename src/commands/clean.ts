import { rmSync } from "node:fs";

/** `npm run clean`: removes what builds made. */
for (const folder of ["_site", ".cache"]) rmSync(folder, { recursive: true, force: true });
console.log("Đã xóa _site/ và .cache/.");
