import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keptFolder } from "../../src/loading/code-hash.ts";
import { keep, readKept } from "../../src/loading/kept.ts";

test("what is kept is read as it was, and of what was cut off or fills with zeros nothing is", () => {
  const name = `thu-${process.pid}.txt`;
  const file = join(keptFolder, name);
  onTestFinished(() => rmSync(file, { force: true }));
  expect(readKept(name)).toBeNull();
  const text = "dòng một\n\ndòng hai\n";
  expect(keep(name, text)).toBe(text);
  expect(readKept(name)).toBe(text);
  const whole = readFileSync(file);
  for (let bytes = 0; bytes < whole.length; bytes++) {
    for (const rest of [0, whole.length - bytes]) {
      writeFileSync(file, Buffer.concat([whole.subarray(0, bytes), Buffer.alloc(rest)]));
      expect(readKept(name), `${bytes} of ${whole.length} bytes, ${rest} zeros`).toBeNull();
    }
  }
});
