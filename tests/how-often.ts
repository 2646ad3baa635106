/** Settings of long runs: random edits, killed builds, and runs of each property test. */
type Setting = "SOAK_EDITS" | "SOAK_KILLS" | "SOAK_RUNS";

/** How often a test tries something at random: as the environment says, else `usual` times. */
export function howOften(setting: Setting, usual: number): number {
  const asked = process.env[setting];
  return asked === undefined ? usual : Number(asked);
}
