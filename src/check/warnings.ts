import { textRules } from "./text-rules.ts";

/** Errors that a text's own rules raise: nobody can switch them off. */
const errorsAlone = new Set(["emphasis", "lost-image"]);

/** Every warning that can be switched off, in `check.off` or for one article. */
export const warningNames: readonly string[] = [
  ...textRules.map(({ name }) => name).filter((name) => !errorsAlone.has(name)),
  "image",
  "large-image",
  "repeated-entry",
  "spelling",
  "unknown-rule",
];
