import { expect, test } from "vitest";
import { holdsFolder, readAlias } from "../../src/site/alias.ts";
import { makeSite } from "./content.ts";

test.each([
  ["/quan", "/quan/tin/cu.html", true],
  ["/qu%E1%BA%ADn", "/quận/cu.aspx?id=5", true],
  ["/a/quan", "/a/quan/cu/", true],
  ["/quan", "/tin/cu.html", false],
  ["/quan", "/quan-cu/bai", false],
  ["/quan", "/quan", false],
  ["", "/quan/cu", false],
  // The section `tin` of a site that lies in `/tin`
  ["/tin", "/tin/bai-cu/", false],
])("below %j, %s holds that folder: %j", (base, alias, holds) => {
  expect(holdsFolder(readAlias(alias), { ...makeSite(), base })).toBe(holds);
});
