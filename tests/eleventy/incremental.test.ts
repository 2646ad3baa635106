import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { build, fixture, readTree } from "../build.ts";
import { makeFolder } from "../project.ts";
import { article, edits, makeWorld, sequences } from "./world.ts";

test("after any edits an incremental build equals a clean one, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const world = makeWorld();
      const { root } = world;
      await build(world);
      for (const [name, number] of sequence) {
        edits[name]?.(world, number);
        expect((await build(world)).problems).toBeNull();
        const clean = { ...world, output: join(root, "clean"), root: join(root, "fresh") };
        await build(clean);
        expect(readTree(world.output), name).toEqual(readTree(clean.output));
        rmSync(clean.output, { recursive: true });
        rmSync(clean.root, { recursive: true, force: true });
      }
    }),
    { numRuns: 7 * Number(process.env.SOAK ?? 1), endOnFailure: true },
  );
}, 0);

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
