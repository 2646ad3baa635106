import { describePhase, drawPhase, type Phase, type Unit } from "./draw-progress.ts";

export { bytes, items, type Unit } from "./draw-progress.ts";

/** How far a command is, told while it works. */
export interface Progress {
  /** Begins a phase, and ends the one before. `total` is null where nobody knows how much there is. */
  begin(name: string, unit: Unit, total: number | null): void;
  advance(by?: number): void;
  /** Makes room for what is printed or asked next; the next advance brings it back. */
  hide(): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

export interface ProgressOptions {
  /** Tells nothing. */
  readonly quiet?: boolean;
  readonly stream?: Screen;
  /** Milliseconds that go by. */
  readonly clock?: () => number;
}

/** Where progress is shown: a terminal has columns, all else takes whole lines. */
export type Screen = Pick<NodeJS.WriteStream, "write"> &
  Partial<Pick<NodeJS.WriteStream, "isTTY" | "columns">>;

const silent: Progress = { begin() {}, advance() {}, hide() {}, end() {} };

const redrawEvery = 100;
/** In a log a line that nothing follows looks like a program that hangs. */
const lineEvery = 10_000;

const clearLine = "\r\u001b[K";

/** Whether a line can be drawn over; where it is kept for later, as many CI keep what their terminal shows, it cannot. */
function isDrawnOn({ isTTY }: Screen): boolean {
  const { TERM, CI } = process.env;
  return isTTY === true && TERM !== "dumb" && CI !== "true";
}

/**
 * A bar on a terminal, lines elsewhere (a line where a phase begins, then one every ten seconds), on standard error so
 * that what a command prints stays clean.
 */
export function showProgress({
  quiet = false,
  stream = process.stderr,
  clock = () => performance.now(),
}: ProgressOptions = {}): Progress {
  if (quiet) return silent;
  const isTerminal = isDrawnOn(stream);
  const every = isTerminal ? redrawEvery : lineEvery;
  let phase: Phase | null = null;
  let nextAt = 0;
  const show = () => {
    const now = clock();
    if (!phase || now < nextAt) return;
    nextAt = now + every;
    const elapsed = now - phase.startedAt;
    // A terminal that has not been told its width says 0.
    if (isTerminal) stream.write(clearLine + drawPhase(phase, elapsed, stream.columns || 80));
    else stream.write(`${describePhase(phase, elapsed)}\n`);
  };
  const hide = () => {
    if (!phase || !isTerminal) return;
    stream.write(clearLine);
    nextAt = 0;
  };
  const end = () => {
    hide();
    phase = null;
  };
  return {
    begin(name, unit, total) {
      end();
      phase = { name, unit, total, done: 0, startedAt: clock() };
      nextAt = 0;
      show();
    },
    advance(by = 1) {
      if (phase) phase.done += by;
      show();
    },
    hide,
    end,
  };
}
