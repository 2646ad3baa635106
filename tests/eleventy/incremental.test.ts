import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { build, fixture, hashTree } from "../build.ts";
import { howOften } from "../how-often.ts";
import { makeFolder } from "../project.ts";
import { article, edits, forget, length, makeWorld, rulesOf, sequences } from "./world.ts";

/** Making the search index is half the time of a small build, and its cache a thing of its own. */
const hasSearch = fc.integer({ min: 1, max: 4 }).map((number) => number === 1);
const edited = howOften("SOAK_EDITS", 56);

test("after any edits an incremental build equals a clean one, byte for byte", async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(sequences, hasSearch, async (sequence, search) => {
      const world = makeWorld(search);
      const { root } = world;
      await build(world);
      for (const [name, number] of sequence) {
        edits[name]?.(world, number);
        const before = hashTree(world.output);
        const { problems } = await build(world);
        const clean = { ...world, output: join(root, "clean"), root: join(root, "fresh") };
        expect(rulesOf((await build(clean)).problems), name).toEqual(rulesOf(problems));
        // Two files may have come to one address: then the site stays as it was.
        expect(hashTree(world.output), name).toEqual(problems ? before : hashTree(clean.output));
        forget(clean);
        if (++done % 1000 === 0) console.log(`${done} edits`);
      }
    }),
    { numRuns: Math.ceil(edited / length), endOnFailure: true },
  );
}, 0);

test("an article moved as it is to another section is linked at its new address everywhere, without cards too", async () => {
  const world = makeWorld(true);
  const { root, content } = world;
  appendFileSync(join(content, "site.yaml"), "\ncards: false\n");
  writeFileSync(join(content, "tin-quan/chuyen.md"), article("chuyển", "02/04/2024"));
  await build(world);
  mkdirSync(join(content, "thong-bao"), { recursive: true });
  renameSync(join(content, "tin-quan/chuyen.md"), join(content, "thong-bao/chuyen.md"));
  await build(world);
  const clean = { ...world, output: join(root, "clean"), root: join(root, "fresh") };
  await build(clean);
  expect(hashTree(world.output)).toEqual(hashTree(clean.output));
});

test("an article without an author is found by that of site.yaml, also where this has changed", async () => {
  const world = makeWorld(true);
  const { root, content } = world;
  const settings = readFileSync(join(content, "site.yaml"), "utf8");
  const setAuthor = (author: string) =>
    writeFileSync(join(content, "site.yaml"), `${settings}\ndefaultAuthor: ${author}\ncards: false\n`);
  writeFileSync(
    join(content, "tin-quan/vo-danh.md"),
    article("vô danh", "02/04/2024").replace(/^author: .*\n/m, ""),
  );
  setAuthor("Ban biên tập");
  await build(world);
  setAuthor("Tổ truyền thông");
  await build(world);
  const clean = { ...world, output: join(root, "clean"), root: join(root, "fresh") };
  await build(clean);
  expect(hashTree(world.output)).toEqual(hashTree(clean.output));
});

test("a build that changes nothing writes nothing", async () => {
  const root = makeFolder();
  const world = { content: fixture("quan"), output: join(root, "site"), root };
  await build(world);
  expect(await build(world)).toMatchObject({ written: 0, removed: 0 });
});

test("publishing an article touches few pages of others", async () => {
  const root = makeFolder();
  const world = { content: join(root, "content"), output: join(root, "site"), root };
  const { generateContent } = await import("../../bench/generate.ts");
  generateContent(world.content, 300);
  const now = Date.parse("2026-12-01");
  await build({ ...world, now });
  writeFileSync(join(world.content, "tin-mau/moi.md"), article("mới", "30/11/2026"));
  const result = await build({ ...world, now });
  expect(result).toMatchObject({ problems: null });
  expect("written" in result && result.written).toBeLessThan(50);
});
