import { isCancel } from "@clack/prompts";

/** Thrown where a person ends the questions. */
export class Cancelled extends Error {}

/** What a person answered. Throws `Cancelled` where they broke off instead. */
export function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
