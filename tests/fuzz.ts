// Property tests that say nothing themselves run as often as the environment asks, else as often as fast-check does.
const runs = process.env.SOAK_RUNS;
if (runs !== undefined) {
  const { configureGlobal } = await import("fast-check");
  configureGlobal({ numRuns: Number(runs) });
}

export {};
