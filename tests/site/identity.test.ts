import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { labels } from "../../src/text/labels.ts";
import { build, fixture, readTree } from "../build.ts";
import { copyProject, makeFolder, project } from "../project.ts";

/** Names that one fixture site uses and the other may not show. */
const names = {
  quan: ["Hư Cấu", "Trần Thị Mẫu", "Tin quận", "tin-quan", "quan-mau.example", "Số lượt đọc", "Chi bộ Mẫu"],
  xa: ["Tưởng Tượng", "Ban Văn hóa", "Chuyện trong xã", "tin-xa", "xa-tuong-tuong.example"],
};

/** Every text and address that the project's own content gives, but those as short as a date or a number. */
function findOwnTexts(): Set<string> {
  const content = readTree(join(project, "content"));
  const decode = (latin1: string) => Buffer.from(latin1, "latin1").toString();
  const texts = [...content].flatMap(([path, bytes]) => {
    if (path === "site.yaml") return textsIn(parse(decode(bytes)));
    const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(decode(bytes)) ?? [];
    return path === "README.md" ? [] : [...textsIn(parse(front)), ...body.split(/\n+/)];
  });
  const { url, sections } = parse(readFileSync(join(project, "content/site.yaml"), "utf8"));
  const slugs = sections.map(({ slug }: { slug: string }) => slug);
  return new Set([...texts, ...slugs, new URL(url).host, "hoat-dong-dang", "Hai Bà Trưng"].filter(isName));
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

  beforeAll(async () => {
    const root = makeFolder(afterAll);
    for (const site of ["quan", "xa"]) {
      const output = join(root, site);
      await build({ content: fixture(site), output, root });
      built.set(site, readText(output));
    }
  });

  test.each([
    ["quan", names.quan, names.xa],
    ["xa", names.xa, names.quan],
  ] as const)("%s", (site, own, others) => {
    const text = built.get(site) ?? "";
    for (const name of own) expect(text).toContain(name);
    for (const name of others) expect(text).not.toContain(name);
    expect(findForeign(text, readText(fixture(site)))).toEqual([]);
  });

  test("the texts that are looked for are those of our own site", () => {
    const own = findOwnTexts();
    expect(own.size).toBeGreaterThan(50);
    for (const name of ["Hoạt động Đảng", "hoat-dong-dang.example", "Trần Vũ Tú Anh", "tim-hieu-van-ban"]) {
      expect(own).toContain(name);
    }
  });
});

test("with only a content folder of its own another unit has its site", () => {
  const copy = copyProject();
  rmSync(join(copy, "content"), { recursive: true });
  cpSync(fixture("quan"), join(copy, "content"), { recursive: true });
  const { status, stderr } = spawnSync("npm", ["run", "-s", "build"], { cwd: copy, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const text = readText(join(copy, "_site"));
  for (const name of names.quan) expect(text).toContain(name);
  expect(findForeign(text, readText(fixture("quan")))).toEqual([]);
});
