import { describe, expect, test } from "vitest";
import { parseLogLine } from "../../src/views/log-line.ts";
import { Tally } from "../../src/views/tally.ts";

const phone =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36";

interface Hit {
  readonly address?: string;
  readonly time?: string;
  readonly request?: string;
  readonly status?: number;
  readonly agent?: string | null;
}

function write({
  address = "203.0.113.7",
  time = "10:41:00",
  request = "GET /tin/bai/ HTTP/1.1",
  status = 200,
  agent = phone,
}: Hit): string {
  const common = `${address} - - [06/Oct/2017:${time} +0700] "${request}" ${status} 512`;
  return agent === null ? common : `${common} "-" "${agent}"`;
}

function tally(hits: readonly Hit[], countedTo = -1): Tally {
  const numbers = new Map<string, number>();
  const result = new Tally({
    findArticle: (target) => (target.startsWith("/tin/") ? target : null),
    countedTo,
    identify: (visitor) => numbers.get(visitor) ?? numbers.set(visitor, numbers.size).size - 1,
  });
  for (const hit of hits) {
    const line = parseLogLine(write(hit));
    if (line) result.take(line);
  }
  return result;
}

const count = (...hits: readonly Hit[]) => tally(hits).count().get("/tin/bai/") ?? 0;

describe("a view", () => {
  test.each<[string, Hit]>([
    ["answered 200", {}],
    ["answered 304", { status: 304 }],
    ["over HTTP/2", { request: "GET /tin/bai/ HTTP/2.0" }],
    ["over HTTP/0.9", { request: "GET /tin/bai/" }],
    ["from IPv6", { address: "2001:db8::7" }],
    ["in the common format, which names no agent", { agent: null }],
    ["by a browser inside an app", { agent: `${phone} Zalo android/1` }],
  ])("%s counts", (_name, hit) => {
    expect(count(hit)).toBe(1);
  });

  test.each<[string, Hit]>([
    ["HEAD", { request: "HEAD /tin/bai/ HTTP/1.1" }],
    ["POST", { request: "POST /tin/bai/ HTTP/1.1" }],
    ["get", { request: "get /tin/bai/ HTTP/1.1" }],
    ["part of a page", { status: 206 }],
    ["a redirect", { status: 301 }],
    ["another redirect", { status: 302 }],
    ["not found", { status: 404 }],
    ["a failure", { status: 500 }],
    ["another page", { request: "GET / HTTP/1.1" }],
    [
      "a search engine",
      { agent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
    ],
    [
      "a Vietnamese search engine",
      { agent: "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/)" },
    ],
    ["a program", { agent: "curl/8.5.0" }],
    ["no agent in the combined format", { agent: "-" }],
    ["an empty agent", { agent: "" }],
  ])("is not: %s", (_name, hit) => {
    expect(count(hit)).toBe(0);
  });
});

describe("repeats", () => {
  test("by one visitor within half an hour count once, lines in any order", () => {
    const times = ["11:20:00", "10:41:00", "11:05:00", "10:41:00"];
    expect(count(...times.map((time) => ({ time })))).toBe(1);
  });

  test("half an hour later count again", () => {
    expect(count({ time: "10:41:00" }, { time: "11:11:00" })).toBe(2);
    expect(count({ time: "10:41:00" }, { time: "11:10:59" })).toBe(1);
  });

  test("by another address or agent are another visitor's", () => {
    expect(
      count({}, { address: "203.0.113.8" }, { agent: "Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/128.0" }),
    ).toBe(3);
  });

  test("of another article count there", () => {
    const counts = tally([{}, { request: "GET /tin/khac/ HTTP/1.1" }]).count();
    expect(Object.fromEntries(counts)).toEqual({ "/tin/bai/": 1, "/tin/khac/": 1 });
  });
});

describe("what was counted before", () => {
  const at = (time: string) => Date.parse(`2017-10-06T${time}+07:00`) / 1000;

  test("is skipped, its last second included", () => {
    const hits = [{ time: "10:40:59" }, { time: "10:41:00" }, { time: "10:41:01" }];
    const result = tally(hits, at("10:41:00"));
    expect(result.count().get("/tin/bai/")).toBe(1);
    expect(result.newest).toBe(at("10:41:01"));
  });

  test("stays the newest where nothing newer was read", () => {
    expect(tally([{ time: "10:00:00" }], at("10:41:00")).newest).toBe(at("10:41:00"));
  });

  test("reaches to the newest line, whatever it was for", () => {
    const hits = [{ time: "12:00:00", status: 404, agent: "curl/8.5.0" }, { time: "10:41:00" }];
    expect(tally(hits).newest).toBe(at("12:00:00"));
  });
});
