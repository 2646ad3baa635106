import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { labels } from "../../src/text/labels.ts";
import { build, fixture, readTree } from "../build.ts";
import { content, home, isOurs, sectionNames } from "../own-content.ts";
import { copyProject, makeFolder, runScript } from "../project.ts";

/** Names that one fixture site uses and the others may not show. */
const names = {
  quan: ["Hư Cấu", "Trần Thị Mẫu", "Tin quận", "tin-quan", "quan-mau.example", "Số lượt đọc", "Chi bộ Mẫu"],
  phuong: ["Giả Định", "Đỗ Văn Giả", "phuong-mau.example", "12-NQ/ĐU", "giao ban mẫu"],
  xa: ["Tưởng Tượng", "Ban Văn hóa", "Chuyện trong xã", "tin-xa", "xa-tuong-tuong.example"],
};

/**
 * Every text and address that the project's own content gives, but those as short as a date or a number. Those of
 * another unit are not looked for: they are made after the code, and may be any words, as those that pages have.
 */
function findOwnTexts(): Set<string> {
  if (!isOurs) return new Set();
  const decode = (latin1: string) => Buffer.from(latin1, "latin1").toString();
  const texts = [...readTree(content)].flatMap(([path, bytes]) => {
    if (path === "site.yaml") return textsIn(parse(decode(bytes)));
    const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(decode(bytes)) ?? [];
    return path === "README.md" ? [] : [...textsIn(parse(front)), ...body.split(/\n+/)];
  });
  return new Set([...texts, ...sectionNames, home.host, "hoat-dong-dang", "Hai Bà Trưng"].filter(isName));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.trim()];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

function isName(text: string): boolean {
  return text.length >= 6 && !/^[\d\s/:|.-]*$/.test(text) && text !== "Asia/Ho_Chi_Minh";
}

function readText(folder: string): string {
  const text = [...readTree(folder)].map(([path, bytes]) => `${path}\n${bytes}`).join("\n");
  return Buffer.from(text, "latin1").toString("utf8");
}

/** Words that any site has, as `Giới thiệu`, belong to nobody. */
function findForeign(text: string, own: string): string[] {
  const known = [own, ...Object.values(labels)].join("\n");
  return [...findOwnTexts()].filter((name) => text.includes(name) && !known.includes(name));
}

describe("a site shows its own names and nobody else's", () => {
  const built = new Map<string, string>();

  const root = makeFolder(afterAll);

  beforeAll(async () => {
    for (const site of Object.keys(names)) {
      const output = join(root, site);
      await build({ content: fixture(site), output, root });
      built.set(site, readText(output));
    }
  });

  test.each(Object.entries(names))("%s", (site, own) => {
    const others = Object.values(names).flatMap((each) => (each === own ? [] : each));
    const text = built.get(site) ?? "";
    for (const name of own) expect(text).toContain(name);
    for (const name of others) expect(text).not.toContain(name);
    expect(findForeign(text, readText(fixture(site)))).toEqual([]);
  });

  test.runIf(isOurs)("the texts that are looked for are those of our own site", () => {
    const own = findOwnTexts();
    expect(own.size).toBeGreaterThan(50);
    for (const name of ["Hoạt động Đảng", home.host, "Trần Vũ Tú Anh", "tim-hieu-van-ban"]) {
      expect(own).toContain(name);
    }
  });
});

test("with only a content folder of its own another unit has its site", () => {
  const copy = copyProject();
  rmSync(join(copy, "content"), { recursive: true });
  cpSync(fixture("quan"), join(copy, "content"), { recursive: true });
  const { status, stderr } = runScript(["build"], copy);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const text = readText(join(copy, "_site"));
  for (const name of names.quan) expect(text).toContain(name);
  for (const name of names.phuong) expect(text).not.toContain(name);
  expect(findForeign(text, readText(fixture("quan")))).toEqual([]);
});
