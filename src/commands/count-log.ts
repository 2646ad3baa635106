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
}

const mostExamples = 5;

/** Gives a log's lines to the tally. A line that cannot be read ends nothing; a file that cannot be read throws. */
export async function countLog(
  log: string,
  tally: Tally,
  onBytes: (bytes: number) => void,
): Promise<LogReading> {
  const reading: LogReading = { log, lines: 0, characters: 0, unreadable: 0, examples: [] };
  const cutter = new LineCutter((line) => {
    reading.lines++;
    const parsed = line === null ? null : parseLogLine(line);
    if (parsed) tally.take(parsed);
    else if (line !== "" && ++reading.unreadable <= mostExamples) reading.examples.push(reading.lines);
  });
  for await (const piece of readLog(log, onBytes)) {
    reading.characters += piece.length;
    cutter.push(piece);
  }
  cutter.end();
  return reading;
}
