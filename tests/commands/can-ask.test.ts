import { afterEach, expect, test, vi } from "vitest";
import { canAsk } from "../../src/commands/can-ask.ts";

const { isTTY: stdin } = process.stdin;
const { isTTY: stdout } = process.stdout;

afterEach(() => {
  Object.assign(process.stdin, { isTTY: stdin });
  Object.assign(process.stdout, { isTTY: stdout });
  vi.unstubAllEnvs();
});

test.each([
  { keys: true, screen: true, CI: "", expected: true },
  { keys: false, screen: true, CI: "", expected: false },
  { keys: true, screen: false, CI: "", expected: false },
  { keys: true, screen: true, CI: "true", expected: false },
])("keys $keys, screen $screen, CI '$CI': asks $expected", ({ keys, screen, CI, expected }) => {
  Object.assign(process.stdin, { isTTY: keys });
  Object.assign(process.stdout, { isTTY: screen });
  vi.stubEnv("CI", CI);
  expect(canAsk()).toBe(expected);
});
