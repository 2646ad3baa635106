import { describe, expect, test } from "vitest";
import { parseLogLine } from "../../src/views/log-line.ts";
import { parseLogTime } from "../../src/views/log-time.ts";

const second = Date.parse("2017-10-06T10:41:00+07:00") / 1000;
const stamp = "[06/Oct/2017:10:41:00 +0700]";

describe("a line of an access log", () => {
  test.each([
    [
      "of the combined format",
      `203.0.113.7 - - ${stamp} "GET /tin/bai/ HTTP/1.1" 200 512 "https://mau.example/" "Mozilla/5.0 (X11)"`,
      {
        address: "203.0.113.7",
        request: "GET /tin/bai/ HTTP/1.1",
        status: "200",
        agent: "Mozilla/5.0 (X11)",
      },
    ],
    [
      "of the common format",
      `mau.example - nguoi-mau ${stamp} "GET / HTTP/1.0" 304 -`,
      { address: "mau.example", request: "GET / HTTP/1.0", status: "304", agent: "" },
    ],
    [
      "from an IPv6 address",
      `2001:db8::7 - - ${stamp} "GET / HTTP/2.0" 200 0 "-" "A"`,
      { address: "2001:db8::7", request: "GET / HTTP/2.0", status: "200", agent: "A" },
    ],
    [
      "with quotes in its agent, escaped as Apache does",
      String.raw`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 5 "\"r\"" "Ng\"m\\" "more" 0.003`,
      {
        address: "203.0.113.7",
        request: "GET / HTTP/1.1",
        status: "200",
        agent: String.raw`Ng\"m\\`,
      },
    ],
    [
      "that begins with the host, as Apache's of several hosts do",
      `mau.example:443 203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 "-" "Mozilla"`,
      { address: "203.0.113.7", request: "GET / HTTP/1.1", status: "200", agent: "Mozilla" },
    ],
    [
      "with an empty agent, which is not the common format",
      `203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 "-" ""`,
      { address: "203.0.113.7", request: "GET / HTTP/1.1", status: "200", agent: "-" },
    ],
    [
      "with bytes that are no HTTP",
      String.raw`203.0.113.7 - - ${stamp} "\x16\x03\x01" 400 150 "-" "-"`,
      { address: "203.0.113.7", request: String.raw`\x16\x03\x01`, status: "400", agent: "-" },
    ],
    [
      "of a client that sent nothing",
      `203.0.113.7 - - ${stamp} "-" 408 0 "-" "-"`,
      { address: "203.0.113.7", request: "-", status: "408", agent: "-" },
    ],
  ])("%s is read", (_name, line, expected) => {
    expect(parseLogLine(line)).toEqual({ second, ...expected });
  });

  test.each([
    [""],
    ["rác"],
    [`203.0.113.7 - - ${stamp}`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 20`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" OK 12`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 "-" "Mozilla`],
    [String.raw`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 "-" "Mozilla\"`],
    [`203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 0.003 "-" "Mozilla"`],
    [`mau.example 203.0.113.7 - - ${stamp} "GET / HTTP/1.1" 200 512 "-" "Mozilla"`],
    [`203.0.113.7 - - [31/Feb/2017:10:41:00 +0700] "GET / HTTP/1.1" 200 512`],
  ])("that is neither (%j) is not", (line) => {
    expect(parseLogLine(line)).toBeNull();
  });
});

describe("the time of a line", () => {
  test.each([
    ["06/Oct/2017:10:41:00 +0700", "2017-10-06T03:41:00Z"],
    ["06/Oct/2017:10:41:59 +0700", "2017-10-06T03:41:59Z"],
    ["06/Oct/2017:10:41:00 +0000", "2017-10-06T10:41:00Z"],
    ["06/Oct/2017:10:41:00 -0330", "2017-10-06T14:11:00Z"],
    ["29/Feb/2024:23:59:60 +0000", "2024-03-01T00:00:00Z"],
  ])("%s is read with its own offset", (text, iso) => {
    expect(parseLogTime(text)).toBe(Date.parse(iso) / 1000);
  });

  test.each([
    "31/Apr/2024:10:00:00 +0700",
    "29/Feb/2023:10:00:00 +0700",
    "00/Oct/2017:10:00:00 +0700",
    "06/oct/2017:10:00:00 +0700",
    "06/Thg/2017:10:00:00 +0700",
    "06/Oct/2017:24:00:00 +0700",
    "06/Oct/2017:10:60:00 +0700",
    "06/Oct/2017:10:00:61 +0700",
    "06/Oct/2017:10:00:00 +1500",
    "06/Oct/2017:10:0x:00 +0700",
    "06/Oct/1969:10:00:00 +0700",
    "06/Oct/9999:10:00:00 +0700",
    "2017-10-06T10:41:00+07:00",
    "",
  ])("%j is no time", (text) => {
    expect(parseLogTime(text)).toBeNull();
  });
});
