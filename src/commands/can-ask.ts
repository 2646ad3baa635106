import { isCI, isTTY } from "@clack/prompts";

/** Whether a person is there to answer: the terminal of a CI has none. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY) && isTTY(process.stdout) && !isCI();
}
