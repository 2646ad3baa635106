import { rmSync } from "node:fs";
import { isAnyHeld } from "../loading/lock.ts";
import { readFlags } from "../terminal/flags.ts";
import { endWithReason } from "./end-with-reason.ts";

/** `npm run clean`: removes what builds made. */
const help = `Cách dùng:
  npm run clean      xóa _site/ và .cache/; lần dựng sau làm lại từ đầu`;

endWithReason();
readFlags(process.argv.slice(2), { flags: {}, takesWords: false, help });
// What a build or a count of views reads and writes would vanish under its hands.
if (isAnyHeld(".cache")) {
  console.error("Chưa xóa gì: một lệnh khác đang ghi ở đó.\n  Sửa: đợi nó xong rồi chạy lại");
  process.exit(1);
}
for (const folder of ["_site", ".cache"]) rmSync(folder, { recursive: true, force: true });
console.log("Đã xóa _site/ và .cache/.");
