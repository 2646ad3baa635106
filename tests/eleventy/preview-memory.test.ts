import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { PreviewMemory } from "../../src/eleventy/preview-memory.ts";
import { build, hashTree, readTree } from "../build.ts";
import { howOften } from "../how-often.ts";
import { article, edits, forget, length, makeWorld, rulesOf, sequences } from "./world.ts";

const previewOrigin = "http://localhost:8080";

function makeMemory(): PreviewMemory {
  const memory = new PreviewMemory();
  onTestFinished(() => memory.end());
  return memory;
}

test("after any edits a preview shows what a fresh one would, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const world = makeWorld(false);
      const memory = makeMemory();
      await build({ ...world, previewOrigin, memory });
      for (const [name, number] of sequence) {
        edits[name]?.(world, number);
        const before = hashTree(world.output);
        const { problems } = await build({ ...world, previewOrigin, memory });
        const fresh = { ...world, output: join(world.root, "clean"), root: join(world.root, "fresh") };
        expect(rulesOf((await build({ ...fresh, previewOrigin })).problems), name).toEqual(rulesOf(problems));
        expect(hashTree(world.output), name).toEqual(problems ? before : hashTree(fresh.output));
        forget(fresh);
      }
    }),
    { numRuns: Math.ceil(howOften("SOAK_EDITS", 24) / length), endOnFailure: true },
  );
}, 0);

test("an error leaves the pages as they were, and its mending shows", async () => {
  const world = makeWorld(false);
  const memory = makeMemory();
  const path = join(world.content, "tin-quan/sua.md");
  const options = { ...world, previewOrigin, memory };
  writeFileSync(path, article("đầu", "02/04/2024"));
  await build(options);
  const before = readTree(world.output);
  writeFileSync(path, article("sai", "31/02/2024"));
  expect((await build(options)).problems).toHaveLength(1);
  expect(readTree(world.output)).toEqual(before);
  writeFileSync(path, article("sau", "02/04/2024"));
  expect((await build(options)).problems).toBeNull();
  expect(readTree(world.output).get("tin-quan/index.html")).toContain("sau");
});

test("a preview that starts over pages as they should be fills its memory before the first edit", async () => {
  const world = makeWorld(false);
  await build({ ...world, previewOrigin, memory: makeMemory() });
  const memory = makeMemory();
  expect(await build({ ...world, previewOrigin, memory })).toMatchObject({ written: 0 });
  expect(memory.isEmpty).toBe(false);
});

test("what the files of an output are is read again where another process has written there", async () => {
  const world = makeWorld(false);
  const options = { ...world, previewOrigin, memory: makeMemory() };
  await build(options);
  writeFileSync(join(world.content, "tin-quan/khac.md"), article("khác", "02/04/2024"));
  await build({ ...world, previewOrigin });
  rmSync(join(world.content, "tin-quan/khac.md"));
  await build(options);
  expect([...readTree(world.output).keys()].filter((path) => path.includes("khac"))).toEqual([]);
});
