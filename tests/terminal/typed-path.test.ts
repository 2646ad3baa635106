import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTyped } from "../../src/terminal/typed-path.ts";
import { makeFolder } from "../project.ts";

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
  ["NFC", "NFC"],
])("a file kept in %s is found by a path in %s, in a folder in another form", (kept, typed) => {
  const root = makeFolder();
  const folder = join(root, "Chi bộ".normalize(typed), "họp".normalize(kept));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "Đại hội.md".normalize(kept));
  writeFileSync(path, "");
  expect(findTyped(join(root, "Chi bộ/họp/Đại hội.md".normalize(typed)))).toBe(path);
});

test.each(["khong-co/bai.md", "-", "/khong/co", "./src", "src/"])("%j is left as typed", (path) => {
  expect(findTyped(path)).toBe(path);
});
