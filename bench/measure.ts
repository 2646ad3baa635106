import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { cpuSecondsOfEnded, residentMebibytes } from "./process-tree.ts";

export interface Measurement {
  /** From the start of the command to its end. */
  readonly seconds: number;
  /** User and system seconds of the command and all it started; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** Most that the command and all it started held in memory at once; null where the system does not tell. */
  readonly mebibytes: number | null;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** Often enough for a build that takes a second, seldom enough to cost nothing. */
const samplingInterval = 20;

/** The clock of every measured build, so that the same sites come out on any day. */
const environment = { ...process.env, BUILD_NOW: "2026-01-01T08:00:00+07:00" };

/** Runs a command to its end in a process of its own. Throws, with what it said, where it fails. */
export async function measure({ program, args }: Command, folder: string): Promise<Measurement> {
  const cpuBefore = cpuSecondsOfEnded();
  const started = performance.now();
  const child = spawn(program, args, { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  let mebibytes: number | null = null;
  const sample = () => {
    const now = child.pid === undefined ? null : residentMebibytes(child.pid);
    if (now !== null) mebibytes = Math.max(mebibytes ?? 0, now);
  };
  const timer = setInterval(sample, samplingInterval);
  try {
    const [code] = await once(child, "exit");
    const seconds = (performance.now() - started) / 1000;
    const cpuAfter = cpuSecondsOfEnded();
    if (code !== 0) {
      throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${(await said).join("\n")}`);
    }
    const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
    return { seconds, cpuSeconds, mebibytes };
  } finally {
    clearInterval(timer);
  }
}
