import { statSync } from "node:fs";
import { stop } from "./flags.ts";

/** The content folder that `--input` names, as typed; `content` where it names none. Ends the command with 1 where no such folder is. */
export function readInput(typed: string | null, help: string): string {
  const input = typed ?? "content";
  if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
    stop(`Không thấy thư mục nội dung "${input}".`, help);
  }
  return input;
}
