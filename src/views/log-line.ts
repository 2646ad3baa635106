import { parseLogTime } from "./log-time.ts";

/** A line of an access log, as far as counting needs it. */
export interface LogLine {
  /** Seconds since 1970. */
  readonly second: number;
  /** The visitor's: IPv4, IPv6 or a host's name. */
  readonly address: string;
  /** `GET /hoat-dong-dang/ HTTP/1.1`; anything at all where a client sent nonsense. */
  readonly request: string;
  readonly status: string;
  /** As the server escaped it, `-` for an empty one; empty in the common format, which has none. */
  readonly agent: string;
}

const stampLength = "06/Oct/2017:10:41:00 +0700".length;
const backslash = 92;

/** Apache names the host and its port first where one log is of several hosts: `mau.example:443 203.0.113.7 - - […`. */
const hostWithPort = /^\S+:\d+ (?=(?:\S+ ){3}\[)/;

/**
 * Reads a line of the combined or common format; null where it is neither. Fields after the agent are left alone.
 *
 * `203.0.113.7 - - [06/Oct/2017:10:41:00 +0700] "GET / HTTP/1.1" 200 512 "-" "Mozilla/5.0"`
 */
export function parseLogLine(line: string): LogLine | null {
  return parseFields(line) ?? parseFields(line.replace(hostWithPort, ""));
}

function parseFields(line: string): LogLine | null {
  const addressEnd = line.indexOf(" ");
  const identityEnd = line.indexOf(" ", addressEnd + 1);
  const userEnd = line.indexOf(" ", identityEnd + 1);
  if (addressEnd < 1 || identityEnd === -1 || !line.startsWith(" [", userEnd)) return null;
  const stampEnd = userEnd + 2 + stampLength;
  if (!line.startsWith('] "', stampEnd)) return null;
  const second = parseLogTime(line.slice(userEnd + 2, stampEnd));
  const request = readQuoted(line, stampEnd + 2);
  if (second === null || request === null) return null;
  const rest = readAnswer(line, stampEnd + 2 + request.length + 2);
  return rest && { second, address: line.slice(0, addressEnd), request, ...rest };
}

/** What stands from ` 200 512` on. */
function readAnswer(line: string, start: number): Pick<LogLine, "status" | "agent"> | null {
  const bytesEnd = line.indexOf(" ", start + 5);
  const answer = line.slice(start, bytesEnd === -1 ? undefined : bytesEnd);
  if (!/^ \d{3} (?:\d+|-)$/.test(answer)) return null;
  const status = answer.slice(1, 4);
  if (bytesEnd === -1 || line.length === bytesEnd + 1) return { status, agent: "" };
  const referrer = readQuoted(line, bytesEnd + 1);
  if (referrer === null) return null;
  const agentStart = bytesEnd + 1 + referrer.length + 2;
  const agent = line[agentStart] === " " ? readQuoted(line, agentStart + 1) : null;
  return agent === null ? null : { status, agent: agent || "-" };
}

/** What stands between the quote at `start` and the next that no backslash escapes; null where there are not both. */
function readQuoted(line: string, start: number): string | null {
  if (line[start] !== '"') return null;
  for (let end = line.indexOf('"', start + 1); end !== -1; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return line.slice(start + 1, end);
  }
  return null;
}
