import { formatBytes, formatCount } from "../text/number.ts";

/** What a phase counts, and whether its speed says something to a person. */
export interface Unit {
  readonly format: (amount: number) => string;
  readonly showsSpeed: boolean;
}

export const bytes: Unit = { format: (amount) => formatBytes(Math.round(amount)), showsSpeed: true };

/** `items("bài")` → `1.082 bài` */
export function items(name: string): Unit {
  return { format: (amount) => `${formatCount(amount)} ${name}`, showsSpeed: false };
}

/** A part of a command's work. */
export interface Phase {
  readonly name: string;
  readonly unit: Unit;
  /** Null where nobody knows how much there is. */
  readonly total: number | null;
  done: number;
  /** By the clock of the one who shows it. */
  readonly startedAt: number;
}

const barWidth = 24;

/** `Đọc nhật ký  ████████████░░░░░░░░░░░░  50%, 100 MB trong 200 MB, 25 MB/giây, còn 4 giây`, no wider than the terminal. */
export function drawPhase(phase: Phase, elapsed: number, columns: number): string {
  const share = shareOf(phase);
  const filled = Math.round((share ?? 0) * barWidth);
  const bar = share === null ? "" : `  ${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
  const line = `${phase.name}${bar}  ${describeState(phase, elapsed)}`;
  // A line that wraps is not cleared by the next.
  return line.length < columns ? line : line.slice(0, columns - 1);
}

/** `Đọc nhật ký: 200 MB`, and later `Đọc nhật ký: 50%, 100 MB trong 200 MB, 25 MB/giây, còn 4 giây` */
export function describePhase(phase: Phase, elapsed: number): string {
  const { name, done, total, unit } = phase;
  if (done === 0) return total === null ? name : `${name}: ${unit.format(total)}`;
  return `${name}: ${describeState(phase, elapsed)}`;
}

function describeState(phase: Phase, elapsed: number): string {
  const { done, total, unit } = phase;
  const share = shareOf(phase);
  // A speed is no speed before there is something to measure.
  const isMoving = elapsed >= 500 && done > 0;
  return [
    share === null ? "" : `${Math.floor(share * 100)}%`,
    total === null ? unit.format(done) : `${unit.format(done)} trong ${unit.format(total)}`,
    unit.showsSpeed && isMoving ? `${unit.format((done / elapsed) * 1000)}/giây` : "",
    share !== null && isMoving ? `còn ${formatDuration((elapsed / share) * (1 - share))}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Between 0 and 1; files may grow while they are read. */
function shareOf({ done, total }: Phase): number | null {
  if (total === null) return null;
  return total === 0 ? 1 : Math.min(done / total, 1);
}

/** Milliseconds as people say them. `83000` → `1 phút 23 giây` */
function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} giây` : `${minutes} phút ${seconds % 60} giây`;
}
