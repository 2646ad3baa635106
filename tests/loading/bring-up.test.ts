import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bringUpShard, type ShardFile, type ShardJob } from "../../src/loading/bring-up.ts";
import { fingerprintOf } from "../../src/loading/fingerprints.ts";
import { contentOptions } from "../../src/site/site.ts";
import { makeFolder } from "../project.ts";
import { makeSite } from "../site/content.ts";

const folder = makeFolder(afterAll);
const names = ["một", "hai", "ba"];
/** Of each text the parser tells an error, a rule of a build an error, and a rule of the words a warning. */
const text = (name: string) =>
  `---\ntitle: Bài ${name}\ndate: 31/02/2024\nauthor: Người Mẫu\n---\n** Đậm** và và ${name}.\n`;

function write(name: string, what = text(name)): ShardFile {
  const onDisk = join(folder, `${name}.md`);
  writeFileSync(onDisk, what);
  const file = { file: `content/tin/${name}.md`, path: `tin/${name}.md`, onDisk };
  return { file, fingerprint: fingerprintOf(what) };
}

const job = (cache: string, files: readonly ShardFile[], scope: ShardJob["scope"]): ShardJob => ({
  cacheFile: join(folder, `${cache}.shard`),
  version: "mẫu",
  files,
  options: contentOptions(makeSite()),
  scope,
});

test("what a build has parsed a check only judges, to the same as from nothing, and a build takes that as it is", () => {
  const files = names.map((name) => write(name));
  const built = bringUpShard(job("chung", files, "errors"));
  expect(built.learned).toHaveLength(3);
  expect(built.open.warningsUnknown).toHaveLength(3);

  const checked = bringUpShard(job("chung", files, "all"), built.open);
  const alone = bringUpShard(job("riêng", files, "all"));
  expect(checked.shard).toEqual(alone.shard);
  for (const { file } of files) {
    const [before, after] = [built, checked].map(({ open }) => open.files.get(file.file));
    expect(after?.parsed).toBe(before?.parsed);
    expect(after?.parsed.problems.map(({ rule }) => rule)).toEqual(["date"]);
    expect(before?.told.map(({ rule }) => rule)).toEqual(["emphasis"]);
    expect(after?.told.map(({ rule }) => rule)).toEqual(["emphasis", "repeated-word"]);
  }

  const again = bringUpShard(job("chung", files, "errors"));
  expect(again.learned).toEqual([]);
  expect(again.shard).toEqual(checked.shard);
});

test("after an edit a check judges that file alone", () => {
  const files = names.map((name) => write(name));
  bringUpShard(job("sửa", files, "all"));
  const edited = [...files.slice(0, 2), write("ba", text("ba khác"))];
  bringUpShard(job("sửa", edited, "errors"));
  const checked = bringUpShard(job("sửa", edited, "all"));
  expect(checked.learned.map(([path]) => path)).toEqual([join(folder, "ba.md")]);
  expect(checked.shard).toEqual(bringUpShard(job("từ đầu", edited, "all")).shard);
});
