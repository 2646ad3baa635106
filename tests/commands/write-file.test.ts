import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../src/commands/write-file.ts";
import { makeFolder } from "../project.ts";

test("a file that is reached by a link gets its new text, keeps its rights, and stays one file", () => {
  const folder = makeFolder();
  const [real, link] = [join(folder, "chung.json"), join(folder, "views.json")];
  writeFileSync(real, "cũ");
  chmodSync(real, 0o600);
  symlinkSync("chung.json", link);
  replaceFile(link, "mới");
  expect(readFileSync(real, "utf8")).toBe("mới");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(["chung.json", "views.json"]);
});

test("what cannot be put in place leaves nothing beside it", () => {
  const folder = makeFolder();
  mkdirSync(join(folder, "views.json/mục"), { recursive: true });
  expect(() => replaceFile(join(folder, "views.json"), "mới")).toThrow();
  expect(readdirSync(folder)).toEqual(["views.json"]);
});
