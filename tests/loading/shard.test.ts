import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bringUpShard } from "../../src/loading/bring-up.ts";
import { readShard } from "../../src/loading/shard.ts";
import { contentOptions } from "../../src/site/site.ts";
import { makeFolder } from "../project.ts";
import { makeSite } from "../site/content.ts";

test("a shard that was cut off, wherever that be, or ends in zeros is as good as none", () => {
  const folder = makeFolder();
  const path = "tin/mau.md";
  const onDisk = join(folder, "mau.md");
  writeFileSync(onDisk, "---\ntitle: Bài mẫu\ndate: 02/04/2024\nauthor: Người Mẫu\n---\nNội dung mẫu.\n");
  const cacheFile = join(folder, "0.shard");
  const version = "mẫu";
  bringUpShard({
    cacheFile,
    version,
    files: [{ file: { file: `content/${path}`, path, onDisk }, fingerprint: null }],
    options: contentOptions(makeSite()),
    scope: "errors",
  });
  const whole = readFileSync(cacheFile);
  const { head, bodies } = readShard(cacheFile, version) ?? {};
  expect(Buffer.concat([head ?? Buffer.alloc(0), bodies ?? Buffer.alloc(0)])).toEqual(whole);
  for (let bytes = 0; bytes < whole.length; bytes++) {
    for (const rest of [0, whole.length - bytes]) {
      writeFileSync(cacheFile, Buffer.concat([whole.subarray(0, bytes), Buffer.alloc(rest)]));
      const what = `${bytes} of ${whole.length} bytes, ${rest} zeros`;
      expect(readShard(cacheFile, version) === null, what).toBe(true);
    }
  }
});
