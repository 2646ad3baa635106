import { lostImage } from "./rules/lost-link.ts";
import { textRules } from "./text-rules.ts";

/** Every warning that can be switched off, in `check.off` or for one article. What `lostImage` finds is always an error. */
export const warningNames: readonly string[] = [
  ...textRules.filter((rule) => rule !== lostImage).map(({ name }) => name),
  "alias-folder",
  "file-name",
  "future-update",
  "image",
  "large-image",
  "repeated-entry",
  "spelling",
  "unknown-rule",
];
