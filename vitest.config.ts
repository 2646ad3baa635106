import { defineConfig } from "vitest/config";

/** Rooms that keep nothing between two calls: their files share what one of them has loaded. */
const shared = ["text", "content", "site", "check", "import", "views", "terminal"].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    setupFiles: ["tests/fuzz.ts"],
    // Vitest would leave one processor to itself, which is half of a machine that has two.
    maxWorkers: "100%",
    // Nobody knows how long a run takes that is as long as one likes.
    testTimeout: process.env.SOAK_RUNS === undefined ? 60_000 : 0,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: "shared", include: shared, isolate: false } },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["tests/**/*.test.ts"],
          exclude: shared,
          globalSetup: "tests/browser/unpack.ts",
        },
      },
    ],
  },
});
