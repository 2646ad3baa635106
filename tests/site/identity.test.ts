import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder } from "../project.ts";

/** Names that one fixture site uses and the other may not show. */
const names = {
  quan: ["Hư Cấu", "Trần Thị Mẫu", "Tin quận", "tin-quan", "quan-mau.example", "Số lượt đọc", "Chi bộ Mẫu"],
  xa: ["Tưởng Tượng", "Ban Văn hóa", "Chuyện trong xã", "tin-xa", "xa-tuong-tuong.example"],
};
const ownNames = [
  "Hai Bà Trưng",
  "Trần Vũ Tú Anh",
  "hoat-dong-dang.example",
  "Tìm hiểu văn bản",
  "tim-hieu-van-ban",
];

const built = new Map<string, string>();

beforeAll(async () => {
  const root = makeFolder(afterAll);
  for (const site of ["quan", "xa"]) {
    const output = join(root, site);
    await build({ content: fixture(site), output, root });
    const text = [...readTree(output)].map(([path, bytes]) => `${path}\n${bytes}`).join("\n");
    built.set(site, Buffer.from(text, "latin1").toString("utf8"));
  }
});

test.each([
  ["quan", names.quan, names.xa],
  ["xa", names.xa, names.quan],
] as const)("the site %s shows its own names and nobody else's", (site, own, others) => {
  const text = built.get(site) ?? "";
  for (const name of own) expect(text).toContain(name);
  for (const name of [...others, ...ownNames]) expect(text).not.toContain(name);
});
