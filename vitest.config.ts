import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/fuzz.ts"],
    // Vitest would leave one processor to itself, which is half of a machine that has two.
    maxWorkers: "100%",
    // Nobody knows how long a run takes that is as long as one likes.
    testTimeout: process.env.SOAK_RUNS === undefined ? 60_000 : 0,
    hookTimeout: 120_000,
  },
});
