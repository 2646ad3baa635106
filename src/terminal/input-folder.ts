import { statSync } from "node:fs";
import { stop } from "./flags.ts";
import { findTyped } from "./typed-path.ts";

/** The content folder that `--input` names; `content` where it names none. Ends the command with 1 where no such folder is. */
export function readInput(typed: string | null, help: string): string {
  const input = findTyped(typed ?? "content");
  if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
    stop(`Không thấy thư mục nội dung "${input}".`, help);
  }
  return input;
}
