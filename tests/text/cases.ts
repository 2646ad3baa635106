import { readFileSync } from "node:fs";

/** One table of cases: a JSON object a line. */
export function readCases<Case>(name: string): Case[] {
  const text = readFileSync(new URL(`cases/${name}.jsonl`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
}
