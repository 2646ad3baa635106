import { LineCutter } from "../views/cut-lines.ts";
import { parseLogLine } from "../views/log-line.ts";
import type { Tally } from "../views/tally.ts";
import { readLog } from "./log-files.ts";

/** What was read of one log. */
export interface LogReading {
  readonly log: string;
  lines: number;
  characters: number;
  unreadable: number;
  /** Numbers of the first unreadable lines, from 1. */
  readonly examples: number[];
  /** Lines from years that have not come. */
  ahead: number;
}

const mostExamples = 5;
/** A clock may be wrong, and a zone as well; by a year it is no clock. In seconds. */
const mostAhead = 366 * 24 * 3600;

/**
 * Gives a log's lines to the tally, but for those from years that have not come: counted up to there, all later lines
 * would be old. A line that cannot be read ends nothing; a file that cannot be read throws. `now` is in milliseconds.
 */
export async function countLog(
  log: string,
  tally: Tally,
  onBytes: (bytes: number) => void,
  now: number,
): Promise<LogReading> {
  const reading: LogReading = { log, lines: 0, characters: 0, unreadable: 0, examples: [], ahead: 0 };
  const cutter = new LineCutter((line) => {
    reading.lines++;
    const parsed = line === null ? null : parseLogLine(line);
    if (parsed && parsed.second > now / 1000 + mostAhead) reading.ahead++;
    else if (parsed) tally.take(parsed);
    else if (line !== "" && ++reading.unreadable <= mostExamples) reading.examples.push(reading.lines);
  });
  for await (const piece of readLog(log, onBytes)) {
    reading.characters += piece.length;
    cutter.push(piece);
  }
  cutter.end();
  return reading;
}
