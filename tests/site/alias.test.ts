import { describe, expect, test } from "vitest";
import { checkSite } from "../../src/check/check.ts";
import { KnownArticles } from "../../src/import/known.ts";
import { holdsFolder, readAlias } from "../../src/site/alias.ts";
import { viewsOf } from "../../src/site/views.ts";
import { makeFinder } from "../../src/views/find-article.ts";
import { makeArticle, makeContent, makeSite } from "./content.ts";

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

describe("an old address in whichever way it is typed", () => {
  const site = makeSite();
  const typed = ["/cu/hội", "/cu/hội/", "/cu//hội", "/cu/h%E1%BB%99i/index.html", "/cu/hội#dau"];
  const moved = (alias: string) => makeArticle(site, { title: "Mới", aliases: `["${alias}"]` });

  test.each(typed)("%s brings the views that were counted there along", (alias) => {
    const counts = new Map([["/cu/hội/", 4]]);
    expect(viewsOf(moved(alias), { countedTo: null, counts })).toBe(4);
  });

  test.each(typed)("%s may be linked to", (alias) => {
    const linker = makeArticle(
      site,
      { title: "Dẫn" },
      "[a](/cu/hội/) [b](/cu/h%E1%BB%99i) [c](/cu/hội/?x=1)\n",
    );
    expect(checkSite(makeContent([linker, moved(alias)]), site, Date.now())).toEqual([]);
  });

  test.each(typed)("%s is known to an import", (alias) => {
    const known = new KnownArticles(makeContent([moved(alias)]));
    for (const other of typed) expect(known.fileAt(other)).toBe("content/tin/Mới.md");
  });

  test.each(typed)("%s is found in a log", (alias) => {
    expect(makeFinder([moved(alias)], "")("/cu/h%E1%BB%99i?fbclid=x")).toBe("/tin/moi/");
  });
});
