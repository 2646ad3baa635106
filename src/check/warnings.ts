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

/** What is always an error, which an editor may try to switch off. */
export const errorNames: ReadonlySet<string> = new Set([
  "alias",
  "broken-link",
  "date",
  "duplicate-address",
  "duplicate-file",
  "empty-file",
  "empty-slug",
  "empty-value",
  "encoding",
  "file",
  "front-matter",
  "json",
  "link",
  lostImage.name,
  "missing-file",
  "missing-key",
  "raw-html",
  "repeated-key",
  "reserved-address",
  "slug",
  "type",
  "unknown-key",
  "unknown-section",
  "yaml",
]);
